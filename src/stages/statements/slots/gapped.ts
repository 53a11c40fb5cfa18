import { flatMap } from '../../../core/flat-map.js';
import type { Draft } from '../clauses/draft.js';
import { textBetween } from '../clauses/gaps.js';
import type { Clause } from '../clauses/reading.js';
import { FIGURE_KINDS, type FigureItem, type FigureKind } from '../frames/figure-item.js';

/** Between the first figure, or the object behind it, and who is told next. */
const LONGEST_LINK = 8;

/**
 * What others do of whom only the figure is told: "A owns 41% of X, |B 37%| and |C 15%|", 甲持股41%，|乙37%|.
 * The subject of the first must stand in its clause.
 */
export function gapped(draft: Draft, clauses: readonly Clause[], taken: Set<FigureItem>): Draft[] {
  const told = figureOf(draft);
  if (told === undefined) return [];
  const { kind, item } = told;
  const { gap, gapLink } = draft.clause.phrases.lists;
  const text = (start: number, end: number): string => textBetween(start, end, clauses);
  const drafts: Draft[] = [];
  let end = Math.max(item.end, draft.object?.party?.end ?? 0, draft.ofMarket?.end ?? 0);
  for (const party of flatMap(clauses, ({ parties }) => parties)) {
    if (party.start < end) continue;
    if (party.start - end > LONGEST_NOUN + LONGEST_LINK || party.members.length > 1) break;
    if (!gapLink.test(text(end, party.start))) break;
    const next = clauses
      .flatMap((clause) => clause.figures)
      .find(({ start }) => start >= party.end);
    if (next?.figure.kind !== kind || taken.has(next)) break;
    if (!gap.test(text(party.end, next.start))) break;
    taken.add(next);
    const subject = { members: party.members, party, distance: 0 };
    drafts.push({ ...draft, subject, figures: { [kind]: next }, anchor: next });
    end = next.end;
  }
  return drafts;
}

/** " of the smartphone market": what the first figure is of. */
const LONGEST_NOUN = 40;

/** The one figure of a draft, behind the one name that is its subject. */
function figureOf({
  subject,
  figures,
}: Draft): { readonly kind: FigureKind; readonly item: FigureItem } | undefined {
  const [kind, ...others] = FIGURE_KINDS.filter((each) => figures[each] !== undefined);
  const item = kind && figures[kind];
  if (kind === undefined || item === undefined || others.length > 0) return undefined;
  if (subject?.party === undefined || subject.members.length > 1) return undefined;
  return subject.party.end > item.start ? undefined : { kind, item };
}
