import type { Span } from '../../../core/span.js';
import { isDigit, isHan, isLatin, isLatinOrDigit } from './characters.js';
import { type NameText, tokenHolding } from './name-text.js';

const DOT = 0x2e;
const HYPHEN = 0x2d;
const DOLLAR = 0x24;
/** A name of this many Han characters is no accident of two words that meet. */
const CERTAIN_HAN_LENGTH = 3;

/** Whether a name may stand at a span of normalized text: not inside a longer word or number. */
export function standsAlone(text: NameText, span: Span): boolean {
  return startsClean(text.text, span) && endsClean(text.text, span) && !tearsTokens(text, span);
}

function startsClean(text: string, { start }: Span): boolean {
  const first = text.charCodeAt(start);
  if (!isLatinOrDigit(first)) return true;
  const before = text.charCodeAt(start - 1);
  if (isLatinOrDigit(before)) return false;
  if (before === DOT || before === HYPHEN) {
    // 3.GPT is a list; example.GPT, 2-787 are not names of their own.
    const further = text.charCodeAt(start - 2);
    return isDigit(first) ? !isLatinOrDigit(further) : !(before === DOT && isLatin(further));
  }
  return !(isDigit(first) && (before === DOLLAR || before === 0x2c));
}

function endsClean(text: string, { start, end }: Span): boolean {
  const last = text.charCodeAt(end - 1);
  const after = text.charCodeAt(end);
  if (!isLatinOrDigit(last)) return true;
  if (isLatin(last) && isFigureAt(text, end)) return true;
  if (isLatinOrDigit(after) || after === DOLLAR) return false;
  if (after === DOT || after === HYPHEN) {
    const further = text.charCodeAt(end + 1);
    if (isDigit(further))
      return after === HYPHEN && !isDigit(last) && !looksLikeModel(text, start, end);
    return !(after === DOT && isLatin(further) && !isDigit(last) && end - start > 1);
  }
  return true;
}

/** TOYOTA|9月, AAMI|87.5%: a date or a percentage is glued to what stands in front of it. */
function isFigureAt(text: string, position: number): boolean {
  return /^\d{1,4}(?:[年月日]|(?:\.\d{1,4})?%)/.test(text.slice(position, position + 10));
}

/** GPT-5: capitals only, with a number behind the hyphen. */
function looksLikeModel(text: string, start: number, end: number): boolean {
  return /^[A-Z]{2,6}$/.test(text.slice(start, Math.min(end, start + 7)));
}

/**
 * Whether a Han name takes the end of one word and the start of another. Long names are trusted more
 * than the segmenter, which does not know them.
 */
function tearsTokens(text: NameText, { start, end }: Span): boolean {
  if (!isHan(text.text.charCodeAt(start)) || end - start >= CERTAIN_HAN_LENGTH) return false;
  const first = tokenHolding(text, start);
  const last = tokenHolding(text, end - 1);
  const startsBefore = first !== undefined && first.start < start;
  const endsBehind = last !== undefined && last.end > end;
  if (first === last) return startsBefore;
  return startsBefore || endsBehind;
}

/** Whether a word ends at a position that `isWord` tells: one of 2 to `longest` units. */
export function wordEndsAt(
  text: string,
  end: number,
  longest: number,
  isWord: (word: string) => boolean,
): boolean {
  for (let length = 2; length <= longest; length++) {
    if (isWord(text.slice(Math.max(0, end - length), end))) return true;
  }
  return false;
}
