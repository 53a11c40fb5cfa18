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

/** Kelso|公司: behind a Latin name the word is no part of it. */
export function isPlainKind(text: string, { start, end }: Span): boolean {
  return text.slice(start, end) === COMPANY && /[A-Za-z]/.test(text.charAt(start - 1));
}

const COMPANY = '公司';
