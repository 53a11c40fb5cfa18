import type { Predicate } from '../../../core/predicate.js';
import type { Span } from '../../../core/span.js';
import { isInserted, isRelative } from '../clauses/asides.js';
import { endsItem } from '../clauses/clauses.js';
import type { Draft } from '../clauses/draft.js';
import { gapBetween } from '../clauses/gaps.js';
import { isMetric } from '../clauses/metric-words.js';
import type { Clause, TimeItem } from '../clauses/reading.js';
import { isLaterYear, isOfFormerFigure, isPrecededBy, isYearsAgo } from './compared-time.js';
import { tenseOf } from './tense.js';
import { isNewsDay, isPartOfYear } from './time-kinds.js';

/** What is known of the claim whose time is looked for. */
interface Asked {
  readonly period: Predicate['period'] | undefined;
  readonly published: string | undefined;
  /** Whether a time is the day on which results were told. */
  readonly isOfNews: (time: TimeItem) => boolean;
}

/**
 * The last time told in the clauses in front, where it is the claim's; `{ time: undefined }` where it is
 * of something else, so that the claim has none, and undefined where none is told there.
 */
export function timeAhead(
  draft: Draft,
  clause: Clause,
  clauses: readonly Clause[],
  asked: Asked,
): { readonly time: TimeItem | undefined } | undefined {
  for (let i = clause.index - 1; i >= 0; i--) {
    const earlier = clauses[i];
    const time = earlier && lastIn(earlier, clause, clauses, asked);
    if (earlier === undefined || time === undefined) continue;
    if (isInserted(earlier, clause) || isInserted(earlier, clauses[i + 1] ?? clause)) continue;
    const isElse =
      isOfAnother(time, earlier, clause, draft, asked) ||
      isOfOther(time, draft, clauses.slice(i, clause.index), clauses.slice(0, i + 1), asked);
    return { time: isElse ? undefined : time };
  }
  return undefined;
}

/** The last time of a clause that may be of what a later one tells. */
function lastIn(
  earlier: Clause,
  clause: Clause,
  clauses: readonly Clause[],
  { period, published, isOfNews }: Asked,
): TimeItem | undefined {
  const isParted = clauses.slice(earlier.index, clause.index).some(endsItem);
  return earlier.times.findLast(
    (item) =>
      !item.isCompared &&
      !isOfNews(item) &&
      !(isParted && isYearBefore(item, clauses)) &&
      !isOfFormerFigure(item, earlier, published, period) &&
      !isUnderFrom(item, earlier) &&
      !isPrecededBy('comparedWith', item, earlier),
  );
}

/** Whether the time is of results, of an event told with it, or of what is over by now. */
function isOfAnother(
  time: TimeItem,
  earlier: Clause,
  clause: Clause,
  { anchor }: Draft,
  { period, published }: Asked,
): boolean {
  if (isYearOfEvent(time, earlier, period, published)) return true;
  if (period !== 'event' && saysNow(clause, anchor) && isOver(time, earlier, published))
    return true;
  if (period === 'event') return isOfResults(time, earlier);
  // "Last week Orrin, which is owned by Kelso, closed a plant": what a relative tells holds at any time.
  return period === 'state' && isRelative(clause);
}

/** Whether it is when another did something else: between them stand the clauses `between`. */
function isOfOther(
  time: TimeItem,
  draft: Draft,
  between: readonly Clause[],
  before: readonly Clause[],
  { period, published }: Asked,
): boolean {
  const earlier = before.at(-1);
  if (earlier === undefined || period === 'flow' || isNewsDay(time, published)) return false;
  if (period === 'state' && tellsSame(draft, earlier)) return false;
  if (isOfOtherEvent(time, draft, before)) return true;
  return between.some(endsItem) && !opensSentence(time, earlier) && !repeats(draft, earlier);
}

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

/** 第三季营收12亿元，拟收购乙: the quarter is that of the results. */
function isOfResults(time: TimeItem, { words }: Clause): boolean {
  return isPartOfYear(time) && words.some(isMetric);
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
