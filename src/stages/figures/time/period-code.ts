import { digitRunEnd } from '../numbers/digits.js';
import { folded, isDigit, isLetter, skipSpaces } from '../words/characters.js';
import type { DateParts } from './date-parts.js';
import type { PartsReading, TimeContext } from './time-context.js';

interface Piece {
  readonly end: number;
  readonly parts: DateParts;
}

/** Reads the short forms of results and tables: 3Q25, 1H 2025, Q2'25, 2025Q3, 25Q3, 4Q FY25, FY25 2H. */
export function readPeriodCode(context: TimeContext, at: number): PartsReading | undefined {
  const { text } = context;
  if (isLetter(text, at - 1) || isDigit(text, at - 1)) return undefined;
  const found = codeThenYear(context, at) ?? yearThenCode(text, at);
  if (found === undefined || !isClosed(text, found.end)) return undefined;
  return { start: at, ...found };
}

function codeThenYear(context: TimeContext, at: number): Piece | undefined {
  const { text } = context;
  const code = codeAt(text, at);
  if (code === undefined) return undefined;
  const year = yearBehind(context, code.end);
  if (year !== undefined) return { end: year.end, parts: { ...code.parts, year: year.value } };
  return isDigit(text, at) && code.parts.quarter !== undefined ? code : undefined;
}

/** "2025Q3", "25Q3", "2025 3Q" */
function yearThenCode(text: string, at: number): Piece | undefined {
  const end = digitRunEnd(text, at);
  const year = yearOf(text, at, end);
  if (year === undefined) return undefined;
  const code = codeAt(text, end - at === 4 ? skipSpaces(text, end, 1) : end);
  return code && { end: code.end, parts: { ...code.parts, year } };
}

/** Q1 to Q4, H1, H2, 1Q to 4Q, 1H, 2H; small letters are hours. */
function codeAt(text: string, at: number): Piece | undefined {
  const letterFirst = !isDigit(text, at);
  const letter = text[letterFirst ? at : at + 1];
  if (!letterFirst && letter === 'M') return monthsCode(text, at);
  const digit = folded(text, letterFirst ? at + 1 : at);
  const most = letter === 'Q' ? 4 : letter === 'H' ? 2 : 0;
  const value = isDigit(text, letterFirst ? at + 1 : at) ? Number(digit) : 0;
  if (value < 1 || value > most) return undefined;
  if (letterFirst && isDigit(text, at + 2)) return undefined;
  return { end: at + 2, parts: letter === 'Q' ? { quarter: value } : { half: value } };
}

/** 9M of 9M25: the first months of a year. */
function monthsCode(text: string, at: number): Piece | undefined {
  const months = Number(folded(text, at));
  return months === 6 || months === 9 ? { end: at + 2, parts: { firstMonths: months } } : undefined;
}

/** A year of two digits stands on the code, behind an apostrophe or behind FY. */
function yearBehind(
  { text, tables }: TimeContext,
  end: number,
): { readonly end: number; readonly value: number } | undefined {
  const spaces = skipSpaces(text, end, 1);
  const fiscal = tables.time.fiscal.longest(text, spaces);
  let at = fiscal === undefined ? spaces : skipSpaces(text, fiscal.end, 1);
  const quoted = /['’]/.test(text[at] ?? ' ');
  if (quoted) at++;
  const stop = digitRunEnd(text, at);
  const short = quoted || fiscal !== undefined || at === end;
  const value = stop - at === 2 && !short ? undefined : yearOf(text, at, stop);
  return value === undefined ? undefined : { end: stop, value };
}

function yearOf(text: string, at: number, end: number): number | undefined {
  const length = end - at;
  if (length !== 2 && length !== 4) return undefined;
  const value = Number(text.slice(at, end).normalize('NFKC')) + (length === 2 ? 2000 : 0);
  return value >= 1990 && value <= 2060 ? value : undefined;
}

/** Not the beginning of a longer code or number. */
function isClosed(text: string, end: number): boolean {
  if (isLetter(text, end) || isDigit(text, end) || '%_'.includes(text[end] ?? ' ')) return false;
  return !('.,'.includes(text[end] ?? ' ') && isDigit(text, end + 1));
}
