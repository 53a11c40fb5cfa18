import type { Time } from '../../core/figure.js';
import type { Draft } from './match.js';
import type { Clause, FigureItem, SentenceReading } from './reading.js';
import { gapBetween } from './slots.js';

/** A time after the figure is a little less likely its own than one before it. */
const AFTER_PENALTY = 4;

/** The time of a claim: the nearest in its clause, else the last before it in the sentence, else the first after. */
export function timeOf(draft: Draft, { clauses }: SentenceReading): FigureItem | undefined {
  const { clause, anchor } = draft;
  const own = nearest(clause, anchor);
  if (own !== undefined) return own;
  for (let i = clause.index - 1; i >= 0; i--) {
    const earlier = clauses[i]?.times.at(-1);
    if (earlier !== undefined) return earlier;
  }
  return undefined;
}

function nearest(clause: Clause, anchor: { start: number; end: number }): FigureItem | undefined {
  let best: FigureItem | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const time of clause.times) {
    const distance = gapBetween(time, anchor) + (time.start >= anchor.end ? AFTER_PENALTY : 0);
    if (distance < bestDistance) {
      best = time;
      bestDistance = distance;
    }
  }
  return best;
}

/** Whether a time begins after the day of publication. Months and years compare at their own precision. */
export function isAfter({ edtf }: Time, published: string | undefined): boolean {
  if (published === undefined) return false;
  const start = /^\d{4}(?:-\d{2}){0,2}/.exec(edtf)?.[0];
  if (start === undefined || edtf.length < 4) return false;
  const month = Number(start.slice(5, 7));
  // A month above 12 is a season; quarters and halves carry letters and leave the year alone.
  const comparable = month > 12 ? start.slice(0, 4) : start;
  const length = Math.min(comparable.length, published.length);
  return comparable.slice(0, length) > published.slice(0, length);
}

/** Whether a time is a business period: a year, half-year, quarter or month, which later figures share. */
export function isPeriod({ edtf }: Time): boolean {
  return /^\d{4}(-(Q[1-4]|H[12]|\d{2}))?$/.test(edtf);
}
