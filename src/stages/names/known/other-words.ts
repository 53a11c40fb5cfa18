import type { EntityType } from '../../../core/name.js';
import type { Span } from '../../../core/span.js';
import { isHan } from '../text/characters.js';
import { type NameText, type NameToken, tokenHolding } from '../text/name-text.js';
import type { NameTables } from '../words/tables.js';

const MIDDLE_DOT = /[·・•‧]/;
const LONGEST_UNSURE = 2;

/**
 * Whether a Han name is only the first half of something else there: 维多 of 维多利亚, 山姆 of
 * 山姆·某某, 法国 of 法国人, 国防部 of 国防部长.
 */
export function isOtherWord(
  text: NameText,
  tables: NameTables,
  { start, end }: Span,
  type: EntityType,
): boolean {
  if (!isHan(text.text.charCodeAt(end - 1))) return false;
  const before = text.text.charAt(start - 1);
  const next = text.text.charAt(end);
  if (MIDDLE_DOT.test(next) || MIDDLE_DOT.test(before)) return type !== 'person';
  const last = tokenHolding(text, end - 1);
  const isCut = last !== undefined && last.end > end;
  if (type === 'place') return isPeople(text, tables, end, isCut);
  if (isCut && last.start <= start) {
    // 微软公司 is one word of the dictionary and Microsoft all the same.
    const isSame = tables.zh.same.matchesAt(text.text, end).some((same) => same.end === last.end);
    return end - start <= LONGEST_UNSURE && !isSame && !isGlued(text, tables, end, last);
  }
  return isCut && last.end === end + 1 && next === '长';
}

/** 高某|料: a word that no dictionary has may have taken in the verb behind the name. */
function isGlued(text: NameText, tables: NameTables, end: number, last: NameToken): boolean {
  const rest = text.text.slice(end, last.end);
  return last.tag === 'x' && [...rest].every((letter) => tables.zh.besideNames.has(letter));
}

function isPeople(text: NameText, tables: NameTables, end: number, isCut: boolean): boolean {
  if (!tables.zh.notPlace.has(text.text.charAt(end))) return false;
  const token = tokenHolding(text, end);
  if (token === undefined) return false;
  // A word the dictionary does not know is the segmenter's guess: 日本|人爱|喝.
  if (token.start === end && token.tag === 'x') return true;
  return token.end === end + 1 && (isCut || token.start === end);
}
