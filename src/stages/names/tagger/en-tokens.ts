import { isDigit, isLatin, isUpper } from '../text/characters.js';

const DOT = 0x2e;
const AMPERSAND = 0x26;

/**
 * Splits text[start, end) at blanks and around marks: letters and digits, single marks, never blanks.
 * U.S. and AT&T stay whole, and so does an address up to the next blank; don't and co-founder fall
 * apart. Writes where the words start and end, and gives how many there are.
 */
export function latinTokens(
  text: string,
  start: number,
  end: number,
  starts: Int32Array,
  ends: Int32Array,
): number {
  let count = 0;
  for (let i = start; i < end; ) {
    if (isBlank(text.charCodeAt(i))) {
      i++;
      continue;
    }
    starts[count] = i;
    i = tokenEnd(text, i, end);
    ends[count++] = i;
  }
  return count;
}

function tokenEnd(text: string, start: number, end: number): number {
  if (!isWordUnit(text.charCodeAt(start))) return start + 1;
  let i = start + 1;
  while (i < end && isWordUnit(text.charCodeAt(i))) i++;
  if (isAddress(text, start, i)) {
    while (i < end && !isBlank(text.charCodeAt(i))) i++;
    return i;
  }
  return initialsEnd(text, start, i, end);
}

/** Behind single capitals: the dots of U.S. and the ampersand of AT&T. */
function initialsEnd(text: string, start: number, first: number, end: number): number {
  let i = first;
  if (i - start > 2 || !isUpper(text.charCodeAt(start))) return i;
  for (; i < end; ) {
    const joins = text.charCodeAt(i) === DOT || text.charCodeAt(i) === AMPERSAND;
    const letter = joins && isUpper(text.charCodeAt(i + 1)) && i + 1 < end;
    const isLast = letter && !(i + 2 < end && isWordUnit(text.charCodeAt(i + 2)));
    if (!isLast) break;
    i += 2;
  }
  return i > first && text.charCodeAt(i) === DOT && i < end ? i + 1 : i;
}

function isAddress(text: string, start: number, end: number): boolean {
  const next = text.charAt(end);
  if (next !== ':' && next !== '.') return false;
  return /^(?:https?|www)$/i.test(text.slice(start, Math.min(end, start + 6)));
}

/** Letters with their marks, digits, and letters of other scripts, which stay together. */
function isWordUnit(unit: number): boolean {
  return isLatin(unit) || isDigit(unit) || (unit >= 0x250 && unit < 0x2000) || unit >= 0x2e80;
}

function isBlank(unit: number): boolean {
  return unit === 0x20 || unit === 0x0a || unit === 0x0d || unit === 0x09 || unit === 0xa0;
}
