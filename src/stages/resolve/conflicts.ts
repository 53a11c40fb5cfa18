import { byCodeUnits } from '../../core/order.js';
import type { ConflictClass, Rank } from '../../core/records/fact.js';
import { type ComparedFact, comparedFact } from './compared.js';
import { areComparable, contradictionOf, isDenial } from './contradiction.js';
import type { FactDraft } from './draft.js';
import { hasFigure, isMorePrecise } from './interval.js';
import { type Rival, rankOf } from './rank.js';

export interface Conflict {
  readonly fact: string;
  readonly class: ConflictClass;
}

export interface RankedDraft {
  readonly draft: FactDraft;
  readonly conflicts: Conflict[];
  readonly rank: Rank;
  readonly rankReason: string;
}

/** What a fact has to do with others. */
interface Relations {
  readonly rivals: Rival[];
  /** Facts that agree with it and tell it more, or less, precisely. */
  readonly tighter: FactDraft[];
  readonly looser: FactDraft[];
}

/** Each fact of a slot is compared with this many after it in time: it bounds the work on a slot of thousands. */
const COMPARED = 100;

/** Links the facts that cannot both be right, and ranks them. Drafts come sorted by slot. */
export function linkConflicts(drafts: readonly FactDraft[]): RankedDraft[] {
  const relations = new Map<string, Relations>();
  for (const { id } of drafts) relations.set(id, { rivals: [], tighter: [], looser: [] });
  for (const topic of runsOf(drafts.map(comparedFact), topicOf)) {
    for (const [a, b] of pairsOf(topic)) {
      const [ofA, ofB] = [relations.get(a.draft.id), relations.get(b.draft.id)];
      if (ofA !== undefined && ofB !== undefined) relate(a, ofA, b, ofB);
    }
  }
  return drafts.flatMap((draft) => {
    const own = relations.get(draft.id);
    return own === undefined ? [] : [ranked(draft, own)];
  });
}

function topicOf({ draft: { claim } }: ComparedFact): string {
  return [claim.predicate, claim.subject, claim.object ?? ''].join('\n');
}

/** Neighbours with the same key, together. */
function runsOf<T>(items: readonly T[], keyOf: (item: T) => string): T[][] {
  const runs: T[][] = [];
  let last: string | undefined;
  for (const item of items) {
    const key = keyOf(item);
    if (key === last) runs.at(-1)?.push(item);
    else runs.push([item]);
    last = key;
  }
  return runs;
}

/** The facts of each slot, and each denial of a whole topic with what other slots tell. */
function* pairsOf(
  topic: readonly ComparedFact[],
): Generator<readonly [ComparedFact, ComparedFact]> {
  for (const slot of runsOf(topic, ({ draft }) => draft.slot)) {
    const inTime = [...slot].sort(
      (a, b) => byCodeUnits(beginOf(a), beginOf(b)) || byCodeUnits(a.draft.id, b.draft.id),
    );
    for (const [i, a] of inTime.entries()) {
      for (const b of inTime.slice(i + 1, i + 1 + COMPARED)) yield [a, b];
    }
  }
  for (const denial of topic.filter((fact) => isDenial(fact) && !hasFigure(fact.figures))) {
    for (const told of topic) if (told.draft.slot !== denial.draft.slot) yield [denial, told];
  }
}

function beginOf({ dated, told }: ComparedFact): string {
  return (dated ?? told)?.from ?? '';
}

function relate(a: ComparedFact, ofA: Relations, b: ComparedFact, ofB: Relations): void {
  const conflict = contradictionOf(a, b);
  if (conflict !== undefined) {
    ofA.rivals.push({ draft: b.draft, class: conflict });
    ofB.rivals.push({ draft: a.draft, class: conflict });
  } else if (isMorePrecise(a.figures, b.figures) && agree(a, b)) {
    ofA.looser.push(b.draft);
    ofB.tighter.push(a.draft);
  } else if (isMorePrecise(b.figures, a.figures) && agree(a, b)) {
    ofA.tighter.push(b.draft);
    ofB.looser.push(a.draft);
  }
}

/** Facts of one slot that tell the same in other words, such as a rounded figure. */
function agree(a: ComparedFact, b: ComparedFact): boolean {
  return a.draft.slot === b.draft.slot && isDenial(a) === isDenial(b) && areComparable(a, b);
}

function ranked(draft: FactDraft, { rivals, tighter, looser }: Relations): RankedDraft {
  const conflicts = rivals.map((rival) => ({ fact: rival.draft.id, class: rival.class }));
  conflicts.sort((a, b) => byCodeUnits(a.fact, b.fact));
  const byId = (a: FactDraft, b: FactDraft): number => byCodeUnits(a.id, b.id);
  const precision = { tighter: tighter.sort(byId), looser: looser.sort(byId) };
  return { draft, conflicts, ...rankOf(draft, rivals, precision) };
}
