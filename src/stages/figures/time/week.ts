import { plain } from '../../../core/decimal.js';
import { isDigit, isLetter, skipSpaces } from '../characters.js';
import { digitRunEnd } from '../digits.js';
import { readWordNumeral } from '../word-numeral.js';
import { addDays, type FullDate, weekdayOf, written } from './calendar.js';
import { follows, glue } from './latin-words.js';
import { readParts } from './read-parts.js';
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
  const ordinal =
    tables.time.ordinals.longest(text, at) ?? tables.time.ordinalDays.longest(text, at);
  const last = ordinal === undefined ? tables.time.past.longest(text, at) : undefined;
  const lead = ordinal ?? last;
  if (lead === undefined) return undefined;
  const place = ordinal?.value ?? -1;
  const from = skipSpaces(text, lead.end, 2);
  const several = place === 1 || place === -1 ? readCount(context, from) : undefined;
  const unit = tables.time.units.longest(text, skipSpaces(text, several?.end ?? from, 2));
  const isWeek = unit?.value === 'week';
  if (unit === undefined || !(isWeek || unit.value === 'days' || unit.value === 'day'))
    return undefined;
  if (!isWeek && several === undefined) return undefined;
  const year = yearOf(context, unit.end);
  if (year === undefined) return undefined;
  const days = (several?.count ?? 1) * (isWeek ? 7 : 1);
  const first = isWeek ? weekDay(year.year, place, days) : plainDay(year.year, place, days);
  return period(at, year, first, days);
}

function numberedWeek(context: TimeContext, at: number, end: number): TimeReading | undefined {
  const count = readCount(context, skipSpaces(context.text, end, 2));
  const year = count && (yearOf(context, count.end) ?? thisYear(context, at, count.end));
  if (count === undefined || year === undefined || count.count > 53) return undefined;
  return period(at, year, addDays(firstMonday(year.year), 7 * (count.count - 1)), 7);
}

/** "in the week 31": a bare "week 31" may be one of a season or a course. */
function thisYear(
  { text, tables, anchor }: TimeContext,
  at: number,
  end: number,
): Year | undefined {
  if (anchor === undefined || !follows(tables.time.weekCues, text, at)) return undefined;
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
