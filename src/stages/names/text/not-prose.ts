import type { Span } from '../../../core/span.js';
import type { NameTables } from '../words/tables.js';

/** Links, mail addresses, tickers, currencies and tags, in which no name is read. */
export function notProse(text: string, { patterns }: NameTables): Span[] {
  const spans: Span[] = [];
  for (const pattern of patterns.notNames) {
    for (const match of text.matchAll(pattern)) {
      spans.push({ start: match.index, end: match.index + match[0].length });
    }
  }
  return spans;
}
