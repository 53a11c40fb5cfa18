import { digitRunEnd } from '../numbers/digits.js';
import { isDigit, isLetter } from '../words/characters.js';

/** Behind the second half of "2025/26", "2025-26" or "2025/2026", where it is the year that follows. */
export function splitYearEnd(text: string, end: number, year: number): number | undefined {
  if (!'/-–'.includes(text[end] ?? ' ')) return undefined;
  const stop = digitRunEnd(text, end + 1);
  const length = stop - end - 1;
  if ((length !== 2 && length !== 4) || isLetter(text, stop)) return undefined;
  const second = Number(text.slice(end + 1, stop).normalize('NFKC'));
  if (second !== (length === 2 ? (year + 1) % 100 : year + 1)) return undefined;
  const next = text[stop] ?? ' ';
  if (next === '%' || ('/-–.,'.includes(next) && isDigit(text, stop + 1))) return undefined;
  return stop;
}
