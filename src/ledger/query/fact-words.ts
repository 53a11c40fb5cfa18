import type { FactRecord } from '../../core/records/fact.js';
import { foldText } from '../folded-text.js';
import type { Ledger } from '../open.js';

/** The words that tell a fact. */
export interface FactWords {
  /** The evidence of all its statements and its title, folded. */
  of(fact: FactRecord): string;
}

export async function factWords(ledger: Ledger): Promise<FactWords> {
  const evidence = new Map<string, string[]>();
  await ledger.each('statements.jsonl', ({ fact, evidence: { exact } }) => {
    const words = evidence.get(fact);
    if (words === undefined) evidence.set(fact, [exact]);
    else words.push(exact);
  });
  return {
    of: ({ id, title = '' }) => [title, ...(evidence.get(id) ?? [])].map(foldText).join('\n'),
  };
}
