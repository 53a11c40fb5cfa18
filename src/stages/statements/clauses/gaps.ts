import type { Span } from '../../../core/span.js';

/** Characters between two spans; 0 where they touch or overlap. */
export function gapBetween(a: Span, b: Span): number {
  return a.end <= b.start ? b.start - a.end : a.start >= b.end ? a.start - b.end : 0;
}

export function isOnSide(item: Span, trigger: Span, side: 'before' | 'after' | 'any'): boolean {
  if (side === 'before') return item.end <= trigger.start;
  if (side === 'after') return item.start >= trigger.end;
  return true;
}
