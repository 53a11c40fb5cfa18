import { plain } from '../../../core/decimal.js';
import {
  DIGIT,
  folded,
  isDigit,
  isKind,
  isLetter,
  LETTER,
  skipSpaces,
  skipSpacesBack,
} from '../characters.js';
import { digitRunEnd } from '../digits.js';
import type { PhraseTrie } from '../phrase-trie.js';
import { readWordNumeral } from '../word-numeral.js';
import { accepts, type DateParts, hasSubYear, hasYear } from './date-parts.js';
import type { PartsReading, TimeContext } from './read-time.js';
import type { TimeWord } from './time-table.js';

const MOST_PARTS = 6;

/** Reads a date in a Latin script: October 28, 2025; third quarter of 2016; early this year; the 1990s. */
export function readLatinParts(context: TimeContext, at: number): PartsReading | undefined {
  const { text } = context;
  if (!isKind(text, at, LETTER) && !isDigit(text, at)) return undefined;
  const parts: DateParts = {};
  let end = at;
  let count = 0;
  for (; count < MOST_PARTS; count++) {
    const read = count === 0 ? readPart(context, at, parts, true) : readNext(context, end, parts);
    if (read === undefined) break;
    end = read;
  }
  return count > 0 && isComplete(parts) ? { start: at, end, parts } : undefined;
}

function isComplete(parts: DateParts): boolean {
  if (parts.part !== undefined)
    return (
      hasYear(parts) ||
      hasSubYear(parts) ||
      parts.decade !== undefined ||
      parts.decadeOffset !== undefined
    );
  if (parts.season !== undefined) return hasYear(parts);
  if (parts.day !== undefined && parts.weekday === undefined) {
    return parts.month !== undefined || parts.monthOffset !== undefined;
  }
  return Object.keys(parts).length > 0;
}

/** Reads the next part behind as many small words as stand between. */
function readNext(context: TimeContext, end: number, parts: DateParts): number | undefined {
  const { text, tables } = context;
  let at = end;
  if ((text[at] === '-' || text[at] === '/') && isKind(text, at + 1, LETTER | DIGIT)) {
    return readPart(context, at + 1, parts, false);
  }
  for (let words = 0; words < 4; words++) {
    const spaces = skipSpaces(text, at, 2);
    const read = spaces === end ? undefined : readPart(context, spaces, parts, false);
    if (read !== undefined) return read;
    const filler = tables.time.fillers.longest(text, spaces);
    if (filler === undefined) return undefined;
    at = filler.end;
  }
  return undefined;
}

/** Behind spaces, commas and small words between two parts. */
function glue(context: TimeContext, end: number): number {
  const { text, tables } = context;
  let at = end;
  for (let words = 0; words < 4; words++) {
    const spaces = skipSpaces(text, at, 2);
    const filler = tables.time.fillers.longest(text, spaces);
    if (filler === undefined) return spaces;
    at = filler.end;
  }
  return skipSpaces(text, at, 2);
}

function readPart(
  context: TimeContext,
  at: number,
  parts: DateParts,
  first: boolean,
): number | undefined {
  const { text } = context;
  if (isDigit(text, at)) {
    return readOrdinal(context, at, parts) ?? readNumber(context, at, parts, first);
  }
  return (
    readOrdinal(context, at, parts) ??
    readWordYear(context, at, parts) ??
    readWordDay(context, at, parts) ??
    readWord(context, at, parts, first)
  );
}

/** "nineteen ninety six", "two thousand and eighteen" behind a month or "in". */
function readWordYear(context: TimeContext, at: number, parts: DateParts): number | undefined {
  const { text, tables } = context;
  if (hasYear(parts) || (!hasSubYear(parts) && !follows(tables.time.yearCues, text, at))) {
    return undefined;
  }
  const first = readWordNumeral(text, at, tables.words);
  if (first === undefined || first.high !== undefined) return undefined;
  const value = Number(plain(first.low));
  if (value >= 1900 && value < 2100) {
    parts.year = value;
    return first.end;
  }
  return undefined;
}

/** "January twenty five" */
function readWordDay(context: TimeContext, at: number, parts: DateParts): number | undefined {
  const { text, tables } = context;
  if (parts.month === undefined || parts.day !== undefined) return undefined;
  const read = readWordNumeral(text, at, tables.words);
  const value = read === undefined ? 0 : Number(plain(read.low));
  if (read === undefined || value < 1 || value > 31 || hasYear(parts)) return undefined;
  parts.day = value;
  return read.end;
}

function readWord(
  context: TimeContext,
  at: number,
  parts: DateParts,
  first: boolean,
): number | undefined {
  const { text, tables } = context;
  const word = tables.time.words.longest(text, at);
  if (word === undefined) return readOffset(context, at, parts, first);
  const written = text.slice(word.start, word.end);
  if (isCommonWord(context, word.value, written, at, word.end)) return undefined;
  if (parts.part === undefined && tables.time.partOnly.has(written.toLowerCase())) return undefined;
  return take(context, parts, word.value, first) ? word.end : readOffset(context, at, parts, first);
}

/** "may", "march" and "sat" in small letters are no dates unless a number stands beside them. */
function isCommonWord(
  context: TimeContext,
  word: TimeWord,
  written: string,
  at: number,
  end: number,
): boolean {
  const { text, tables } = context;
  if (word.is !== 'month' && word.is !== 'weekday') return false;
  const low = written === written.toLowerCase();
  const ambiguous = tables.time.capitalOnly.has(written.toLowerCase());
  if (!ambiguous) return false;
  const beside =
    isDigit(text, skipSpaces(text, end, 1)) || isDigit(text, skipSpacesBack(text, at, 1) - 1);
  if (beside) return false;
  return (
    !follows(tables.time.monthCues, text, at) && (low || !follows(tables.time.yearCues, text, at))
  );
}

function follows(trie: PhraseTrie<true>, text: string, at: number): boolean {
  const from = skipSpacesBack(text, at, 2);
  if (from === at) return false;
  const cue = trie.longest(text, from);
  return cue !== undefined && !isLetter(text, cue.start - 1);
}

function take(context: TimeContext, parts: DateParts, word: TimeWord, first: boolean): boolean {
  switch (word.is) {
    case 'relative':
      return takeRelative(parts, word.unit, word.offset);
    case 'month':
    case 'quarter':
    case 'half':
    case 'season':
      if (!accepts(parts, word.is) || parts.weekOffset !== undefined) return false;
      parts[word.is] = word.value;
      return true;
    case 'weekday':
      if (parts.weekday !== undefined || parts.month !== undefined) return false;
      parts.weekday = word.value;
      return true;
    case 'part':
      if (!first) return false;
      parts.part = word.part;
      return true;
    case 'yearPart':
      parts.part = word.part;
      if (!hasYear(parts)) parts.yearOffset = 0;
      return context.anchor !== undefined;
    case 'toDate':
      parts.toDate = true;
      parts.yearOffset = 0;
      return true;
    case 'fiscal':
      return first || hasSubYear(parts) || parts.part !== undefined;
    case 'later':
      return false;
  }
}

function takeRelative(
  parts: DateParts,
  unit: 'year' | 'month' | 'quarter' | 'half' | 'week' | 'day' | 'weekend' | 'decade',
  offset: number,
): boolean {
  const key = `${unit}Offset` as const;
  if (parts[key] !== undefined) return false;
  if (unit === 'year' && hasYear(parts)) return false;
  if ((unit === 'day' || unit === 'decade') && Object.keys(parts).some((name) => name !== 'part'))
    return false;
  if ((unit === 'month' || unit === 'quarter') && (hasSubYear(parts) || hasYear(parts)))
    return false;
  parts[key] = offset;
  return true;
}

/** "last Monday", "this summer", "next spring", "last October". */
function readOffset(
  context: TimeContext,
  at: number,
  parts: DateParts,
  first: boolean,
): number | undefined {
  const { text, tables } = context;
  const offset = tables.time.offsets.longest(text, at);
  if (offset === undefined || !(first || parts.part !== undefined)) return undefined;
  const word = tables.time.words.longest(text, skipSpaces(text, offset.end, 2));
  if (word === undefined) return undefined;
  const written = text.slice(word.start, word.end);
  if (word.value.is === 'month' && written === written.toLowerCase()) {
    if (tables.time.capitalOnly.has(written)) return undefined;
  }
  if (word.value.is === 'season' || word.value.is === 'month') {
    if (word.value.is === 'month') setMonth(context, parts, word.value.value, offset.value);
    else {
      parts.season = word.value.value;
      parts.yearOffset = offset.value;
    }
    return word.end;
  }
  if (word.value.is === 'weekday') {
    parts.weekday = word.value.value;
    if (offset.value !== -1) parts.weekOffset = offset.value;
    return word.end;
  }
  return undefined;
}

function setMonth(context: TimeContext, parts: DateParts, month: number, offset: number): void {
  const now = context.anchor?.month ?? 1;
  parts.month = month;
  const passed = offset < 0 ? month >= now : month <= now;
  parts.yearOffset = offset === 0 || !passed ? 0 : offset;
}

/** "third quarter", "first half", "third-quarter", "2nd", "twenty-first". */
function readOrdinal(context: TimeContext, at: number, parts: DateParts): number | undefined {
  const { text, tables } = context;
  const ordinal = tables.time.ordinals.longest(text, at);
  if (ordinal !== undefined) {
    const next = skipSpaces(text, text[ordinal.end] === '-' ? ordinal.end + 1 : ordinal.end, 2);
    const unit = tables.time.units.longest(text, next);
    if (unit?.value === 'quarter' && accepts(parts, 'quarter')) {
      parts.quarter = ordinal.value;
      return unit.end;
    }
    const half = tables.time.half.longest(text, next);
    if (half !== undefined && ordinal.value <= 2 && accepts(parts, 'half')) {
      parts.half = ordinal.value;
      return half.end;
    }
    const fiscal = tables.time.fiscal.longest(text, next);
    const quarter = fiscal && tables.time.units.longest(text, skipSpaces(text, fiscal.end, 2));
    if (quarter?.value === 'quarter' && accepts(parts, 'quarter')) {
      parts.quarter = ordinal.value;
      return quarter.end;
    }
  }
  return readDayWord(context, at, parts);
}

function readDayWord(context: TimeContext, at: number, parts: DateParts): number | undefined {
  const { text, tables } = context;
  const day = tables.time.ordinalDays.longest(text, at);
  if (day === undefined || parts.day !== undefined) return undefined;
  const known = parts.month !== undefined || parts.weekday !== undefined;
  if (!known && !monthFollows(context, day.end)) return undefined;
  parts.day = day.value;
  return day.end;
}

function readNumber(
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
  const named = parts.weekday !== undefined && suffix !== undefined;
  if (parts.month === undefined && !named && !monthFollows(context, behind)) return undefined;
  if (hasYear(parts) && parts.month === undefined) return undefined;
  parts.day = value;
  return behind;
}

function monthFollows(context: TimeContext, end: number): boolean {
  const { text, tables } = context;
  const at = glue(context, end);
  const word = tables.time.words.longest(text, at);
  if (word?.value.is === 'month') return at > end && text[end] !== ',';
  return word?.value.is === 'relative' && word.value.unit === 'month';
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
  if (!accepts(parts, 'year') || hasYear(parts) || isPartOfNumber(text, end)) return undefined;
  const lone = first || (parts.part !== undefined && !hasSubYear(parts) && at === 0);
  if (lone && !isYearPosition(context, at, end, value)) return undefined;
  if (tables.currencies.behind(text, skipSpaces(text, end, 1)) !== undefined) return undefined;
  parts.year = value;
  return end;
}

function isApostrophe(text: string, at: number): boolean {
  return text[at] === "'" || text[at] === '’';
}

function isPartOfNumber(text: string, end: number): boolean {
  const next = folded(text, end);
  if (isLetter(text, end) || next === '%') return true;
  return (next === '.' || next === ',' || next === '-' || next === '/') && isDigit(text, end + 1);
}

/** A bare year counts behind "in", "since", "by" …, or in front of a quarter or month. */
function isYearPosition(context: TimeContext, at: number, end: number, value: number): boolean {
  const { text, tables } = context;
  if (value < 1900 || value > 2100) return false;
  const next = tables.time.words.longest(text, glue(context, end));
  if (
    next !== undefined &&
    (next.value.is === 'quarter' || next.value.is === 'half' || next.value.is === 'month')
  ) {
    return true;
  }
  if (!follows(tables.time.yearCues, text, at)) return false;
  const unit = skipSpaces(text, end, 1);
  return tables.units.units.longest(text, unit) === undefined;
}
