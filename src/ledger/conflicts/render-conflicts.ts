import type { Paint } from '../explain/page.js';
import { counted, shortId, tableLines } from '../table.js';
import { sayFigures } from '../wording.js';
import type { ConflictGroup, ContestedFact } from './conflicts.js';

/** The groups for a terminal: first the facts, then a row for each pair that contradicts. */
export function renderConflicts(groups: readonly ConflictGroup[], paint: Paint): string {
  if (groups.length === 0) return 'no conflicts\n';
  const pairs = groups.reduce((sum, { conflicts }) => sum + conflicts.length, 0);
  const blocks = groups.map((group) => groupLines(group, paint).join('\n'));
  const total = `${counted(pairs, 'conflict')} in ${counted(groups.length, 'slot')}`;
  return `${[...blocks, total].join('\n\n')}\n`;
}

function groupLines({ slot, facts, conflicts }: ConflictGroup, paint: Paint): string[] {
  const values = new Map(facts.map((contested) => [contested.fact.id, saidValue(contested)]));
  const origins = new Map(facts.map(({ fact }) => [fact.id, counted(fact.origins, 'origin')]));
  const rows = facts.map(({ fact, text }) => [
    shortId(fact.id),
    text,
    counted(fact.origins, 'origin'),
    `${fact.rank}: ${fact.rankReason}`,
  ]);
  const pairs = conflicts.map(({ class: kind, facts: [a, b] }) => [
    `✗ ${kind}`,
    values.get(a) ?? a,
    `≠ ${values.get(b) ?? b}`,
    `${origins.get(a)} against ${origins.get(b)}`,
  ]);
  const red = (cell: string, column: number) => (column === 0 ? paint.red(cell) : cell);
  return [paint.bold(slot), ...tableLines(rows), ...tableLines(pairs, red)];
}

/** Its figures as the articles write them; what is denied is told in short. */
function saidValue({ fact, written }: ContestedFact): string {
  const denied = fact.polarity === 'negative' ? 'not ' : '';
  const isFigure = sayFigures(fact) !== '';
  const ways = isFigure ? written.join(', ') : (written[0] ?? '');
  const status = fact.modality === 'asserted' ? '' : ` [${fact.modality}]`;
  return `${denied}${isFigure ? ways : `“${ways}”`}${status}`;
}
