import type { FigureItem } from './figure-item.js';
import type { Clause, ReadText, TimeItem } from './reading.js';

/** What may stand between a time and the figure of that time: 去年的31億元, "last year's $3bn". */
const LONGEST_GAP = 6;
const LOOK_BACK = 16;
const FROM =
  /(?:由|从|自|(?:原先|原本|原来|先前|此前)的?(?:目标|预测|预估|预期|估计|财测)(?:则?[是为在])?|(?:^|[^a-z])from)$/;
const FILLER =
  /(?:[\s的约近逾超过多]|逾|超过|将近|最多|最高|原本|原先|原来|先前|此前|预估|估计|估|about|around|nearly|roughly|over|more than|as much as|as many as|up to|the|a)$/;

/**
 * For a figure that is the value something changes from, the time that stands with it under 由, 从
 * or "from", if any: 由去年的31億元減至20億元. Undefined for any other figure.
 */
export function formerOf(
  item: FigureItem,
  clause: Clause,
  { lowered }: ReadText,
): { readonly time?: TimeItem } | undefined {
  const standsUnderFrom = (end: number): boolean => {
    let before = lowered.slice(Math.max(clause.start, end - LOOK_BACK), end);
    for (let filler = FILLER.exec(before); filler !== null; filler = FILLER.exec(before)) {
      before = before.slice(0, filler.index);
    }
    return FROM.test(before);
  };
  if (standsUnderFrom(item.start)) return {};
  const time = timeBefore(item, clause);
  return time !== undefined && standsUnderFrom(time.start) ? { time } : undefined;
}

export function isFormer(item: FigureItem, clause: Clause, text: ReadText): boolean {
  return formerOf(item, clause, text) !== undefined;
}

function timeBefore(
  item: FigureItem,
  { start, lowered, times, figures }: Clause,
): TimeItem | undefined {
  return times.findLast(
    ({ end }) =>
      end <= item.start &&
      item.start - end <= LONGEST_GAP &&
      !FROM.test(lowered.slice(end - start, item.start - start).trimEnd()) &&
      !figures.some((other) => other.start >= end && other.end <= item.start),
  );
}
