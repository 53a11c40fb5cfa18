import type { Bound } from '../../../core/figure.js';
import { sha256 } from '../../../core/hash.js';
import { loadOutlets, type Outlets } from '../../../lexicon/outlets.js';
import { loadPrepared } from '../../../lexicon/prepared.js';
import { Comparisons } from './comparisons.js';
import { CurrencyTable } from './currency-table.js';
import { HanNumerals } from './han-numeral-table.js';
import { LinkWords } from './link-words.js';
import { LocalCurrencies } from './local-currencies.js';
import { PhraseTrie } from './phrase-trie.js';
import { figuresRecipe } from './recipe.js';
import type { LanguageFile } from './table-schema.js';
import { TimeTable } from './time-table.js';
import { UnitTable } from './unit-table.js';
import { WordNumerals } from './word-numeral-table.js';

export type LatinLanguage = 'en' | 'de' | 'fr' | 'es';

type PercentSuffix = {
  readonly kind: 'sign' | 'points' | 'basis' | 'tenths' | 'discount' | 'none';
};

/** All that is known about figures for text whose Latin words are in one language. */
export interface Tables {
  readonly language: LatinLanguage;
  readonly decimalComma: boolean;
  readonly han: HanNumerals;
  readonly words: WordNumerals;
  readonly currencies: CurrencyTable;
  readonly units: UnitTable;
  readonly time: TimeTable;
  readonly percent: PhraseTrie<PercentSuffix>;
  readonly notTenths: PhraseTrie<true>;
  readonly notDiscount: PhraseTrie<true>;
  readonly notDiscountBehind: PhraseTrie<true>;
  /** 碼, a quarter of a point, and what stands in front of it: 升息2碼. */
  readonly quarters: PhraseTrie<true>;
  readonly quarterCues: PhraseTrie<true>;
  /** What follows a digit that is no part of 三成五. */
  readonly notOnes: PhraseTrie<true>;
  readonly fractions: PhraseTrie<number>;
  readonly negative: PhraseTrie<true>;
  readonly minus: PhraseTrie<true>;
  readonly glue: PhraseTrie<true>;
  /** Verbs in front of an amount in brackets, which is negative then. */
  readonly accounting: PhraseTrie<true>;
  readonly joins: PhraseTrie<'join' | 'paired'>;
  readonly openers: PhraseTrie<true>;
  readonly closers: PhraseTrie<true>;
  readonly changes: ReadonlySet<string>;
  /** The same in Chinese characters: 增加, 減少. */
  readonly cjkChanges: PhraseTrie<true>;
  /** Words in front of the first number of a change: from, by. */
  readonly from: ReadonlySet<string>;
  readonly by: ReadonlySet<string>;
  /** Behind a comma they tell what a range was before: ", up from $4.8 billion to $5 billion". */
  readonly compared: ReadonlySet<string>;
  readonly cuesBefore: PhraseTrie<Bound>;
  readonly cuesAfter: PhraseTrie<Bound>;
  readonly comparisons: Comparisons;
  readonly perBefore: PhraseTrie<string>;
  readonly perAfter: PhraseTrie<string>;
  /** "a year" of "a year earlier" tells a time. */
  readonly notPer: PhraseTrie<true>;
  readonly moneyBefore: PhraseTrie<true>;
  readonly moneyAfter: PhraseTrie<true>;
  /** Adverbs that may stand between the noun and its amount. */
  readonly moneyAdverbs: PhraseTrie<true>;
  /** Single characters between an amount and the noun behind it. */
  readonly moneyLinks: ReadonlySet<string>;
  /** 級 of 千萬級. */
  readonly moneyLevels: ReadonlySet<string>;
  /** 个 and 亿 of 三个亿. */
  readonly moneyCounters: ReadonlySet<string>;
  readonly moneyCounted: ReadonlySet<string>;
}

export interface FigureTables {
  readonly hash: string;
  readonly currencies: CurrencyTable;
  readonly localCurrencies: LocalCurrencies;
  readonly outlets: Outlets;
  readonly links: LinkWords;
  forLanguage(language: LatinLanguage): Tables;
}

let loaded: FigureTables | undefined;

/** The tables of lexicon/figures, read once per process; each Latin language is compiled when first met. */
export function figureTables(): FigureTables {
  loaded ??= load();
  return loaded;
}

function load(): FigureTables {
  const { data, hash } = loadPrepared(figuresRecipe);
  const { currencies, currencyNames, numerals, languages, links } = data;
  const outlets = loadOutlets();
  const table = new CurrencyTable(currencies, currencyNames);
  const han = new HanNumerals(numerals);
  const compiled = new Map<LatinLanguage, Tables>();
  return {
    hash: sha256(`${hash}\n${outlets.hash}`),
    currencies: table,
    localCurrencies: new LocalCurrencies(currencies),
    outlets,
    links: new LinkWords(links),
    forLanguage(language) {
      let tables = compiled.get(language);
      if (tables === undefined) {
        const files = chineseFirst(languages);
        const read = files.filter((file) => file.script === 'cjk' || file.language === language);
        tables = compile(language, read, table, han, numerals.negative);
        compiled.set(language, tables);
      }
      return tables;
    },
  };
}

/** The first meaning given to a phrase stays: Chinese wins over Japanese and Korean. */
function chineseFirst(files: readonly LanguageFile[]): LanguageFile[] {
  const isChinese = (file: LanguageFile) => file.language === 'zh';
  return [...files.filter(isChinese), ...files.filter((file) => !isChinese(file))];
}

function compile(
  language: LatinLanguage,
  files: readonly LanguageFile[],
  currencies: CurrencyTable,
  han: HanNumerals,
  negative: readonly string[],
): Tables {
  const latin = files.filter((file) => file.script === 'latin');
  const joins = new PhraseTrie<'join' | 'paired'>();
  for (const file of files) {
    for (const word of file.ranges?.joins ?? []) joins.add(word, 'join');
    for (const word of file.ranges?.paired ?? []) joins.add(word, 'paired');
  }
  const percent = percentTries(files);
  return {
    language,
    decimalComma: latin.some((file) => file.separators?.decimal === ','),
    han,
    words: new WordNumerals(files, latin),
    currencies,
    units: new UnitTable(files),
    time: new TimeTable(files),
    ...percent,
    negative: trieOf([...negative, ...latin.flatMap((file) => file.negative ?? [])], 'backward'),
    minus: trieOf(['-', '−', ...negative]),
    glue: trieOf(latin.flatMap((file) => file.glue ?? [])),
    accounting: trieOf(
      latin.flatMap((file) => file.accounting ?? []),
      'backward',
    ),
    joins,
    openers: trieOf(
      files.flatMap((file) => file.ranges?.openers ?? []),
      'backward',
    ),
    closers: trieOf(files.flatMap((file) => file.ranges?.closers ?? [])),
    from: new Set(latin.flatMap((file) => file.ranges?.from ?? [])),
    by: new Set(latin.flatMap((file) => file.ranges?.by ?? [])),
    compared: new Set(latin.flatMap((file) => file.ranges?.compared ?? [])),
    changes: new Set(latin.flatMap((file) => file.ranges?.changes ?? [])),
    cjkChanges: trieOf(
      files.flatMap((file) => (file.script === 'cjk' ? (file.ranges?.changes ?? []) : [])),
      'backward',
    ),
    cuesBefore: cueTrie(files, 'before'),
    cuesAfter: cueTrie(files, 'after'),
    comparisons: new Comparisons(files),
    perBefore: mapTrie(files, (file) => file.per?.before, 'backward'),
    perAfter: mapTrie(files, (file) => file.per?.after, 'forward'),
    notPer: trieOf(files.flatMap((file) => file.per?.not_before ?? [])),
    ...moneyWords(files),
  };
}

function moneyWords(files: readonly LanguageFile[]) {
  const told = files.flatMap((file) => file.money_nouns ?? []);
  return {
    moneyBefore: trieOf(
      told.flatMap(({ before }) => before),
      'backward',
    ),
    moneyAfter: trieOf(told.flatMap(({ after }) => after)),
    moneyAdverbs: trieOf(
      told.flatMap(({ adverbs }) => adverbs ?? []),
      'backward',
    ),
    moneyLinks: new Set(told.flatMap(({ links }) => links ?? [])),
    moneyLevels: new Set(told.flatMap(({ levels }) => levels ?? [])),
    moneyCounters: new Set(told.flatMap(({ counters }) => counters ?? [])),
    moneyCounted: new Set(told.flatMap(({ counted }) => counted ?? [])),
  };
}

const PERCENT_LISTS = [
  ['signs', 'sign'],
  ['points', 'points'],
  ['basis', 'basis'],
  ['tenths', 'tenths'],
  ['discount', 'discount'],
  ['not_percent', 'none'],
] as const;

function percentTries(files: readonly LanguageFile[]) {
  const percent = new PhraseTrie<PercentSuffix>();
  const fractions = new PhraseTrie<number>();
  for (const words of files.map((file) => file.percent ?? {})) {
    for (const [list, kind] of PERCENT_LISTS) {
      for (const word of words[list] ?? []) percent.add(word, { kind });
    }
    for (const [word, power] of Object.entries(words.fractions ?? {})) fractions.add(word, power);
  }
  return {
    percent,
    fractions,
    notTenths: trieOf(files.flatMap((file) => file.percent?.tenths_not_before ?? [])),
    notOnes: trieOf(files.flatMap((file) => file.percent?.ones_not_before ?? [])),
    notDiscount: trieOf(files.flatMap((file) => file.percent?.discount_not_before ?? [])),
    notDiscountBehind: trieOf(
      files.flatMap((file) => file.percent?.discount_not_behind ?? []),
      'backward',
    ),
    quarters: trieOf(files.flatMap((file) => file.percent?.quarters ?? [])),
    quarterCues: trieOf(
      files.flatMap((file) => file.percent?.quarters_behind ?? []),
      'backward',
    ),
  };
}

function cueTrie(files: readonly LanguageFile[], side: 'before' | 'after'): PhraseTrie<Bound> {
  const trie = new PhraseTrie<Bound>(side === 'before' ? 'backward' : 'forward');
  for (const file of files) {
    const words = file.bounds?.[side];
    for (const bound of ['approx', 'atLeast', 'atMost', 'exact'] as const) {
      for (const word of words?.[bound] ?? []) trie.add(word, bound);
    }
  }
  return trie;
}

function mapTrie(
  files: readonly LanguageFile[],
  wordsOf: (file: LanguageFile) => Record<string, string> | undefined,
  direction: 'forward' | 'backward',
): PhraseTrie<string> {
  const trie = new PhraseTrie<string>(direction);
  for (const file of files) {
    for (const [word, value] of Object.entries(wordsOf(file) ?? {})) trie.add(word, value);
  }
  return trie;
}

function trieOf(
  words: readonly string[],
  direction: 'forward' | 'backward' = 'forward',
): PhraseTrie<true> {
  const trie = new PhraseTrie<true>(direction);
  for (const word of words) trie.add(word, true);
  return trie;
}
