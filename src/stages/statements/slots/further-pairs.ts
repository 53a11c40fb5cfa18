import { flatMap } from '../../../core/flat-map.js';
import type { Span } from '../../../core/span.js';
import { type Draft, onlyFigureOf, rolesWith } from '../clauses/draft.js';
import { gapBetween, textBetween } from '../clauses/gaps.js';
import type { Clause, Party } from '../clauses/reading.js';
import type { FigureItem, FigureKind } from '../frames/figure-item.js';
import { hasHan } from '../words/han.js';

/** Between a figure and the name that it goes with: " of ", " stake in ". */
const LONGEST_GAP = 12;
/** Between two such pairs: ", and another ". */
const LONGEST_LINK = 16;

/**
 * What one verb tells of several, each with its own figure: "invested $5 million in X and $3 million in
 * Y", 持有甲20%及乙30%的股权. The second pair must be joined as the first is.
 */
export function furtherPairs(
  draft: Draft,
  clauses: readonly Clause[],
  taken: Set<FigureItem>,
): Draft[] {
  const pair = pairOf(draft);
  if (pair === undefined) return [];
  const { kind, item, role, party } = pair;
  const text = (start: number, end: number): string => textBetween(start, end, clauses);
  const isFigureFirst = item.start < party.start;
  const how = isFigureFirst ? text(item.end, party.start) : text(party.end, item.start);
  const drafts: Draft[] = [];
  let end = Math.max(item.end, party.end);
  for (const next of figuresBehind(clauses, end)) {
    const beside = partyBeside(next, isFigureFirst, clauses, how, text);
    const start = Math.min(next.start, beside?.start ?? next.start);
    const isJoined =
      start - end <= LONGEST_LINK &&
      (clauses[0]?.phrases.lists.paired.test(text(end, start)) ?? false);
    if (beside === undefined || !isJoined || taken.has(next) || next.figure.kind !== kind) break;
    taken.add(next);
    drafts.push({
      ...draft,
      [role]: { members: beside.members, party: beside, distance: 0 },
      figures: rolesWith(kind, next),
      anchor: next,
    });
    end = Math.max(next.end, beside.end);
  }
  return drafts;
}

interface Pair {
  readonly kind: FigureKind;
  readonly item: FigureItem;
  /** Which of the two stands beside the figure. */
  readonly role: 'subject' | 'object';
  readonly party: Party;
}

/** The one figure of a draft and the name beside it, of a claim on two parties. */
function pairOf(draft: Draft): Pair | undefined {
  const told = onlyFigureOf(draft);
  if (told === undefined) return undefined;
  const { kind, item } = told;
  const { pattern, subject, object } = draft;
  if (object?.party === undefined || pattern.metrics !== undefined) return undefined;
  const isObject =
    !subject?.party || gapBetween(object.party, item) < gapBetween(subject.party, item);
  const role = isObject ? 'object' : 'subject';
  const party = isObject ? object.party : subject?.party;
  if (party === undefined || party.members.length > 1) return undefined;
  if (gapBetween(party, item) > LONGEST_GAP) return undefined;
  return { kind, item, role, party };
}

/** "a 20% stake in X and 30% of Y" */
const OF = /^(?: [a-z]+){0,2} (?:of|in) $/;

function figuresBehind(clauses: readonly Clause[], end: number): FigureItem[] {
  return flatMap(clauses, ({ figures }) => figures.filter(({ start }) => start >= end));
}

/** The name that stands to a figure as the first stands to its own. */
function partyBeside(
  item: Span,
  isFigureFirst: boolean,
  clauses: readonly Clause[],
  how: string,
  text: (start: number, end: number) => string,
): Party | undefined {
  // 向甲投资5亿元、乙3亿元: the verb is told once.
  const fits = (between: string): boolean =>
    between === how ||
    (between.length > 2 && how.endsWith(between)) ||
    (between === '' && hasHan(how)) ||
    (OF.test(between) && OF.test(how));
  return flatMap(clauses, ({ parties }) => parties).find((party) =>
    isFigureFirst
      ? party.start >= item.end &&
        party.start - item.end <= LONGEST_GAP &&
        fits(text(item.end, party.start))
      : party.end <= item.start &&
        item.start - party.end <= LONGEST_GAP &&
        fits(text(party.end, item.start)),
  );
}
