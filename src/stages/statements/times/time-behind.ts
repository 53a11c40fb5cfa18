import { flatMap } from '../../../core/flat-map.js';
import type { Predicate } from '../../../core/predicate.js';
import type { Draft } from '../clauses/draft.js';
import type { Clause, TimeItem } from '../clauses/reading.js';
import { isNewsDay, isPeriod } from './time-kinds.js';

/** Clauses behind the claim's own that may tell its time. */
const CLAUSES_BEHIND = 3;
/** Between a word and the time it goes with: "said on Tuesday", "effective from April 1". */
const BESIDE = 6;

/**
 * When a claim holds by the clauses behind it: results by a period that stands alone ("…, or $1.37 per
 * share, for the three months ended Jan. 31"), other claims by the day from which they hold ("…,
 * effective April 1") or in which they are done (，预计2027年量产), deals by the day on which they are told ("…, it said on Tuesday").
 */
export function timeBehind(
  { clause, pattern }: Draft,
  clauses: readonly Clause[],
  period: Predicate['period'] | undefined,
  published: string | undefined,
): TimeItem | undefined {
  const behind = clauses.slice(clause.index + 1, clause.index + 1 + CLAUSES_BEHIND);
  if (period === 'flow') return periodAlone(behind);
  const [next, second] = behind;
  const isDeal = DEALS.has(pattern.frame.predicate);
  const done =
    doneIn(next, isDeal) ?? (next?.parties.length === 0 ? doneIn(second, isDeal) : undefined);
  if (done !== undefined) return done;
  const effective = next && timesAfter('effective', next)[0];
  if (effective !== undefined || period !== 'event') return effective;
  // Of what someone does itself the time tells when it is done.
  if (pattern.frame.expected === 'planned') return undefined;
  return flatMap(behind, (part) => timesAfter('saying', part)).find((time) =>
    isNewsDay(time, published),
  );
}

/**
 * "…, or $1.15 per share, a year earlier": behind stands alone a time that is compared with; or it stands
 * with the same told otherwise, "…, or 25 cents per share in the same quarter last year".
 */
export function comparedBehind(clause: Clause, clauses: readonly Clause[]): TimeItem | undefined {
  for (const next of clauses.slice(clause.index + 1, clause.index + 1 + COMPARED_BEHIND)) {
    const [time] = next.times;
    if (time !== undefined) {
      const isOfBoth = isAlone(time, next) || next.phrases.times.other.test(next.lowered);
      return time.isCompared && isOfBoth ? time : undefined;
    }
    if (next.parties.length > 0 || next.words.some(({ senses }) => senses.comparedWith)) {
      return undefined;
    }
  }
  return undefined;
}

/** Clauses: "$355 million, | or $1.15 per share, | a year earlier". */
const COMPARED_BEHIND = 2;

function isAlone({ start, end }: TimeItem, clause: Clause): boolean {
  const { lowered } = clause;
  const around = lowered.slice(0, start - clause.start) + lowered.slice(end - clause.start);
  return !LETTER.test(around);
}

const LETTER = /[\p{L}\p{N}]/u;

/** The first period in a clause that tells nothing else; a clause with a name ends the search. */
function periodAlone(behind: readonly Clause[]): TimeItem | undefined {
  for (const { lowered, parties, figures, times, phrases } of behind) {
    if (parties.length > 0) return undefined;
    const period = times.find((time) => !time.isCompared && isPeriod(time.figure.time));
    const isAlone = figures.length === 0 && phrases.times.opening.test(lowered);
    if (period !== undefined && isAlone) return period;
  }
  return undefined;
}

/** Deals that are told when they are made, not when what they bring is there. */
const DEALS: ReadonlySet<string> = new Set([
  'contracts_with',
  'licenses_from',
  'partners_with',
  'invests_in',
]);

/** Between a time and the word for what is done then, in characters: 2027年底前正式量产. */
const DONE_REACH = 6;

/** The time in a clause that only tells when what was told before is done: ，预计2027年量产. */
function doneIn(next: Clause | undefined, isDeal: boolean): TimeItem | undefined {
  if (next === undefined || next.figures.length > 0) return undefined;
  if (next.parties.some(({ marker }) => marker === undefined)) return undefined;
  return next.times.find(
    ({ end, isCompared }) =>
      !isCompared &&
      next.words.some(
        ({ start, senses }) =>
          (senses.concluded === true || (!isDeal && senses.done === true)) &&
          start >= end &&
          start - end <= DONE_REACH,
      ),
  );
}

/** Times right behind a word of one kind. */
function timesAfter(kind: 'effective' | 'saying', { words, times }: Clause): TimeItem[] {
  return times.filter(({ start }) =>
    words.some((word) => word.senses[kind] && word.end <= start && start - word.end <= BESIDE),
  );
}
