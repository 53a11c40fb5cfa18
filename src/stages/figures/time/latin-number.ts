import { plain } from '../../../core/decimal.js';
import { digitRunEnd } from '../numbers/digits.js';
import { readWordNumeral } from '../numbers/word-numeral.js';
import {
  DIGIT,
  folded,
  isDigit,
  isKind,
  isLetter,
  LETTER,
  skipSpaces,
} from '../words/characters.js';
import type { Match } from '../words/phrase-trie.js';
import { accepts, type DateParts, hasSubYear, hasYear } from './date-parts.js';
import { follows, glue, isClosed, monthFollows } from './latin-words.js';
import { splitYearEnd } from './split-year.js';
import type { TimeContext } from './time-context.js';

/** Takes the number at a position into the parts of a date: a year, a day or a decade; gives its end. */
export function readNumber(
  context: TimeContext,
  at: number,
  parts: DateParts,
  first: boolean,
): number | undefined {
  const { text } = context;
  const end = digitRunEnd(text, at);
  const length = end - at;
  const value = Number(text.slice(at, Math.min(end, at + 5)).normalize('NFKC'));
  if (length === 4) return readYear(context, at, end, value, parts, first);
  if (length === 2 && isQuote(text, at)) return shortDecade(text, end, value, parts);
  if (length > 2 || value < 1 || value > 31 || parts.day !== undefined) return undefined;
  return readDay(context, end, value, parts);
}

function isQuote(text: string, at: number): boolean {
  return text[at - 1] === "'" || text[at - 1] === '’';
}

function shortDecade(
  text: string,
  end: number,
  value: number,
  parts: DateParts,
): number | undefined {
  if (value % 10 !== 0 || folded(text, end) !== 's' || isLetter(text, end + 1)) return undefined;
  parts.decade = (value <= 20 ? 2000 : 1900) + value;
  return end + 1;
}

function readDay(
  context: TimeContext,
  end: number,
  value: number,
  parts: DateParts,
): number | undefined {
  const { text, tables } = context;
  const suffix = tables.time.daySuffixes.longest(text, end);
  const behind = suffix?.end ?? end;
  if (isLetter(text, behind) || isDigit(text, behind)) return undefined;
  if (/[.,:]/.test(text[behind] ?? '') && isDigit(text, behind + 1)) return undefined;
  const follows = /[%$€£]/.test(text[skipSpaces(text, behind, 1)] ?? '');
  if (follows) return undefined;
  const named = parts.weekday !== undefined && (suffix !== undefined || isClosed(text, behind));
  const day = suffix === undefined ? behind : behindDay(context, behind);
  const known =
    parts.month !== undefined || named || monthFollows(context, day, suffix !== undefined);
  const lone =
    !known && suffix !== undefined && isLoneDay(context, end - String(value).length, behind);
  if (!known && !lone) return undefined;
  if (hasYear(parts) && parts.month === undefined) return undefined;
  parts.day = value;
  if (lone) parts.loneDay = true;
  return known && parts.month === undefined && !named ? day : behind;
}

/** "on the 18th," but not "on the 18th floor" */
function isLoneDay(context: TimeContext, at: number, end: number): boolean {
  const { text, tables } = context;
  return follows(tables.time.loneDayCues, text, at) && isClosed(text, end);
}

/** Behind the word of "the 15th day of next month". */
function behindDay(context: TimeContext, end: number): number {
  const { text, tables } = context;
  const unit = tables.time.units.longest(text, skipSpaces(text, end, 2));
  return unit?.value === 'day' && monthFollows(context, unit.end) ? unit.end : end;
}

function readYear(
  context: TimeContext,
  at: number,
  end: number,
  value: number,
  parts: DateParts,
  first: boolean,
): number | undefined {
  const { text, tables } = context;
  if (value < 1000 || value > 2199) return undefined;
  if (folded(text, end) === 's' || (isApostrophe(text, end) && folded(text, end + 1) === 's')) {
    const stop = folded(text, end) === 's' ? end + 1 : end + 2;
    if (value % 10 !== 0 || isLetter(text, stop) || hasYear(parts)) return undefined;
    parts.decade = value;
    return stop;
  }
  if (!accepts(parts, 'year') || hasYear(parts)) return undefined;
  const split = readSplitYear(context, at, end, value, parts, first);
  if (split !== undefined) return split;
  if (isPartOfNumber(text, end)) return undefined;
  const lone = first || (parts.part !== undefined && !hasSubYear(parts) && at === 0);
  if (lone && !isYearPosition(context, at, end, value)) return undefined;
  if (tables.currencies.behind(text, skipSpaces(text, end, 1)) !== undefined) return undefined;
  parts.year = value;
  return end;
}

function readSplitYear(
  context: TimeContext,
  at: number,
  end: number,
  value: number,
  parts: DateParts,
  first: boolean,
): number | undefined {
  const split = splitYearEnd(context.text, end, value);
  if (split === undefined || (first && !isSplitPosition(context, at, split))) return undefined;
  parts.year = value;
  parts.split = true;
  return split;
}

/** "in 2025-26", "the 2025/26 season" */
function isSplitPosition({ text, tables }: TimeContext, at: number, end: number): boolean {
  const behind = skipSpaces(text, end, 2);
  return (
    follows(tables.time.splitCues, text, at) ||
    tables.time.splitYears.longest(text, behind) !== undefined
  );
}

function isApostrophe(text: string, at: number): boolean {
  return text[at] === "'" || text[at] === '’';
}

function isPartOfNumber(text: string, end: number): boolean {
  const next = folded(text, end);
  if (isLetter(text, end) || next === '%') return true;
  return (next === '.' || next === ',' || next === '-' || next === '/') && isDigit(text, end + 1);
}

/** "2024: $3bn" of captions and tables. */
function isLabel(text: string, at: number, end: number): boolean {
  const colon = folded(text, end) === ':' && !isDigit(text, end + 1);
  return colon && !isKind(text, at - 1, LETTER | DIGIT) && text[at - 1] !== '-';
}

/** A bare year counts behind "in", "since", "by" …, or in front of a quarter or month. */
function isYearPosition(context: TimeContext, at: number, end: number, value: number): boolean {
  const { text, tables } = context;
  if (value < 1500 || value > 2100) return false;
  if (value < 1900) return follows(tables.time.oldYearCues, text, at) && isClosed(text, end);
  const next = tables.time.words.longest(text, glue(context, end));
  if (
    next !== undefined &&
    (next.value.is === 'quarter' || next.value.is === 'half' || next.value.is === 'month')
  ) {
    return true;
  }
  if (isLabel(text, at, end)) return true;
  if (tables.time.openAfter.longest(text, skipSpaces(text, end, 1)) !== undefined) return true;
  if (!follows(tables.time.yearCues, text, at)) return false;
  const unit = skipSpaces(text, end, 1);
  return tables.units.units.longest(text, unit) === undefined;
}

/** The year that is written on to its word: FY2026, FY26. */
export function readGluedYear(
  context: TimeContext,
  at: number,
  parts: DateParts,
): number | undefined {
  const { text } = context;
  const end = digitRunEnd(text, at);
  const length = end - at;
  if ((length !== 2 && length !== 4) || hasYear(parts)) return undefined;
  if (isLetter(text, end) || /[%'’]/.test(text[end] ?? '')) return undefined;
  const value = Number(text.slice(at, end).normalize('NFKC'));
  const year = length === 4 ? value : 2000 + value;
  if (year < 1900 || year > 2100) return undefined;
  parts.year = year;
  const split = splitYearEnd(text, end, year);
  if (split !== undefined) parts.split = true;
  return split ?? end;
}

/** "third quarter", "first half", "third-quarter", "2nd", "twenty-first". */
export function readOrdinal(
  context: TimeContext,
  at: number,
  parts: DateParts,
): number | undefined {
  const { text, tables } = context;
  const ordinal = tables.time.ordinals.longest(text, at);
  const period = ordinal && readOrdinalPeriod(context, ordinal, parts);
  if (period === 'none') return undefined;
  return period ?? readDayWord(context, at, parts);
}

/** 'none': a half of something that is no year. */
function readOrdinalPeriod(
  context: TimeContext,
  ordinal: Match<number>,
  parts: DateParts,
): number | 'none' | undefined {
  const { text, tables } = context;
  const first = ordinal.value === 1 ? firstMonths(context, ordinal.end, parts) : undefined;
  if (first !== undefined) return first;
  const next = skipSpaces(text, text[ordinal.end] === '-' ? ordinal.end + 1 : ordinal.end, 2);
  const fiscal = tables.time.fiscal.longest(text, next);
  const from = fiscal === undefined ? next : skipSpaces(text, fiscal.end, 2);
  const unit = tables.time.units.longest(text, from);
  if (unit?.value === 'quarter' && accepts(parts, 'quarter')) {
    parts.quarter = ordinal.value;
    return unit.end;
  }
  const half = tables.time.half.longest(text, next);
  if (half === undefined || ordinal.value > 2 || !accepts(parts, 'half')) return undefined;
  const whole = wholeBehind(context, half.end);
  if (whole === 'other') return 'none';
  if (whole === 'month') parts.part = 'mid';
  else parts.half = ordinal.value;
  return half.end;
}

/** What "first half of …" is a half of: a month is told as a whole, a decade or a week not at all. */
function wholeBehind(context: TimeContext, end: number): 'month' | 'other' | undefined {
  const { text, tables } = context;
  const at = glue(context, end);
  const word = at > end ? tables.time.words.longest(text, at)?.value : undefined;
  if (word?.is === 'month') return 'month';
  if (word?.is === 'relative') {
    if (word.unit === 'month') return 'month';
    return word.unit === 'year' ? undefined : 'other';
  }
  return digitRunEnd(text, at) === at + 4 && folded(text, at + 4) === 's' ? 'other' : undefined;
}

/** "first nine months", "first three quarters" */
function firstMonths(context: TimeContext, at: number, parts: DateParts): number | undefined {
  const { text, tables } = context;
  const from = skipSpaces(text, at, 2);
  const numeral = readWordNumeral(text, from, tables.words);
  const digitsEnd = digitRunEnd(text, from);
  const count =
    numeral === undefined ? Number(text.slice(from, digitsEnd)) : Number(plain(numeral.low));
  const unit = tables.time.units.longest(text, skipSpaces(text, numeral?.end ?? digitsEnd, 2));
  if (unit?.value !== 'month' && unit?.value !== 'quarter') return undefined;
  const months = count * (unit.value === 'quarter' ? 3 : 1);
  if (!Number.isInteger(months) || months < 2 || months > 12 || hasSubYear(parts)) return undefined;
  parts.firstMonths = months;
  return unit.end;
}

function readDayWord(context: TimeContext, at: number, parts: DateParts): number | undefined {
  const { text, tables } = context;
  const day = tables.time.ordinalDays.longest(text, at);
  if (day === undefined || parts.day !== undefined) return undefined;
  const known = parts.month !== undefined || parts.weekday !== undefined;
  const end = known ? day.end : behindDay(context, day.end);
  if (!known && !monthFollows(context, end)) return undefined;
  parts.day = day.value;
  return end;
}
