import { oneOf } from '../../../core/one-of.js';
import type { NameWords } from './word-files.js';

/** The patterns around words of lexicon/names, in normalized text. */
export interface NamePatterns {
  /** Links, mail addresses, tickers and currencies, which hold letters like those of names but name nothing. */
  readonly notNames: readonly RegExp[];
  /** 嶺光 (9999-TW): a ticker in brackets. */
  readonly ticker: RegExp;
  /** The edition of a product: 企业版, 青禾专业版. */
  readonly edition: RegExp;
  /** What is told of a quarter, behind it: Q3|营收. */
  readonly resultsAhead: RegExp;
  /** What only companies have, behind a name that may be a word: 小米|第三季营收. */
  readonly ownedAhead: RegExp;
  /** "Tidal, software that …", "Brivo, an app for …": the noun behind the comma says what it is. */
  readonly productBehind: RegExp;
  /** "Maren Tal, the brewer's finance chief, said": the title behind the comma says that it is a person. */
  readonly titleBehind: RegExp;
  /** "according to Davy": who tells stands behind. */
  readonly sourceBefore: RegExp;
  /** "shares of |Quillon", "Acme's Veridian| brand": what stands around a company's name. */
  readonly company: {
    readonly before: RegExp;
    /** "owns 22% of |Quillon", "paid $310 million for |Quillon". */
    readonly priced: RegExp;
    readonly behind: RegExp;
    readonly part: RegExp;
    /** "Nordvik|, a Danish maker of pumps": what the description behind the comma ends in. */
    readonly described: RegExp;
    /** "Founded in 2018, |Nordvik": the opening of the sentence. */
    readonly opened: RegExp;
  };
  /** Marlow| AI: the abbreviation behind a word of its own belongs to the name. */
  readonly nameEnd: RegExp;
  /** What begins a family name of several words: van der Meer, de la Cruz, bin Salman. */
  readonly familyParticles: RegExp;
  /** Toronto-based, Microsoft-backed: the name ends before the hyphen. */
  readonly compound: RegExp;
  /** One of the legal forms of Latin names, anywhere. */
  readonly legalForm: RegExp;
  /** Of a name, the country in front of its Latin part: 德国|Nordwerk. */
  readonly homeAhead: RegExp;
  /** A text up to a name whose shares are traded. */
  readonly traded: RegExp;
  /** A text up to a name whose beginnings it tells: 成立于2017年的. */
  readonly founded: RegExp;
  /** In brackets a word such as 简称 before the name is passed over. */
  readonly alsoCalled: RegExp;
  /** (Image: Jane Doe / Some Maker), Photo by Jane Doe */
  readonly credit: RegExp;
  /** 图/某某某摄, 文:某某某: the label of a picture or a text, then a name up to a mark or 摄. */
  readonly chineseCredit: RegExp;
  readonly head: HeadPatterns;
}

/** The lines that stand under a headline. */
interface HeadPatterns {
  /** A date, or a word of bylines: what such lines hold. */
  readonly stamp: RegExp;
  /** Only such a line tells that its first words are an outlet where they do not end like one. */
  readonly label: RegExp;
  /** The first words of such a line, up to a gap or a mark. */
  readonly first: RegExp;
  /** 2026-05-04 10:20 来源:某某晚报: a label anywhere in such a line. */
  readonly source: RegExp;
  readonly broadcaster: RegExp;
}

/** Compiles the patterns. All are bounded, so that a scan is linear. */
export function namePatterns(words: NameWords): NamePatterns {
  const { organizations, english } = words;
  const [productNouns, particles] = [oneOf(english.productBehind), oneOf(english.familyParticles)];
  const alsoCalled = oneOf([...organizations.alsoCalled, ...english.alsoCalled]);
  return {
    notNames: [...notNamesPatterns(words.notNames), amountPattern(words.amounts)],
    ticker: tickerPattern(words.notNames),
    resultsAhead: new RegExp(`^ ?${oneOf(organizations.results)}`),
    ownedAhead: new RegExp(
      `^(?: ?(?:20\\d\\d年?|\\d{1,2}月|${oneOf(organizations.ownTimes)})){0,3}的?${oneOf(organizations.ownNouns)}`,
    ),
    edition: new RegExp(`^[\u4e00-\u9fff]{0,4}${oneOf(organizations.editions)}`),
    productBehind: new RegExp(`^, (?:(?:an?|its|the)(?: [a-z-]+){0,3} )?${productNouns} `),
    titleBehind: new RegExp(
      `^, (?:(?:the|an?|its|their|[A-Z][\\w&.-]{1,30}['’]s) )?(?:[a-z-]{2,20} ){0,2}${oneOf(english.titlesBehind)}(?=,|\\.| (?:of|at|and|for) )`,
    ),
    sourceBefore: new RegExp(`${oneOf(english.sourceBefore)} $`, 'i'),
    company: companyPatterns(english),
    nameEnd: new RegExp(` ${oneOf(english.nameEnds)}(?![A-Za-z0-9-])`, 'y'),
    familyParticles: new RegExp(` (?:${particles} ){1,3}(?=[^ ]+$)`),
    compound: new RegExp(`-${oneOf(english.compoundEnds)}$`),
    legalForm: new RegExp(`(?<![A-Za-z])${oneOf(english.legal)}(?![A-Za-z])`),
    homeAhead: new RegExp(`^${oneOf(organizations.homes)}(?=[A-Z][A-Za-z]{3,}$)`),
    traded: new RegExp(`${oneOf(organizations.traded)}$`),
    founded: new RegExp(`${oneOf(organizations.founded)}[^,。;\\n]{0,10}的$`),
    alsoCalled: new RegExp(`^${alsoCalled}[:：]?\\s*`),
    credit: new RegExp(
      `\\b${oneOf(english.creditLabels)}(?: credits?)?(?: by|:) ((?:[A-Z][A-Za-z.'\u00c0-\u024f-]{0,20} ){1,2}[A-Z][a-z'\u00df-\u024f-]{1,20})(?=\\s?[/,)|]|$)`,
      'gm',
    ),
    chineseCredit: new RegExp(
      `${oneOf(organizations.creditLabels)}[:/] ?([\u4e00-\u9fff]{2,4}?)(?=摄|[\\s|)/,。;\\]]|$)`,
      'gm',
    ),
    head: headPatterns(organizations),
  };
}

/** All are anchored on a mark that is rare in prose. */
function notNamesPatterns(words: NameWords['notNames']): RegExp[] {
  const suffixes = oneOf([...words.suffixes, ...words.otherSuffixes]);
  const exchanges = oneOf([...words.exchanges, ...words.otherExchanges]);
  const labels = oneOf(words.tickerLabels);
  return [
    /\bhttps?:\/\/[^\s<>()[\]"'\u3000-\u303f\u4e00-\u9fff]{1,2000}/gi,
    /\bwww\.[a-z0-9][^\s<>()[\]"'\u3000-\u303f\u4e00-\u9fff]{1,500}/gi,
    /(?<![\w.%+-])[\w.%+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/g,
    new RegExp(
      `(?<![\\w.-])[a-z0-9-]{1,63}\\.${oneOf(words.domains)}(?:\\.[a-z]{2})?(?![\\w-])`,
      'g',
    ),
    new RegExp(`\\b[0-9]{4,6}[-.]${suffixes}\\b`, 'g'),
    new RegExp(`\\b[A-Z]{2,5}\\.${oneOf(words.letterSuffixes)}\\b`, 'g'),
    new RegExp(`\\b${exchanges}\\s?: ?[A-Z0-9.]{1,8}\\b`, 'g'),
    new RegExp(`${labels}\\s?: ?[A-Z0-9.]{1,8}(?![A-Za-z0-9])`, 'g'),
    /<\/?[a-zA-Z][^<>\n]{0,300}>/g,
    /#[^\s#]{1,40}/g,
    new RegExp(`\\b(?:[A-Z][a-z]{1,20} ){1,2}${oneOf(words.money)}\\b`, 'g'),
  ];
}

/** JPY30bn, RMB20亿: an amount written without a gap, which looks like the name of a product. */
function amountPattern({ currencies, endings }: NameWords['amounts']): RegExp {
  const cents = '(?:\\.\\d{1,8})?';
  const large = `\\d[\\d,]{0,20}${cents}${oneOf(endings)}(?![A-Za-z0-9_-])`;
  const short = `(?:\\d{1,3}|\\d{1,3}(?:,\\d{3}){1,6})${cents}(?![\\w-]|[.,]\\d)`;
  return new RegExp(`(?<![A-Za-z0-9])${oneOf(currencies)}(?:${large}|${short})`, 'g');
}

const NUMBER = '\\d[\\d,.]{0,12}';

/** For a stretch of text that ends, and for one that begins, where the name does. */
function companyPatterns(words: NameWords['english']): NamePatterns['company'] {
  const told = `(?: on [A-Z][a-z]{2,5}day)? ${oneOf([...words.companyTold, ...words.companyAfter])}|'s ${oneOf(words.companyOwns)}`;
  return {
    before: new RegExp(
      `(?<![A-Za-z])${oneOf([...words.companyPhrases, ...words.companyBefore])} $|[A-Za-z]-${oneOf(words.companyCompounds)} $`,
    ),
    priced: new RegExp(
      `(?<![A-Za-z])(?:${oneOf(words.companyHeld)}(?: [a-z]+){0,3} ${NUMBER}(?:%| per ?cent) of|${oneOf(words.companyPaid)}(?: [a-z]+){0,3} (?:[A-Z]{1,3}|[A-Z]{0,2}[$€£¥])?${NUMBER}(?: [a-z]+|bn|m){0,4} for) $`,
    ),
    behind: new RegExp(`^(?:${told}|, ${oneOf(words.companyAsides)})(?![a-z])`),
    part: new RegExp(`^ ${oneOf(words.partNouns)}(?![a-z])`),
    opened: new RegExp(`(?:^|[.!?"\n] ?)${oneOf(words.companyOpenings)}[^,.;\n]{0,60}, $`),
    described: new RegExp(
      `^, (?:an?|another|its|the|one of the)(?: [A-Za-z][A-Za-z.'-]*){0,5} ${oneOf([...words.companyKinds, ...words.partNouns])}(?=[,.;:)]| ${oneOf(words.describedOn)} )`,
    ),
  };
}

function tickerPattern({ suffixes, exchanges }: NameWords['notNames']): RegExp {
  const numbered = `\\d{4,6}[-.]${oneOf(suffixes)}|\\d{4,6}`;
  const symbol = `${oneOf(exchanges)}\\s?:\\s?[A-Z0-9.]{1,8}`;
  return new RegExp(`[(（[] ?(?:${numbered}|${symbol}) ?[)）\\]]`, 'g');
}

function headPatterns(words: NameWords['organizations']): HeadPatterns {
  const name = '(?<name>[\u4e00-\u9fff]{3,10})';
  const own = oneOf(words.sourceLabels);
  const any = oneOf([...words.sourceLabels, ...words.otherSourceLabels]);
  const date = '(?:19|20)\\d\\d[-./年]\\d{1,2}|\\d{1,2}-\\d{1,2}-(?:19|20)\\d\\d';
  return {
    stamp: new RegExp(`${date}|${oneOf([...words.headLabels, ...words.headWords])}`),
    label: new RegExp(oneOf(words.headLabels)),
    first: new RegExp(`^[#>*\\s【[]*(?:${own}[:：] ?)?${name}(?=$|[\\s*|\\]】(/]|\\d{4})`),
    source: new RegExp(`${any}[:：] ?${name}(?=$|[\\s*|\\]】(/])`),
    broadcaster: new RegExp(`${oneOf(words.broadcasters)}$`),
  };
}
