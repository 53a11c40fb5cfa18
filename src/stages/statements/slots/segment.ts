import type { Span } from '../../../core/span.js';
import { clauseAt } from '../clauses/clauses.js';
import { isMetric } from '../clauses/metric-words.js';
import type { Clause } from '../clauses/reading.js';
import type { CompiledPattern } from '../frames/compiled-pattern.js';
import type { Place } from '../subjects/place.js';
import type { MetricRead } from './metric.js';

/** Whether what a pattern measures is of a part of a company that no name tells: 甲|电源事业|营收. */
export function isOfSegment(
  { metrics }: CompiledPattern,
  metric: MetricRead | undefined,
  { clauses, clause, trigger }: Place,
): boolean {
  const word = metrics === undefined ? metric?.word : trigger;
  return word !== undefined && isSegmentBefore(word, clauseAt(clauses, word.start) ?? clause);
}

/**
 * Whether a clause tells a figure of such a part, and what follows is of no one: it is of the company
 * where the sentence has told of that before.
 */
export function tellsOfSegment(clause: Clause, clauses: readonly Clause[]): boolean {
  const isOf = (part: Clause): boolean =>
    part.words.some((word) => isMetric(word) && isSegmentBefore(word, part));
  const before = clauses.slice(0, clause.index);
  return isOf(clause) && !before.some((part) => part.words.some(isMetric) && !isOf(part));
}

/** Whether nouns that end in 业务, 事业 or the like stand right before a word; a time may stand between. */
function isSegmentBefore({ start }: Span, clause: Clause): boolean {
  const { parties, times, lowered, start: from } = clause;
  const named = parties.map(({ end }) => end).filter((end) => end <= start);
  let at = Math.max(from, ...named);
  let told = '';
  for (const time of times) {
    if (time.start < at || time.end > start) continue;
    told += lowered.slice(at - from, time.start - from);
    at = time.end;
  }
  told += lowered.slice(at - from, start - from);
  return clause.phrases.unnamed.segment.test(told);
}
