import type { Time } from '../../../core/figure.js';
import type { Predicate } from '../../../core/predicate.js';
import type { Span } from '../../../core/span.js';
import { isInserted } from '../clauses/asides.js';
import type { Draft } from '../clauses/draft.js';
import { gapBetween } from '../clauses/gaps.js';
import { isMetric } from '../clauses/metric-words.js';
import type { Clause, TimeItem } from '../clauses/reading.js';
import type { Word } from '../frames/vocabulary.js';
import { isInBrackets } from './former-figure.js';
import { comparedBehind, timeBehind } from './time-behind.js';
import { isDay, isNewsDay, isPeriod, isWeek } from './time-kinds.js';

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
  for (let i = clause.index - 1; i >= 0; i--) {
    const earlier = clauses[i];
    const isParted = clauses.slice(i, clause.index).some(endsItem);
    const time = earlier?.times.findLast(
      (item) =>
        !item.isCompared &&
        !isOfNews(item) &&
        !(isParted && isYearBefore(item, clauses)) &&
        !isOfFormerFigure(item, earlier, published, period) &&
        !isUnderFrom(item, earlier) &&
        !isPrecededBy('comparedWith', item, earlier),
    );
    if (earlier === undefined || time === undefined) continue;
    if (isInserted(earlier, clause) || isInserted(earlier, clauses[i + 1] ?? clause)) continue;
    if (isYearOfEvent(time, earlier, period, published)) return undefined;
    if (period !== 'event' && saysNow(clause, anchor) && isOver(time, earlier, published)) {
      return undefined;
    }
    if (isOfAnother(time, earlier, clause, period)) return undefined;
    const isOther =
      period !== 'flow' &&
      !isNewsDay(time, published) &&
      !(period === 'state' && tellsSame(draft, earlier)) &&
      (isOfOtherEvent(time, draft, clauses.slice(0, i + 1)) ||
        (isParted && !opensSentence(time, earlier) && !repeats(draft, earlier)));
    return isOther ? undefined : time;
  }
  return timeBehind(draft, clauses, period, published);
}

/** Whether a semicolon parts a clause from the next. */
function endsItem({ lowered }: Clause): boolean {
  return ITEM_END.test(lowered);
}

const ITEM_END = /[;；]\s*$/;

/** 去年亏损1亿元，2024年赚3亿元；营收5亿元: a year told only beside a later one ends with its item. */
function isYearBefore({ start, figure }: TimeItem, clauses: readonly Clause[]): boolean {
  return clauses.some(({ times }) =>
    times.some(
      (other) => other.end <= start && !other.isCompared && isLaterYear(other, figure.time),
    ),
  );
}

/** 5月，甲推出新机；乙…: a time that stands alone at the head is that of the whole sentence. */
function opensSentence({ start, end }: Span, { index, lowered, start: from }: Clause): boolean {
  return index === 0 && !LETTER.test(lowered.slice(0, start - from) + lowered.slice(end - from));
}

const LETTER = /[\p{L}\p{N}]/u;

/**
 * When one party did something is not when another did the next thing, unless the sentence opens with
 * the time: 谷歌5月推出新机，亚马逊与X合作. Results of a period are told of many parties in a row.
 */
function isOfOtherEvent(time: TimeItem, { subject }: Draft, before: readonly Clause[]): boolean {
  const tells = before.at(-1)?.words.some(({ senses }) => senses.patterns.length > 0) ?? false;
  if (!tells || subject?.party === undefined) return false;
  // 去年12月完成B轮融资，由乙领投: who is told behind a marker had a part in what was told.
  if (subject.party.marker !== undefined) return false;
  const told = before.flatMap(({ parties }) => parties);
  if (!told.some((party) => party.end <= time.start)) return false;
  const entities = new Set(told.flatMap(({ members }) => members.map(({ entity }) => entity)));
  return !subject.members.some(({ entity }) => entities.has(entity));
}

/** 2010年进入中国，|目前拥有5万名员工: what is told of now is not of then. */
function saysNow({ lowered, start, phrases }: Clause, anchor: Span): boolean {
  return phrases.times.now.test(lowered.slice(0, Math.max(0, anchor.start - start)));
}

function isOver(time: TimeItem, clause: Clause, published: string | undefined): boolean {
  if (isPrecededBy('asOf', time, clause)) return false;
  const told = time.figure.time;
  return tenseOf(told, published) === 'past' && /^\d{4}(?:-\d{2})?$/.test(told.edtf);
}

/** What holds for several is told of each at the one time: 去年甲市占率30%，乙20%. */
function tellsSame({ pattern: { frame, market } }: Draft, { words }: Clause): boolean {
  return words.some(({ senses }) =>
    senses.patterns.some(
      (other) => other.frame === frame || (market !== undefined && other.market !== undefined),
    ),
  );
}

/** The same word tells it in both: 5月甲收购乙；丙收购丁. */
function repeats({ trigger }: Draft, { words }: Clause): boolean {
  return words.some(({ text }) => text === trigger.text);
}

/** "Last week Orrin, which is owned by Kelso, closed a plant": what a relative tells holds at any time. */
function isOfAnother(
  time: TimeItem,
  earlier: Clause,
  clause: Clause,
  period: Predicate['period'] | undefined,
): boolean {
  if (period === 'event') return isOfResults(time, earlier);
  return period === 'state' && isRelative(clause);
}

/** 第三季营收12亿元，拟收购乙: the quarter is that of the results. */
function isOfResults({ figure }: TimeItem, { words }: Clause): boolean {
  return PART_OF_YEAR.test(figure.time.edtf) && words.some(isMetric);
}

const PART_OF_YEAR = /-[QH]\d$/;

function isRelative({ lowered, phrases }: Clause): boolean {
  return phrases.relatives.pronoun.test(lowered);
}

/** A bare year, or a month of one long ago, in a clause that tells an event (founded in 2016) is not when the next thing holds. */
function isYearOfEvent(
  time: TimeItem,
  { words, lowered, phrases }: Clause,
  period: Predicate['period'] | undefined,
  published: string | undefined,
): boolean {
  const { edtf } = time.figure.time;
  if (!/^\d{4}(-\d{2})?$/.test(edtf)) return false;
  if (edtf.length > YEAR && !isYearsAgo(time.figure.time, published)) return false;
  // 自2016年成立以来，已融资80亿元: what has happened since.
  if (period === 'event' && phrases.times.since.test(lowered)) return false;
  const events = words.filter(({ senses }) =>
    senses.patterns.some(
      ({ time: need, frame }) =>
        need === 'required' &&
        // "listed in 2019, raising $2 billion" is one deal.
        ((period !== 'event' && edtf.length === YEAR) || frame.predicate === 'founded'),
    ),
  );
  // 这家成立于2017年的药企去年营收7亿元，亏损1亿元: results are of last year.
  return events.some((event) => period !== 'flow' || gapBetween(event, time) <= LONGEST_IN);
}

/** Characters of a bare year. */
const YEAR = 4;

/** Between what happened and its year: 于, " in ". */
const LONGEST_IN = 4;

/** 由2020年的5亿元: the time of what something changes from. */
function isUnderFrom({ start, end }: Span, clause: Clause): boolean {
  const { rightFrom, genitive } = clause.phrases.changes;
  const { lowered } = clause;
  return (
    rightFrom.test(lowered.slice(0, start - clause.start)) &&
    genitive.has(lowered.charAt(end - clause.start))
  );
}

/** Whether a word of a kind stands right before a time: 较去年, "from a year earlier", 截至6月底. */
export function isPrecededBy(
  kind: 'comparedWith' | 'asOf',
  { start }: Span,
  { words }: Clause,
): boolean {
  return words.some((word) => word.senses[kind] && word.end <= start && start - word.end <= 5);
}

/** Right behind a word of comparison, but for "over the next four years". */
function isBenchmark(time: TimeItem, clause: Clause): boolean {
  return time.figure.rule !== 'time.span' && isPrecededBy('comparedWith', time, clause);
}

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
  const words = clauses.flatMap((clause) => clause.words);
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
  if (/-[QH]\d$/.test(figure.time.edtf)) return false;
  const before = clause.times.findLast(({ end }) => end <= start);
  if (before === undefined || start - before.end > LONGEST_OPENING) return false;
  return OPENING.test(clause.lowered.slice(before.end - clause.start, start - clause.start));
}

/** " (ended " */
const LONGEST_OPENING = 8;
const OPENING = /^ ?[(（][^)）]*$/;

/** Between a figure and its time: " in the ". */
const FIGURE_REACH = 8;

/**
 * "up from $290 million in the last quarter of 2024": the time is that of the figure before a change.
 * Of results it is where that is long ago or compared with; else it may be the period of the change.
 */
export function isOfFormerFigure(
  { start, figure, isCompared }: TimeItem,
  clause: Clause,
  published: string | undefined,
  period: Predicate['period'] | undefined,
): boolean {
  const before = clause.figures.findLast(({ end }) => end <= start);
  if (before === undefined || start - before.end > FIGURE_REACH) return false;
  if (!isPrecededBy('comparedWith', before, clause)) return false;
  if (period !== 'flow' || isCompared || isYearsAgo(figure.time, published)) return true;
  // "$35 billion this year, up from $28 billion in 2023": the figure before has told its own time.
  if (before.start - clause.start <= LONGEST_CHANGE) return true;
  return clause.times.some(
    (time) => !time.isCompared && time.end <= before.start && isLaterYear(time, figure.time),
  );
}

/** The time right behind the figure before a change. */
export function timeOfFormer(
  figure: Span,
  clauses: readonly Clause[],
  published: string | undefined,
  period: Predicate['period'] | undefined,
): TimeItem | undefined {
  const home = clauses.find(({ start, end }) => start <= figure.start && figure.end <= end);
  return home?.times.find(
    (time) => time.start >= figure.end && isOfFormerFigure(time, home, published, period),
  );
}

/** The words of a change that open a clause: "up sharply from ". */
const LONGEST_CHANGE = 20;

function isLaterYear({ figure: { time } }: TimeItem, { edtf }: Time): boolean {
  return isPeriod(time) && edtf.slice(0, 4) < time.edtf.slice(0, 4);
}

function isYearsAgo({ edtf }: Time, published: string | undefined): boolean {
  const year = Number(edtf.slice(0, 4));
  return published !== undefined && year < Number(published.slice(0, 4)) - 1;
}

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

/**
 * Where a time lies from the day of publication: a time that starts later is future, one that ends
 * earlier is past. Both compare at the coarser precision of the two.
 */
export function tenseOf(time: Time | undefined, published: string | undefined): Tense {
  if (time === undefined || published === undefined) return 'present';
  const [from = '', to = from] = time.edtf.split('/');
  if (from === '..') return 'present';
  const [begins, ends] = [compareDates(from, published), compareDates(to, published)];
  if (begins > 0 || (begins === 0 && to !== '..' && ends > 0)) return 'future';
  return to !== '..' && ends < 0 ? 'past' : 'present';
}

type Tense = 'past' | 'present' | 'future';

function compareDates(edtf: string, published: string): number {
  const date = /^\d{4}(?:-\d{2}){0,2}/.exec(edtf)?.[0];
  if (date === undefined) return 0;
  // A month above 12 is a season; quarters and halves carry letters and leave the year alone.
  const comparable = Number(date.slice(5, 7)) > 12 ? date.slice(0, 4) : date;
  const length = Math.min(comparable.length, published.length);
  const [a, b] = [comparable.slice(0, length), published.slice(0, length)];
  return a < b ? -1 : a > b ? 1 : 0;
}

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
