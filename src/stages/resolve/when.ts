import { type Period, periodOf, periodsOverlap, widened } from '../../core/periods.js';
import type { ComparedFact } from './compared.js';

/**
 * Whether two facts may be about one time. What is told without a time is news when it is told: a
 * state holds from the first article that tells it to the last, and two undated facts meet when they
 * are told as near to each other as their predicate lasts.
 */
export function timesMeet(a: ComparedFact, b: ComparedFact): boolean {
  if (a.dated !== undefined && b.dated !== undefined) return periodsOverlap(a.dated, b.dated);
  if (a.dated !== undefined) return undatedMeets(b, a.dated);
  if (b.dated !== undefined) return undatedMeets(a, b.dated);
  if (a.told === undefined || b.told === undefined) return true;
  return periodsOverlap(widened(a.told, a.draft.predicate.lasts), b.told);
}

function undatedMeets({ draft, kind, told }: ComparedFact, dated: Period): boolean {
  const { period, lasts } = draft.predicate;
  // Of a state nobody knows when it was told: a dated one may be of any other time.
  if (told === undefined) return period !== 'state';
  if (period === 'state') return periodsOverlap(told, dated);
  const around = widened(told, lasts);
  return periodsOverlap(kind === 'told' ? around : { ...around, to: periodOf('').to }, dated);
}
