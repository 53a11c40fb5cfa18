import {
  folded,
  HAN,
  isDigit,
  isKind,
  isLetter,
  skipSpaces,
  skipSpacesBack,
} from '../characters.js';
import { digitRunEnd } from '../digits.js';
import { daysInMonth } from './calendar.js';
import type { PartsReading, TimeContext } from './time-context.js';

interface Run {
  readonly value: number;
  readonly length: number;
  readonly end: number;
}

/** Reads 2025-10-28, 2025/10/28, 2025.10.28, 28.10.2025, 10/28/2025, 2025-10, 10/2025. */
export function readNumericDate(context: TimeContext, at: number): PartsReading | undefined {
  const { text } = context;
  if (!isDigit(text, at)) return undefined;
  const first = run(text, at);
  const spaced = first && spacedMonth(context, at, first);
  if (spaced !== undefined) return spaced;
  const separator = first && folded(text, first.end);
  if (
    first === undefined ||
    separator === undefined ||
    !'-/.'.includes(separator) ||
    separator === ''
  ) {
    return undefined;
  }
  if (isLetter(text, first.end + 1)) return namedMonth(context, at, first, separator);
  const second = run(text, first.end + 1);
  if (second === undefined || second.length > 4) return undefined;
  const third = folded(text, second.end) === separator ? run(text, second.end + 1) : undefined;
  if (third !== undefined) return triple(context, at, first, second, third, separator);
  return double(context, at, first, second, separator);
}

/** "2016 / 11" */
function spacedMonth({ text }: TimeContext, at: number, year: Run): PartsReading | undefined {
  if (year.length !== 4 || !isYear(year.value)) return undefined;
  const slash = skipSpaces(text, year.end, 1);
  const next = skipSpaces(text, slash + 1, 1);
  if (folded(text, slash) !== '/' || next === year.end + 1) return undefined;
  const month = run(text, next);
  if (month?.length !== 2 || month.value < 1 || month.value > 12) return undefined;
  if (isLetter(text, month.end) || /[-/.,%]/.test(folded(text, skipSpaces(text, month.end, 1)))) {
    return undefined;
  }
  return { start: at, end: month.end, parts: { year: year.value, month: month.value } };
}

/** "23/Sep/2020", "2019-Oct-1" */
function namedMonth(
  context: TimeContext,
  at: number,
  a: Run,
  separator: string,
): PartsReading | undefined {
  const { text, tables } = context;
  const month = tables.time.words.longest(text, a.end + 1);
  if (month?.value.is !== 'month' || folded(text, month.end) !== separator) return undefined;
  const c = run(text, month.end + 1);
  if (c === undefined || isLetter(text, c.end) || a.length === 3 || c.length === 3)
    return undefined;
  if (a.length === 4) return date(at, c.end, a.value, month.value.value, c.value);
  const year = c.length === 4 ? c.value : fullYear(c.value);
  return c.length === 1 ? undefined : date(at, c.end, year, month.value.value, a.value);
}

function triple(
  context: TimeContext,
  at: number,
  a: Run,
  b: Run,
  c: Run,
  separator: string,
): PartsReading | undefined {
  const { text } = context;
  if (isLetter(text, c.end) && text[c.end] !== 'T') return undefined;
  if (folded(text, c.end) === separator && isDigit(text, c.end + 1)) return undefined;
  if (a.length === 4) return date(at, c.end, a.value, b.value, c.value);
  if (c.length === 4) return dayFirst(context, at, a, b, c, separator);
  if (a.length > 2 || c.length > 2 || separator === '.') return undefined;
  if (separator === '-' || separator === '/') return shortYear(context, at, a, b, c, separator);
  return undefined;
}

/** 1/2/2025: the month comes first in American English only, unless it cannot be one. */
function dayFirst(
  context: TimeContext,
  at: number,
  a: Run,
  b: Run,
  c: Run,
  separator: string,
): PartsReading | undefined {
  const american = context.tables.language === 'en' && separator !== '.' && !context.dayFirst;
  const monthFirst = american ? a.value <= 12 : b.value > 12;
  return monthFirst
    ? date(at, c.end, c.value, a.value, b.value)
    : date(at, c.end, c.value, b.value, a.value);
}

function shortYear(
  context: TimeContext,
  at: number,
  a: Run,
  b: Run,
  c: Run,
  separator: string,
): PartsReading | undefined {
  if (c.length !== 2)
    return b.length === 1 && a.length === 2
      ? date(at, c.end, fullYear(a.value), b.value, c.value)
      : undefined;
  if (context.dayFirst && a.length === 2 && separator === '-') {
    return date(at, c.end, fullYear(a.value), b.value, c.value);
  }
  return dayFirst(context, at, a, b, { ...c, value: fullYear(c.value) }, separator);
}

function fullYear(short: number): number {
  return short + (short < 50 ? 2000 : 1900);
}

function double(
  context: TimeContext,
  at: number,
  a: Run,
  b: Run,
  separator: string,
): PartsReading | undefined {
  const { text } = context;
  const after = folded(text, b.end);
  const toOther = after === '-' && separator === '/' && isShort(text, b.end + 1);
  const goesOn =
    isLetter(text, b.end) ||
    after === '%' ||
    (/[-/.,]/.test(after) && isDigit(text, b.end + 1) && !toOther);
  if (goesOn || separator === '.') return undefined;
  if (a.length === 4 && isYear(a.value) && b.value >= 1 && b.value <= 12 && b.length <= 2) {
    if (!isDatePosition(text, at, b.end)) return undefined;
    return { start: at, end: b.end, parts: { year: a.value, month: b.value } };
  }
  const short = monthAndDay(context, at, a, b, separator);
  if (short !== undefined) return short;
  if (b.length === 4 && isYear(b.value) && a.value >= 1 && a.value <= 12 && a.length <= 2) {
    return { start: at, end: b.end, parts: { year: b.value, month: a.value } };
  }
  return undefined;
}

/** 10/28: a date in Chinese, and in English behind "on", "from", "to" …; small fractions are none. */
function monthAndDay(
  context: TimeContext,
  at: number,
  a: Run,
  b: Run,
  separator: string,
): PartsReading | undefined {
  const { text, tables, dayFirst } = context;
  if (separator !== '/' || a.length > 2 || b.length > 2) return undefined;
  const swapped = dayFirst && tables.language !== 'en';
  const month = swapped ? b.value : a.value;
  const day = swapped ? a.value : b.value;
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  const fraction = a.value < b.value && b.value <= 10 && a.value <= 5;
  const from = skipSpacesBack(text, at, 2);
  const cue = from === at ? undefined : tables.time.dayCues.longest(text, from);
  const second = text[at - 1] === '-' && isDigit(text, at - 2);
  const cued = second || (cue !== undefined && !isLetter(text, cue.start - 1));
  const inHan = isKind(text, from - 1, HAN) || isKind(text, skipSpaces(text, b.end, 1), HAN);
  if (!cued && (fraction || !inHan)) return undefined;
  return { start: at, end: b.end, parts: { month, day } };
}

/** The other end of 10/1-11/7. */
function isShort(text: string, at: number): boolean {
  const month = run(text, at);
  const day = month && folded(text, month.end) === '/' ? run(text, month.end + 1) : undefined;
  return month !== undefined && day !== undefined && month.length <= 2 && day.length <= 2;
}

/** Not a piece of a longer number or code. */
function isDatePosition(text: string, start: number, end: number): boolean {
  const next = skipSpaces(text, end, 1);
  return !isLetter(text, start - 1) && !(text[start - 1] === '-' || text[next] === '%');
}

function isYear(value: number): boolean {
  return value >= 1900 && value <= 2100;
}

function date(
  start: number,
  end: number,
  year: number,
  month: number,
  day: number,
): PartsReading | undefined {
  if (year < 1000 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) {
    return undefined;
  }
  return { start, end, parts: { year, month, day } };
}

function run(text: string, at: number): Run | undefined {
  const end = digitRunEnd(text, at);
  if (end === at || end - at > 4) return undefined;
  return { value: Number(text.slice(at, end).normalize('NFKC')), length: end - at, end };
}
