import { daysInMonth } from '../../../core/calendar.js';
import { digitRunEnd } from '../numbers/digits.js';
import {
  folded,
  HAN,
  isDigit,
  isKind,
  isLetter,
  skipSpaces,
  skipSpacesBack,
} from '../words/characters.js';
import { follows } from './latin-words.js';
import { readShortDate } from './short-date.js';
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
  const compact = readCompact(context, at);
  if (compact !== undefined) return compact;
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

/** 20161016, "2016 10 16"; behind "No." and in front of what it may count it is a number. */
function readCompact(context: TimeContext, at: number): PartsReading | undefined {
  const { text, tables } = context;
  const end = digitRunEnd(text, at);
  if (end - at === 4) return readSpaced(context, at, end);
  if (end - at !== 8) return undefined;
  const from = skipSpacesBack(text, at, 2);
  if (
    from === at &&
    at > 0 &&
    !isKind(text, at - 1, HAN) &&
    !'(（"“「'.includes(text[at - 1] ?? ' ')
  )
    return undefined;
  if (tables.time.idCues.longest(text, from) !== undefined || !isEnd(context, end))
    return undefined;
  const digits = text.slice(at, end).normalize('NFKC');
  const year = Number(digits.slice(0, 4));
  if (year < 1990 || year > 2060) return undefined;
  return date(at, end, year, Number(digits.slice(4, 6)), Number(digits.slice(6)));
}

/** "on 2016 10 16" */
function readSpaced(context: TimeContext, at: number, end: number): PartsReading | undefined {
  const { text, tables } = context;
  if (text[end] !== ' ' || !follows(tables.time.dayCues, text, at)) return undefined;
  const month = run(text, end + 1);
  const day = month && text[month.end] === ' ' ? run(text, month.end + 1) : undefined;
  if (month?.length !== 2 || day?.length !== 2 || !isEnd(context, day.end)) return undefined;
  const year = Number(text.slice(at, end).normalize('NFKC'));
  return isYear(year) ? date(at, day.end, year, month.value, day.value) : undefined;
}

/** Nothing that a number could belong to follows. */
function isEnd({ text, tables }: TimeContext, end: number): boolean {
  if (isLetter(text, end) || /[-/%_]/.test(text[end] ?? '')) return false;
  if ('.,:'.includes(text[end] ?? ' ') && isDigit(text, end + 1)) return false;
  const next = skipSpaces(text, end, 1);
  return (
    tables.units.units.longest(text, next) === undefined &&
    tables.currencies.behind(text, next) === undefined
  );
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
  const goesOn = folded(text, c.end) === separator && isDigit(text, c.end + 1);
  if (goesOn && !(separator === '-' && isTriple(text, c.end + 1))) return undefined;
  if (a.length === 4) return date(at, c.end, a.value, b.value, c.value);
  if (c.length === 4) return dayFirst(context, at, a, b, c, separator);
  if (a.length > 2 || c.length > 2 || separator === '.') return undefined;
  if (separator === '-' || separator === '/') return shortYear(context, at, a, b, c, separator);
  return undefined;
}

/** The other end of 10-1-2018-10-7-2018: three numbers, one of them a year, and no more. */
function isTriple(text: string, at: number): boolean {
  const a = run(text, at);
  const b = a && text[a.end] === '-' ? run(text, a.end + 1) : undefined;
  const c = b && text[b.end] === '-' ? run(text, b.end + 1) : undefined;
  if (a === undefined || b === undefined || c === undefined) return false;
  if (isLetter(text, c.end) || text[c.end] === '-' || b.length > 2) return false;
  return a.length === 4 ? c.length <= 2 : a.length <= 2 && c.length === 4;
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
    if (!isDatePosition(text, at, b.end) || isSplitYear(context, b.end)) return undefined;
    return { start: at, end: b.end, parts: { year: a.value, month: b.value } };
  }
  const short = separator === '/' ? readShortDate(context, at) : undefined;
  if (short !== undefined) return short;
  if (b.length === 4 && isYear(b.value) && a.value >= 1 && a.value <= 12 && a.length <= 2) {
    return { start: at, end: b.end, parts: { year: b.value, month: a.value } };
  }
  return undefined;
}

/** 2011/12年度, "2011/12 season" */
function isSplitYear({ text, tables }: TimeContext, end: number): boolean {
  const next = skipSpaces(text, end, 1);
  const unit = tables.time.units.longest(text, next);
  return unit?.value === 'year' || tables.time.splitYears.longest(text, next) !== undefined;
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
