import { factId } from '../../core/identity.js';
import { byCodeUnits } from '../../core/order.js';
import type { Predicate } from '../../core/predicate.js';
import type { FactRecord } from '../../core/records/fact.js';
import type { Claim } from '../../core/statement.js';
import { type Predicates, predicateOf } from '../../lexicon/predicates.js';
import { inOrder, slotOf } from '../../lexicon/slot.js';
import { linkConflicts, type RankedDraft } from './conflicts.js';
import type { FactDraft, StatedClaim } from './draft.js';

export interface ResolvedFacts {
  /** Sorted by slot, then id. */
  readonly facts: readonly FactRecord[];
  /** Fact id by statement id. */
  readonly factOf: ReadonlyMap<string, string>;
}

/**
 * Merges the statements of all articles into facts, links those that contradict each other and
 * ranks them. Everything is derived anew from the statements, so neither the order of the articles
 * nor the history of the store can show.
 */
export function resolveFacts(
  stated: readonly StatedClaim[],
  predicates: Predicates,
): ResolvedFacts {
  const drafts = draftFacts(stated, predicates);
  const factOf = new Map(drafts.flatMap((d) => d.stated.map((s) => [s.id, d.id] as const)));
  return { facts: linkConflicts(drafts).map(toRecord), factOf };
}

function draftFacts(stated: readonly StatedClaim[], predicates: Predicates): FactDraft[] {
  const groups = new Map<string, { slot: string; predicate: Predicate; stated: StatedClaim[] }>();
  for (const statement of stated) {
    const predicate = predicateOf(predicates, statement.claim.predicate);
    const claim = inOrder(statement.claim, predicate);
    const slot = slotOf(claim, predicate);
    const id = factId(slot, claim);
    const group = groups.get(id) ?? { slot, predicate, stated: [] };
    group.stated.push({ ...statement, claim });
    groups.set(id, group);
  }
  const drafts = [...groups].map(([id, group]) => {
    const members = group.stated.sort((a, b) => byCodeUnits(a.id, b.id));
    return { ...group, id, claim: mostTelling(members), stated: members };
  });
  return drafts.sort((a, b) => byCodeUnits(a.slot, b.slot) || byCodeUnits(a.id, b.id));
}

/** The claim that tells most: with a time, then written with most precision, then by statement id. */
function mostTelling(members: readonly StatedClaim[]): Claim {
  const [best] = [...members].sort(
    (a, b) =>
      Number(b.claim.time !== undefined) - Number(a.claim.time !== undefined) ||
      (b.claim.money?.decimals ?? 0) - (a.claim.money?.decimals ?? 0) ||
      byCodeUnits(a.id, b.id),
  );
  if (best === undefined) throw new Error('a fact has at least one statement');
  return best.claim;
}

function toRecord(ranked: RankedDraft): FactRecord {
  const { draft, conflicts, rank, rankReason } = ranked;
  const { predicate, subject, modality, polarity, ...rest } = draft.claim;
  return {
    id: draft.id,
    slot: draft.slot,
    predicate,
    subject,
    ...rest,
    modality,
    polarity,
    statements: draft.stated.map((s) => s.id),
    documents: new Set(draft.stated.map((s) => s.article.id)).size,
    origins: new Set(draft.stated.map((s) => s.article.origin)).size,
    rank,
    rankReason,
    conflicts,
  };
}
