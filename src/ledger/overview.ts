import { byCodeUnits } from '../core/order.js';
import type { ConflictClass, FactRecord } from '../core/records/fact.js';
import { openLedger } from './open.js';
import { sayClaim } from './wording.js';

/** A fact in a line. */
export interface FactLine {
  readonly id: string;
  readonly text: string;
  readonly documents: number;
  readonly origins: number;
  readonly rank: FactRecord['rank'];
}

/** Two facts that cannot both be right. */
export interface Contradiction {
  readonly class: ConflictClass;
  readonly first: FactLine;
  readonly second: FactLine;
}

/** What is worth a look first in a store. */
export interface Overview {
  /** Facts that more than one independent origin tells, the best told first. */
  readonly corroborated: readonly FactLine[];
  readonly contradictions: readonly Contradiction[];
  /** Articles by language, the commonest first. */
  readonly languages: readonly (readonly [string, number])[];
}

/** @throws UsageError as openLedger does. */
export async function overviewOf(folder: string): Promise<Overview> {
  const ledger = openLedger(folder);
  const labels = new Map<string, string>();
  const facts = new Map<string, FactRecord>();
  const languages = new Map<string, number>();
  await ledger.each('entities.jsonl', ({ id, labels: known }) => {
    labels.set(id, known['en'] ?? Object.values(known)[0] ?? id);
  });
  await ledger.each('facts.jsonl', (fact) => {
    if (fact.origins > 1 || fact.conflicts.length > 0) facts.set(fact.id, fact);
  });
  await ledger.each('documents.jsonl', ({ inLanguage }) => {
    languages.set(inLanguage, (languages.get(inLanguage) ?? 0) + 1);
  });
  const line = (fact: FactRecord): FactLine => ({
    id: fact.id,
    text: sayClaim(fact, (id) => labels.get(id) ?? id.replaceAll('-', ' '), ledger.predicates),
    documents: fact.documents,
    origins: fact.origins,
    rank: fact.rank,
  });
  return {
    corroborated: corroborated([...facts.values()]).map(line),
    contradictions: contradictions(facts, line),
    languages: [...languages].sort(([a, m], [b, n]) => n - m || byCodeUnits(a, b)),
  };
}

function corroborated(facts: readonly FactRecord[]): FactRecord[] {
  return facts
    .filter((fact) => fact.origins > 1)
    .sort(
      (a, b) => b.origins - a.origins || b.documents - a.documents || byCodeUnits(a.slot, b.slot),
    );
}

function contradictions(
  facts: ReadonlyMap<string, FactRecord>,
  line: (fact: FactRecord) => FactLine,
): Contradiction[] {
  return [...facts.values()].flatMap((first) =>
    first.conflicts.flatMap((conflict) => {
      const second = facts.get(conflict.fact);
      if (second === undefined || byCodeUnits(first.id, second.id) > 0) return [];
      return [{ class: conflict.class, first: line(first), second: line(second) }];
    }),
  );
}
