import {
  DIGIT,
  HAN,
  isDigit,
  isKind,
  isLetter,
  LETTER,
  skipSpaces,
  skipSpacesBack,
} from '../characters.js';
import { digitRunEnd } from '../digits.js';
import type { Tables } from '../tables.js';
import { addDays, isFull, parseDate, weekdayOf, written } from './calendar.js';
import { readDayOrdinal } from './century.js';
import { readCjkParts, readDayParts } from './cjk-date.js';
import { type DateParts, needsAnchor } from './date-parts.js';
import { readDistance } from './distance.js';
import { readHoliday } from './holiday.js';
import { readParts } from './read-parts.js';
import { resolve } from './resolve.js';
import type { PartsReading, TimeContext, TimeReading } from './time-context.js';
import { readTimeSpan } from './time-span.js';
import { readWeekOfYear } from './week.js';

/** Reads the time expression that begins at a position, if one does. */
export function readTime(context: TimeContext, at: number): TimeReading | undefined {
  const special =
    readHoliday(context, at) ?? readDistance(context, at) ?? readWeekOfYear(context, at);
  if (special !== undefined) return special;
  const span = isLeading(context, at) ? undefined : readTimeSpan(context, at);
  if (span !== undefined) return span;
  const first = readParts(context, at);
  if (first === undefined)
    return yearRange(context, at) ?? monthRange(context, at) ?? dayRange(context, at);
  return rangeFrom(context, first) ?? single(context, first);
}

/** 前三季 is the beginning of the year rather than a time gone by. */
function isLeading(context: TimeContext, at: number): boolean {
  const { text, tables } = context;
  return (
    tables.time.leading.longest(text, at) !== undefined && readCjkParts(context, at) !== undefined
  );
}

function single(context: TimeContext, reading: PartsReading): TimeReading | undefined {
  const edtf = resolve(reading.parts, context.anchor);
  if (edtf === undefined) return undefined;
  const anchored = needsAnchor(reading.parts);
  const { start, end } = reading;
  return opened(context, {
    start,
    end,
    edtf,
    anchored,
    rule: anchored ? 'time.relative' : 'time.date',
  });
}

/** "2018年以前", "after 2016": one end is open. */
function opened(context: TimeContext, reading: TimeReading): TimeReading {
  const { text, tables } = context;
  if (reading.edtf.includes('/')) return reading;
  const behind = tables.time.open.longest(text, skipSpaces(text, reading.end, 1));
  if (behind !== undefined && isOpening(text, reading.start, behind))
    return openTo(reading, behind.value, reading.start, behind.end);
  const later = tables.time.openAfter.longest(text, skipSpaces(text, reading.end, 1));
  if (later !== undefined && !isDigit(text, skipSpaces(text, later.end, 1)))
    return openTo(reading, later.value, reading.start, later.end);
  let from = skipSpacesBack(text, reading.start, 2);
  const link = tables.time.openLinks.longest(text, from);
  if (link !== undefined && from < reading.start && !isLetter(text, link.start - 1)) {
    from = skipSpacesBack(text, link.start, 2);
  }
  const before = tables.time.openBefore.longest(text, from);
  if (before !== undefined && !isLetter(text, before.start - 1) && from < reading.start) {
    return openTo(reading, before.value, before.start, reading.end);
  }
  return reading;
}

/** 開始 opens a period only where no verb follows. */
function isOpening(
  text: string,
  start: number,
  word: { readonly start: number; readonly end: number },
): boolean {
  if (!/始$/.test(text.slice(word.start, word.end))) return true;
  if ('从從自由'.includes(text[start - 1] ?? ' ')) return true;
  return !isKind(text, word.end, HAN) || text[word.end] === '的';
}

function openTo(
  reading: TimeReading,
  side: 'after' | 'before',
  start: number,
  end: number,
): TimeReading {
  const edtf = side === 'after' ? `${reading.edtf}/..` : `../${reading.edtf}`;
  return { ...reading, start, end, edtf, rule: 'time.open' };
}

/** "11月25日至12月底", "from May 2015 to June 2016". */
function rangeFrom(context: TimeContext, first: PartsReading): TimeReading | undefined {
  const second = readSecond(context, first);
  return second === undefined ? undefined : rangeOf(context, first, second);
}

function rangeOf(
  context: TimeContext,
  first: PartsReading,
  second: PartsReading,
): TimeReading | undefined {
  const left = { ...first.parts };
  const right = { ...second.parts };
  inherit(left, right);
  const low = resolve(left, context.anchor);
  const high = weekdayAfter(low, right) ?? resolve(right, context.anchor);
  if (low === undefined || high === undefined || low.includes('/') || high.includes('/')) {
    return undefined;
  }
  if (
    low.slice(0, high.length) >= high.slice(0, low.length) &&
    low.slice(0, high.length) !== high
  ) {
    return undefined;
  }
  return {
    start: first.start,
    end: second.end,
    edtf: `${asFine(low, high)}/${high}`,
    rule: 'time.range',
    anchored: needsAnchor(left),
  };
}

/** "from next Monday to Friday": the first such day behind the other. */
function weekdayAfter(low: string | undefined, right: DateParts): string | undefined {
  if (low?.length !== 10 || right.weekday === undefined || Object.keys(right).length > 1) {
    return undefined;
  }
  const from = parseDate(low);
  if (from === undefined || !isFull(from)) return undefined;
  return written(addDays(from, (right.weekday - weekdayOf(from) + 7) % 7));
}

/** A period up to a day begins on a day too: 2015 to 5 May 2017. */
function asFine(low: string, high: string): string {
  const isDay = /^\d{4}-\d\d-\d\d$/.test(high);
  if (!isDay) return low;
  if (/^\d{4}$/.test(low)) return `${low}-01-01`;
  return /^\d{4}-(?:0\d|1[0-2])$/.test(low) ? `${low}-01` : low;
}

function readSecond(context: TimeContext, first: PartsReading): PartsReading | undefined {
  const { text, tables } = context;
  const at = skipSpaces(text, first.end, 2);
  const join = tables.time.joins.longest(text, at) ?? joinOf(tables, text, at);
  const paired = join ?? pairedJoin(context, first, at);
  if (paired === undefined) return undefined;
  const next = behindArticle(context, skipSpaces(text, paired.end, 2));
  const now = tables.time.now.longest(text, next);
  if (now !== undefined) return { start: next, end: now.end, parts: { dayOffset: 0 } };
  const second = readParts(context, next) ?? readDayParts(context, next, first.parts);
  if (second !== undefined) return second;
  const word = first.parts.day === undefined ? undefined : readDayOrdinal(context, next);
  if (word !== undefined && word.value > 0 && word.value < 32)
    return { start: next, end: word.end, parts: { day: word.value } };
  const end = digitRunEnd(text, next);
  if (end - next === 4 && first.parts.year !== undefined && !isLetter(text, end)) {
    const year = Number(text.slice(next, end));
    return year >= 1000 && year < 2200 ? { start: next, end, parts: { year } } : undefined;
  }
  if (end - next > 2 || end === next || first.parts.day === undefined) return undefined;
  const day = Number(text.slice(next, end));
  const behind = tables.time.daySuffixes.longest(text, end)?.end ?? end;
  if (day < 1 || day > 31 || isKind(text, behind, DIGIT | HAN | LETTER)) return undefined;
  return { start: next, end: behind, parts: { day } };
}

/** "to the 28th of June" */
function behindArticle({ text, tables }: TimeContext, at: number): number {
  const filler = isLetter(text, at) ? tables.time.fillers.longest(text, at) : undefined;
  return filler === undefined ? at : skipSpaces(text, filler.end, 2);
}

function joinOf(tables: Tables, text: string, at: number) {
  const join = tables.joins.longest(text, at);
  return join?.value === 'join' ? join : undefined;
}

function pairedJoin(context: TimeContext, first: PartsReading, at: number) {
  const { text, tables } = context;
  let from = first.start;
  while (from > 0 && text.charCodeAt(from - 1) === 32) from--;
  const opener = tables.time.openers.longest(text, from);
  return opener === undefined ? undefined : tables.time.paired.longest(text, at);
}

/** What one end of a range leaves out stands at the other. */
function inherit(left: DateParts, right: DateParts): void {
  const hasYear = (parts: DateParts) => parts.year !== undefined || parts.yearOffset !== undefined;
  if (!hasYear(right) && hasYear(left) && !isAbsolute(right)) copyYear(left, right);
  else if (!hasYear(left) && hasYear(right) && !isAbsolute(left) && left.weekday === undefined) {
    copyYear(right, left);
  }
  if (right.month === undefined && right.day !== undefined) {
    if (left.month !== undefined) right.month = left.month;
    if (left.monthOffset !== undefined) right.monthOffset = left.monthOffset;
  }
  if (left.month === undefined && left.day !== undefined && right.month !== undefined) {
    left.month = right.month;
  }
  if (left.day !== undefined && left.month === undefined && right.monthOffset !== undefined) {
    left.monthOffset = right.monthOffset;
  }
}

/** Whether a relative expression names its day or week itself: today, next week. */
function isAbsolute(parts: DateParts): boolean {
  return (
    parts.dayOffset !== undefined ||
    parts.weekOffset !== undefined ||
    parts.monthOffset !== undefined
  );
}

function copyYear(from: DateParts, to: DateParts): void {
  if (from.year !== undefined) to.year = from.year;
  if (from.yearOffset !== undefined) to.yearOffset = from.yearOffset;
}

/** "4 to 22 January", "from ninth till seventeenth of April": the month stands behind the second day. */
function dayRange(context: TimeContext, at: number): TimeReading | undefined {
  const { text, tables } = context;
  const end = digitRunEnd(text, at);
  const word = end === at ? tables.time.ordinalDays.longest(text, at) : undefined;
  const day = word?.value ?? Number(text.slice(at, Math.min(end, at + 3)).normalize('NFKC'));
  if ((end === at && word === undefined) || end - at > 2 || day < 1 || day > 31) return undefined;
  const suffix = tables.time.daySuffixes.longest(text, end);
  const first = { start: at, end: word?.end ?? suffix?.end ?? end, parts: { day } };
  if (isLetter(text, first.end)) return undefined;
  const second = readSecond(context, first);
  if (
    second?.parts.day === undefined ||
    (second.parts.month === undefined && second.parts.monthOffset === undefined)
  ) {
    return undefined;
  }
  return rangeOf(context, first, second);
}

/** 1-9月, 3至5月: months of one year. */
function monthRange(context: TimeContext, at: number): TimeReading | undefined {
  const { text, tables } = context;
  const end = digitRunEnd(text, at);
  const month = Number(text.slice(at, Math.min(end, at + 3)).normalize('NFKC'));
  if (end === at || month < 1 || month > 11) return undefined;
  const join = joinOf(tables, text, end);
  const second = join && readCjkParts(context, join.end);
  if (second?.parts.month === undefined || second.parts.day !== undefined) return undefined;
  if (second.parts.month <= month) return undefined;
  const high = resolve(second.parts, context.anchor);
  if (high === undefined) return undefined;
  const year = Number(high.slice(0, 4));
  const first = { start: at, end, parts: { year, month } };
  return rangeOf(context, first, { ...second, parts: { ...second.parts, year } });
}

/** "2012至2013年", "2024-2026", "2019/20": the first year stands bare. */
function yearRange(context: TimeContext, at: number): TimeReading | undefined {
  const { text, tables } = context;
  const end = digitRunEnd(text, at);
  if (end - at !== 4 || !isDigit(text, at)) return undefined;
  const year = Number(text.slice(at, end).normalize('NFKC'));
  if (year < 1900 || year > 2100) return undefined;
  const join = joinOf(tables, text, skipSpaces(text, end, 1));
  if (join === undefined) return undefined;
  const next = skipSpaces(text, join.end, 1);
  const second = readCjkParts(context, next) ?? bareYear(text, next);
  if (second?.parts.year === undefined || second.parts.year <= year) return undefined;
  if (second.parts.year - year > 60) return undefined;
  const high = resolve(second.parts, context.anchor);
  if (high === undefined) return undefined;
  return {
    start: at,
    end: second.end,
    edtf: `${year}/${high}`,
    rule: 'time.range',
    anchored: false,
  };
}

function bareYear(text: string, at: number): PartsReading | undefined {
  const end = digitRunEnd(text, at);
  if (end - at !== 4 || isLetter(text, end) || isKind(text, end, HAN)) return undefined;
  if (text[end] === '-' && isDigit(text, end + 1)) return undefined;
  const year = Number(text.slice(at, end).normalize('NFKC'));
  return year >= 1900 && year <= 2100 ? { start: at, end, parts: { year } } : undefined;
}
