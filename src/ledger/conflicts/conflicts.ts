import { UsageError } from '../../core/errors.js';
import { byCodeUnits } from '../../core/order.js';
import type { ConflictClass, FactRecord } from '../../core/records/fact.js';
import { byWeight } from '../by-weight.js';
import { headOf } from '../claim.js';
import { findId } from '../explain/find-id.js';
import { gather } from '../explain/gather.js';
import { type NamesOfStore, namesOfStore } from '../names-of-store.js';
import { type Ledger, openLedger } from '../open.js';
import { sayClaim } from '../wording.js';
import { writtenFigures } from './written.js';

/** A fact of a group, as one side of contradictions. */
export interface ContestedFact {
  readonly fact: FactRecord;
  readonly text: string;
  /** The words that tell its figures, in every way the articles write them; else its evidence. */
  readonly written: readonly string[];
}

/** Two facts of the group that cannot both be right, by their ids. */
export interface ConflictPair {
  readonly class: ConflictClass;
  readonly facts: readonly [string, string];
}

/**
 * All facts of one slot that contradict each other, directly or through others; with those that deny
 * what they tell as a whole.
 */
export interface ConflictGroup {
  readonly slot: string;
  /** By origins, then articles, the most first; then by id. */
  readonly facts: readonly ContestedFact[];
  /** By the two ids. */
  readonly conflicts: readonly ConflictPair[];
}

/**
 * Every contradiction of a store, by slot.
 * @param given a fact or an entity (an id, or any name of it): only the groups with it.
 * @throws UsageError as openLedger does, and E-ID-… for a fact id or a name that the store has not.
 */
export async function conflictsOf(folder: string, given?: string): Promise<ConflictGroup[]> {
  const ledger = openLedger(folder);
  const names = await namesOfStore(ledger);
  const contested = await gather(ledger, 'facts.jsonl', (fact) => fact.conflicts.length > 0);
  const isAsked = given === undefined ? () => true : await asked(given, ledger, names);
  const groups = groupsOf(contested).filter((group) => group.some(isAsked));
  const written = await writtenFigures(ledger, groups.flat());
  return groups.map((facts) => ({
    slot: (facts.find(hasFigure) ?? facts[0])?.slot ?? '',
    facts: facts.map((fact) => ({
      fact,
      text: sayClaim(fact, names.labelOf, ledger.predicates),
      written: written.get(fact.id) ?? [],
    })),
    conflicts: pairsOf(facts),
  }));
}

async function asked(
  given: string,
  ledger: Ledger,
  names: NamesOfStore,
): Promise<(fact: FactRecord) => boolean> {
  const called = new Set(names.called(given));
  if (called.size === 0 && !given.includes(':')) {
    const nearest = names.nearest(given).join(', ');
    const advice = nearest === '' ? '' : `; the nearest are ${nearest}`;
    throw new UsageError('E-ID-UNKNOWN', `no entity of the store is called "${given}"${advice}`);
  }
  const ids = called.size > 0 ? called : new Set([(await findId(ledger, given)).id]);
  return ({ id, subject, object = subject }) =>
    ids.has(id) || ids.has(headOf(subject)) || ids.has(headOf(object));
}

/** Facts that hang together by their conflicts; the file is in order of slot. */
function groupsOf(contested: readonly FactRecord[]): FactRecord[][] {
  const byId = new Map(contested.map((fact) => [fact.id, fact]));
  const seen = new Set<string>();
  const groups: FactRecord[][] = [];
  for (const first of contested) {
    const group: FactRecord[] = [];
    const open = [first.id];
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      const fact = byId.get(id);
      if (fact === undefined || seen.has(id)) continue;
      seen.add(id);
      group.push(fact);
      open.push(...fact.conflicts.map((conflict) => conflict.fact));
    }
    if (group.length > 0) groups.push(group.sort(byWeight));
  }
  return groups;
}

function hasFigure({ money, percent, quantity }: FactRecord): boolean {
  return (money ?? percent ?? quantity) !== undefined;
}

function pairsOf(facts: readonly FactRecord[]): ConflictPair[] {
  return facts
    .flatMap(({ id, conflicts }) =>
      conflicts
        .filter((conflict) => byCodeUnits(id, conflict.fact) < 0)
        .map((conflict): ConflictPair => ({ class: conflict.class, facts: [id, conflict.fact] })),
    )
    .sort((a, b) => byCodeUnits(a.facts[0], b.facts[0]) || byCodeUnits(a.facts[1], b.facts[1]));
}
