import type { Time } from '../../core/figure.js';
import type { Predicate } from '../../core/predicate.js';
import type { Span } from '../../core/span.js';
import type { Draft } from './draft.js';
import type { Clause, TimeItem } from './reading.js';
import { gapBetween } from './slots.js';
import type { Word } from './vocabulary.js';

/** A time after the figure is a little less likely its own than one before it. */
const AFTER_PENALTY = 4;

/** The time of a claim: the nearest in its clause, else the last before it in the sentence. */
export function timeOf(
  draft: Draft,
  clauses: readonly Clause[],
  period: Predicate['period'] | undefined,
  published?: string,
): TimeItem | undefined {
  const { clause, anchor, ofFormer } = draft;
  const own = nearest(clause, anchor, ofFormer);
  if (own !== undefined) return own;
  for (let i = clause.index - 1; i >= 0; i--) {
    const earlier = clauses[i];
    const time = earlier?.times.findLast(
      (item) => !item.isCompared && !isPrecededBy('comparedWith', item, earlier),
    );
    if (earlier === undefined || time === undefined) continue;
    if (period === 'state' && isYearOfEvent(time, earlier)) return undefined;
    const isOther =
      period !== 'flow' &&
      !isNewsDay(time, published) &&
      isOfOtherEvent(time, draft, clauses.slice(0, i + 1));
    return isOther ? undefined : time;
  }
  return undefined;
}

/**
 * When one party did something is not when another did the next thing, unless the sentence opens with
 * the time: 谷歌5月推出新机，亚马逊与X合作. Results of a period are told of many parties in a row.
 */
function isOfOtherEvent(time: TimeItem, { subject }: Draft, before: readonly Clause[]): boolean {
  const tells = before.at(-1)?.words.some(({ senses }) => senses.patterns.length > 0) ?? false;
  if (!tells || subject?.party === undefined) return false;
  const told = before.flatMap(({ parties }) => parties);
  if (!told.some((party) => party.end <= time.start)) return false;
  const entities = new Set(told.flatMap(({ members }) => members.map(({ entity }) => entity)));
  return !subject.members.some(({ entity }) => entities.has(entity));
}

const NEWS_DAYS = 3;
const MILLISECONDS_OF_A_DAY = 86_400_000;

/** A day right before publication is that of the news, for all that is told: X今天宣布, 由Y领投. */
function isNewsDay({ figure }: TimeItem, published: string | undefined): boolean {
  const [told, now] = [figure.time.edtf, published?.slice(0, 10) ?? ''];
  if (!isDay(told) || !isDay(now)) return false;
  const days = (Date.parse(now) - Date.parse(told)) / MILLISECONDS_OF_A_DAY;
  return days >= 0 && days <= NEWS_DAYS;
}

/** A bare year in a clause that tells an event (founded in 2016) is not when the next thing holds. */
function isYearOfEvent({ figure }: TimeItem, { words }: Clause): boolean {
  if (!/^\d{4}$/.test(figure.time.edtf)) return false;
  return words.some(({ senses }) => senses.patterns.some(({ time }) => time === 'required'));
}

/** Whether a word of a kind stands right before a time: 较去年, "from a year earlier", 截至6月底. */
export function isPrecededBy(
  kind: 'comparedWith' | 'asOf',
  { start }: TimeItem,
  { words }: Clause,
): boolean {
  return words.some((word) => word.senses[kind] && word.end <= start && start - word.end <= 5);
}

function nearest(
  clause: Clause,
  anchor: Span,
  ofFormer: TimeItem | undefined,
): TimeItem | undefined {
  let best: TimeItem | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const time of clause.times) {
    if (time === ofFormer) continue;
    if (isPrecededBy('comparedWith', time, clause)) continue;
    const distance = gapBetween(time, anchor) + (time.start >= anchor.end ? AFTER_PENALTY : 0);
    if (distance < bestDistance) {
      best = time;
      bestDistance = distance;
    }
  }
  return best;
}

/**
 * Where a time lies from the day of publication: a time that starts later is future, one that ends
 * earlier is past. Both compare at the coarser precision of the two.
 */
export function tenseOf(time: Time | undefined, published: string | undefined): Tense {
  if (time === undefined || published === undefined) return 'present';
  const [from = '', to = from] = time.edtf.split('/');
  if (from === '..') return 'present';
  const [begins, ends] = [compareDates(from, published), compareDates(to, published)];
  if (begins > 0 || (begins === 0 && (ends > 0 || to === '..'))) return 'future';
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
  if (time.edtf.includes('/')) return time;
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

/** Whether EDTF text is a single day. */
export function isDay(edtf: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(edtf);
}

/** Whether a time is a business period, which later figures share: a year, part of one, or some months. */
export function isPeriod({ edtf }: Time): boolean {
  return /^\d{4}(-(Q[1-4]|H[12]|\d{2}(\/\d{4}-\d{2})?))?$/.test(edtf);
}
