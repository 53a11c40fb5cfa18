import type { Span } from '../../../core/span.js';
import type { Clause } from './reading.js';

/** Characters between two spans; 0 where they touch or overlap. */
export function gapBetween(a: Span, b: Span): number {
  return a.end <= b.start ? b.start - a.end : a.start >= b.end ? a.start - b.end : 0;
}

export function isOnSide(item: Span, trigger: Span, side: 'before' | 'after' | 'any'): boolean {
  if (side === 'before') return item.end <= trigger.start;
  if (side === 'after') return item.start >= trigger.end;
  return true;
}

/** The text from one position to another, in lower case, as far as it lies in the clauses. */
export function textBetween(start: number, end: number, clauses: readonly Clause[]): string {
  return clauses
    .map(({ start: from, end: to, lowered }) =>
      lowered.slice(Math.max(0, start - from), Math.max(0, Math.min(end, to) - from)),
    )
    .join('');
}
