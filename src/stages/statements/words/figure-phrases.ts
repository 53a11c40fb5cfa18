import { oneOf } from '../../../core/one-of.js';
import type { PhraseWords } from './phrase-tables.js';

export function percentPhrases(words: PhraseWords['percents']) {
  return {
    /** Between percentages that share their words: 12%、8%, "12% and 8%". */
    joined: new RegExp(`^\\s*(?:[、/&]|${oneOf(words.joins)})?\\s*$`),
    /** Between a percentage and a Chinese word after it that is its own: 12%（同比）, 12%以上的同比增幅. */
    ownAfter: new RegExp(`^\\s*${oneOf(words.bounds)}?${oneOf(words.genitive)}?[(（]?\\s*$`),
  };
}

export function timePhrases(words: PhraseWords['times']) {
  return {
    /** " during the fourth quarter": a clause that begins so tells no more than the time. */
    opening: new RegExp(`^\\W*${oneOf(words.openers)}\\b`),
    /** "the fourth quarter ended |Dec. 31" */
    ended: new RegExp(`\\b${oneOf(words.ended)} $`),
    equal: new RegExp(oneOf(words.equal)),
    since: new RegExp(oneOf(words.since)),
    ofWhich: new RegExp(`^[\\s，,；;（(]*${oneOf(words.ofWhich)}`),
    beside: new RegExp(`^[\\s，,；;]*${oneOf(words.beside)}`),
    now: new RegExp(oneOf(words.now)),
    once: new RegExp(oneOf(words.once)),
    /** 近19个月|来新高: how long a record has stood, not when something held. */
    ofRecord: new RegExp(`^${oneOf(words.sinceThen)}?的?${oneOf(words.recordsOf)}`),
    /** "or 25 cents per share a year ago": the same told otherwise. */
    other: new RegExp(`^\\W*${oneOf(words.other)}\\W`),
  };
}

export function figurePhrases(words: PhraseWords['figures']) {
  const currency = `[A-Z]{0,3}[$€£¥₹]|${oneOf(words.currencies)} ?\\d`;
  const change = `(?:(?:${oneOf([...words.difference, ...words.approximations])} ){0,2}[\\d.]+(?:%| ?per ?cent)(?: ${oneOf(words.changeAdverbs)})? )?`;
  return {
    /** Behind a colon: " about $3" */
    amountAhead: new RegExp(
      `^[*\\s]*(?:${oneOf(words.approximations)} ?)?(?:${currency}|[+-]?\\d)`,
    ),
    /** "a five|-year|, $2 billion contract" */
    length: new RegExp(`-${oneOf(words.lengths)}$`),
    /** What may stand before the word for a figure: ", and was" */
    opening: new RegExp(`^\\W*(?:${oneOf(words.links)} )?`),
    /** "came in| at", "fell| to", "rose 9% year on year| to", "more than doubled| to" */
    verb: new RegExp(
      `^(?:${oneOf(words.verbBounds)} )?[a-z]+ (?:${oneOf(words.verbParticles)} )?${change}`,
    ),
    price: new RegExp(`^\\s*(?:${oneOf(words.prices)}\\b|${oneOf(words.priceOpeners)})`),
    /** ", in a |$66 billion| all-stock deal" */
    dealAhead: /\bin an?(?: [\w-]+)?$/,
    dealBehind: new RegExp(`^ (?:[\\w-]+ ){0,2}${oneOf(words.dealNouns)}\\b`),
    /** "$66 billion| in quarterly |revenue" */
    ofMetric: new RegExp(
      `^ (?:${oneOf(words.metricPrepositions)} )?(?:${oneOf(words.metricKinds)} )?$`,
    ),
    /** "growth| in overall |revenue" */
    changeIn: new RegExp(
      `^ ${oneOf(words.changePrepositions)} (?:${oneOf(words.changeKinds)} ){0,2}`,
    ),
    loose: new Set(words.loose),
    /** 5亿元|的历史新高 */
    record: new RegExp(
      `^${oneOf(words.genitive)}${oneOf(words.recordKinds)}{0,3}${oneOf(words.records)}`,
    ),
    difference: new Set(words.difference),
    exceeds: new RegExp(oneOf(words.exceeds)),
    expected: new Set(words.expected),
    /** "from $1.18 a year ago| and |topping …" */
    goesOn: new RegExp(` ${oneOf(words.goesOn)} `),
    businessYear: new RegExp(`${oneOf(words.businessYears)}|\\b${oneOf(words.businessYearStarts)}`),
  };
}

/** What stands around a figure that the one before is compared with, and whose it is. */
export function ofOthersPhrases(words: PhraseWords['figures']) {
  const filler = `(?:${oneOf(words.approximations)} ?)?`;
  const particle = `${oneOf(words.otherParticles)}?${oneOf(words.outlookCopulas)}`;
  return {
    /** "compared with $4 million| at |X" */
    behind: new RegExp(`^ ${oneOf(words.held)} (?:the )?$`),
    /** "ahead of X|'s |$4 million", 高于乙|的|4亿元 */
    owned: new RegExp(`^(?:${oneOf(words.genitive)}|['’]s?) ?${filler}$`),
    /** 乙|则为|4亿元 */
    told: new RegExp(`^${particle}${filler}$`),
    /** 营收5亿元|，略高于|乙的4亿元 */
    compares: new RegExp(
      `^[,，]? ?${oneOf(words.slightly)}? ?(?:${oneOf(words.compares)}|${oneOf(words.exceeds)}|${oneOf(words.outranks)}) ?(?:the )?${filler}$`,
    ),
    next: new RegExp(`^[，；,;]\\s*${oneOf(words.whereas)}?$`),
  };
}

export function changePhrases(words: PhraseWords['figures']) {
  const { from, fromEnglish, earlier } = words;
  const former = `${oneOf(earlier)}${oneOf(words.genitive)}?`;
  const outlook = `${former}${oneOf(words.outlooks)}${oneOf(words.outlookCopulas)}?`;
  const metric = `(?:a )?(?:net )?${oneOf(words.fillerMetrics)} of`;
  const prior = `${oneOf(words.fillerTimes)} ${oneOf(words.fillerOutlooks)}(?: range)? of`;
  const upTo = `(?:(?!\\b${oneOf(words.compareEnds)}\\b|;)[^.]|\\.\\d)*`;
  return {
    from: new RegExp(`(?:${oneOf(from)}|${outlook}|(?:^|[^a-z])${oneOf(fromEnglish)})$`),
    /** "an earlier range of| 1% to 5%": expected as well, until now. */
    priorOutlook: new RegExp(`\\b${prior} (?:between )?$`),
    /** 由|2020年的5亿元 */
    rightFrom: new RegExp(`${oneOf(from)}\\s?$`),
    genitive: new Set(words.genitive),
    copulas: new Set(words.outlookCopulas),
    /** A cheap look before the fillers are taken off. */
    mayBeFrom: new RegExp(oneOf([...from, ...fromEnglish, ...earlier])),
    filler: new RegExp(
      `(?:\\s|${oneOf(words.fillers)}|${metric}|(?:${oneOf(words.fillerArticles)} )?${prior})$`,
    ),
    /** "rose 17% from a year earlier| to |$3 billion" */
    reached: new RegExp(`\\b${oneOf(words.compareEnds)}\\b`),
    /** "from $3 billion", "compared with $31 million, or $1.20 a share," */
    comparedFigure: new RegExp(`\\b${oneOf(words.compares)} ${upTo}\\d${upTo}$`),
  };
}
