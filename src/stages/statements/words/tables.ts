import { z } from 'zod';
import { COMPARED_WITH } from '../../../core/figure.js';
import { LEXICON_FOLDER } from '../../../lexicon/data-file.js';
import { type DataReader, dataReader } from '../../../lexicon/prepared.js';
import { marketPhrasesFile, type PhraseWords, phrasesFile } from './phrase-tables.js';

const words = z.array(z.string().min(1)).default([]);
const byLanguage = { zh: words, en: words };

const markersFile = z.strictObject({
  /** A marker that governs a name some words on (向美国公司OpenAI), and one that only stands beside it. */
  far: z.strictObject(byLanguage),
  near: z.strictObject(byLanguage),
  /** Nouns for companies right before their name (the chip maker X). */
  kinds: z.strictObject(byLanguage),
  /** Words that join names to an enumeration. */
  links: z.strictObject(byLanguage),
  /** Words behind a name that only say whose the next one is: 旗下, 持有的. */
  possessives: z.strictObject(byLanguage),
  /** A trigger that ends with one of these lets it govern the name behind (led by X). */
  agents: z.strictObject(byLanguage),
  /** Words over which no marker reaches: 将成为. */
  verbs: z.strictObject(byLanguage),
  /** Words in brackets before another name of the same thing: 以下简称. */
  aliases: z.strictObject(byLanguage),
  /** Words that begin, and words that end, a clause whose subject the next one tells. */
  openers: z.strictObject(byLanguage),
  closers: z.strictObject(byLanguage),
  /** Words that begin a new clause without a comma. */
  /** What its figure tells is of all its names together. */
  together: z.strictObject(byLanguage),
  boundaries: z.strictObject(byLanguage),
  /** Words that hold a marker or a trigger and are neither. */
  shields: z.strictObject(byLanguage),
  /** Characters that the segmenter joins with a marker after them. */
  adverbs: z.strictObject(byLanguage),
  /** Characters at the end of a word that says the same without them: 引进了. */
  aspects: z.strictObject(byLanguage),
  /** Words between a figure and the word that governs it: about, nearly, 约. */
  modifiers: z.strictObject(byLanguage),
  /** Words that join the noun for an amount to the amount: 总价为. */
  copulas: z.strictObject({ zh: words }),
});

const CUE_SETS = [
  'planned',
  'forecast',
  'reported',
  'hypothetical',
  'future',
  'settled',
  'negative',
] as const;

const cuesFile = z.strictObject({
  cues: z.array(
    z.strictObject({
      sets: z.enum(CUE_SETS),
      /** The stronger of two cues wins. */
      strength: z.int().positive(),
      /** clause: its own clause, and those after it that have no subject; onward: to the sentence's end. */
      scope: z.enum(['clause', 'onward']),
      /** It only counts before the trigger, this many characters from it. */
      within: z.int().positive().optional(),
      /** It denies what was said: that it is not so is asserted. */
      denies: z.literal(true).optional(),
      /** It may stand behind the claim, in a clause of its own too (…，甲予以否认). */
      follows: z.literal(true).optional(),
      /** What others had expected: a figure beside it is theirs. */
      benchmark: z.literal(true).optional(),
      /** Only as the last word of its clause: …，甲否认. */
      final: z.literal(true).optional(),
      /** Only where its clause names the source: 据甲报道. */
      source: z.literal(true).optional(),
      /** Of what was expected and now is: the figure before the change was expected as well. */
      revises: z.literal(true).optional(),
      /** It is another word right before a name (将宁德时代目标价上调). */
      notBeforeName: z.literal(true).optional(),
      ...byLanguage,
    }),
  ),
});

const metricsFile = z.strictObject({
  metrics: z.array(
    z.strictObject({
      metric: z.string().regex(/^[a-z0-9-]+$/),
      /** It has a value at each moment, not one of a period. */
      instant: z.boolean().default(false),
      /** Verbs that speak of it: they are the metric of a change told behind them, and no trigger. */
      implied: z.boolean().default(false),
      /** It changes every day: told without a time it is that of the day of publication. */
      daily: z.boolean().default(false),
      ...byLanguage,
    }),
  ),
});

const anaphoraFile = z.strictObject({
  anaphora: z.array(
    z.strictObject({
      /**
       * subject: the running one; thing: that or a product; nearest: the last told;
       * topic: what the section is about; both: the last two; former, latter: one of two;
       * created: the company told to be new; venture: whom the running one buys or funds;
       * described: whom only its description tells;
       * pronoun: the running subject, at the head of a paragraph that of the end of the one before.
       */
      means: z.enum([
        'subject',
        'group',
        'person',
        'thing',
        'nearest',
        'topic',
        'both',
        'former',
        'latter',
        'created',
        'venture',
        'described',
        'pronoun',
      ]),
      /** start: only where a clause or a time ends before it; article: only after "the" and up to three words; described: before a description. */
      where: z.enum(['anywhere', 'start', 'article', 'described']),
      ...byLanguage,
    }),
  ),
  /** Words after which a `start` anaphor may stand as well. */
  leadIns: z.strictObject(byLanguage),
  /** Words of what others do to a company: a clause with one of them gives no running subject. */
  bystanders: z.strictObject(byLanguage),
  /** Those of them that may be the subject where their name stands right behind. */
  rivals: z.strictObject(byLanguage),
  /** Ids of measures and standards that look like names. */
  noNames: words,
  /** Words for many of a kind: what a clause tells of them is not told of the running subject. */
  unnamed: z.strictObject(byLanguage),
  /** Words before one of them in its clause of which it is no subject: 带动, 受惠. */
  unnamedUnder: z.strictObject(byLanguage),
  /** Nouns for companies that may be counted without a name: 56家厂商. */
  counted: z.strictObject(byLanguage),
  /** Words at the start of a clause that say what the running subject is or was: the name behind is none. */
  complements: z.strictObject(byLanguage),
  /** Who or what is no company: with one of them as its subject a clause goes on with no running one. */
  strangers: z.strictObject(byLanguage),
});

const attributionFile = z.strictObject({
  /** After the speaker: 表示, said. Before the speaker: 据, according to. */
  saying: z.strictObject(byLanguage),
  accordingTo: z.strictObject(byLanguage),
  /** What papers and agencies do with what they heard. */
  reporting: z.strictObject(byLanguage),
  /** Ids of those who give news and figures of others: what they say is not of themselves. */
  sources: words,
  /** Right before its name they say that someone counts and forecasts others: research firm X. */
  institutes: z.strictObject(byLanguage),
  /** Ids of those who rate and forecast others. */
  brokers: words,
  /** Ids of public bodies and the like: what a text tells without a name is never of them. */
  bodies: words,
  /** Ids of those bodies that are companies with results of their own. */
  listed: words,
});

const timesFile = z.strictObject({
  /** Words right before a time that ends an interval. */
  until: z.strictObject(byLanguage),
  /** Words before, and words after, a time that begins one. */
  sinceBefore: z.strictObject(byLanguage),
  sinceAfter: z.strictObject(byLanguage),
  /** Before a time that a figure is only compared with, and before a date at which something holds. */
  comparedWith: z.strictObject(byLanguage),
  asOf: z.strictObject(byLanguage),
  /** At the start of a clause, before the day from which something holds: effective April 1. */
  effective: z.strictObject(byLanguage),
  /** Behind a time in a clause of its own: when what was told before is done (预计2027年量产). */
  done: z.strictObject({ zh: words }),
  /** The same of a deal, which has no other time: what it brings is made or delivered later. */
  concluded: z.strictObject({ zh: words }),
  /** Words for the publication of results: a period told with one goes on. */
  results: z.strictObject(byLanguage),
  /** Within a time, or right behind it, where it is only compared with. */
  compared: z.strictObject(byLanguage),
  /** At the end of a time: no comparison, though such a word stands in it (three years ago). */
  notCompared: z.strictObject(byLanguage),
  /** Right before a time with which is compared: "the same quarter last year". */
  comparedBefore: z.strictObject(byLanguage),
  /** Times with which is compared behind a figure under a word of comparison: "from $3 billion last year". */
  comparedFigure: z.strictObject(byLanguage),
  /** Words for a business year that do not name it. */
  wholeYear: z.strictObject(byLanguage),
});

/** What a word compares with; `previous` is the period before the claim's own. */
const COMPARISON_BASES = [...COMPARED_WITH, 'previous'] as const;

const comparisonsFile = z.strictObject({
  /** Characters that make a time of the 年, 季 or 月 after them. */
  timeHeads: z.array(z.string().length(1)),
  comparisons: z.array(
    z.strictObject({
      with: z.enum(COMPARISON_BASES),
      /** They may name a time as well: only after a word of comparison (from, 较). */
      compared: z.literal(true).optional(),
      /** Not where its first character belongs to a time (今年增长). */
      notInTime: z.literal(true).optional(),
      ...byLanguage,
    }),
  ),
});

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

const marketNames = z.record(slug.endsWith('-market'), z.strictObject(byLanguage));

const marketsFile = z.strictObject({
  /** What may stand before, and after, the name of a market without being part of it. */
  before: z.strictObject(byLanguage),
  after: z.strictObject({ en: words }),
  /** Words beside one, of which patterns are made. */
  around: marketPhrasesFile,
  /** What narrows the market named behind it, by what its id then begins with: 高端. */
  modifiers: z.record(slug, z.strictObject(byLanguage)),
  /** What stands before the name of the market of a region. */
  regions: z.record(slug, z.strictObject(byLanguage)),
  /** The names of each market by its id. */
  markets: marketNames,
});

/** More of them, in a file of their own. */
const marketNamesFile = z.strictObject({ markets: marketNames });

const titlesFile = z.strictObject(byLanguage);

const suppliersFile = z.strictObject({
  /** Ids of companies; those of an earlier list sell to those of a later one. */
  tiers: z.array(words),
  /** Public bodies, who buy from every company. */
  buyers: words,
  /** Those of them who sell to every company of no list. */
  sellers: words,
});

const descriptionsFile = z.strictObject({
  /** Words of each country, by its code. */
  nations: z.record(z.string().regex(/^[A-Z]{2}$/), words),
  trades: z.record(z.string().regex(/^[a-z]+$/), words),
  /** Words that tell no company from another. */
  general: words,
  /** A description goes over none of them. */
  stops: words,
});

/** The word tables that all frames share. */
export interface Tables {
  readonly markers: z.infer<typeof markersFile>;
  readonly cues: z.infer<typeof cuesFile>['cues'];
  readonly metrics: z.infer<typeof metricsFile>['metrics'];
  readonly anaphora: z.infer<typeof anaphoraFile>;
  readonly attribution: z.infer<typeof attributionFile>;
  readonly times: z.infer<typeof timesFile>;
  readonly comparisons: z.infer<typeof comparisonsFile>;
  readonly markets: z.infer<typeof marketsFile>;
  readonly titles: z.infer<typeof titlesFile>;
  readonly suppliers: z.infer<typeof suppliersFile>;
  readonly descriptions: z.infer<typeof descriptionsFile>;
  readonly phrases: PhraseWords;
}

export type Cue = Tables['cues'][number];
export type Metric = Tables['metrics'][number];
export type Comparison = Tables['comparisons']['comparisons'][number];
export type Anaphor = Tables['anaphora']['anaphora'][number];

/** The tables of a lexicon folder alone. @throws UsageError (E-DATA-FILE) */
export function loadTables(folder = LEXICON_FOLDER): { readonly tables: Tables } {
  return { tables: readTables(dataReader(folder)) };
}

/** Reads the folder statements/ of a lexicon. @throws UsageError (E-DATA-FILE) */
export function readTables(read: DataReader): Tables {
  return {
    markers: read.file('statements/markers.yaml', markersFile),
    cues: read.file('statements/cues.yaml', cuesFile).cues,
    metrics: read.file('statements/metrics.yaml', metricsFile).metrics,
    anaphora: read.file('statements/anaphora.yaml', anaphoraFile),
    attribution: read.file('statements/attribution.yaml', attributionFile),
    times: read.file('statements/times.yaml', timesFile),
    comparisons: read.file('statements/comparisons.yaml', comparisonsFile),
    markets: readMarkets(read),
    titles: read.file('statements/titles.yaml', titlesFile),
    suppliers: read.file('statements/suppliers.yaml', suppliersFile),
    descriptions: read.file('statements/descriptions.yaml', descriptionsFile),
    phrases: read.file('statements/phrases.yaml', phrasesFile),
  };
}

function readMarkets(read: DataReader): Tables['markets'] {
  const words = read.file('statements/markets.yaml', marketsFile);
  const { markets } = read.file('statements/markets-of-trades.yaml', marketNamesFile);
  return { ...words, markets: { ...words.markets, ...markets } };
}
