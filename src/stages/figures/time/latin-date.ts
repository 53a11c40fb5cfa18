import {
  DIGIT,
  folded,
  isDigit,
  isKind,
  LETTER,
  skipSpaces,
  skipSpacesBack,
} from '../words/characters.js';
import type { Match } from '../words/phrase-trie.js';
import type { TimeWord } from '../words/time-word.js';
import { readCentury, readDayOrdinal, readNthWeekday, readWordDecade } from './century.js';
import { accepts, type DateParts, hasSubYear, hasYear } from './date-parts.js';
import { readGluedYear, readNumber, readOrdinal } from './latin-number.js';
import { follows, glue, monthFollows } from './latin-words.js';
import { monthAndDay } from './short-date.js';
import type { PartsReading, TimeContext } from './time-context.js';
import { withDate } from './weekday-date.js';
import { readWordDay, readWordYear } from './word-date.js';

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
  if (parts.ofYear && !hasYear(parts)) parts.yearOffset = 0;
  if (count === 0 || !isComplete(parts)) return undefined;
  return withDate(context, { start: at, end, parts });
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
    return parts.month !== undefined || parts.monthOffset !== undefined || parts.loneDay === true;
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
    const glued = spaces === end && text[end - 1] !== '-';
    const read = glued ? undefined : readPart(context, spaces, parts, false);
    if (read !== undefined) return read;
    const filler = tables.time.fillers.longest(text, spaces);
    if (filler === undefined) return undefined;
    // "the iPhone 16 in September" tells no day.
    if (isDigit(text, end - 1) && parts.month === undefined && isIn(text, filler)) return undefined;
    at = filler.end;
  }
  return undefined;
}

function isIn(text: string, { start, end }: { readonly start: number; readonly end: number }) {
  return text.slice(start, end).toLowerCase() === 'in';
}

function readPart(
  context: TimeContext,
  at: number,
  parts: DateParts,
  first: boolean,
): number | undefined {
  const { text } = context;
  const ordinal =
    readCentury(context, at, parts) ??
    readNthWeekday(context, at, parts) ??
    readWordDecade(context, at, parts);
  if (ordinal !== undefined) return ordinal;
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

function readWord(
  context: TimeContext,
  at: number,
  parts: DateParts,
  first: boolean,
): number | undefined {
  const { text, tables } = context;
  const word = tables.time.words.longest(text, at);
  if (word === undefined) return readOffset(context, at, parts, first);
  // H20 and Q10 are no halves and quarters.
  if (isDigit(text, word.end - 1) && isDigit(text, word.end)) return undefined;
  const written = text.slice(word.start, word.end);
  const named = parts.day !== undefined && written !== written.toLowerCase();
  if (!named && isCommonWord(context, word.value, written, at, word.end)) return undefined;
  const onlyPart = parts.part === undefined && parts.day === undefined && parts.nth === undefined;
  if (onlyPart && tables.time.partOnly.has(written.toLowerCase())) return undefined;
  if (word.value.is === 'fiscal' && isDigit(text, word.end)) {
    return readGluedYear(context, word.end, parts);
  }
  const period = namedByMonth(context, word, parts);
  if (period !== undefined) return period;
  return take(parts, word.value, first) ? word.end : readOffset(context, at, parts, first);
}

/** "the September quarter", "the December half": the one that ends in that month. */
function namedByMonth(
  { text, tables }: TimeContext,
  word: Match<TimeWord>,
  parts: DateParts,
): number | undefined {
  if (word.value.is !== 'month' || hasSubYear(parts) || parts.day !== undefined) return undefined;
  const month = word.value.value;
  const next = text[word.end] === '-' ? word.end + 1 : skipSpaces(text, word.end, 2);
  if (next === word.end || month % 3 !== 0) return undefined;
  const unit = tables.time.units.longest(text, next);
  if (unit?.value === 'quarter' && folded(text, unit.end - 1) !== 's') {
    parts.quarter = month / 3;
    return unit.end;
  }
  const half = month % 6 === 0 ? tables.time.halfYear.longest(text, next) : undefined;
  if (half === undefined) return undefined;
  parts.half = month / 6;
  return half.end;
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
  // "January-March"
  if (!low && (text[at - 1] === '-' || text[at - 1] === '–')) return false;
  const beside =
    isDigit(text, skipSpaces(text, end, 1)) || isDigit(text, skipSpacesBack(text, at, 1) - 1);
  if (beside || (!low && tables.time.ordinalDays.longest(text, skipSpaces(text, end, 1))))
    return false;
  return (
    !follows(tables.time.monthCues, text, at) && (low || !follows(tables.time.yearCues, text, at))
  );
}

function take(parts: DateParts, word: TimeWord, first: boolean): boolean {
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
      if (parts.part !== undefined || hasSubYear(parts)) return false;
      parts.part = word.part;
      parts.ofYear = true;
      return true;
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
  const next = skipSpaces(text, offset.end, 2);
  if (first && isDigit(text, next)) return readOffsetDay(context, next, parts, offset.value);
  const word = tables.time.words.longest(text, next);
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
    setWeekday(context, parts, word.value.value, offset);
    if (offset.value === -1 && monthFollows(context, word.end)) parts.nth = -1;
    return word.end;
  }
  return undefined;
}

/** "next 5/12", "this 6th of April" */
function readOffsetDay(
  context: TimeContext,
  at: number,
  parts: DateParts,
  offset: number,
): number | undefined {
  const short = monthAndDay(context, at);
  if (short === undefined) return readDayOfMonth(context, at, parts, offset);
  if (/[-/%]/.test(context.text[short.end] ?? '')) return undefined;
  setMonth(context, parts, short.month, offset);
  parts.day = short.day;
  return short.end;
}

function readDayOfMonth(
  context: TimeContext,
  at: number,
  parts: DateParts,
  offset: number,
): number | undefined {
  const day = readDayOrdinal(context, at);
  const from = day === undefined ? at : glue(context, day.end);
  const month = context.tables.time.words.longest(context.text, from);
  if (day === undefined || month?.value.is !== 'month') return undefined;
  setMonth(context, parts, month.value.value, offset);
  parts.day = day.value;
  return month.end;
}

function setWeekday(
  { text, tables }: TimeContext,
  parts: DateParts,
  weekday: number,
  offset: Match<number>,
): void {
  parts.weekday = weekday;
  if (offset.value === -1) parts.weekdaySide = -1;
  else if (tables.time.soonest.longest(text, offset.start) !== undefined) parts.weekdaySide = 1;
  else parts.weekOffset = offset.value;
}

function setMonth(context: TimeContext, parts: DateParts, month: number, offset: number): void {
  const now = context.anchor?.month ?? 1;
  parts.month = month;
  const passed = offset < 0 ? month >= now : month <= now;
  parts.yearOffset = offset === 0 || !passed ? 0 : offset;
}
