import {
  addDays,
  addMonths,
  type CalendarDate,
  isFull,
  parseDate,
  written,
  yearText,
} from '../../../core/calendar.js';
import { isDigit, isLetter, skipSpaces } from '../words/characters.js';
import type { DateParts } from './date-parts.js';
import { readParts } from './read-parts.js';
import { resolve } from './resolve.js';
import type { TimeContext, TimeReading } from './time-context.js';
import { readAmount, readCount, unitAfter } from './time-span.js';

interface Length {
  readonly end: number;
  readonly months: number;
  readonly days: number;
  /** The calendar has a name for it: a quarter, a half, a year. */
  readonly named: boolean;
}

interface LastDay {
  readonly end: number;
  readonly date: CalendarDate;
  readonly anchored: boolean;
}

/** Before this day of a month, the month before is the last one of a period: 52 weeks ended 3 October. */
const MID_MONTH = 15;
const MOST_MONTHS = 36;
const MOST_DAYS = 371;

/** Reads "three months ended 30 September 2025", "the year to March 2026", 截至9月30日止三個月. */
export function readEndedPeriod(context: TimeContext, at: number): TimeReading | undefined {
  return periodFirst(context, at) ?? dayFirst(context, at);
}

function periodFirst(context: TimeContext, at: number): TimeReading | undefined {
  const { text, tables } = context;
  if (isLetter(text, at - 1)) return undefined;
  const length = lengthAt(context, at);
  if (length === undefined) return undefined;
  const word = tables.time.periodWords.longest(text, skipSpaces(text, length.end, 2));
  const next = skipSpaces(text, word?.end ?? length.end, 2);
  const ended =
    tables.time.ended.longest(text, next) ??
    (length.days === 1 ? undefined : tables.time.endedAfterCount.longest(text, next));
  if (ended === undefined || next === length.end) return undefined;
  const last = lastDay(context, skipSpaces(text, ended.end, 2));
  return last && period(at, last.end, length, last);
}

/** 截至2025年9月30日止三個月, 截至六月底止半年 */
function dayFirst(context: TimeContext, at: number): TimeReading | undefined {
  const { text, tables } = context;
  const asOf = tables.time.asOf.longest(text, at);
  const last = asOf && lastDay(context, skipSpaces(text, asOf.end, 1));
  const stopped = last && tables.time.stopped.longest(text, skipSpaces(text, last.end, 1));
  const length = stopped && lengthAt(context, countedFrom(context, stopped.end));
  if (asOf === undefined || last === undefined || length === undefined) return undefined;
  return period(skipSpaces(text, asOf.end, 1), length.end, length, last);
}

/** Where the length begins: it may be said that they are the first months of the year, 首九個月. */
function countedFrom({ text, tables }: TimeContext, at: number): number {
  const from = skipSpaces(text, at, 1);
  return tables.time.leading.longest(text, from)?.end ?? from;
}

/** "three months", "quarter", "fiscal year", "week" */
function lengthAt(context: TimeContext, at: number): Length | undefined {
  const { text, tables } = context;
  const fiscal = tables.time.fiscal.longest(text, at);
  const half = tables.time.halfYear.longest(text, at);
  if (half !== undefined) return { ...half, months: 6, days: 0, named: true };
  const unit = tables.time.units.longest(text, at);
  const whole = fiscal !== undefined && (unit === undefined || fiscal.end > unit.end);
  if (whole) return { end: fiscal.end, months: 12, days: 0, named: true };
  if (unit !== undefined) return named(unit.value, unit.end);
  const amount = readAmount(context, at, false) ?? hyphened(context, at);
  if (amount?.count === undefined || !Number.isInteger(amount.count)) return undefined;
  const one = named(amount.unit, amount.end);
  if (one === undefined || amount.count < 1) return undefined;
  const months = one.months * amount.count;
  const days = one.days * amount.count;
  if (months > MOST_MONTHS || days > MOST_DAYS) return undefined;
  return { end: amount.end, months, days, named: months === 12 };
}

/** "three-month" */
function hyphened(context: TimeContext, at: number) {
  const { text } = context;
  const number = isLetter(text, at) || isDigit(text, at) ? readCount(context, at) : undefined;
  if (number === undefined || text[number.end] !== '-') return undefined;
  const unit = unitAfter(context, number.end + 1);
  return unit && { ...unit, count: number.count };
}

function named(unit: string, end: number): Length | undefined {
  const months = { year: 12, quarter: 3, month: 1, months: 1 }[unit] ?? 0;
  const days = { week: 7, day: 1 }[unit] ?? 0;
  if (months + days === 0) return undefined;
  return { end, months, days, named: months > 1 };
}

/** A day or a month; a year alone ends no such period. */
function lastDay(context: TimeContext, at: number): LastDay | undefined {
  const article = isLetter(context.text, at)
    ? context.tables.time.fillers.longest(context.text, at)
    : undefined;
  const read = readParts(
    context,
    article === undefined ? at : skipSpaces(context.text, article.end, 2),
  );
  if (read === undefined || !isCalendarMonth(read.parts)) return undefined;
  const date = parseDate(resolve(read.parts, context.anchor) ?? '');
  if (date?.month === undefined) return undefined;
  return { end: read.end, date, anchored: read.parts.year === undefined };
}

function isCalendarMonth({ month, monthOffset }: DateParts): boolean {
  return month !== undefined || monthOffset !== undefined;
}

function period(
  start: number,
  end: number,
  length: Length,
  { date, anchored }: LastDay,
): TimeReading | undefined {
  const edtf =
    length.days > 0 && length.days < 300 ? inDays(date, length.days) : inMonths(date, length);
  return edtf === undefined ? undefined : { start, end, edtf, rule: 'time.period', anchored };
}

function inDays(date: CalendarDate, days: number): string | undefined {
  if (!isFull(date)) return undefined;
  return `${written(addDays(date, 1 - days))}/${written(date)}`;
}

function inMonths(date: CalendarDate, length: Length): string {
  const early = date.day !== undefined && date.day < MID_MONTH ? -1 : 0;
  const last = addMonths(date.year, date.month ?? 12, early);
  const months = length.days > 0 ? 12 : length.months;
  const year = yearText(last.year);
  if (length.named && last.month % months === 0) {
    if (months === 12) return year;
    if (months === 3) return `${year}-Q${last.month / 3}`;
    if (months === 6) return `${year}-H${last.month / 6}`;
  }
  const first = addMonths(last.year, last.month, 1 - months);
  const to = written({ year: last.year, month: last.month });
  // The half has a name, though it was told in months: "six months to June".
  if (months === 6 && last.month % 6 === 0) return `${year}-H${last.month / 6}`;
  return months === 1 ? to : `${written({ year: first.year, month: first.month })}/${to}`;
}
