import {
  addDays,
  daysInMonth,
  type FullDate,
  parseDate,
  weekdayOf,
  written,
} from '../../../core/calendar.js';
import { plain } from '../../../core/decimal.js';
import { digitRunEnd } from '../numbers/digits.js';
import { readWordNumeral } from '../numbers/word-numeral.js';
import { isDigit, isLetter, skipSpaces, skipSpacesBack } from '../words/characters.js';
import { follows, glue } from './latin-words.js';
import { readParts } from './read-parts.js';
import { resolve } from './resolve.js';
import type { TimeContext, TimeReading } from './time-context.js';

interface Year {
  readonly end: number;
  readonly year: number;
  readonly anchored: boolean;
}

interface Count {
  readonly end: number;
  readonly count: number;
}

/** Reads weeks and days told by their place in a year: "first week of 2019", "week 27 of last year", "first ten days of 2021". */
export function readWeekOfYear(context: TimeContext, at: number): TimeReading | undefined {
  const { text, tables } = context;
  if (!isLetter(text, at) && !isDigit(text, at)) return undefined;
  const week = tables.time.units.longest(text, at);
  if (week?.value === 'week') return numberedWeek(context, at, week.end);
  const placed = readPlace(context, at);
  if (placed === undefined) return undefined;
  const { end, place, days, isWeek } = placed;
  const year = yearOf(context, end);
  if (year === undefined) return ofMonth(context, at, end, place, days);
  const first = isWeek ? weekDay(year.year, place, days) : plainDay(year.year, place, days);
  return period(at, year, first, days);
}

interface Placed {
  readonly end: number;
  /** Which one from the beginning; -1 for the last. */
  readonly place: number;
  readonly days: number;
  readonly isWeek: boolean;
}

/** "third week", "last two weeks", "first ten days" */
function readPlace(context: TimeContext, at: number): Placed | undefined {
  const { text, tables } = context;
  const ordinal =
    tables.time.ordinals.longest(text, at) ?? tables.time.ordinalDays.longest(text, at);
  const lead = ordinal ?? tables.time.past.longest(text, at);
  if (lead === undefined) return undefined;
  const place = ordinal?.value ?? -1;
  const from = skipSpaces(text, lead.end, 2);
  const several = place === 1 || place === -1 ? readCount(context, from) : undefined;
  const unit = tables.time.units.longest(text, skipSpaces(text, several?.end ?? from, 2));
  const isWeek = unit?.value === 'week';
  const isDays = (unit?.value === 'days' || unit?.value === 'day') && several !== undefined;
  if (unit === undefined || !(isWeek || isDays)) return undefined;
  return { end: unit.end, place, days: (several?.count ?? 1) * (isWeek ? 7 : 1), isWeek };
}

/** "the last week of October", "the first ten days of May": days counted from its first or last one. */
function ofMonth(
  context: TimeContext,
  start: number,
  end: number,
  place: number,
  days: number,
): TimeReading | undefined {
  const at = glue(context, end);
  const read = at === end ? undefined : readParts(context, at);
  if (read?.parts.month === undefined || read.parts.day !== undefined) return undefined;
  const month = parseDate(resolve(read.parts, context.anchor) ?? '');
  if (month?.month === undefined) return undefined;
  const length = daysInMonth(month.year, month.month);
  const day = place > 0 ? 1 + days * (place - 1) : 1 + length - days;
  const last = Math.min(day + days - 1, length);
  if (day < 1 || day > length) return undefined;
  const first = written({ year: month.year, month: month.month, day });
  const edtf = `${first}/${written({ year: month.year, month: month.month, day: last })}`;
  const anchored = read.parts.year === undefined;
  return { start, end: read.end, edtf, rule: 'time.week', anchored };
}

function numberedWeek(context: TimeContext, at: number, end: number): TimeReading | undefined {
  const count = readCount(context, skipSpaces(context.text, end, 2));
  const year = count && (yearOf(context, count.end) ?? thisYear(context, at, count.end));
  if (count === undefined || year === undefined || count.count > 53) return undefined;
  const first = addDays(firstMonday(year.year), 7 * (count.count - 1));
  return weekRange(context, at, year, count.count) ?? period(at, year, first, 7);
}

/** "Week 31 to Week 35" */
function weekRange(
  context: TimeContext,
  at: number,
  year: Year,
  first: number,
): TimeReading | undefined {
  const { text, tables } = context;
  const from = skipSpaces(text, year.end, 2);
  const join = tables.time.joins.longest(text, from) ?? tables.time.paired.longest(text, from);
  if (join === undefined) return undefined;
  const next = skipSpaces(text, join.end, 2);
  const week = tables.time.units.longest(text, next);
  const count =
    week?.value === 'week' ? readCount(context, skipSpaces(text, week.end, 2)) : undefined;
  if (count === undefined || count.count <= first || count.count > 53) return undefined;
  const monday = addDays(firstMonday(year.year), 7 * (first - 1));
  return period(at, { ...year, end: count.end }, monday, 7 * (count.count - first + 1));
}

/** "in week 31", "week 31" that stands alone: "week 31 of the course" is none of a year. */
function thisYear(context: TimeContext, at: number, end: number): Year | undefined {
  const { text, tables, anchor } = context;
  if (anchor === undefined) return undefined;
  const opens = at === 0 || /[.,;:(\n]/.test(text[skipSpacesBack(text, at, 2) - 1] ?? '');
  if (!opens && !follows(tables.time.weekCues, text, at)) return undefined;
  const next = skipSpaces(text, end, 2);
  const joined = tables.time.joins.longest(text, next) ?? tables.time.paired.longest(text, next);
  if (isLetter(text, next) && joined === undefined) return undefined;
  return { end, year: anchor.year, anchored: true };
}

function weekDay(year: number, place: number, days: number): FullDate {
  if (place > 0) return addDays(firstMonday(year), 7 * (place - 1));
  return addDays(firstMonday(year + 1), -days);
}

function plainDay(year: number, place: number, days: number): FullDate {
  if (place > 0) return { year, month: 1, day: 1 };
  return addDays({ year: year + 1, month: 1, day: 1 }, -days);
}

/** Weeks are those of ISO 8601: the first is the one that 4 January lies in. */
function firstMonday(year: number): FullDate {
  const fourth = { year, month: 1, day: 4 };
  return addDays(fourth, 1 - weekdayOf(fourth));
}

function period(start: number, year: Year, first: FullDate, days: number): TimeReading {
  const edtf = `${written(first)}/${written(addDays(first, days - 1))}`;
  return { start, end: year.end, edtf, rule: 'time.week', anchored: year.anchored };
}

/** A year alone: "of 2019", "of last year", "next year". */
function yearOf(context: TimeContext, end: number): Year | undefined {
  const at = glue(context, end);
  const read = at === end ? undefined : readParts(context, at);
  if (read === undefined || Object.keys(read.parts).length !== 1) return undefined;
  const { year, yearOffset } = read.parts;
  if (year !== undefined) return { end: read.end, year, anchored: false };
  if (yearOffset === undefined || context.anchor === undefined) return undefined;
  return { end: read.end, year: context.anchor.year + yearOffset, anchored: true };
}

function readCount(context: TimeContext, at: number): Count | undefined {
  const { text, tables } = context;
  const end = digitRunEnd(text, at);
  if (end > at) {
    const count = end - at <= 3 ? Number(text.slice(at, end).normalize('NFKC')) : 0;
    return count > 0 ? { end, count } : undefined;
  }
  const words = isLetter(text, at) ? readWordNumeral(text, at, tables.words) : undefined;
  if (words === undefined || words.high !== undefined) return undefined;
  const count = Number(plain(words.low));
  return Number.isInteger(count) && count > 0 && count < 400
    ? { end: words.end, count }
    : undefined;
}
