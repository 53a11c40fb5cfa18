import { flatMap } from '../../../core/flat-map.js';
import { type Draft, onlyFigureOf, rolesWith } from '../clauses/draft.js';
import { textBetween } from '../clauses/gaps.js';
import type { Clause } from '../clauses/reading.js';
import type { FigureItem } from '../frames/figure-item.js';

/** Between the first figure, or the object behind it, and who is told next. */
const LONGEST_LINK = 8;

/**
 * What others do of whom only the figure is told: "A owns 41% of X, |B 37%| and |C 15%|", 甲持股41%，|乙37%|.
 * The subject of the first must stand in its clause.
 */
export function gapped(draft: Draft, clauses: readonly Clause[], taken: Set<FigureItem>): Draft[] {
  const told = onlyFigureOf(draft);
  if (told === undefined || !isBehindSubject(told.item, draft)) return [];
  const { kind, item } = told;
  const { gap, gapLink } = draft.clause.phrases.lists;
  const text = (start: number, end: number): string => textBetween(start, end, clauses);
  const figures = flatMap(clauses, (clause) => clause.figures);
  const drafts: Draft[] = [];
  let end = Math.max(item.end, draft.object?.party?.end ?? 0, draft.ofMarket?.end ?? 0);
  for (const party of flatMap(clauses, ({ parties }) => parties)) {
    if (party.start < end) continue;
    if (party.start - end > LONGEST_NOUN + LONGEST_LINK || party.members.length > 1) break;
    if (!gapLink.test(text(end, party.start))) break;
    const next = figures.find(({ start }) => start >= party.end);
    if (next?.figure.kind !== kind || taken.has(next)) break;
    if (!gap.test(text(party.end, next.start))) break;
    taken.add(next);
    const subject = { members: party.members, party, distance: 0 };
    drafts.push({ ...draft, subject, figures: rolesWith(kind, next), anchor: next });
    end = next.end;
  }
  return drafts;
}

/** " of the smartphone market": what the first figure is of. */
const LONGEST_NOUN = 40;

/** Whether a figure stands behind the one name that is the subject. */
function isBehindSubject({ start }: FigureItem, { subject }: Draft): boolean {
  return subject?.party !== undefined && subject.members.length === 1 && subject.party.end <= start;
}
