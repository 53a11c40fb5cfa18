import type { Clause, ReadText, TimeItem } from '../clauses/reading.js';
import type { FigureItem } from '../frames/figure-item.js';

/** What may stand between a time and the figure of that time: 去年的31億元, "last year's $3bn". */
const LONGEST_GAP = 6;
const LOOK_BACK = 48;

/**
 * For a figure that is the value something changes from, the time that stands with it under 由, 从
 * or "from", if any: 由去年的31億元減至20億元. Undefined for any other figure.
 */
export function formerOf(
  item: FigureItem,
  clause: Clause,
  { lowered }: ReadText,
): { readonly time?: TimeItem } | undefined {
  const { from, mayBeFrom, filler } = clause.phrases.changes;
  const standsUnderFrom = (end: number): boolean => {
    let before = lowered.slice(Math.max(clause.start, end - LOOK_BACK), end);
    if (!mayBeFrom.test(before)) return false;
    for (let last = filler.exec(before); last !== null; last = filler.exec(before)) {
      before = before.slice(0, last.index);
    }
    return from.test(before);
  };
  if (standsUnderFrom(item.start)) return {};
  const bracketed = timeInBrackets(item, clause);
  if (bracketed !== undefined) return { time: bracketed };
  const time = timeBefore(item, clause);
  return time !== undefined && standsUnderFrom(time.start) ? { time } : undefined;
}

export function isFormer(item: FigureItem, clause: Clause, text: ReadText): boolean {
  return formerOf(item, clause, text) !== undefined;
}

/** "£988m (H1 2023: £777m)": the time of the figure that a bracket gives beside the new one. */
function timeInBrackets(item: FigureItem, clause: Clause): TimeItem | undefined {
  const time = clause.times.findLast(({ end }) => end <= item.start);
  if (time === undefined || !isInBrackets(time, clause)) return undefined;
  const between = clause.lowered.slice(time.end - clause.start, item.start - clause.start);
  return OF_BRACKET.test(between) ? time : undefined;
}

/** Whether a time stands alone in front of the colon of a bracket. */
export function isInBrackets({ start, end }: TimeItem, clause: Clause): boolean {
  const { lowered } = clause;
  return (
    BRACKET.test(lowered.slice(0, start - clause.start).slice(-2)) &&
    OF_BRACKET.test(lowered.slice(end - clause.start).slice(0, 3))
  );
}

const BRACKET = /[(（] ?$/;
const OF_BRACKET = /^ ?[:：] ?/;

function timeBefore(
  item: FigureItem,
  { start, lowered, times, figures, phrases }: Clause,
): TimeItem | undefined {
  return times.findLast(
    ({ end }) =>
      end <= item.start &&
      item.start - end <= LONGEST_GAP &&
      !phrases.changes.from.test(lowered.slice(end - start, item.start - start).trimEnd()) &&
      !figures.some((other) => other.start >= end && other.end <= item.start),
  );
}
