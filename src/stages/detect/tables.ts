import { join } from 'node:path';
import { configs as toTraditional } from 'opencc-js/preset/cn2t';
import { configs as toSimplified } from 'opencc-js/preset/t2cn';
import { z } from 'zod';
import { hashOfFiles, LEXICON_FOLDER, readDataFile } from '../../lexicon/data-file.js';

const words = z.array(z.string().min(1));
const region = z.strictObject({ characters: z.string(), words, hosts: words });
const variantsSchema = z.strictObject({
  cantonese: z.strictObject({
    characters: z.string(),
    weak: z.string(),
    pairs: z.array(z.string().regex(/^..$/u)),
  }),
  regions: z.strictObject({ HK: region, TW: region }),
  japanese: z.string(),
});
const latinSchema = z.record(
  z.string(),
  z.strictObject({ words: z.string(), letters: z.string() }),
);

export interface RegionTable {
  readonly words: readonly string[];
  readonly hosts: readonly string[];
}

/** What a Han character tells, as bits that add up. */
export const TELLS = {
  traditional: 1,
  simplified: 2,
  cantonese: 4,
  weakCantonese: 8,
  /** Second of a pair that only Cantonese writes. */
  pairEnd: 16,
  japanese: 32,
  hongKong: 64,
  taiwan: 128,
} as const;

/** What the stage knows of scripts and languages. */
export interface DetectTables {
  readonly hash: string;
  /** TELLS of each code point of the Han planes, by code point. */
  readonly han: Uint8Array;
  /** Pairs of characters that only Cantonese writes, as pairKey makes them. */
  readonly cantonesePairs: ReadonlySet<number>;
  readonly regions: Readonly<Record<'HK' | 'TW', RegionTable>>;
  readonly latin: LatinTable;
}

export interface LatinTable {
  readonly languages: readonly string[];
  /** For each word, and for each letter that ASCII lacks, the indices of the languages that have it. */
  readonly words: ReadonlyMap<string, readonly number[]>;
  readonly letters: ReadonlyMap<string, readonly number[]>;
}

/** Tables from lexicon/language and from OpenCC's character dictionaries. */
export function loadDetectTables(): DetectTables {
  const folder = join(LEXICON_FOLDER, 'language');
  const variants = readDataFile(join(folder, 'chinese-variants.yaml'), variantsSchema);
  const latin = readDataFile(join(folder, 'latin-words.yaml'), latinSchema);
  const { cantonese, regions, japanese } = variants.data;
  const traditional = changes(toSimplified['t2s']?.conversionChain).from;
  const simplified = withoutRegional(changes(toTraditional['s2t']?.conversionChain).from);
  const pairs = cantonese.pairs.map((pair) => Array.from(codePoints(pair)));
  const han = new Uint8Array(0x40000);
  const mark = (characters: Iterable<number>, tells: number) => {
    for (const character of characters) han[character] = (han[character] ?? 0) | tells;
  };
  mark(without(traditional, simplified), TELLS.traditional);
  mark(without(simplified, traditional), TELLS.simplified);
  mark(codePoints(cantonese.characters), TELLS.cantonese);
  mark(codePoints(cantonese.weak), TELLS.weakCantonese);
  mark(
    pairs.map(([, second]) => second ?? 0),
    TELLS.pairEnd,
  );
  mark(codePoints(japanese), TELLS.japanese);
  mark(codePoints(regions.HK.characters), TELLS.hongKong);
  mark(codePoints(regions.TW.characters), TELLS.taiwan);
  return {
    hash: hashOfFiles([variants, latin]),
    han,
    cantonesePairs: new Set(pairs.map(([first, second]) => pairKey(first ?? 0, second ?? 0))),
    regions,
    latin: latinTable(latin.data),
  };
}

type Chain = readonly (readonly unknown[])[] | undefined;

/** The single characters that a conversion changes, and those that it writes for them. */
function changes(chain: Chain): { from: Set<number>; to: Set<number> } {
  const found = { from: new Set<number>(), to: new Set<number>() };
  for (const dictionary of chain?.flat() ?? []) {
    if (typeof dictionary !== 'string') continue;
    for (const entry of dictionary.split('|')) {
      const [from = '', to = ''] = entry.split(' ');
      const first = from.codePointAt(0);
      if (first === undefined || from.length > (first > 0xffff ? 2 : 1) || from === to) continue;
      found.from.add(first);
      found.to.add(to.codePointAt(0) ?? first);
    }
  }
  return found;
}

/** Without what Taiwan or Hong Kong writes too: 吃 for OpenCC's 喫, 着 and 户 in Hong Kong. */
function withoutRegional(simplified: ReadonlySet<number>): ReadonlySet<number> {
  const regional = ['s2tw', 's2hk'].flatMap((name) => {
    const chain = toTraditional[name]?.conversionChain.slice(1);
    return [...changes(chain).to];
  });
  return without(simplified, new Set(regional));
}

function without(set: ReadonlySet<number>, other: ReadonlySet<number>): Set<number> {
  return new Set([...set].filter((item) => !other.has(item)));
}

function codePoints(text: string): Set<number> {
  return new Set(Array.from(text, (character) => character.codePointAt(0) ?? 0));
}

/** One number for two code points. */
export function pairKey(first: number, second: number): number {
  return first * 0x110000 + second;
}

function latinTable(data: z.infer<typeof latinSchema>): LatinTable {
  const words = new Map<string, number[]>();
  const letters = new Map<string, number[]>();
  Object.values(data).forEach((entry, index) => {
    for (const word of entry.words.split(/\s+/)) add(words, word, index);
    for (const letter of entry.letters) add(letters, letter, index);
  });
  return { languages: Object.keys(data), words, letters };
}

function add(map: Map<string, number[]>, key: string, index: number): void {
  const indices = map.get(key);
  if (indices === undefined) map.set(key, [index]);
  else if (!indices.includes(index)) indices.push(index);
}
