import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createAnnotator } from './annotate.js';
import { checkLexicon } from './check-lexicon.js';

const folder = mkdtempSync(join(tmpdir(), 'liushui-check-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A file with one organization of some names. */
function fileOf(name: string, names: string, more = ''): string {
  const path = join(folder, `${name}.yaml`);
  const entity = `  - { id: sample-${name}, names: ${names}${more} }`;
  writeFileSync(path, `type: organization\nentities:\n${entity}\n`);
  return path;
}

describe('the check of a lexicon', () => {
  it.each([
    ['one', '{ zh-Hans: [凌] }', ['never-found 凌']],
    ['digits', '{ en: ["360", "3,500"] }', ['digits 360', 'digits 3,500']],
    ['short', '{ en: [Zq, Z9, Zqx] }', ['short Zq', 'short Z9']],
    ['chinese', '{ zh-Hans: [市场, 凌越桦] }', ['ordinary-word 市场']],
    ['traditional', '{ zh-Hant: [市場] }', ['ordinary-word 市场']],
    ['english', '{ en: [Strategy, Zorkatron, Strategy Zork] }', ['ordinary-word Strategy']],
  ])('warns of dangerous names: %s', (name, names, expected) => {
    const { warnings } = checkLexicon([fileOf(name, names)]);
    expect(warnings.map((warning) => `${warning.code} ${warning.name}`)).toEqual(expected);
    for (const { place } of warnings) expect(place).toMatch(/\.yaml:3$/);
  });

  it('asks for quotes where YAML reads a number', () => {
    expect(() => checkLexicon([fileOf('number', '{ en: [360] }')])).toThrow(/:3: .*in quotes/);
  });

  it('is content with an ordinary word of which the file says where it counts', () => {
    const conditions = (name: string) => `, ambiguous: [{ name: ${name}, near: [凌越] }]`;
    const { warnings, changes } = checkLexicon([
      fileOf('conditional', '{ zh-Hans: [市场] }', conditions('市场')),
    ]);
    expect(warnings).toEqual([]);
    const other = fileOf('other-script', '{ zh-Hant: [市場] }', conditions('市场'));
    expect(checkLexicon([other]).warnings).toEqual([]);
    expect(changes).toMatchObject([{ kind: 'adds', id: 'sample-conditional', names: ['市场'] }]);
  });
});

describe('two lexica in one process', () => {
  it('do not mix', async () => {
    const text = '凌越樺集團宣布完成3億美元融資。';
    const annotators = ['a', 'b'].map((name) =>
      createAnnotator(['names'], { lexicon: [fileOf(name, '{ zh-Hant: [凌越樺集團] }')] }),
    );
    const found = [];
    for (const annotate of [...annotators, ...annotators]) {
      const { mentions } = await annotate({ id: 'x', text });
      found.push(mentions.flatMap((m) => (m.kind === 'entity' ? [m.entity] : [])));
    }
    expect(found).toEqual([['sample-a'], ['sample-b'], ['sample-a'], ['sample-b']]);
  });
});
