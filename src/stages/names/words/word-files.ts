import { z } from 'zod';
import type { DataReader, Recipe } from '../../../lexicon/prepared.js';

const words = z.array(z.string().min(1)).min(1);
const tails = z.array(z.strictObject({ words, slug: z.string().min(1) })).min(1);

const personsZh = z.strictObject({
  surnames: z.string().min(1),
  compoundSurnames: words,
  transliteration: z.string().min(1),
  behindNames: z.string().min(1),
  neverLast: z.string().min(1),
  titleEnds: z.string().min(1),
  notNames: words,
  titlesBefore: words,
  titlesAfter: words,
  bylines: words,
  speech: words,
  listMarks: words,
  copulas: z.string().min(1),
});

const organizationsZh = z.strictObject({
  legal: words,
  kinds: words,
  looseKinds: words,
  generic: words,
  leads: words,
  introducers: words,
  counters: words,
  trades: words,
  neverIn: z.string().min(1),
  neverLast: z.string().min(1),
  besideNames: z.string().min(1),
  behindKnown: z.string().min(1),
  sectors: words,
  lines: words,
  acting: words,
  shows: words,
  plainBefore: words,
  homes: words,
  traded: words,
  founded: words,
  neverAlone: z.string().min(1),
  plainNouns: words,
  owned: words,
  relating: z.string().min(1),
  listCues: words,
  nounsBefore: words,
  subjectCues: words,
  press: words,
  notOutlets: words,
  neverFirst: z.string().min(1),
  dealVerbs: words,
  same: words,
  samePlace: words,
  notPlace: z.string().min(1),
  parts: tails,
  services: tails,
  stateBodies: tails,
  fundPhases: tails,
  behindKinds: z.string().min(1),
  placeEnds: z.string().min(1),
  wires: z.string().min(1),
  receivers: z.string().min(1),
  gifts: words,
  given: words,
  editions: words,
  results: words,
  ownNouns: words,
  ownTimes: words,
  alsoCalled: words,
  headLabels: words,
  headWords: words,
  sourceLabels: words,
  otherSourceLabels: words,
  broadcasters: words,
  creditLabels: words,
});

const companiesZh = z.strictObject({
  told: words,
  gains: words,
  gained: words,
  titles: words,
  investorsBefore: words,
  investorsAre: words,
  investorsBehind: words,
  investorsGiven: words,
  investorsFirst: words,
  investorsLast: words,
  investorsNever: words,
});

const latin = z.strictObject({
  generic: words,
  organizationAfter: words,
  organizationBefore: words,
  productAfter: words,
  productBefore: words,
  modifiers: words,
  counted: words,
  currencies: words,
  productNouns: words,
  launchVerbs: words,
  sites: z.string().min(1),
});

const english = z.strictObject({
  legal: words,
  organizationLast: words,
  organizationFirst: words,
  eventLast: words,
  placeLast: words,
  titles: words,
  titlesOnly: words,
  titlesOfTwo: words,
  speech: words,
  companyBefore: words,
  companyLinks: words,
  companyAfter: words,
  companyPhrases: words,
  companyTold: words,
  companyHeld: words,
  companyPaid: words,
  companyOwns: words,
  companyOpenings: words,
  countedFirst: words,
  countedLast: words,
  companyCompounds: words,
  companyAsides: words,
  companyKinds: words,
  describedOn: words,
  partNouns: words,
  headlineVerbs: words,
  productBefore: words,
  siteAfter: words,
  common: words,
  demonyms: words,
  firstNames: words,
  shortKinds: words,
  nameEnds: words,
  acronymSkips: words,
  listLinks: words,
  placeBefore: words,
  sourceBefore: words,
  productBehind: words,
  titlesBehind: words,
  familyParticles: words,
  compoundEnds: words,
  alsoCalled: words,
  creditLabels: words,
});

const notNames = z.strictObject({
  domains: words,
  exchanges: words,
  suffixes: words,
  letterSuffixes: words,
  otherExchanges: words,
  otherSuffixes: words,
  tickerLabels: words,
  money: words,
});

/** What of the words of figures concerns names: codes and numbers without a gap look like names. */
const currencies = z.looseObject({
  currencies: z.array(z.looseObject({ code: z.string(), signs: z.array(z.string()) })),
  shared: z.array(z.looseObject({ names: z.array(z.string()) })),
});
const numbers = z.record(z.string(), z.number());
const englishNumbers = z.looseObject({ magnitudes: numbers, letters: numbers });
const hanCharacters = z.record(z.string(), z.string());
const hanNumbers = z.looseObject({ powers: hanCharacters, myriads: hanCharacters });

/** What of a frame, and of the table of metrics, concerns names: the words that they go by. */
const wordsOfChinese = z.looseObject({ zh: z.array(z.string()).default([]) });
const frame = z.looseObject({
  patterns: z.array(z.looseObject({ words: wordsOfChinese.optional() })),
});
const metrics = z.looseObject({ metrics: z.array(wordsOfChinese) });

export type PersonWords = z.infer<typeof personsZh>;
export type OrganizationWords = z.infer<typeof organizationsZh>;
export type CompanyWords = z.infer<typeof companiesZh>;
export type LatinWords = z.infer<typeof latin>;
export type EnglishWords = z.infer<typeof english>;

/** What amounts written without a gap are made of: JPY30bn, RMB20亿. */
interface AmountWords {
  /** Capitals that may stand right before a number. */
  readonly currencies: readonly string[];
  /** What may stand right behind it: magnitudes, and units of money in Han characters. */
  readonly endings: readonly string[];
}

/** The word lists of lexicon/names. */
export interface NameWords {
  readonly persons: PersonWords;
  readonly organizations: OrganizationWords;
  readonly companies: CompanyWords;
  readonly latin: LatinWords;
  readonly english: EnglishWords;
  readonly notNames: z.infer<typeof notNames>;
  readonly amounts: AmountWords;
  /** The Chinese words that statements are told with: the segmenter knows few of them, and none is a name. */
  readonly told: readonly string[];
}

export const nameWordsRecipe: Recipe<NameWords> = {
  name: 'name-words',
  make: (read) => ({
    data: {
      persons: read.file('names/persons-zh.yaml', personsZh),
      organizations: read.file('names/organizations-zh.yaml', organizationsZh),
      companies: read.file('names/companies-zh.yaml', companiesZh),
      latin: read.file('names/latin.yaml', latin),
      english: read.file('names/english.yaml', english),
      notNames: read.file('names/not-names.yaml', notNames),
      amounts: amountWords(read),
      told: toldWords(read),
    },
  }),
};

function amountWords(read: DataReader): AmountWords {
  const money = read.file('figures/currencies.yaml', currencies);
  const signs = money.currencies.flatMap(({ code, signs }) => [code, ...signs]);
  const english = read.file('figures/languages/en.yaml', englishNumbers);
  const short = Object.keys({ ...english.magnitudes, ...english.letters });
  const han = read.file('figures/numerals.yaml', hanNumbers);
  return {
    currencies: [...new Set(signs)].filter((sign) => /^[A-Z]{3}$/.test(sign)),
    endings: [
      ...short,
      ...short.map((word) => word.toUpperCase()),
      ...[...Object.values(han.powers), ...Object.values(han.myriads)].join(''),
      ...money.shared.flatMap(({ names }) => names).filter((name) => /^\p{scx=Han}+$/u.test(name)),
    ],
  };
}

function toldWords(read: DataReader): string[] {
  const frames = read.folder('frames', frame).flatMap(({ data }) => data.patterns);
  const { metrics: measured } = read.file('statements/metrics.yaml', metrics);
  const words = [...frames.map((pattern) => pattern.words), ...measured].flatMap(
    (list) => list?.zh ?? [],
  );
  return [...new Set(words)].filter((word) => word.length > 1);
}
