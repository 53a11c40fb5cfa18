import { z } from 'zod';
import { type Conversion, conversionOf } from '../../lexicon/opencc.js';
import { loadPrepared, type Recipe } from '../../lexicon/prepared.js';

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

/** The tables as they are kept; the section `han` has what each code point tells. */
interface DetectData {
  readonly cantonesePairs: readonly number[];
  readonly regions: DetectTables['regions'];
  readonly latin: z.infer<typeof latinSchema>;
}

/** Tables from lexicon/language and from OpenCC's character dictionaries. */
export const detectRecipe: Recipe<DetectData> = {
  name: 'detect',
  make: (read) => {
    const variants = read.file('language/chinese-variants.yaml', variantsSchema);
    const latin = read.file('language/latin-words.yaml', latinSchema);
    const { cantonese, regions } = variants;
    const pairs = cantonese.pairs.map((pair) => Array.from(codePoints(pair)));
    return {
      data: {
        cantonesePairs: pairs.map(([first, second]) => pairKey(first ?? 0, second ?? 0)),
        regions,
        latin,
      },
      sections: { han: hanTells(variants, pairs) },
    };
  },
};

export interface LatinTable {
  readonly languages: readonly string[];
  /** For each word, and for each letter that ASCII lacks, the indices of the languages that have it. */
  readonly words: ReadonlyMap<string, readonly number[]>;
  readonly letters: ReadonlyMap<string, readonly number[]>;
}

export function loadDetectTables(): DetectTables {
  const { data, section, hash } = loadPrepared(detectRecipe);
  return {
    hash,
    han: section('han', 'u8'),
    cantonesePairs: new Set(data.cantonesePairs),
    regions: data.regions,
    latin: latinTable(data.latin),
  };
}

/** What each code point of the Han planes tells; of a Cantonese pair the second says that it may be one. */
function hanTells(
  { cantonese, regions, japanese }: z.infer<typeof variantsSchema>,
  pairs: readonly (readonly number[])[],
): Uint8Array {
  const traditional = changes(conversionOf('t2s').conversionChain).from;
  const simplified = withoutRegional(changes(conversionOf('s2t').conversionChain).from);
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
  return han;
}

/** The single characters that a conversion changes, and those that it writes for them. */
function changes(chain: Conversion['conversionChain']): { from: Set<number>; to: Set<number> } {
  const found = { from: new Set<number>(), to: new Set<number>() };
  for (const dictionary of chain.flat()) {
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
    const chain = conversionOf(name).conversionChain.slice(1);
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
