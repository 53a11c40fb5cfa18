import { canonicalJson } from '../../core/canonical-json.js';
import { factId } from '../../core/identity.js';
import type { FactRecord } from '../../core/records/fact.js';
import { type Predicates, predicateOf } from '../../lexicon/predicates.js';
import { inOrder, slotOf } from '../../lexicon/slot.js';
import { claimOf } from '../claim.js';
import { checkId } from './articles.js';
import { checkRoles } from './claims.js';
import type { Contents, KnownFact } from './contents.js';
import type { Report } from './findings.js';

/** Checks one fact by itself; documents and entities are known already. */
export function checkFact(
  fact: FactRecord,
  contents: Contents,
  predicates: Predicates,
  report: Report,
): void {
  const claim = claimOf(fact);
  const predicate = predicateOf(predicates, fact.predicate);
  const slot = slotOf(claim, predicate);
  if (fact.slot !== slot) report('V-SLOT', `the slot is ${fact.slot}; the claim gives ${slot}`);
  if (inOrder(claim, predicate) !== claim) {
    report('V-CLAIM', `subject and object of a symmetric ${fact.predicate} are not in order`);
  }
  checkId(fact.id, factId(fact.slot, claim), report);
  checkRoles(claim, contents, predicates, report);
}

export function knownFact(fact: FactRecord, line: number): KnownFact {
  return {
    line,
    slot: fact.slot,
    claim: canonicalJson(claimOf(fact)),
    stated: false,
    statements: new Set(fact.statements),
    counted: { documents: fact.documents, origins: fact.origins },
    conflicts: new Map(fact.conflicts.map((conflict) => [conflict.fact, conflict.class])),
  };
}

/** Checks what only shows when the whole store was read: statements, counts and conflicts. */
export function checkFactLinks(contents: Contents, reportAt: (line: number) => Report): void {
  for (const [id, fact] of contents.facts) {
    const report = reportAt(fact.line);
    if (!fact.stated) report('V-CLAIM', 'no statement of the fact claims exactly what it claims');
    checkCounts(id, fact, contents, report);
    checkConflicts(id, fact, contents, report);
  }
}

function checkCounts(id: string, fact: KnownFact, contents: Contents, report: Report): void {
  const documents = new Set<string>();
  for (const statement of fact.statements) {
    const known = contents.statements.get(statement);
    if (known === undefined) report('V-REFERENCE', `there is no statement ${statement}`);
    else if (known.fact !== id) {
      report('V-REFERENCE', `statement ${statement} belongs to ${known.fact}`);
    } else documents.add(known.document);
  }
  const origins = new Set([...documents].map((d) => contents.documents.get(d)?.nearCopyOf ?? d));
  checkCount('documents', fact.counted.documents, documents.size, report);
  checkCount('origins', fact.counted.origins, origins.size, report);
}

function checkConflicts(id: string, fact: KnownFact, contents: Contents, report: Report): void {
  for (const [other, kind] of fact.conflicts) {
    const rival = contents.facts.get(other);
    if (rival === undefined) report('V-REFERENCE', `conflicts: there is no fact ${other}`);
    else if (other === id) report('V-CONFLICT', 'the fact conflicts with itself');
    else if (rival.slot !== fact.slot && !(kind === 'negated' && isOfTopic(rival, fact))) {
      report('V-CONFLICT', `${other} is in another slot, ${rival.slot}`);
    } else if (rival.conflicts.get(id) !== kind) {
      const said = rival.conflicts.get(id) ?? 'nothing';
      report('V-CONFLICT', `${kind} with ${other}, which says ${said} of this fact`);
    }
  }
}

/** What is denied as a whole may be told with a figure, in another slot. */
function isOfTopic(a: KnownFact, b: KnownFact): boolean {
  const topic = ({ slot }: KnownFact): string => slot.split('|', 3).join('|');
  return topic(a) === topic(b);
}

export function checkCount(name: string, said: number, found: number, report: Report): void {
  if (said !== found) report('V-COUNT', `${name} says ${said}, found ${found}`);
}
