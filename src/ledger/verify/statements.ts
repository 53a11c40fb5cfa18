import { canonicalJson } from '../../core/canonical-json.js';
import { factId, statementId } from '../../core/identity.js';
import type { StatementRecord } from '../../core/records/statement.js';
import type { Claim } from '../../core/statement.js';
import { type Predicates, predicateOf } from '../../lexicon/predicates.js';
import { inOrder, slotOf } from '../../lexicon/slot.js';
import { claimOf } from '../claim.js';
import { checkId, textOf } from './articles.js';
import { checkRoles } from './claims.js';
import type { Contents } from './contents.js';
import type { Report } from './findings.js';
import type { QuoteChecker } from './quotes.js';

/** Checks one statement; facts, mentions, entities and documents are known already. */
export function checkStatement(
  statement: StatementRecord,
  contents: Contents,
  predicates: Predicates,
  quotes: QuoteChecker,
  report: Report,
): void {
  const claim = claimOf(statement);
  const { startUtf16: start, endUtf16: end } = statement.evidence;
  checkId(statement.id, statementId(statement.document, claim, { start, end }), report);
  checkQuotes(statement, contents, quotes, report);
  checkMentions(statement, contents, report);
  checkRoles(claim, contents, predicates, report);
  checkFact(statement, claim, contents, predicates, report);
}

function checkQuotes(
  statement: StatementRecord,
  contents: Contents,
  quotes: QuoteChecker,
  report: Report,
): void {
  const text = textOf(statement.document, contents, report);
  if (text === undefined) return;
  quotes.check('evidence', statement.evidence, text, report);
  for (const cue of statement.cues ?? []) quotes.check(`cue of ${cue.sets}`, cue, text, report);
}

function checkMentions(statement: StatementRecord, contents: Contents, report: Report): void {
  for (const id of statement.mentions) {
    const document = contents.mentions.get(id);
    if (document === undefined) report('V-REFERENCE', `there is no mention ${id}`);
    else if (document !== statement.document) {
      report('V-REFERENCE', `mention ${id} is of another document, ${document}`);
    }
  }
}

function checkFact(
  statement: StatementRecord,
  said: Claim,
  contents: Contents,
  predicates: Predicates,
  report: Report,
): void {
  const predicate = predicateOf(predicates, said.predicate);
  const claim = inOrder(said, predicate);
  const derived = factId(slotOf(claim, predicate), claim);
  if (statement.fact !== derived) {
    report('V-CLAIM', `fact is ${statement.fact}; what the statement claims gives ${derived}`);
  }
  const fact = contents.facts.get(statement.fact);
  if (fact === undefined) {
    report('V-REFERENCE', `there is no fact ${statement.fact}`);
    return;
  }
  if (!fact.statements.has(statement.id)) {
    report('V-REFERENCE', `fact ${statement.fact} does not list this statement`);
  }
  if (fact.claim === canonicalJson(claim)) fact.stated = true;
}
