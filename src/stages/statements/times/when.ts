import type { Time } from '../../../core/figure.js';
import { flatMap } from '../../../core/flat-map.js';
import type { Predicate } from '../../../core/predicate.js';
import type { Span } from '../../../core/span.js';
import type { Draft } from '../clauses/draft.js';
import { gapBetween } from '../clauses/gaps.js';
import { isMetric } from '../clauses/metric-words.js';
import type { Clause, TimeItem } from '../clauses/reading.js';
import type { Word } from '../frames/vocabulary.js';
import { FIGURE_REACH, isOfFormerFigure, isPrecededBy } from './compared-time.js';
import { isInBrackets } from './former-figure.js';
import { timeAhead } from './time-ahead.js';
import { comparedBehind, timeBehind } from './time-behind.js';
import { isDay, isNewsDay, isPartOfYear, isPeriod, isWeek } from './time-kinds.js';

/** A time after the figure is a little less likely its own than one before it. */
const AFTER_PENALTY = 4;

/** The time of a claim: the nearest in its clause, else the last before it in the sentence. */
export function timeOf(
  draft: Draft,
  clauses: readonly Clause[],
  period: Predicate['period'] | undefined,
  published?: string,
): TimeItem | undefined {
  const { anchor, ofFormer } = draft;
  // The figure may stand in a clause behind that of its word.
  const clause = clauses.find(({ end }) => anchor.end <= end) ?? draft.clause;
  // Results are told on a day, or in a week; that is not their period.
  const isOfNews = (time: TimeItem): boolean =>
    period === 'flow' &&
    !draft.isInstant &&
    (isNewsDay(time, published) || isToldThen(time, clauses) || isEndOfPeriod(time, clauses));
  const isElse = (time: TimeItem): boolean => time === ofFormer || isOfNews(time);
  const own = nearest(clause, draft, isElse, period, published);
  if (own !== undefined) return own;
  const compared = period === 'flow' ? comparedBehind(clause, clauses) : undefined;
  if (compared !== undefined) return compared;
  const ahead = timeAhead(draft, clause, clauses, { period, published, isOfNews });
  if (ahead !== undefined) return ahead.time;
  return timeBehind(draft, clauses, period, published);
}

/** Right behind a word of comparison, but for "over the next four years". */
function isBenchmark(time: TimeItem, clause: Clause): boolean {
  if (isChangeOn(time, clause)) return true;
  return time.figure.rule !== 'time.span' && isPrecededBy('comparedWith', time, clause);
}

/** "up 9% on last year", "9% below the first quarter": with which the change compares. */
function isChangeOn(
  { start, figure }: TimeItem,
  { figures, lowered, start: from }: Clause,
): boolean {
  if (!ON.test(lowered.slice(0, start - from)) || !isPeriod(figure.time)) return false;
  return figures.some(
    ({ figure: { kind }, end }) =>
      kind === 'percent' && end <= start && start - end <= CHANGE_REACH,
  );
}

const ON = /\s(?:on|above|below|ahead of|behind) (?:the )?$/;
const CHANGE_REACH = 16;

function nearest(
  clause: Clause,
  draft: Draft,
  isElse: (time: TimeItem) => boolean,
  period: Predicate['period'] | undefined,
  published: string | undefined,
): TimeItem | undefined {
  const { anchor } = draft;
  let best: TimeItem | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const time of clause.times) {
    const isOwn = time.start >= anchor.end && time.start - anchor.end <= FIGURE_REACH;
    if (isElse(time) || (!isOwn && isOfFormerFigure(time, clause, published, period))) continue;
    if (isBenchmark(time, clause) && !isWithFigure(time, draft, clause)) continue;
    // "(H1 2016: £777m)" is when the figure in the bracket was told.
    const isElsewhere = anchor.start < time.end || anchor.start - time.end > COLON;
    if (isElsewhere && isInBrackets(time, clause)) continue;
    if (isMultiplied(time, draft, clause)) continue;
    if (isOfBenchmark(time, anchor, clause) || isEqualled(time, anchor, clause)) continue;
    const distance = distanceOf(time, anchor, clause);
    if (distance < bestDistance) {
      best = time;
      bestDistance = distance;
    }
  }
  return best;
}

/** 去年营收是前一年的两倍: right before a multiple stands what it is a multiple of. */
function isMultiplied({ end }: Span, { anchor, figures }: Draft, clause: Clause): boolean {
  const { quantity } = figures;
  if (quantity?.figure.kind !== 'quantity' || quantity.figure.quantity.unit !== TIMES) return false;
  const between = clause.lowered.slice(end - clause.start, anchor.start - clause.start);
  return clause.phrases.changes.genitive.has(between);
}

const TIMES = 'times';

/** 较2025年实际资本支出409亿元增长: the amount behind what is compared with is of that time. */
function isWithFigure({ end }: Span, { anchor, figures }: Draft, clause: Clause): boolean {
  if (figures.money === undefined || anchor.start < end) return false;
  const between = clause.lowered.slice(end - clause.start, anchor.start - clause.start);
  // "rose 17% from a year earlier to $3 billion": what is reached is of now.
  if (clause.phrases.changes.reached.test(between)) return false;
  return !clause.figures.some((other) => other.start >= end && other.end <= anchor.start);
}

/** ": " */
const COLON = 2;

/** "$21 billion in 2024", "2024 sales": right behind its figure or before its metric a time is sure to be its own. */
function distanceOf(time: Span, anchor: Span, clause: Clause): number {
  const { lowered, start, words } = clause;
  const metrics = words.filter(isMetric);
  const isBeside = metrics.length === 1 && metrics[0]?.start === time.end + 1;
  // "first-quarter profit rose to $7 from $3 last year": the figure before the change is of another time.
  const isFormer = isPrecededBy('comparedWith', anchor, clause);
  if (isBeside && !isFormer && lowered.charAt(time.end - start) === ' ') return 0;
  if (time.start < anchor.end) return gapBetween(time, anchor);
  const between = lowered.slice(anchor.end - start, time.start - start);
  return between === ' in ' ? 0 : gapBetween(time, anchor) + AFTER_PENALTY;
}

/** "last week reported", "said last week": the week in which something is told. */
function isToldThen({ start, end, figure }: TimeItem, clauses: readonly Clause[]): boolean {
  if (!isWeek(figure.time.edtf)) return false;
  const words = flatMap(clauses, (clause) => clause.words);
  return words.some(
    (word) =>
      word.senses.saying &&
      Math.max(word.start - end, start - word.end) <= BESIDE &&
      (word.start >= end || word.end <= start),
  );
}

/** Between a verb and its time in English: a space. */
const BESIDE = 1;

/** "the fourth quarter ended Dec. 31": the day is no other time than the quarter. */
function isEndOfPeriod(time: TimeItem, clauses: readonly Clause[]): boolean {
  const { start, figure } = time;
  const home = clauses.find((clause) => clause.start <= start && start < clause.end);
  if (home === undefined) return false;
  if (isExplanation(time, home)) return true;
  if (!isDay(figure.time.edtf)) return false;
  return home.phrases.times.ended.test(home.lowered.slice(0, start - home.start).slice(-8));
}

/** 2026财年首季（8月为止）, "Q2 (April-June)": a time in a bracket right behind one says the same. */
export function isExplanation({ start, figure }: TimeItem, clause: Clause): boolean {
  // 2026财年第二季度（2025年三季度）: the bracket tells the period of the calendar.
  if (isPartOfYear({ figure })) return false;
  const before = clause.times.findLast(({ end }) => end <= start);
  if (before === undefined || start - before.end > LONGEST_OPENING) return false;
  return OPENING.test(clause.lowered.slice(before.end - clause.start, start - clause.start));
}

/** " (ended " */
const LONGEST_OPENING = 8;
const OPENING = /^ ?[(（][^)）]*$/;

/** "up 9% from $4.2 billion a year earlier": the time of what is compared with. */
function isOfBenchmark({ start, isCompared }: TimeItem, anchor: Span, { words }: Clause): boolean {
  return (
    isCompared &&
    words.some((word) => word.senses.comparedWith && word.start >= anchor.end && word.end <= start)
  );
}

/** 营收17亿元、持平前季, 毛利率12.9%，与上季相仿: the time of what a figure told before is equal to. */
function isEqualled({ start, end, isCompared }: TimeItem, anchor: Span, clause: Clause): boolean {
  if (!isCompared || start < anchor.end) return false;
  const { equal } = clause.phrases.times;
  return equal.test(clause.lowered.slice(anchor.end - clause.start, end + EQUAL - clause.start));
}

/** Behind a time: 持平. */
const EQUAL = 2;

const SINCE_REACH = 24;

/**
 * The time as the claim has it: 2022年底…以来 and "since 2022" begin an open interval, 延至2032年 and
 * "until 2032" end one. What happened at the start itself (2015年成立以来) keeps the plain time.
 */
export function framedTime(item: TimeItem, draft: Draft, words: readonly Word[]): Time {
  const { time } = item.figure;
  if (time.edtf.includes('/') || draft.pattern.polarity === 'negative') return time;
  const until = words.some(
    ({ end, senses }) => senses.until && end <= item.start && item.start - end <= 1,
  );
  if (until) return { ...time, edtf: `../${time.edtf}` };
  const since = words.find(({ start, end, senses }) =>
    senses.since === 'after'
      ? start >= item.end && start - item.end <= SINCE_REACH
      : senses.since === 'before' && end <= item.start && item.start - end <= 1,
  );
  if (since === undefined) return time;
  const isWithin =
    draft.trigger.start >= Math.min(since.start, item.start) - 1 &&
    draft.trigger.end <= Math.max(since.end, item.end) + 1;
  return isWithin ? time : { ...time, edtf: `${time.edtf}/..` };
}
