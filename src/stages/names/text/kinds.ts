import type { Span } from '../../../core/span.js';
import type { NameTables } from '../words/tables.js';

/** Whether what begins somewhere in a span and ends with it is a kind of organization: 营运|公司. */
export function endsInKind(
  text: string,
  { start, end }: Span,
  { kinds }: NameTables['zh'],
): boolean {
  for (let i = start; i < end; i++) {
    if (kinds.matchesAt(text, i).some((kind) => kind.end === end)) return true;
  }
  return false;
}
