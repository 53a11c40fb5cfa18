import type { Span } from '../../../core/span.js';
import type { NameTables } from '../words/tables.js';
import { isHan } from './characters.js';
import { type NameText, tokenHolding } from './name-text.js';

/** Tags of single characters that words for relations, numbers and times have. */
const FUNCTION = /^(?:[pcudrmqtwfy]|ul|uj)/;

/**
 * Whether Han characters do not read as ordinary words: one of them is unknown to the
 * dictionary, or they fall apart into single characters of meaning, as 禾|橙 does.
 */
export function isUnfamiliar(text: NameText, tables: NameTables, { start, end }: Span): boolean {
  let singles = 0;
  for (let i = start; i < end; ) {
    if (!isHan(text.text.charCodeAt(i))) return false;
    const token = tokenHolding(text, i);
    if (token === undefined || token.tag === 'x') return true;
    const isSingle = token.end - token.start === 1;
    const isName = isSingle && !FUNCTION.test(token.tag);
    if (isName && !tables.zh.neverIn.has(text.text.charAt(i))) singles++;
    i = Math.max(i + 1, token.end);
  }
  return singles >= 2 && singles === end - start;
}
