import type { Claim } from '../../core/statement.js';
import { type Predicates, predicateOf } from '../../lexicon/predicates.js';
import { headOf } from '../claim.js';
import type { Contents } from './contents.js';
import type { Report } from './findings.js';

/** Subject and object are entities, or slugs where the predicate allows what no article names. */
export function checkRoles(
  claim: Claim,
  contents: Contents,
  predicates: Predicates,
  report: Report,
): void {
  const { freeSubject, freeObject } = predicateOf(predicates, claim.predicate);
  if (!freeSubject) checkEntity('subject', claim.subject, contents, report);
  if (!freeObject && claim.object !== undefined) {
    checkEntity('object', claim.object, contents, report);
  }
}

function checkEntity(role: string, id: string, contents: Contents, report: Report): void {
  if (contents.entities.has(headOf(id))) return;
  report('V-REFERENCE', `${role} ${id}: there is no entity ${headOf(id)}`);
}
