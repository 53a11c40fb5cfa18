import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NO_USER_LEXICON, readUserLexicon } from './user-lexicon.js';

const folder = mkdtempSync(join(tmpdir(), 'liushui-user-lexicon-'));
const file = (id: string) =>
  `type: organization\nentities:\n  - { id: ${id}, names: { en: [${id}-name] } }\n`;

beforeAll(() => {
  mkdirSync(join(folder, 'terms', 'deep'), { recursive: true });
  mkdirSync(join(folder, 'empty'));
  writeFileSync(join(folder, 'one.yaml'), file('one'));
  writeFileSync(join(folder, 'terms', 'two.yml'), file('two'));
  writeFileSync(join(folder, 'terms', 'deep', 'three.YAML'), file('three'));
  writeFileSync(join(folder, 'terms', '.hidden.yaml'), 'type: nothing');
  writeFileSync(join(folder, 'terms', 'notes.txt'), 'no names');
  symlinkSync(join(folder, 'one.yaml'), join(folder, 'link.yaml'));
  writeFileSync(join(folder, 'bad-1.yaml'), 'type: colour\nentities: []\n');
  writeFileSync(join(folder, 'bad-2.yaml'), 'type: person\nentities:\n  - id: Not A Slug\n');
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('the files of a user', () => {
  it('are named one by one or by folder, at any depth, and each is read once', () => {
    const { entries } = readUserLexicon(
      ['terms', 'one.yaml', 'link.yaml', 'terms/two.yml'],
      folder,
    );
    expect(entries.map(({ entity, file: name }) => [entity.id, name])).toEqual([
      ['one', 'one.yaml'],
      ['three', 'terms/deep/three.YAML'],
      ['two', 'terms/two.yml'],
    ]);
  });

  it('tell the place of every entity', () => {
    expect(readUserLexicon(['one.yaml'], folder).entries[0]?.place).toMatch(/one\.yaml:3$/);
  });

  it('give the same whatever their order', () => {
    const paths = ['one.yaml', 'terms'];
    expect(readUserLexicon([...paths].reverse(), folder)).toEqual(readUserLexicon(paths, folder));
  });

  it('give another hash with another content', () => {
    expect(readUserLexicon(['one.yaml'], folder).hash).not.toBe(
      readUserLexicon(['terms'], folder).hash,
    );
  });

  it('may be none', () => {
    expect(readUserLexicon([], folder)).toEqual(NO_USER_LEXICON);
  });

  it('are told with all that is wrong in all of them', () => {
    expect(() => readUserLexicon(['bad-1.yaml', 'bad-2.yaml'], folder)).toThrow(
      expect.objectContaining({
        code: 'E-LEXICON-FILE',
        message: expect.stringMatching(
          /bad-1\.yaml:1: type: .*\n.*bad-1\.yaml:2: entities: .*\n.*bad-2\.yaml:3: entities\.0\.id: .*slug/,
        ),
      }),
    );
  });

  it.each(['nowhere.yaml', 'empty'])('are missing at %s', (path) => {
    expect(() => readUserLexicon([path], folder)).toThrow(
      expect.objectContaining({ code: 'E-LEXICON-MISSING' }),
    );
  });
});
