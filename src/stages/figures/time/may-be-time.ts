import { digitRunEnd } from '../numbers/digits.js';
import {
  folded,
  HAN,
  HANGUL,
  isDigit,
  isKind,
  KANA,
  LETTER,
  skipSpaces,
} from '../words/characters.js';
import type { Tables } from '../words/tables.js';

const CJK = HAN | HANGUL | KANA;
/** A numeral of a date is short; the rest of a longer one need not be looked at. */
const MOST_ATOMS = 8;

/**
 * Whether a time may begin with the digits at a position. Long numbers, decimals, percentages,
 * prices and counts of other things are none: most numbers need no further look.
 */
export function mayDigitsBeTime(text: string, at: number, tables: Tables): boolean {
  const end = digitRunEnd(text, at);
  const sign = text[at - 1] === ' ' ? text[at - 2] : text[at - 1];
  if ((end - at > 4 && end - at !== 8) || '$€£¥'.includes(sign ?? ' ')) return false;
  const next = folded(text, end);
  if (next === '%') return false;
  if (next === ',') return !isDigit(text, end + 1) || !isDigit(text, end + 2);
  if (next === '.' && isDigit(text, end + 1)) {
    return folded(text, digitRunEnd(text, end + 1)) === '.';
  }
  // A year or a whole date may stand alone.
  return (
    end - at === 8 || (end - at === 4 && !isKind(text, end, CJK)) || isTimeBehind(text, end, tables)
  );
}

/** Whether a time may begin with the Han numeral at a position. */
export function mayNumeralBeTime(text: string, at: number, tables: Tables): boolean {
  let end = at + 1;
  const most = at + MOST_ATOMS;
  while (end < most && tables.han.atom(text.charCodeAt(end)) !== undefined) end++;
  return end === most || isTimeBehind(text, end, tables);
}

/** What no unit, word or join of times begins with ends a number that is none. */
function isTimeBehind(text: string, end: number, { time, joins }: Tables): boolean {
  const at = skipSpaces(text, end, 2);
  const words = [time.units, time.words, time.several, time.joins, time.paired, joins];
  const code = text.charCodeAt(at);
  if (isKind(text, at, CJK)) return words.some((trie) => trie.starts(code));
  if (at === end || !isKind(text, at, LETTER)) return true;
  const latin = [...words, time.leads, time.fillers];
  return latin.some((trie) => trie.longest(text, at) !== undefined);
}
