import type { Time } from '../../../core/figure.js';
import { flatMap } from '../../../core/flat-map.js';
import type { Predicates } from '../../../lexicon/predicates.js';
import { isRelative } from '../clauses/asides.js';
import type { Draft } from '../clauses/draft.js';
import { isForecast, isOutlook } from '../clauses/forecast-words.js';
import { isMetric } from '../clauses/metric-words.js';
import type { Clause, SentenceReading, TimeItem } from '../clauses/reading.js';
import { isOfFormerFigure, isPrecededBy, timeOfFormer } from './compared-time.js';
import { isInBrackets } from './former-figure.js';
import { tenseOf } from './tense.js';
import { isNewsDay, isPartOfYear, isPeriod } from './time-kinds.js';
import { asQuarter, asYear, dayOfPublication, samePartOf, wholeYear } from './understood-time.js';
import { isExplanation, timeOf } from './when.js';

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
  /** What is expected is told of: "raised its full-year guidance. It now expects …", in one paragraph. */
  #outlook: TimeItem | undefined;
  #paragraph = -1;
  /** The paragraph in which the period was told. */
  #told = -1;
  /** The day on which prices were told last, until the section ends. */
  #day: TimeItem | undefined;

  constructor(predicates: Predicates, published: string | undefined) {
    this.#predicates = predicates;
    this.#published = published;
  }

  /** `isOnTopic`: whether its section is about the same as the whole text. */
  enterSentence(sentence: SentenceReading, isOnTopic: boolean): void {
    const { section, isHeading, clauses } = sentence;
    this.#enterOutlook(sentence);
    const running = this.#next ?? this.#period;
    if (isOnTopic) this.#ofText ??= running;
    this.#day =
      dayOfPrices(clauses, this.#published) ?? (section === this.#section ? this.#day : undefined);
    this.#period = section === this.#section ? running : isOnTopic ? this.#ofText : undefined;
    this.#section = section;
    const speaksOfResults = clauses.some(
      (clause) =>
        tellsQuarter(clause) || clause.words.some((word) => isMetric(word) || word.senses.results),
    );
    // A headline tells several things: only the period of its results goes on.
    const telling = isHeading
      ? clauses.filter((clause) => speaksOfMetric(clause) || tellsQuarter(clause))
      : clauses.filter((clause) => !isRelativeOfElse(clause));
    const told = flatMap(telling, (clause) =>
      this.#carried(clause, clauses[clause.index + 1]).map(asQuarter),
    ).at(0);
    // Behind results again, what analysts had expected is of their period.
    if (told !== undefined) this.#outlook = undefined;
    const period = told ?? (this.#period === undefined ? this.#firstYear(telling) : undefined);
    this.#next = speaksOfResults && !this.#holds(period) ? period : undefined;
    if (this.#next !== undefined) this.#told = sentence.paragraph;
  }

  /** When a claim holds or happens: as it is told, as a word lets understand, or the running period. */
  timeOf(draft: Draft, sentence: SentenceReading): TimeItem | undefined {
    const { period, lasts } = this.#predicates[draft.pattern.frame.predicate] ?? {};
    if (draft.former !== undefined) {
      const told = timeOfFormer(draft.anchor, sentence.clauses, this.#published, period);
      const time = draft.former.time ?? told;
      return period === 'flow' && time ? this.#samePart(time, sentence) : time;
    }
    if (draft.ofTime !== undefined) return draft.ofTime;
    const told = timeOf(draft, sentence.clauses, period, this.#published);
    const isDaily = draft.isDaily || lasts === 0;
    if (told !== undefined && isOfOther(draft, told, isDaily)) return undefined;
    if (told === undefined && !isDaily && this.#isOfResults(draft)) return this.#partOfYear();
    if (
      told === undefined &&
      period === 'flow' &&
      this.#outlook &&
      draft.clause.words.some(isForecast)
    ) {
      return this.#outlook;
    }
    if (period !== 'flow' || draft.isInstant) return told;
    const year = this.#wholeYearOf(draft, told, sentence);
    if (year !== undefined) return year;
    if (told === undefined) return this.#period;
    if (this.#isEndOf(told, sentence.clauses)) return this.#period;
    return asQuarter(this.#samePart(asYear(told, sentence.clauses), sentence));
  }

  #enterOutlook({ paragraph, clauses }: SentenceReading): void {
    if (paragraph !== this.#paragraph) this.#outlook = undefined;
    this.#paragraph = paragraph;
    for (const clause of clauses) {
      const next = clauses[clause.index + 1];
      if (!tellsOutlook(clause) && !(next && opensOnly(clause) && tellsOutlook(next))) continue;
      this.#outlook = this.#expectedIn(clause) ?? this.#outlook;
    }
  }

  /** The period that a clause on what is expected names: one that is not over. */
  #expectedIn(clause: Clause): TimeItem | undefined {
    const told = clause.times.find(
      (item) =>
        !item.isCompared &&
        isPeriod(item.figure.time) &&
        tenseOf(item.figure.time, this.#published) !== 'past',
    );
    const anchor = { start: clause.end, end: clause.end };
    return told ?? wholeYear({ clause, anchor }, undefined, this.#published);
  }

  /** Users and the like are counted for the quarter or half that results are told of. */
  #isOfResults({ pattern: { frame }, metric, isInstant, clause }: Draft): boolean {
    const { period, metric: mayBeMetric } = this.#predicates[frame.predicate] ?? {};
    if (clause.phrases.times.now.test(clause.lowered)) return false;
    return period === 'flow' ? isInstant && metric !== undefined : mayBeMetric === true;
  }

  #partOfYear(): TimeItem | undefined {
    return this.#period !== undefined && isPartOfYear(this.#period) ? this.#period : undefined;
  }

  /** 截至3月31日，服务收入为15亿元 in results of the first quarter: the day is when that ends. */
  #isEndOf(told: TimeItem, clauses: readonly Clause[]): boolean {
    const [, year, part, number] = PART.exec(this.#period?.figure.time.edtf ?? '') ?? [];
    const { edtf } = told.figure.time;
    if (year === undefined || !MONTH_OR_DAY.test(edtf)) return false;
    const month = Number(number) * (part === 'Q' ? 3 : 6);
    return (
      edtf.slice(0, 7) === `${year}-${String(month).padStart(2, '0')}` &&
      clauses.some((clause) => isPrecededBy('asOf', told, clause))
    );
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
  dayOf({ metric, isDaily, former, pattern, clause }: Draft): Time | undefined {
    const { lasts } = this.#predicates[pattern.frame.predicate] ?? {};
    const changesDaily = metric === undefined ? lasts === 0 : isDaily;
    if (!changesDaily || former || clause.phrases.times.once.test(clause.lowered)) return undefined;
    return this.#day?.figure.time ?? dayOfPublication(this.#published);
  }

  /** The year in which a company was founded is no period of results. */
  #isLongPast({ figure }: TimeItem): boolean {
    if (this.#published === undefined) return false;
    const yearOf = (date: string): number => Number(date.slice(0, 4));
    return yearOf(figure.time.edtf) < yearOf(this.#published) - YEARS_BACK;
  }

  /** 净利润9亿元，其中第四季度3亿元: what follows is of the year again. */
  #isPartBeside({ figure }: TimeItem, { lowered, phrases }: Clause): boolean {
    const year = (this.#next ?? this.#period)?.figure.time.edtf;
    const isPart = year !== undefined && figure.time.edtf.startsWith(`${year}-`);
    return isPart && phrases.times.ofWhich.test(lowered);
  }

  /** 净亏损4亿元，而2025年第一季度盈利5亿元: the same part of an earlier year is set beside the running one. */
  #isSameBefore({ figure }: TimeItem, { lowered, phrases }: Clause): boolean {
    const running = this.#next ?? this.#period;
    const [told, period] = [
      PART.exec(figure.time.edtf),
      PART.exec(running?.figure.time.edtf ?? ''),
    ];
    const isPart = told !== null && period !== null && told[2] === period[2];
    const isSame = isPart && told[3] === period[3] && Number(told[1]) < Number(period[1]);
    return isSame && phrases.times.beside.test(lowered);
  }

  #firstYear(clauses: readonly Clause[]): TimeItem | undefined {
    for (const clause of clauses) {
      // "raises its full-year guidance": results are told of another period.
      if (tellsOutlook(clause)) continue;
      const anchor = clause.words.find(isMetric);
      const year = anchor && wholeYear({ clause, anchor }, undefined, this.#published);
      if (year !== undefined) return year;
    }
    return undefined;
  }

  /** A year names its quarter again, less exactly, and its month within a paragraph. */
  #holds(period: TimeItem | undefined): boolean {
    if (this.#period === undefined || period === undefined) return false;
    const isNear = isPartOfYear(this.#period) || this.#told === this.#paragraph;
    return isNear && this.#period.figure.time.edtf.startsWith(period.figure.time.edtf);
  }

  #carried(clause: Clause, next: Clause | undefined): TimeItem[] {
    // What is expected of the next quarter is told beside the results of the last.
    const isOfOutlook = tellsOutlook(clause) || (opensOnly(clause) && next && tellsOutlook(next));
    if ((this.#next ?? this.#period) !== undefined && isOfOutlook) return [];
    return clause.times.filter(
      (item) =>
        !item.isCompared &&
        isPeriod(item.figure.time) &&
        !this.#isLongPast(item) &&
        !this.#isPartBeside(item, clause) &&
        !this.#isSameBefore(item, clause) &&
        !isPrecededBy('comparedWith', item, clause) &&
        !isInBrackets(item, clause) &&
        !isExplanation(item, clause) &&
        !(isAhead(item, this.#published) && clause.figures.length === 0) &&
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

const PART = /^(\d{4})-([QH])([1-4])$/;

/** Whether a time beside a price is that of the results told with it. */
function isOfOther(draft: Draft, told: TimeItem, isDaily: boolean): boolean {
  return (isDaily && isPartOfYear(told)) || isOfTarget(draft, told);
}

/** 明年营收将增两成，目标价升至50元: the year is of what is expected. */
function isOfTarget({ metric }: Draft, { figure }: TimeItem): boolean {
  return metric === 'target-price' && /^\d{4}$/.test(figure.time.edtf);
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
  return flatMap(clauses, ({ times }) => times).findLast((time) => isNewsDay(time, published));
}

/** A quarter or half is told of results, unless it is one in which something is to come. */
function tellsQuarter({ times, words }: Clause): boolean {
  return (
    times.some(isPartOfYear) &&
    !words.some(({ senses }) => senses.cues.some(({ sets }) => COMING.has(sets)))
  );
}

const COMING: ReadonlySet<string> = new Set(['planned', 'future', 'forecast']);

/** "For the fourth quarter, Orrin expects …" */
function opensOnly({ index, figures, parties }: Clause): boolean {
  return index === 0 && figures.length === 0 && parties.length === 0;
}

function tellsOutlook({ words }: Clause): boolean {
  return words.some((word) => isOutlook(word) && !word.text.endsWith('ed'));
}

/** A quarter that has not begun, of which no results are told: 新机第四季出货. */
function isAhead({ figure }: TimeItem, published: string | undefined): boolean {
  const [, year, part, number] = PART.exec(figure.time.edtf) ?? [];
  if (year === undefined || published === undefined) return false;
  const month = (Number(number) - 1) * (part === 'Q' ? 3 : 6) + 1;
  return `${year}-${String(month).padStart(2, '0')}` > published.slice(0, 7);
}

/** "Ms Orr, who took over in July, has promised to cut costs": the time is not that of any results. */
function isRelativeOfElse(clause: Clause): boolean {
  return isRelative(clause) && !speaksOfMetric(clause) && !tellsQuarter(clause);
}

function speaksOfMetric({ words }: Clause): boolean {
  return words.some(isMetric);
}
