import { type Draft, rolesWith } from '../clauses/draft.js';
import type { Clause, Party } from '../clauses/reading.js';
import { TOPIC_TYPES } from '../clauses/topics.js';
import type { FigureItem } from '../frames/figure-item.js';

/** Characters between two counts of a list: "40| Boeing 737 Max 8 jets and |20 787s". */
const LONGEST_GAP = 60;
/** Between a count and the name of what is counted. */
const BESIDE = 6;

/**
 * What is ordered beside what a draft counts: "ordered 40 A320neos, 20 A350s and 10 A220s" tells three
 * orders. Only names and the nouns of what is counted may stand between the counts.
 */
export function furtherCounts(
  draft: Draft,
  clauses: readonly Clause[],
  taken: Set<FigureItem>,
): Draft[] {
  const first = draft.figures.quantity;
  if (first === undefined || !draft.pattern.frame.makers.includes('object')) return [];
  const drafts: Draft[] = [];
  let last = first;
  for (const clause of clauses.slice(draft.clause.index)) {
    for (const item of clause.figures) {
      if (item.start < last.end) continue;
      if (taken.has(item) || !isSameUnit(item, first) || !isListed(last, item, clauses)) {
        return drafts;
      }
      taken.add(item);
      const object = thingBehind(item, clause, draft);
      drafts.push({ ...draft, clause, object, figures: rolesWith('quantity', item), anchor: item });
      last = item;
    }
  }
  return drafts;
}

function isSameUnit({ figure }: FigureItem, { figure: first }: FigureItem): boolean {
  return (
    figure.kind === 'quantity' &&
    first.kind === 'quantity' &&
    figure.quantity.unit === first.quantity.unit
  );
}

/** The text between two counts tells only what is counted, and a link. */
function isListed(last: FigureItem, item: FigureItem, clauses: readonly Clause[]): boolean {
  if (item.start - last.end > LONGEST_GAP) return false;
  let between = '';
  for (const { start, end, lowered, parties } of clauses) {
    if (end <= last.end || start >= item.start) continue;
    let at = Math.max(last.end, start);
    for (const party of parties) {
      if (party.start < at || party.end > item.start || party.marker !== undefined) continue;
      between += lowered.slice(at - start, party.start - start);
      at = party.end;
    }
    between += lowered.slice(at - start, Math.min(item.start, end) - start);
  }
  return clauses[0]?.phrases.lists.counted.test(between) ?? false;
}

/** The product or company whose things the count is of; else that of the first count. */
function thingBehind({ end }: FigureItem, clause: Clause, draft: Draft): Draft['object'] {
  const party = clause.parties.find((one) => one.start >= end && isThing(one));
  if (party === undefined || party.start - end > BESIDE || party.marker !== undefined) {
    return draft.object;
  }
  return { members: party.members, party, distance: party.start - end };
}

function isThing({ members }: Party): boolean {
  return members.every(({ type }) => TOPIC_TYPES.includes(type));
}
