import type { Time } from '../../core/figure.js';
import type { Predicates } from '../../lexicon/predicates.js';
import type { Draft } from './draft.js';
import { isMetric } from './metric.js';
import type { Clause, SentenceReading, TimeItem } from './reading.js';
import { isPeriod } from './time-kinds.js';
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

  /** `isOnTopic`: whether its section is about the same as the whole text. */
  enterSentence({ section, isHeading, clauses }: SentenceReading, isOnTopic: boolean): void {
    const running = this.#next ?? this.#period;
    if (isOnTopic) this.#ofText ??= running;
    this.#period = section === this.#section ? running : isOnTopic ? this.#ofText : undefined;
    this.#section = section;
    const speaksOfResults = clauses.some(({ words }) =>
      words.some((word) => isMetric(word) || word.senses.results),
    );
    // A headline tells several things: only the period of its results goes on.
    const telling = isHeading ? clauses.filter(speaksOfMetric) : clauses;
    const told = telling.flatMap((clause) => this.#carried(clause).map(asQuarter)).at(0);
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
    const year = wholeYear(draft, told ?? this.#period, this.#published);
    if (year !== undefined) return year;
    if (told === undefined) return this.#period;
    return asQuarter(this.#samePart(asYear(told, sentence.clauses), sentence));
  }

  #samePart(told: TimeItem, sentence: SentenceReading): TimeItem {
    const before = periodBefore(told, sentence);
    return samePartOf(before ? asQuarter(before) : this.#period, told);
  }

  /** The day of publication for what changes every day. */
  dayOf({ metric, isDaily, former, pattern }: Draft): Time | undefined {
    const { lasts } = this.#predicates[pattern.frame.predicate] ?? {};
    const changesDaily = metric === undefined ? lasts === 0 : isDaily;
    return changesDaily && !former ? dayOfPublication(this.#published) : undefined;
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
    return clause.times.filter(
      (item) =>
        !item.isCompared &&
        isPeriod(item.figure.time) &&
        !this.#isLongPast(item) &&
        !isPrecededBy('comparedWith', item, clause) &&
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
  return clauses
    .flatMap(({ times }) => times)
    .findLast((time) => time.start < start && !time.isCompared && isPeriod(time.figure.time));
}

/** Of results, not of prices: X第三季營收…，股價漲5%. */
function isPartOfYear({ figure }: TimeItem): boolean {
  return /-[QH]\d$/.test(figure.time.edtf);
}

function speaksOfMetric({ words }: Clause): boolean {
  return words.some(isMetric);
}
