import type { FactRecord } from '../../core/records/fact.js';
import { byWeight } from '../by-weight.js';
import { namesOfStore } from '../names-of-store.js';
import { openLedger } from '../open.js';
import { sayClaim } from '../wording.js';
import { conditionsOf } from './conditions.js';
import type { FactQuery } from './fact-query.js';
import { factWords } from './fact-words.js';
import { hintsFor } from './hints.js';
import { Tally } from './tally.js';

/** One fact that was found. */
export interface FoundFact {
  readonly fact: FactRecord;
  readonly text: string;
}

export interface FactQueryResult {
  /** How many facts fit; `facts` may be fewer. */
  readonly total: number;
  /** By independent origins, then articles, the most first; then by slot and id. */
  readonly facts: readonly FoundFact[];
  /** What comes nearest, where nothing fits. */
  readonly hints: readonly string[];
}

const LIMIT = 50;

/**
 * The facts of a store that fit a query.
 * @throws UsageError E-QUERY for a query that means nothing; as openLedger does.
 */
export async function queryFacts(folder: string, query: FactQuery): Promise<FactQueryResult> {
  const ledger = openLedger(folder);
  const names = await namesOfStore(ledger);
  const words = query.text === undefined ? undefined : await factWords(ledger);
  const conditions = conditionsOf(query, names, words, ledger.predicates);
  const fitting: FactRecord[] = [];
  const tally = new Tally(conditions);
  await ledger.each('facts.jsonl', (fact) => {
    if (tally.fits(fact)) fitting.push(fact);
  });
  const facts = fitting.sort(byWeight).slice(0, query.limit ?? LIMIT);
  return {
    total: fitting.length,
    facts: facts.map((fact) => ({
      fact,
      text: sayClaim(fact, names.labelOf, ledger.predicates),
    })),
    hints: fitting.length > 0 ? [] : hintsFor(query, names, ledger.predicates, tally),
  };
}
