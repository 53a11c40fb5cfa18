import type { Time } from '../../core/figure.js';
import { flatMap } from '../../core/flat-map.js';
import type { Predicates } from '../../lexicon/predicates.js';
import type { Draft } from './draft.js';
import { isInBrackets } from './former-figure.js';
import { isMetric } from './metric-words.js';
import type { Clause, SentenceReading, TimeItem } from './reading.js';
import { isNewsDay, isPeriod } from './time-kinds.js';
import { asQuarter, asYear, dayOfPublication, samePartOf, wholeYear } from './understood-time.js';
import { isOfFormerFigure, isPrecededBy, tenseOf, timeOf, timeOfFormer } from './when.js';

/**
 * The business period last told in a section: results go on naming figures of the quarter or year
 * that was named once. A section on what the whole text is about goes on with the text's period.
 */
export class RunningPeriod {
  readonly #predicates: Predicates;
  readonly #published: string | undefined;
  #section = -1;
  /** The first one told about the topic of the text. */
  #ofText: TimeItem | undefined;
  #period: TimeItem | undefined;
  /** Of the sentence being read: it counts from the next on. */
  #next: TimeItem | undefined;

  constructor(predicates: Predicates, published: string | undefined) {
    this.#predicates = predicates;
    this.#published = published;
  }

  /** The day on which prices were told last, until the section ends. */
  #day: TimeItem | undefined;

  /** `isOnTopic`: whether its section is about the same as the whole text. */
  enterSentence({ section, isHeading, clauses }: SentenceReading, isOnTopic: boolean): void {
    const running = this.#next ?? this.#period;
    if (isOnTopic) this.#ofText ??= running;
    this.#day =
      dayOfPrices(clauses, this.#published) ?? (section === this.#section ? this.#day : undefined);
    this.#period = section === this.#section ? running : isOnTopic ? this.#ofText : undefined;
    this.#section = section;
    const speaksOfResults = clauses.some(({ words }) =>
      words.some((word) => isMetric(word) || word.senses.results),
    );
    // A headline tells several things: only the period of its results goes on.
    const telling = isHeading ? clauses.filter(speaksOfMetric) : clauses;
    const told = flatMap(telling, (clause) => this.#carried(clause).map(asQuarter)).at(0);
    const period = told ?? (this.#period === undefined ? this.#firstYear(telling) : undefined);
    this.#next = speaksOfResults && !this.#holds(period) ? period : undefined;
  }

  /** When a claim holds or happens: as it is told, as a word lets understand, or the running period. */
  timeOf(draft: Draft, sentence: SentenceReading): TimeItem | undefined {
    const { period } = this.#predicates[draft.pattern.frame.predicate] ?? {};
    if (draft.former !== undefined) {
      const told = timeOfFormer(draft.anchor, sentence.clauses, this.#published, period);
      const time = draft.former.time ?? told;
      return period === 'flow' && time ? this.#samePart(time, sentence) : time;
    }
    if (draft.ofTime !== undefined) return draft.ofTime;
    const told = timeOf(draft, sentence.clauses, period, this.#published);
    if (draft.isDaily && told !== undefined && isPartOfYear(told)) return undefined;
    if (period !== 'flow' || draft.isInstant) return told;
    const year = this.#wholeYearOf(draft, told, sentence);
    if (year !== undefined) return year;
    if (told === undefined) return this.#period;
    return asQuarter(this.#samePart(asYear(told, sentence.clauses), sentence));
  }

  /** 全年 in its clause, or in one before it that a time does not follow: 全年营收1亿元；净利润2亿元. */
  #wholeYearOf(
    draft: Draft,
    told: TimeItem | undefined,
    { clauses }: SentenceReading,
  ): TimeItem | undefined {
    const { clause, anchor } = draft;
    for (const before of clauses.slice(0, clause.index + 1).reverse()) {
      const year = wholeYear({ clause: before, anchor }, told ?? this.#period, this.#published);
      if (year !== undefined) return year;
      if (before.times.some(({ isCompared }) => !isCompared)) return undefined;
    }
    return undefined;
  }

  #samePart(told: TimeItem, sentence: SentenceReading): TimeItem {
    const before = periodBefore(told, sentence);
    return samePartOf(before ? asQuarter(before) : this.#period, told);
  }

  /** For what changes every day: the day last told of prices in the section, else that of publication. */
  dayOf({ metric, isDaily, former, pattern }: Draft): Time | undefined {
    const { lasts } = this.#predicates[pattern.frame.predicate] ?? {};
    const changesDaily = metric === undefined ? lasts === 0 : isDaily;
    if (!changesDaily || former) return undefined;
    return this.#day?.figure.time ?? dayOfPublication(this.#published);
  }

  /** The year in which a company was founded is no period of results. */
  #isLongPast({ figure }: TimeItem): boolean {
    if (this.#published === undefined) return false;
    const yearOf = (date: string): number => Number(date.slice(0, 4));
    return yearOf(figure.time.edtf) < yearOf(this.#published) - YEARS_BACK;
  }

  #firstYear(clauses: readonly Clause[]): TimeItem | undefined {
    for (const clause of clauses) {
      const anchor = clause.words.find(isMetric);
      const year = anchor && wholeYear({ clause, anchor }, undefined, this.#published);
      if (year !== undefined) return year;
    }
    return undefined;
  }

  /** A year names its quarter again, less exactly. */
  #holds(period: TimeItem | undefined): boolean {
    const [known, told] = [this.#period, period].map((item) => item?.figure.time.edtf);
    return known !== undefined && told !== undefined && known.startsWith(told);
  }

  #carried(clause: Clause): TimeItem[] {
    // What is expected of the next quarter is told beside the results of the last.
    if ((this.#next ?? this.#period) !== undefined && isOutlook(clause)) return [];
    return clause.times.filter(
      (item) =>
        !item.isCompared &&
        isPeriod(item.figure.time) &&
        !this.#isLongPast(item) &&
        !isPrecededBy('comparedWith', item, clause) &&
        !isInBrackets(item, clause) &&
        !isOfFormerFigure(item, clause, this.#published, 'flow') &&
        !(isPrecededBy('asOf', item, clause) && MONTH_OR_DAY.test(item.figure.time.edtf)) &&
        tenseOf(item.figure.time, this.#published) !== 'future',
    );
  }
}

/** Results of earlier years are told beside those of the last, not by themselves. */
const YEARS_BACK = 2;

/** 截至6月30日止三個月 tells a period, 截至6月30日 does not. */
const MONTH_OR_DAY = /^\d{4}-\d{2}(-\d{2})?$/;

/** The period told last before a time in its sentence. */
function periodBefore({ start }: TimeItem, { clauses }: SentenceReading): TimeItem | undefined {
  return flatMap(clauses, ({ times }) => times).findLast(
    (time) => time.start < start && !time.isCompared && isPeriod(time.figure.time),
  );
}

/** Of results, not of prices: X第三季營收…，股價漲5%. */
function isPartOfYear({ figure }: TimeItem): boolean {
  return /-[QH]\d$/.test(figure.time.edtf);
}

/** The day that a sentence on prices tells: 美股周一大涨. */
function dayOfPrices(
  clauses: readonly Clause[],
  published: string | undefined,
): TimeItem | undefined {
  const isOfPrices = clauses.some(({ words }) =>
    words.some(({ senses }) => senses.metrics.some(({ daily }) => daily)),
  );
  if (!isOfPrices) return undefined;
  return clauses.flatMap(({ times }) => times).findLast((time) => isNewsDay(time, published));
}

function isOutlook({ words }: Clause): boolean {
  return words.some(
    ({ text, senses }) =>
      !text.endsWith('ed') &&
      senses.cues.some(({ sets, benchmark }) => sets === 'forecast' && !benchmark),
  );
}

function speaksOfMetric({ words }: Clause): boolean {
  return words.some(isMetric);
}
