import type { Span } from '../../../core/span.js';

/** Longer sentences are cut: what a sentence costs in memory grows with its length. */
const LONGEST = 512;
/** How far back from there a mark is looked for to cut behind. */
const REACH = 128;
const MARK = /[\s,;:.!?、。!?;]/;

/** Cuts text[start, end) into pieces of at most 512 units, behind a mark where there is one. */
export function pieces(text: string, start: number, end: number): Span[] {
  const found: Span[] = [];
  for (let from = start; from < end; ) {
    const to = end - from <= LONGEST ? end : cutBefore(text, from + LONGEST);
    found.push({ start: from, end: to });
    from = to;
  }
  return found;
}

function cutBefore(text: string, limit: number): number {
  for (let i = limit; i > limit - REACH; i--) if (MARK.test(text.charAt(i - 1))) return i;
  return limit;
}
