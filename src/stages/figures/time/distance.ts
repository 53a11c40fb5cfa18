import {
  addDays,
  addMonths,
  daysInMonth,
  type FullDate,
  isFull,
  parseDate,
  weekdayOf,
  written,
} from '../../../core/calendar.js';
import { compare, plain } from '../../../core/decimal.js';
import { readWordNumeral } from '../numbers/word-numeral.js';
import { isDigit, isLetter, skipSpaces, skipSpacesBack } from '../words/characters.js';
import { nearestHoliday } from './holiday.js';
import { follows } from './latin-words.js';
import { readParts } from './read-parts.js';
import { resolve } from './resolve.js';
import type { TimeContext, TimeReading } from './time-context.js';
import { readAmount } from './time-span.js';

interface Length {
  readonly end: number;
  readonly months: number;
  readonly days: number;
  readonly units: number;
}

interface Day {
  readonly end: number;
  readonly date: FullDate;
}

const MOST_UNITS = 4;
const MOST_DAYS = 40_000;
/** How far back the verb of "will close in two weeks" may stand. */
const CLAUSE = 40;

/** Reads "two weeks before Christmas", "3 days after today", "a week starting tomorrow", "2 weeks and 2 days ago". */
export function readDistance(context: TimeContext, at: number): TimeReading | undefined {
  const { anchor } = context;
  if (anchor === undefined || !isFull(anchor) || !mayCount(context, at)) return undefined;
  const length = readLength(context, at);
  if (length === undefined) return weekdaysAway(context, at, anchor);
  return (
    fromDay(context, at, length) ??
    starting(context, at, length) ??
    fromNow(context, at, length, anchor)
  );
}

function mayCount({ text, tables }: TimeContext, at: number): boolean {
  if (isDigit(text, at)) return true;
  return isLetter(text, at) && tables.words.words.longest(text, at) !== undefined;
}

/** "2 weeks", "2 weeks and 2 days", "1 month 2 years 21 days" */
function readLength(context: TimeContext, at: number): Length | undefined {
  const { text, tables } = context;
  let length: Length | undefined;
  let next = at;
  for (let units = 1; units <= MOST_UNITS; units++) {
    const amount = readAmount(context, next, false);
    if (amount?.count === undefined || !Number.isInteger(amount.count)) break;
    const { months, days } = inMonthsAndDays(amount.unit, amount.count);
    length = {
      end: amount.end,
      months: (length?.months ?? 0) + months,
      days: (length?.days ?? 0) + days,
      units,
    };
    const spaces = skipSpaces(text, amount.end, 2);
    const and = tables.time.paired.longest(text, spaces);
    next = and === undefined ? spaces : skipSpaces(text, and.end, 2);
  }
  return length;
}

function inMonthsAndDays(unit: string, count: number): { months: number; days: number } {
  if (unit === 'day') return { months: 0, days: count };
  if (unit === 'fortnight') return { months: 0, days: 14 * count };
  if (unit === 'week') return { months: 0, days: 7 * count };
  if (unit === 'month') return { months: count, days: 0 };
  const months = unit === 'quarter' ? 3 : unit === 'year' ? 12 : 120;
  return { months: months * count, days: 0 };
}

function fromDay(context: TimeContext, at: number, length: Length): TimeReading | undefined {
  const { text, tables } = context;
  const word = tables.time.distances.longest(text, skipSpaces(text, length.end, 2));
  if (word === undefined || word.value === 'starting') return undefined;
  const lasting = word.value === 'from' && follows(tables.time.lasting, text, at);
  const day = lasting ? undefined : readDay(context, skipSpaces(text, word.end, 2));
  if (day === undefined) return undefined;
  const past = word.value === 'before';
  const date = moved(day.date, length, past ? -1 : 1);
  if (date === undefined) return undefined;
  const over = tables.time.over.longest(text, skipSpacesBack(text, at, 2)) !== undefined;
  const edtf = !over ? written(date) : past ? `../${written(date)}` : `${written(date)}/..`;
  return { start: at, end: day.end, edtf, rule: 'time.distance', anchored: true };
}

/** "two weeks starting May 20", "for 3 days from today" */
function starting(context: TimeContext, at: number, length: Length): TimeReading | undefined {
  const { text, tables } = context;
  const comma = text[length.end] === ',' ? length.end + 1 : length.end;
  const word = tables.time.distances.longest(text, skipSpaces(text, comma, 2));
  const lasting = follows(tables.time.lasting, text, at);
  const begins = word?.value === 'starting' || (word?.value === 'from' && lasting);
  const day = begins && word ? readDay(context, skipSpaces(text, word.end, 2)) : undefined;
  const end = day && moved(day.date, length, 1);
  if (day === undefined || end === undefined) return undefined;
  const edtf = `${written(day.date)}/${written(addDays(end, -1))}`;
  return { start: at, end: day.end, edtf, rule: 'time.span', anchored: true };
}

/** "2 weeks and 2 days ago", "will close in two weeks" */
function fromNow(
  context: TimeContext,
  at: number,
  length: Length,
  anchor: FullDate,
): TimeReading | undefined {
  const { text, tables } = context;
  const next = skipSpaces(text, length.end, 2);
  const ago = length.units > 1 ? tables.time.ago.longest(text, next) : undefined;
  const ahead = length.units > 1 ? tables.time.ahead.longest(text, next) : undefined;
  const end = ago?.end ?? ahead?.end ?? (isExpected(context, at, length) ? length.end : undefined);
  const date = end === undefined ? undefined : moved(anchor, length, ago === undefined ? 1 : -1);
  if (end === undefined || date === undefined) return undefined;
  return { start: at, end, edtf: written(date), rule: 'time.distance', anchored: true };
}

/** "in two weeks" tells a day only behind a verb of the future with no figure between; else it may be a duration. */
function isExpected(context: TimeContext, at: number, length: Length): boolean {
  const { text, tables } = context;
  if (length.months > 0 || !follows(tables.time.within, text, at)) return false;
  const before = text.slice(Math.max(0, at - CLAUSE), at);
  const clause = before.slice(before.search(/[^.!?;\n]*$/));
  if (/\d/.test(clause)) return false;
  let expected = false;
  for (let i = 0; i < clause.length; i++) {
    if (i > 0 && isLetter(clause, i - 1)) continue;
    if (tables.time.future.longest(clause, i) !== undefined) expected = true;
    else if (expected && isCounting(context, clause, i)) return false;
  }
  return expected;
}

/** "will be the fifth in three weeks" */
function isCounting({ tables }: TimeContext, clause: string, at: number): boolean {
  const isNumber = tables.words.words.longest(clause, at)?.value.is === 'add';
  return isNumber || tables.time.ordinalDays.longest(clause, at) !== undefined;
}

/** A day that something lies before or behind; "Monday's" is no day but tells whose something is. */
function readDay(context: TimeContext, at: number): Day | undefined {
  const { text, tables, anchor } = context;
  const holiday = tables.time.holidays.longest(text, at);
  if (holiday !== undefined && anchor !== undefined && isFull(anchor)) {
    return { end: holiday.end, date: nearestHoliday(holiday.value, anchor) };
  }
  const read = readParts(context, at);
  const edtf = read && !/['’]/.test(text[read.end] ?? '') ? resolve(read.parts, anchor) : undefined;
  const date = edtf?.length === 10 ? parseDate(edtf) : undefined;
  return read && date && isFull(date) ? { end: read.end, date } : undefined;
}

/** "two Sundays ago", "three Mondays from now" */
function weekdaysAway(context: TimeContext, at: number, anchor: FullDate): TimeReading | undefined {
  const { text, tables } = context;
  if (!isLetter(text, at)) return undefined;
  const count = readWordNumeral(text, at, tables.words);
  if (count === undefined || count.high !== undefined) return undefined;
  const weekday = tables.time.weekdayCounts.longest(text, skipSpaces(text, count.end, 2));
  const times = Number(plain(count.low));
  if (weekday === undefined || compare(count.low, { coefficient: 1n, exponent: 0 }) < 0) {
    return undefined;
  }
  const next = skipSpaces(text, weekday.end, 2);
  const ago = tables.time.ago.longest(text, next);
  const ahead = ago ?? tables.time.ahead.longest(text, next);
  if (ahead === undefined || !Number.isInteger(times) || times > 60) return undefined;
  const gap = (weekday.value - weekdayOf(anchor) + 7) % 7;
  const days = ago === undefined ? (gap || 7) + 7 * (times - 1) : gap - 7 * times;
  const edtf = written(addDays(anchor, days));
  return { start: at, end: ahead.end, edtf, rule: 'time.distance', anchored: true };
}

function moved(date: FullDate, length: Length, sign: 1 | -1): FullDate | undefined {
  if (length.days > MOST_DAYS || length.months > MOST_DAYS / 30) return undefined;
  const { year, month } = addMonths(date.year, date.month, sign * length.months);
  if (year < 1) return undefined;
  const day = Math.min(date.day, daysInMonth(year, month));
  return addDays({ year, month, day }, sign * length.days);
}
