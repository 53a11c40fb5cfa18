import type { Time } from '../../../core/figure.js';
import type { Predicate } from '../../../core/predicate.js';
import type { Span } from '../../../core/span.js';
import type { Clause, TimeItem } from '../clauses/reading.js';
import { isPeriod } from './time-kinds.js';

/** Whether a word of a kind stands right before a time: 较去年, "from a year earlier", 截至6月底. */
export function isPrecededBy(
  kind: 'comparedWith' | 'asOf',
  { start }: Span,
  { words }: Clause,
): boolean {
  return words.some((word) => word.senses[kind] && word.end <= start && start - word.end <= 5);
}

/** Between a figure and its time: " in the ". */
export const FIGURE_REACH = 8;

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

export function isLaterYear({ figure: { time } }: TimeItem, { edtf }: Time): boolean {
  return isPeriod(time) && edtf.slice(0, 4) < time.edtf.slice(0, 4);
}

export function isYearsAgo({ edtf }: Time, published: string | undefined): boolean {
  const year = Number(edtf.slice(0, 4));
  return published !== undefined && year < Number(published.slice(0, 4)) - 1;
}
