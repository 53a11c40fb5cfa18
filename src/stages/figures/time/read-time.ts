import { digitRunEnd } from '../numbers/digits.js';
import { DIGIT, HAN, isDigit, isKind, isLetter, LETTER, skipSpaces } from '../words/characters.js';
import type { Tables } from '../words/tables.js';
import { readAwaited, readGone } from './awaited.js';
import { readDayOrdinal } from './century.js';
import { readCjkParts, readDayParts } from './cjk-date.js';
import { type DateParts, hasYear, needsAnchor } from './date-parts.js';
import { readDistance } from './distance.js';
import { readEndedPeriod } from './ended-period.js';
import { readHoliday } from './holiday.js';
import { glue } from './latin-words.js';
import { opened, readSince } from './opening.js';
import { rangeOf } from './range.js';
import { readParts } from './read-parts.js';
import { resolve } from './resolve.js';
import type { PartsReading, TimeContext, TimeReading } from './time-context.js';
import { readTimeSpan } from './time-span.js';
import { readWeekOfYear } from './week.js';
import { readWeekdayAway } from './weekday-away.js';
import { readWordYear } from './word-date.js';

/** Reads the time expression that begins at a position, if one does. */
export function readTime(context: TimeContext, at: number): TimeReading | undefined {
  const special =
    readEndedPeriod(context, at) ??
    readHoliday(context, at) ??
    readDistance(context, at) ??
    readWeekdayAway(context, at) ??
    readWeekOfYear(context, at);
  if (special !== undefined) return special;
  const span = isLeading(context, at) ? undefined : readTimeSpan(context, at);
  if (span !== undefined) return span;
  const first = readParts(context, at);
  if (first === undefined)
    return yearRange(context, at) ?? monthRange(context, at) ?? dayRange(context, at);
  return (
    yearMonths(context, first) ??
    daysBehind(context, first) ??
    rangeFrom(context, first) ??
    single(context, withSharedYear(context, first))
  );
}

/** "January and February 2024": the year stands behind the second month, quarter or day only. */
function withSharedYear(context: TimeContext, first: PartsReading): PartsReading {
  const { text, tables } = context;
  const { month, quarter, half } = first.parts;
  if (hasYear(first.parts) || (month ?? quarter ?? half) === undefined) return first;
  const from = skipSpaces(text, first.end, 2);
  const and = isLetter(text, from) ? tables.time.paired.longest(text, from) : undefined;
  const second = and && readParts(context, behindArticle(context, skipSpaces(text, and.end, 2)));
  if (second?.parts.year === undefined) return first;
  const like = { month, quarter, half };
  const kind = (['month', 'quarter', 'half'] as const).find((key) => like[key] !== undefined);
  if (kind === undefined || second.parts[kind] === undefined) return first;
  return { ...first, parts: { ...first.parts, year: second.parts.year } };
}

/** 前三季 is the beginning of the year rather than a time gone by. */
function isLeading(context: TimeContext, at: number): boolean {
  const { text, tables } = context;
  return (
    tables.time.leading.longest(text, at) !== undefined && readCjkParts(context, at) !== undefined
  );
}

function single(context: TimeContext, reading: PartsReading): TimeReading | undefined {
  const since = readSince(context, reading);
  if (since !== undefined) return since;
  const nearest = resolve(reading.parts, context.anchor);
  if (nearest === undefined) return undefined;
  const edtf =
    readAwaited(context, reading, nearest) ?? readGone(context, reading, nearest) ?? nearest;
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

/** "11月25日至12月底", "from May 2015 to June 2016". */
function rangeFrom(context: TimeContext, first: PartsReading): TimeReading | undefined {
  const second = readSecond(context, first);
  if (second === undefined) return undefined;
  return rangeOf(context, first, withYearBehind(context, first, second));
}

/** "5/1-5/7, 2020", "May 4-8, 2020": the year behind both. */
function withYearBehind(
  context: TimeContext,
  first: PartsReading,
  second: PartsReading,
): PartsReading {
  const { parts } = second;
  if (parts.day === undefined || hasYear(parts) || hasYear(first.parts)) return second;
  const at = skipSpaces(context.text, glue(context, second.end), 2);
  if (at === second.end) return second;
  const year = bareYear(context.text, at) ?? wordYear(context, at);
  return year === undefined
    ? second
    : { ...second, end: year.end, parts: { ...parts, ...year.parts } };
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

function wordYear(context: TimeContext, at: number): PartsReading | undefined {
  const parts: DateParts = { month: 1 };
  const end = isLetter(context.text, at) ? readWordYear(context, at, parts) : undefined;
  const { year } = parts;
  return end === undefined || year === undefined ? undefined : { start: at, end, parts: { year } };
}

/** 2025年7至9月, 今年1-9月 */
function yearMonths(context: TimeContext, first: PartsReading): TimeReading | undefined {
  const keys = Object.keys(first.parts);
  if (keys.length !== 1 || !hasYear(first.parts)) return undefined;
  const at = skipSpaces(context.text, first.end, 1);
  const range = monthRange(context, at, first.parts);
  return range && { ...range, start: first.start };
}

/** "November between 19 and 20", "May from 2 to 7, 2026" */
function daysBehind(context: TimeContext, month: PartsReading): TimeReading | undefined {
  const { text, tables } = context;
  if (month.parts.month === undefined || month.parts.day !== undefined) return undefined;
  const at = skipSpaces(text, month.end, 2);
  const opener = at > month.end ? tables.time.dayOpeners.longest(text, at) : undefined;
  const from = opener && skipSpaces(text, opener.end, 2);
  if (from === undefined || !isDigit(text, from)) return undefined;
  const end = digitRunEnd(text, from);
  const day = Number(text.slice(from, Math.min(end, from + 3)).normalize('NFKC'));
  if (day < 1 || day > 31) return undefined;
  const first = { start: from, end, parts: { ...month.parts, day } };
  const second = readSecond(context, first);
  if (second === undefined || second.parts.month !== undefined) return undefined;
  const range = rangeOf(context, first, withYearBehind(context, first, second));
  return range && { ...range, start: month.start };
}

/** 1-9月, 3至5月: months of one year. */
function monthRange(
  context: TimeContext,
  at: number,
  whole: DateParts = {},
): TimeReading | undefined {
  const { text, tables } = context;
  const end = digitRunEnd(text, at);
  const month = Number(text.slice(at, Math.min(end, at + 3)).normalize('NFKC'));
  if (end === at || month < 1 || month > 11) return undefined;
  const join = joinOf(tables, text, end);
  const second = join && readCjkParts(context, join.end);
  if (second?.parts.month === undefined || second.parts.day !== undefined) return undefined;
  if (second.parts.month <= month) return undefined;
  const high = resolve({ ...second.parts, ...whole }, context.anchor);
  if (high === undefined) return undefined;
  const year = Number(high.slice(0, 4));
  const first = { start: at, end, parts: { year, month } };
  const range = rangeOf(context, first, { ...second, parts: { ...second.parts, year } });
  const anchored = needsAnchor({ ...second.parts, ...whole });
  return range && { ...range, anchored };
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
  if (/[-/.,%]/.test(text[end] ?? '') && isDigit(text, end + 1)) return undefined;
  const year = Number(text.slice(at, end).normalize('NFKC'));
  return year >= 1900 && year <= 2100 ? { start: at, end, parts: { year } } : undefined;
}
