import type { NameTables } from '../words/tables.js';
import { isLatinOrDigit } from './characters.js';
import { type NameText, tokenHolding } from './name-text.js';

/**
 * Whether a noun follows that makes what ends here the first half of it: 某某航空|学校, 某某中国|市场.
 * Titles and the nouns that follow companies (股价, 财报 …) do not count.
 */
export function standsBeforeNoun(text: NameText, tables: NameTables, end: number): boolean {
  const token = tokenHolding(text, end);
  if (token === undefined || isLatinOrDigit(text.text.charCodeAt(end))) return false;
  if (text.text.startsWith('方面', end)) return false;
  if (tables.zh.titlesBefore.matchesAt(text.text, end).length > 0) return false;
  if (tables.latin.organizationAfter.matchesAt(text.text, end).length > 0) return false;
  return /^(?:n|vn|b|s|$)/.test(token.tag);
}
