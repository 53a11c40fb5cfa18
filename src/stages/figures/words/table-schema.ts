import { z } from 'zod';

const word = z.string().min(1);
const words = z.array(word);
const numbers = z.record(word, z.number());
const names = z.record(word, word);
const byNumber = z.record(z.string().regex(/^-?\d+$/), words);
const text = z.union([z.string().min(1), z.number()]).transform(String);

const currencyCode = z.string().regex(/^[A-Z]{3}$/);
const region = z.string().regex(/^[A-Z]{2}$/);

export const currencyNamesFile = z.record(currencyCode, words);

/** lexicon/figures/currencies.yaml */
export const currenciesFile = z.strictObject({
  leading: words,
  not_before: z.record(word, words),
  small_codes: words,
  letters: numbers,
  tenths_behind: words,
  local: z.record(region, currencyCode),
  homes: z.record(currencyCode, words),
  own_dollar: z.array(region),
  chinese_press: z.array(region),
  quoted: words,
  currencies: z.array(z.strictObject({ code: currencyCode, signs: words, names: words })),
  shared: z.array(
    z.strictObject({
      names: words,
      candidates: z.array(currencyCode).min(1),
      local: z.boolean().optional(),
      assume: currencyCode.optional(),
      abroad: currencyCode.optional(),
      power: z.int().optional(),
    }),
  ),
  minor: z.array(
    z.strictObject({
      names: words,
      power: z.int().negative(),
      of: z.array(currencyCode).min(1),
      local: z.boolean().optional(),
      loose: z.boolean().optional(),
      strong: words.optional(),
      behind_digits: z.boolean().optional(),
      cues: words.optional(),
      glued: z.boolean().optional(),
      not_of: z.array(z.int()).optional(),
    }),
  ),
});

/** lexicon/figures/links.yaml */
export const linksFile = z.strictObject({
  bounds: words,
  signed: words,
  lists: words,
  changes: words.min(1),
  bare: words,
  earlier: words,
  measured: words,
  counted: words,
  former: words,
  formerTimes: words,
  same: words.min(1),
  nearly: words,
  english: z.strictObject({
    measured: words.min(1),
    reaching: words.min(1),
    spent: words.min(1),
    closed: words.min(1),
  }),
});

/** lexicon/figures/numerals.yaml */
export const numeralsFile = z.strictObject({
  digits: z.record(z.string(), text),
  tens: z.record(z.string(), text),
  powers: z.record(z.string(), text),
  myriads: z.record(z.string(), text),
  point: text,
  half: text,
  several: text,
  more: text,
  more_pair: z.array(z.int()),
  counter: text,
  fraction: word,
  mixed: word,
  negative: words,
  weak: text,
  pairs: words,
  stops: words,
  unit_prefixes: z.array(z.string()),
});

const bounds = z.strictObject({
  approx: words.optional(),
  atLeast: words.optional(),
  atMost: words.optional(),
  exact: words.optional(),
});

const spans = z.strictObject({
  words,
  units: words,
  not_behind: words,
  not_before: words,
});

const than = z.strictObject({ leads: words, not_behind: words, atLeast: words, atMost: words });

const percent = z.strictObject({
  signs: words.optional(),
  points: words.optional(),
  basis: words.optional(),
  tenths: words.optional(),
  discount: words.optional(),
  tenths_not_before: words.optional(),
  ones_not_before: words.optional(),
  discount_not_before: words.optional(),
  discount_not_behind: words.optional(),
  quarters: words.optional(),
  quarters_behind: words.optional(),
  not_percent: words.optional(),
  fractions: numbers.optional(),
});

const elided = z.strictObject({
  like: words,
  opens: words,
  joins: words,
  partitive: words,
  follow: words,
  levels: words,
  changes: words,
  subjects: names,
  not_subjects: words,
  placed: z.strictObject({ verbs: words, prepositions: words, alone: words }),
  number_of: words,
  changed_to: words,
  rises: words,
  rise_adverbs: words,
});

/** Around bare numbers of what was counted before: 用户从6月的300万增长至500万. */
const elidedCounts = z.strictObject({
  from: words,
  years: words,
  compared: words,
  parts: words,
  earlier: words,
  changes: words,
  to: words,
  beside: words,
  about: words,
  number: words,
});

const units = z.strictObject({
  classifiers: words.optional(),
  generic: names.optional(),
  small: words.optional(),
  large: words.optional(),
  told_before: z.array(z.strictObject({ counters: words, units: words })).optional(),
  topics: names.optional(),
  strong: names.optional(),
  not_strong: words.optional(),
  nouns: names.optional(),
  links: words.optional(),
  not_units: words.optional(),
  verbs: words.optional(),
  plurals: words.optional(),
  singulars: words.optional(),
  stops: words.optional(),
  numbered: words.optional(),
  definite: words.optional(),
  models: names.optional(),
  elided: elided.optional(),
  elided_counts: elidedCounts.optional(),
  labels: z.strictObject({ words, magnitudes: word }).optional(),
});

const time = z.strictObject({
  units: z.record(word, words).optional(),
  ordinal: words.optional(),
  months: byNumber.optional(),
  lowercase_not: words.optional(),
  weekdays: byNumber.optional(),
  relative: z.record(word, byNumber).optional(),
  named: z.record(word, z.union([z.record(word, words), words])).optional(),
  ordinals: byNumber.optional(),
  ordinal_days: byNumber.optional(),
  day_suffixes: words.optional(),
  half: words.optional(),
  past: words.optional(),
  coming: words.optional(),
  /** Verbs that end in one of those words: 簽下三年合約 tells of no years to come. */
  not_coming: words.optional(),
  back_only: words.optional(),
  several: words.optional(),
  ago: words.optional(),
  ahead: words.optional(),
  under: words.optional(),
  over: words.optional(),
  after: words.optional(),
  before: words.optional(),
  since: words.optional(),
  joins: words.optional(),
  paired: words.optional(),
  openers: words.optional(),
  fillers: words.optional(),
  eras: numbers.optional(),
  first: word.optional(),
  fiscal: words.optional(),
  year_cues: words.optional(),
  month_cues: words.optional(),
  leading: words.optional(),
  cumulative: words.optional(),
  part_only: words.optional(),
  year_before: words.optional(),
  same_period: words.optional(),
  last_year: words.optional(),
  year_earlier: words.optional(),
  conjoining: words.optional(),
  not_conjoined: words.optional(),
  years_from_told: words.optional(),
  parts_from_told: words.optional(),
  earlier_than_told: words.optional(),
  days_from_told: z.record(z.string(), words).optional(),
  later_than_told: words.optional(),
  to_come: words.optional(),
  before_told_quarter: words.optional(),
  told_links: words.optional(),
  awaited_verbs: words.optional(),
  day_cues: words.optional(),
  open_links: words.optional(),
  or_after: words.optional(),
  or_before: words.optional(),
  stops: words.optional(),
  holidays: z.record(word, words).optional(),
  holiday_cues: words.optional(),
  distances: z.record(z.enum(['before', 'after', 'from', 'starting']), words).optional(),
  weekday_counts: byNumber.optional(),
  lasting: words.optional(),
  within: words.optional(),
  future: words.optional(),
  now: words.optional(),
  soonest: words.optional(),
  week_cues: words.optional(),
  old_year_cues: words.optional(),
  decade_words: byNumber.optional(),
  lone_day_cues: words.optional(),
  awaited: words.optional(),
  past_verbs: words.optional(),
  coming_verbs: words.optional(),
  split_cues: words.optional(),
  split_years: words.optional(),
  ended: words.optional(),
  ended_after_count: words.optional(),
  as_of: words.optional(),
  stopped: words.optional(),
  holiday_edges: words.optional(),
  weekend: words.optional(),
  weekend_of: words.optional(),
  day_openers: words.optional(),
  period_words: words.optional(),
  list_links: words.optional(),
  id_cues: words.optional(),
  half_year: words.optional(),
  bracketed: words.optional(),
});

/** lexicon/figures/languages/*.yaml; a language may be told in several files. */
export const languageFile = z.strictObject({
  language: z.enum(['zh', 'en', 'ja', 'ko', 'de', 'fr', 'es']),
  script: z.enum(['cjk', 'latin']),
  words: numbers.optional(),
  compound: z.boolean().optional(),
  hundred: words.optional(),
  articles: numbers.optional(),
  parts: z.record(word, z.tuple([z.int(), z.int()])).optional(),
  ordinals: numbers.optional(),
  close_ordinals: numbers.optional(),
  fraction_links: words.optional(),
  spoken: numbers.optional(),
  magnitudes: numbers.optional(),
  letters: numbers.optional(),
  dozens: numbers.optional(),
  several: numbers.optional(),
  and: words.optional(),
  ratios: words.optional(),
  shares: z.strictObject({ words, not_behind: words }).optional(),
  of_one: words.optional(),
  point: words.optional(),
  negative: words.optional(),
  glue: words.optional(),
  accounting: words.optional(),
  hundred_most: z.int().optional(),
  separators: z.strictObject({ decimal: word, group: word }).optional(),
  ranges: z
    .strictObject({
      joins: words,
      paired: words.optional(),
      openers: words.optional(),
      closers: words.optional(),
      not_behind: words.optional(),
      changes: words.optional(),
      from: words.optional(),
      by: words.optional(),
      compared: words.optional(),
    })
    .optional(),
  bounds: z
    .strictObject({
      before: bounds,
      after: bounds,
      spans: spans.optional(),
      equality: words.optional(),
      than: than.optional(),
      part_of_word: z.record(word, word).optional(),
    })
    .optional(),
  percent: percent.optional(),
  units: units.optional(),
  per: z.strictObject({ before: names, after: names, not_before: words.optional() }).optional(),
  money_nouns: z
    .strictObject({
      before: words,
      after: words,
      adverbs: words.optional(),
      links: words.optional(),
      levels: words.optional(),
      counters: words.optional(),
      counted: words.optional(),
    })
    .optional(),
  time: time.optional(),
});

export type CurrenciesFile = z.infer<typeof currenciesFile>;
export type CurrencyNamesFile = z.infer<typeof currencyNamesFile>;
export type LinksFile = z.infer<typeof linksFile>;
export type NumeralsFile = z.infer<typeof numeralsFile>;
export type LanguageFile = z.infer<typeof languageFile>;
export type TimeWords = z.infer<typeof time>;
