import { type Decimal, decimalFromDigits } from '../../../core/decimal.js';
import { fold, folded, isDigit, isLetter, kind, SPACE } from '../words/characters.js';

export interface Digits {
  readonly start: number;
  readonly end: number;
  readonly value: Decimal;
  /** How many digits stand before the decimal separator. */
  readonly length: number;
  readonly plain: boolean;
}

export interface DigitRules {
  /** 1.234,5 rather than 1,234.5 */
  readonly decimalComma: boolean;
  /** Whether "82，225" with a full-width comma is one number. */
  readonly wideComma: boolean;
  /** Whether a currency stands at a position: "2 660 руб" is one number before one. */
  readonly closes: (at: number) => boolean;
}

/** For numbers of dates and spans of time, which have no separators to be told apart. */
export const PLAIN_DIGITS: DigitRules = {
  decimalComma: false,
  wideComma: false,
  closes: () => false,
};

/** Longer runs are codes. */
const MOST_DIGITS = 30;
const MOST_PARTS = 12;

interface Part {
  readonly separator: string;
  readonly digits: string;
  readonly end: number;
}

/** The end of a run of digits. */
export function digitRunEnd(text: string, at: number): number {
  let i = at;
  while (isDigit(text, i)) i++;
  return i;
}

/** Reads a number written in digits, with the separators of its language; undefined for codes. */
export function readDigits(text: string, at: number, rules: DigitRules): Digits | undefined {
  const headEnd = digitRunEnd(text, at);
  if (headEnd - at > MOST_DIGITS) return undefined;
  const head = ascii(text, at, headEnd);
  if (head === '') return undefined;
  const parts = readParts(text, headEnd, rules.wideComma);
  if (parts.length > 0) return withParts(at, head, headEnd, parts, rules);
  return spaced(text, at, head, headEnd, rules) ?? whole(at, head, headEnd);
}

/** Reads ".75" at its point. */
export function readPointDigits(text: string, point: number): Digits | undefined {
  const end = digitRunEnd(text, point + 1);
  if (end === point + 1 || end - point > MOST_DIGITS) return undefined;
  const value = decimalFromDigits('0', ascii(text, point + 1, end));
  return { start: point, end, value, length: 0, plain: false };
}

function whole(start: number, head: string, end: number): Digits {
  return { start, end, value: decimalFromDigits(head), length: head.length, plain: true };
}

function readParts(text: string, from: number, wideComma: boolean): Part[] {
  const parts: Part[] = [];
  let i = from;
  while (parts.length < MOST_PARTS && isDigit(text, i + 1)) {
    if (text.charCodeAt(i) === 0xff0c && !wideComma) break;
    const separator = separatorOf(text.charCodeAt(i));
    if (separator === '') break;
    const end = digitRunEnd(text, i + 1);
    parts.push({ separator, digits: ascii(text, i + 1, Math.min(end, i + 1 + MOST_DIGITS)), end });
    i = end;
  }
  return parts;
}

function separatorOf(code: number): string {
  const small = fold(code);
  if (small === 44) return ',';
  if (small === 46) return '.';
  if (small === 39 || code === 0x2019) return "'";
  return '';
}

function withParts(
  start: number,
  head: string,
  headEnd: number,
  parts: readonly Part[],
  rules: DigitRules,
): Digits | undefined {
  const last = parts[parts.length - 1];
  const first = parts[0];
  if (first === undefined || last === undefined) return undefined;
  const same = parts.every((part) => part.separator === first.separator);
  if (!same) return mixed(start, head, headEnd, parts, last);
  const grouped = isGrouped(head, parts);
  if (parts.length === 1) {
    return single(start, head, headEnd, first, grouped, rules);
  }
  if (grouped && first.separator !== '.') return joined(start, head, parts, last);
  if (first.separator === '.') return grouped ? joined(start, head, parts, last) : undefined;
  return whole(start, head, headEnd);
}

function single(
  start: number,
  head: string,
  headEnd: number,
  part: Part,
  grouped: boolean,
  rules: DigitRules,
): Digits {
  const groups = part.separator === (rules.decimalComma ? '.' : ',') || part.separator === "'";
  if (groups && grouped) return joined(start, head, [part], part);
  const decimal = part.separator === '.' || (rules.decimalComma && part.separator === ',');
  const short = part.separator === ',' && part.digits.length <= 2;
  if (decimal || short) return fractional(start, head, [], part);
  return whole(start, head, headEnd);
}

/** Groups with one separator and the decimals behind another. */
function mixed(
  start: number,
  head: string,
  headEnd: number,
  parts: readonly Part[],
  last: Part,
): Digits {
  const groups = parts.slice(0, -1);
  const first = groups[0];
  const regular =
    first !== undefined &&
    isGrouped(head, groups) &&
    groups.every((part) => part.separator === first.separator);
  if (regular) return fractional(start, head, groups, last);
  const next = parts[0];
  return next?.separator === '.' ? fractional(start, head, [], next) : whole(start, head, headEnd);
}

function joined(start: number, head: string, parts: readonly Part[], last: Part): Digits {
  const digits = head + parts.map((part) => part.digits).join('');
  const value = decimalFromDigits(digits);
  return { start, end: last.end, value, length: digits.length, plain: false };
}

function fractional(start: number, head: string, groups: readonly Part[], last: Part): Digits {
  const digits = head + groups.map((part) => part.digits).join('');
  const value = decimalFromDigits(digits, last.digits);
  return { start, end: last.end, value, length: digits.length, plain: false };
}

/** 1,234,567 or 12,34,567 of India. */
function isGrouped(head: string, parts: readonly Part[]): boolean {
  if (head.length > 3 || head === '0' || head === '00') return false;
  const last = parts[parts.length - 1];
  if (last?.digits.length !== 3) return false;
  const inner = parts.slice(0, -1);
  return (
    inner.every((part) => part.digits.length === 3) ||
    inner.every((part) => part.digits.length === 2)
  );
}

/** 10 000 and 1 234 567,89 with spaces between the groups. */
function spaced(
  text: string,
  start: number,
  head: string,
  headEnd: number,
  rules: DigitRules,
): Digits | undefined {
  if (head.length > 3 || head.startsWith('0')) return undefined;
  let digits = head;
  let end = headEnd;
  let groups = 0;
  let firm = rules.decimalComma;
  while (groups < MOST_PARTS && isSpace(text, end) && digitRunEnd(text, end + 1) === end + 4) {
    if (fold(text.charCodeAt(end)) === 32 && text.charCodeAt(end) !== 32) firm = true;
    digits += ascii(text, end + 1, end + 4);
    end += 4;
    groups++;
  }
  if (groups === 0 || isLetter(text, end)) return undefined;
  let fraction = '';
  const separator = folded(text, end);
  if ((separator === ',' || separator === '.') && isDigit(text, end + 1)) {
    const fractionEnd = digitRunEnd(text, end + 1);
    if (fractionEnd - end > 3) return undefined;
    fraction = ascii(text, end + 1, fractionEnd);
    end = fractionEnd;
  }
  if (!firm && groups < 2 && !rules.closes(end)) return undefined;
  const value = decimalFromDigits(digits, fraction);
  return { start, end, value, length: digits.length, plain: false };
}

function isSpace(text: string, at: number): boolean {
  return at < text.length && kind(text.charCodeAt(at)) === SPACE;
}

function ascii(text: string, from: number, to: number): string {
  let out = '';
  for (let i = from; i < to; i++) out += String.fromCharCode(fold(text.charCodeAt(i)));
  return out;
}
