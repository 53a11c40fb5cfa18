import { flatMap } from '../../../core/flat-map.js';
import type { FigureItem } from '../frames/figure-item.js';
import { textBetween } from './gaps.js';
import type { Clause, Party } from './reading.js';

/** Between a figure and the name of whose it is. */
const LONGEST_GAP = 8;
/** Between a figure and that of another: ", compared with ", 略低于. */
const LONGEST_LINK = 24;

/**
 * Whose figure it is that the one before is compared with: "sales of $5 million, compared with $4 million
 * at X" or "ahead of X's $4 million", 营收5亿元，高于乙的4亿元, 营收5亿元，乙则为4亿元.
 */
export function holderOf(
  item: FigureItem,
  last: FigureItem,
  clauses: readonly Clause[],
  before?: Party,
): Party | undefined {
  if (item.figure.kind === 'percent') return undefined;
  const [first] = clauses;
  if (first === undefined) return undefined;
  const { ofOthers } = first.phrases;
  const text = (start: number, end: number): string => textBetween(start, end, clauses);
  const named = flatMap(clauses, ({ parties }) => parties).filter(
    ({ members, start, end }) =>
      members.length === 1 &&
      members.every(({ type, isAnaphor }) => type === 'organization' && !isAnaphor) &&
      start - item.end <= LONGEST_GAP &&
      item.start - end <= LONGEST_GAP,
  );
  const behind = named.find(
    ({ start }) => start >= item.end && ofOthers.behind.test(text(item.end, start)),
  );
  if (behind !== undefined) {
    // "against $4 million at X| and |$3 million at Y"
    const isNext =
      before !== undefined && first.phrases.lists.paired.test(text(before.end, item.start));
    const isCompared = ofOthers.compares.test(link(last.end, item.start, text));
    return isNext || isCompared ? behind : undefined;
  }
  return named.find(({ start, end }) => {
    if (start < last.end || end > item.start) return false;
    // 营收5亿元，增长9%，高于乙的4亿元: the clause begins with what compares.
    const home = clauses.findLast((clause) => clause.start <= start)?.start ?? 0;
    const ahead = link(Math.max(last.end, home), start, text);
    const beside = text(end, item.start);
    const isNext = before !== undefined && first.phrases.lists.paired.test(ahead);
    return (
      (ofOthers.owned.test(beside) && (isNext || ofOthers.compares.test(ahead))) ||
      (ofOthers.told.test(beside) && ofOthers.next.test(link(last.end, start, text)))
    );
  });
}

function link(start: number, end: number, text: (start: number, end: number) => string): string {
  return end - start > LONGEST_LINK ? '' : text(start, end);
}
