import {
  addDays,
  epochDay,
  type FullDate,
  isFull,
  weekdayOf,
  written,
} from '../../../core/calendar.js';
import { digitRunEnd } from '../numbers/digits.js';
import { isDigit, isLetter, skipSpaces, skipSpacesBack } from '../words/characters.js';
import type { HolidayRule } from '../words/holiday-rule.js';
import { follows, glue, isClosed } from './latin-words.js';
import { opened } from './opening.js';
import type { TimeContext, TimeReading } from './time-context.js';

interface Day {
  readonly end: number;
  readonly date: FullDate;
  readonly anchored: boolean;
}

/** Reads a holiday with its year, behind "next" or "last", as the day something happens on, or its weekend. */
export function readHoliday(context: TimeContext, at: number): TimeReading | undefined {
  const { text, tables, anchor } = context;
  const of = tables.time.weekendOf.longest(text, at);
  if (of !== undefined) return weekendOf(context, at, skipSpaces(text, of.end, 2));
  const name = tables.time.holidays.longest(text, at);
  if (name === undefined) return undefined;
  const weekend = tables.time.weekend.longest(text, skipSpaces(text, name.end, 2));
  if (weekend !== undefined) {
    const day = dayOf(context, name.value, at, weekend.end);
    return day && weekendReading(at, day);
  }
  const year = yearBehind(context, name.end);
  if (year !== undefined) {
    return reading(at, { end: year.end, date: name.value(year.value), anchored: false });
  }
  if (anchor === undefined || !isFull(anchor)) return undefined;
  const next = offsetBefore(context, name.value, at, anchor);
  if (next !== undefined) return reading(at, { end: name.end, date: next, anchored: true });
  const day = { end: name.end, date: nearestHoliday(name.value, anchor), anchored: true };
  if (follows(tables.time.holidayCues, text, at)) return reading(at, day);
  const edge = follows(tables.time.holidayEdges, text, at) && isClosed(text, name.end);
  return edge ? opened(context, reading(at, day)) : undefined;
}

/** "the weekend of Thanksgiving 2023" */
function weekendOf(context: TimeContext, start: number, at: number): TimeReading | undefined {
  const name = context.tables.time.holidays.longest(context.text, at);
  const day = name && dayOf(context, name.value, at, name.end);
  return day && weekendReading(start, day);
}

/** The holiday of the year that stands behind it, else the one of "next" or the nearest. */
function dayOf(context: TimeContext, rule: HolidayRule, at: number, end: number): Day | undefined {
  const { anchor } = context;
  const year = yearBehind(context, end);
  if (year !== undefined) return { end: year.end, date: rule(year.value), anchored: false };
  if (anchor === undefined || !isFull(anchor)) return undefined;
  const date = offsetBefore(context, rule, at, anchor) ?? nearestHoliday(rule, anchor);
  return { end, date, anchored: true };
}

/** From the holiday to the weekend beside it, or the other way round; else the nearest weekend. */
function weekendReading(start: number, { end, date, anchored }: Day): TimeReading {
  const weekday = weekdayOf(date);
  const saturday = addDays(date, weekday <= 2 ? -1 - weekday : 6 - weekday);
  const sunday = addDays(saturday, 1);
  const first = weekday === 4 || weekday === 5 ? date : saturday;
  const last = weekday === 1 ? date : sunday;
  const edtf = `${written(first)}/${written(last)}`;
  return { start, end, edtf, rule: 'time.holiday', anchored };
}

/** The day of that holiday which lies nearest. */
export function nearestHoliday(rule: HolidayRule, anchor: FullDate): FullDate {
  const now = epochDay(anchor);
  let best = rule(anchor.year);
  for (const date of [rule(anchor.year - 1), rule(anchor.year + 1)]) {
    if (Math.abs(epochDay(date) - now) < Math.abs(epochDay(best) - now)) best = date;
  }
  return best;
}

function offsetBefore(
  { text, tables }: TimeContext,
  rule: HolidayRule,
  at: number,
  anchor: FullDate,
): FullDate | undefined {
  const from = skipSpacesBack(text, at, 2);
  const offset = tables.time.offsetsBefore.longest(text, from);
  if (offset === undefined || from === at || isLetter(text, offset.start - 1)) return undefined;
  const date = rule(anchor.year);
  const away = epochDay(date) - epochDay(anchor);
  if (offset.value > 0) return away > 0 ? date : rule(anchor.year + 1);
  if (offset.value < 0) return away < 0 ? date : rule(anchor.year - 1);
  return date;
}

function yearBehind(context: TimeContext, end: number): { end: number; value: number } | undefined {
  const { text } = context;
  const at = glue(context, end);
  const stop = digitRunEnd(text, at);
  if (stop - at !== 4 || at === end || !isDigit(text, at) || isLetter(text, stop)) return undefined;
  const value = Number(text.slice(at, stop).normalize('NFKC'));
  const next = skipSpaces(text, stop, 1);
  if (/[%$€£]/.test(text[next] ?? '') || (text[stop] === ',' && isDigit(text, stop + 1))) {
    return undefined;
  }
  return value >= 1900 && value <= 2100 ? { end: stop, value } : undefined;
}

function reading(start: number, { end, date, anchored }: Day): TimeReading {
  return { start, end, edtf: written(date), rule: 'time.holiday', anchored };
}
