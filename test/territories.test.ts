import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Lexicon, loadLexicon } from '../src/lexicon/lexicon.js';
import { ROOT } from './liushui.js';

interface Territory {
  readonly code: string;
  /** By locale, without the names that scripts/territory-names-left-out.yaml leaves out. */
  readonly names: Readonly<Record<string, string>>;
}

const generated = readFileSync(join(ROOT, 'lexicon', 'places', 'territories.yaml'), 'utf8');
const [, version] = /from CLDR ([\d.]+)/.exec(generated) ?? [];

function territories(option: string) {
  const script = join(ROOT, 'scripts', 'territories.mjs');
  return spawnSync(process.execPath, [script, option], { encoding: 'utf8' });
}

// Another Node may bring another edition of CLDR, with other names.
describe.skipIf(process.versions['cldr'] !== version)(`the territories of CLDR ${version}`, () => {
  let lexicon: Lexicon;
  let all: readonly Territory[];
  beforeAll(() => {
    lexicon = loadLexicon();
    all = JSON.parse(territories('--list').stdout);
  });

  it('are those of ISO 3166-1', () => {
    expect(all).toHaveLength(249);
    expect(new Set(all.map(({ code }) => code)).size).toBe(249);
  });

  it('are places of the lexicon under all their names, in four locales', () => {
    const unknown = all.flatMap(({ code, names }) =>
      Object.entries(names).flatMap(([locale, name]) => {
        const entity = lexicon.matcher.get(name.normalize('NFKC'))?.entity;
        const isKnown = entity?.type === 'place' && entity.region === code;
        return isKnown ? [] : [`${code} ${locale}: ${name} is ${entity?.id ?? 'unknown'}`];
      }),
    );
    expect(unknown).toEqual([]);
  });

  it('have a place of the lexicon each, where none of their names in CLDR is used', () => {
    const regions = new Set(
      [...lexicon.entities.values()].flatMap(({ type, region }) =>
        type === 'place' ? region : [],
      ),
    );
    expect(all.filter(({ code }) => !regions.has(code))).toEqual([]);
  });

  it('are written to territories.yaml where no file written by hand has them (npm run territories writes it)', () => {
    const { status, stderr } = territories('--check');
    const current = 'lexicon/places/territories.yaml is current\n';
    expect({ status, stderr }).toEqual({ status: 0, stderr: current });
  });
});
