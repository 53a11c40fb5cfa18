import { Matcher } from '../../../lexicon/matcher.js';
import { loadPrepared } from '../../../lexicon/prepared.js';
import { type NamePatterns, namePatterns } from './patterns.js';
import {
  type CompanyWords,
  type EnglishWords,
  type LatinWords,
  type NameWords,
  nameWordsRecipe,
  type OrganizationWords,
} from './word-files.js';

/** What a known name becomes with these words behind it: `slug` goes behind the known id. */
export interface Tail {
  readonly slug: string;
  readonly kind: 'part' | 'service' | 'stateBody' | 'phase';
}

/** English words that only patterns use. */
type PatternWords =
  | 'sourceBefore'
  | 'productBehind'
  | 'titlesBehind'
  | 'familyParticles'
  | 'compoundEnds'
  | 'alsoCalled'
  | 'creditLabels'
  | 'companyPhrases'
  | 'companyTold'
  | 'companyHeld'
  | 'companyPaid'
  | 'companyOwns'
  | 'companyOpenings'
  | 'companyCompounds'
  | 'companyAsides'
  | 'companyKinds'
  | 'describedOn'
  | 'partNouns';

/** What stands around and within a list of investors. */
interface InvestorTables {
  /** Behind the list; whether a word must stand in front of it too. */
  readonly behind: Matcher<'sure' | 'given'>;
  readonly before: ReadonlySet<string>;
  /** In front of a list that the end of the clause closes. */
  readonly are: Matcher<true>;
  readonly first: readonly string[];
  readonly last: readonly string[];
  readonly never: Matcher<true>;
}

/** The word lists of lexicon/names, compiled for look-up. */
export interface NameTables {
  readonly hash: string;
  readonly zh: {
    readonly surnames: ReadonlySet<string>;
    readonly compoundSurnames: ReadonlySet<string>;
    readonly transliteration: ReadonlySet<string>;
    readonly behindNames: ReadonlySet<string>;
    /** Characters behind names that hardly any ends in. */
    readonly neverLastOfPerson: ReadonlySet<string>;
    readonly titleEnds: ReadonlySet<string>;
    readonly notNames: ReadonlySet<string>;
    readonly titlesBefore: Matcher<true>;
    readonly titlesAfter: Matcher<true>;
    readonly bylines: ReadonlySet<string>;
    readonly speech: Matcher<true>;
    readonly listMarks: Matcher<true>;
    readonly kinds: Matcher<'legal' | 'kind' | 'loose'>;
    readonly generic: ReadonlySet<string>;
    readonly leads: Matcher<true>;
    readonly introducers: Matcher<true>;
    readonly counters: readonly string[];
    /** What the trade of a company ends in, before its name: 厂. */
    readonly trades: readonly string[];
    readonly neverIn: ReadonlySet<string>;
    readonly behindKnown: ReadonlySet<string>;
    readonly behindKinds: ReadonlySet<string>;
    readonly neverLast: ReadonlySet<string>;
    readonly besideNames: ReadonlySet<string>;
    readonly sectors: Matcher<true>;
    /** All that a company's name may end in; whether it is a legal form, or a verb as well. */
    readonly endings: Matcher<'noun' | 'acting' | 'legal'>;
    readonly shows: Matcher<true>;
    readonly plainBefore: ReadonlySet<string>;
    readonly neverAlone: ReadonlySet<string>;
    readonly plainNouns: readonly string[];
    readonly owned: Matcher<true>;
    readonly relating: ReadonlySet<string>;
    readonly listCues: readonly string[];
    readonly nounsBefore: Matcher<true>;
    /** Their last characters. */
    readonly nounsBeforeEnds: ReadonlySet<string>;
    readonly subjectCues: Matcher<true>;
    readonly press: readonly string[];
    readonly notOutlets: readonly string[];
    readonly neverFirst: ReadonlySet<string>;
    readonly dealVerbs: ReadonlySet<string>;
    readonly same: Matcher<true>;
    readonly samePlace: Matcher<true>;
    readonly notPlace: ReadonlySet<string>;
    readonly tails: Matcher<Tail>;
    readonly placeEnds: ReadonlySet<string>;
    readonly wires: ReadonlySet<string>;
    readonly receivers: ReadonlySet<string>;
    readonly gifts: readonly string[];
    readonly given: readonly string[];
    readonly copulas: ReadonlySet<string>;
  };
  /** What is told of companies alone. */
  readonly told: {
    readonly behind: Matcher<true>;
    readonly gains: Matcher<true>;
    readonly gained: Matcher<true>;
    readonly titles: Matcher<true>;
    readonly longestTitle: number;
    readonly investors: InvestorTables;
  };
  readonly latin: {
    readonly generic: ReadonlySet<string>;
    readonly organizationAfter: Matcher<true>;
    readonly organizationBefore: readonly string[];
    readonly productAfter: Matcher<true>;
    readonly productBefore: readonly string[];
    readonly modifiers: ReadonlySet<string>;
    readonly counted: Matcher<true>;
    readonly currencies: Matcher<true>;
    readonly productNouns: ReadonlySet<string>;
    readonly launchVerbs: readonly string[];
    readonly sites: ReadonlySet<string>;
  };
  readonly en: Readonly<
    Record<Exclude<keyof EnglishWords, 'legal' | PatternWords>, ReadonlySet<string>>
  > & {
    readonly legal: Matcher<true>;
  };
  readonly patterns: NamePatterns;
}

/**
 * Reads the word lists of lexicon/names.
 * @throws UsageError (E-DATA-FILE) for a file that is missing or does not fit.
 */
export function loadNameTables(): NameTables {
  const { data, hash } = loadPrepared(nameWordsRecipe);
  return {
    hash,
    zh: chineseTables(data),
    told: toldTables(data.companies),
    latin: latinTables(data.latin),
    en: englishTables(data.english),
    patterns: namePatterns(data),
  };
}

function chineseTables({ persons, organizations, told }: NameWords): NameTables['zh'] {
  return {
    surnames: new Set(persons.surnames),
    compoundSurnames: new Set(persons.compoundSurnames),
    transliteration: new Set(persons.transliteration),
    behindNames: new Set(persons.behindNames),
    neverLastOfPerson: new Set(persons.neverLast),
    titleEnds: new Set(persons.titleEnds),
    notNames: new Set([...persons.notNames, ...told]),
    titlesBefore: matcherOf(persons.titlesBefore),
    titlesAfter: matcherOf(persons.titlesAfter),
    bylines: new Set(persons.bylines),
    speech: matcherOf(persons.speech),
    listMarks: matcherOf(persons.listMarks),
    kinds: kindMatcher(organizations),
    generic: new Set(organizations.generic),
    leads: matcherOf(organizations.leads),
    introducers: matcherOf(organizations.introducers),
    counters: organizations.counters,
    trades: organizations.trades,
    neverIn: new Set(organizations.neverIn),
    neverLast: new Set(organizations.neverLast),
    behindKinds: new Set(organizations.behindKinds),
    behindKnown: new Set(organizations.behindKnown),
    besideNames: new Set([...organizations.neverIn, ...organizations.besideNames]),
    sectors: matcherOf(organizations.sectors),
    endings: endingMatcher(organizations),
    shows: matcherOf(organizations.shows),
    plainBefore: new Set(organizations.plainBefore),
    neverAlone: new Set(organizations.neverAlone),
    plainNouns: organizations.plainNouns,
    owned: matcherOf(organizations.owned),
    relating: new Set(organizations.relating),
    listCues: organizations.listCues,
    nounsBefore: matcherOf(organizations.nounsBefore),
    nounsBeforeEnds: new Set(organizations.nounsBefore.map((noun) => noun.slice(-1))),
    subjectCues: matcherOf(organizations.subjectCues),
    press: organizations.press,
    notOutlets: organizations.notOutlets,
    neverFirst: new Set(organizations.neverFirst),
    dealVerbs: new Set(organizations.dealVerbs),
    same: matcherOf(organizations.same),
    samePlace: matcherOf(organizations.samePlace),
    notPlace: new Set(organizations.notPlace),
    tails: tailMatcher(organizations),
    placeEnds: new Set(organizations.placeEnds),
    wires: new Set(organizations.wires),
    receivers: new Set(organizations.receivers),
    gifts: organizations.gifts,
    given: organizations.given,
    copulas: new Set(persons.copulas),
  };
}

function toldTables(words: CompanyWords): NameTables['told'] {
  const behind = new Matcher<'sure' | 'given'>();
  for (const word of words.investorsGiven) behind.add(word, 'given');
  for (const word of words.investorsBehind) behind.add(word, 'sure');
  const byLength = (a: string, b: string): number => b.length - a.length;
  return {
    behind: matcherOf(words.told),
    gains: matcherOf(words.gains),
    gained: matcherOf(words.gained),
    titles: matcherOf(words.titles),
    longestTitle: Math.max(...words.titles.map(({ length }) => length)),
    investors: {
      behind,
      before: new Set(words.investorsBefore),
      are: matcherOf(words.investorsAre),
      first: [...words.investorsFirst].sort(byLength),
      last: [...words.investorsLast].sort(byLength),
      never: matcherOf(words.investorsNever),
    },
  };
}

function kindMatcher(organizations: OrganizationWords): Matcher<'legal' | 'kind' | 'loose'> {
  const matcher = new Matcher<'legal' | 'kind' | 'loose'>();
  for (const word of organizations.kinds) matcher.add(word, 'kind');
  for (const word of organizations.looseKinds) matcher.add(word, 'loose');
  for (const word of organizations.legal) matcher.add(word, 'legal');
  return matcher;
}

/** What such kinds end in is no company, or has its full name: 执行委员会, 总工会. */
const INSTITUTION =
  /(?:会|局|馆|校|社|部|大学|学院|铁路|铁道|地铁|公路|农场|牧场|机场|度假村|影城|剧院|乐园)$/;

function endingMatcher(organizations: OrganizationWords): NameTables['zh']['endings'] {
  const matcher = new Matcher<'noun' | 'acting' | 'legal'>();
  const { kinds, looseKinds, sectors, lines, acting, legal } = organizations;
  for (const word of [...kinds, ...looseKinds, ...sectors, ...lines]) {
    if (word.length > 1 && !INSTITUTION.test(word)) matcher.add(word, 'noun');
  }
  for (const word of acting) matcher.add(word, 'acting');
  for (const word of ['公司', '企业', '集团', '控股', '股份', ...legal]) matcher.add(word, 'legal');
  return matcher;
}

function tailMatcher(organizations: OrganizationWords): Matcher<Tail> {
  const matcher = new Matcher<Tail>();
  const kinds = [
    ['part', organizations.parts],
    ['service', organizations.services],
    ['stateBody', organizations.stateBodies],
    ['phase', organizations.fundPhases],
  ] as const;
  for (const [kind, tailsOfKind] of kinds) {
    for (const tail of tailsOfKind) {
      for (const word of tail.words) matcher.add(word, { slug: tail.slug, kind });
    }
  }
  return matcher;
}

function latinTables(data: LatinWords): NameTables['latin'] {
  return {
    generic: new Set(data.generic),
    organizationAfter: matcherOf(data.organizationAfter),
    organizationBefore: data.organizationBefore,
    productAfter: matcherOf(data.productAfter),
    productBefore: data.productBefore,
    modifiers: new Set(data.modifiers),
    counted: matcherOf(data.counted),
    currencies: matcherOf(data.currencies),
    productNouns: new Set(data.productNouns),
    launchVerbs: data.launchVerbs,
    sites: new Set(data.sites),
  };
}

function englishTables(data: EnglishWords): NameTables['en'] {
  return {
    legal: matcherOf(data.legal),
    organizationLast: new Set(data.organizationLast),
    organizationFirst: new Set(data.organizationFirst),
    eventLast: new Set(data.eventLast),
    placeLast: new Set(data.placeLast),
    titles: new Set(data.titles),
    titlesOnly: new Set(data.titlesOnly),
    titlesOfTwo: new Set(data.titlesOfTwo),
    speech: new Set(data.speech),
    companyBefore: new Set(data.companyBefore),
    companyLinks: new Set(data.companyLinks),
    companyAfter: new Set(data.companyAfter),
    productBefore: new Set(data.productBefore),
    siteAfter: new Set(data.siteAfter),
    countedFirst: new Set(data.countedFirst),
    countedLast: new Set(data.countedLast),
    common: new Set([...data.common, ...data.demonyms]),
    demonyms: new Set(data.demonyms),
    firstNames: new Set(data.firstNames),
    headlineVerbs: new Set(data.headlineVerbs),
    shortKinds: new Set(data.shortKinds),
    nameEnds: new Set(data.nameEnds),
    acronymSkips: new Set(data.acronymSkips),
    listLinks: new Set(data.listLinks),
    placeBefore: new Set(data.placeBefore),
  };
}

function matcherOf(list: readonly string[]): Matcher<true> {
  const matcher = new Matcher<true>();
  for (const word of list) matcher.add(word, true);
  return matcher;
}
