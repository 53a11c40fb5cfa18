import type { FactRecord } from '../../core/records/fact.js';
import { counted, tableLines } from '../table.js';
import type { FactQueryResult } from './query.js';

/** Characters of an id that tell one from another in a store of any usual size. */
const SHORT_ID = 10;

/** The result for a terminal, a fact a row: id, wording, origins, rank, conflicts. */
export function renderQuery({ total, facts, hints }: FactQueryResult): string {
  const rows = facts.map(({ fact, text }) => [
    fact.id.slice(0, SHORT_ID),
    text,
    counted(fact.origins, 'origin'),
    fact.rank,
    conflictMark(fact),
  ]);
  const more = total > facts.length ? `, the first ${facts.length} shown (--limit)` : '';
  const lines = [...tableLines(rows), `${counted(total, 'fact')}${more}`, ...hints];
  return `${lines.join('\n')}\n`;
}

function conflictMark({ conflicts }: FactRecord): string {
  return conflicts.length === 0 ? '' : `✗ ${conflicts.length}`;
}
