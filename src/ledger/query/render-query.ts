import type { FactRecord } from '../../core/records/fact.js';
import { counted, shortId, tableLines } from '../table.js';
import type { FactQueryResult } from './query.js';

/** The result for a terminal, a fact a row: id, wording, origins, rank, conflicts. */
export function renderQuery({ total, facts, hints }: FactQueryResult): string {
  const rows = facts.map(({ fact, text }) => [
    shortId(fact.id),
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
