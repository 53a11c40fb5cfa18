import { isDigit, isLetter, skipSpaces, skipSpacesBack } from '../characters.js';
import { digitRunEnd } from '../digits.js';
import {
  addDays,
  daysInMonth,
  epochDay,
  type FullDate,
  isFull,
  weekdayOf,
  written,
} from './calendar.js';
import { follows, glue } from './latin-words.js';
import type { TimeContext, TimeReading } from './read-time.js';

/** Which day of a year a holiday is. */
export type HolidayRule = (year: number) => FullDate;

/** Reads 12-25, 11/4/4 (the fourth Thursday of November), 05/-1/1 (the last Monday), easter, easter+1. */
export function holidayRule(rule: string): HolidayRule {
  const match = /^(?:(easter)|(\d\d)-(\d\d)|(\d\d)\/(-?\d)\/(\d))([+-]\d+)?$/.exec(rule);
  if (match === null) throw new Error(`not a rule for a holiday: ${rule}`);
  const [, easter, month, day, nthMonth, nth, weekday, offset = '0'] = match;
  const base: HolidayRule =
    easter !== undefined
      ? easterSunday
      : month !== undefined
        ? (year) => ({ year, month: Number(month), day: Number(day) })
        : (year) => nthWeekday(year, Number(nthMonth), Number(nth), Number(weekday));
  return (year) => addDays(base(year), Number(offset));
}

/** The nth weekday of a month, the last one for -1; it may lie in the next month. */
export function nthWeekday(year: number, month: number, nth: number, weekday: number): FullDate {
  if (nth < 0) {
    const last = { year, month, day: daysInMonth(year, month) };
    return addDays(last, -((weekdayOf(last) - weekday + 7) % 7));
  }
  const first = { year, month, day: 1 };
  return addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + 7 * (nth - 1));
}

/** The Gregorian computus of Meeus, Jones and Butcher. */
function easterSunday(year: number): FullDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = (b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3)) % 30;
  const h = (((19 * a + d + 15) % 30) + 30) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const days = h + l - 7 * m + 114;
  return { year, month: Math.floor(days / 31), day: (days % 31) + 1 };
}

/** Reads a holiday with its year, behind "next" or "last", or as the day something happens on. */
export function readHoliday(context: TimeContext, at: number): TimeReading | undefined {
  const { text, tables, anchor } = context;
  const name = tables.time.holidays.longest(text, at);
  if (name === undefined) return undefined;
  const year = yearBehind(context, name.end);
  if (year !== undefined) {
    return reading(at, year.end, name.value(year.value), 'time.holiday', false);
  }
  if (anchor === undefined || !isFull(anchor)) return undefined;
  const from = skipSpacesBack(text, at, 2);
  const offset = tables.time.offsetsBefore.longest(text, from);
  if (offset !== undefined && from < at && !isLetter(text, offset.start - 1)) {
    const date = offsetHoliday(name.value, anchor, offset.value);
    return reading(at, name.end, date, 'time.holiday', true);
  }
  if (!follows(tables.time.holidayCues, text, at)) return undefined;
  return reading(at, name.end, nearestHoliday(name.value, anchor), 'time.holiday', true);
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

function offsetHoliday(rule: HolidayRule, anchor: FullDate, offset: number): FullDate {
  const date = rule(anchor.year);
  const away = epochDay(date) - epochDay(anchor);
  if (offset > 0) return away > 0 ? date : rule(anchor.year + 1);
  if (offset < 0) return away < 0 ? date : rule(anchor.year - 1);
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

function reading(
  start: number,
  end: number,
  date: FullDate,
  rule: string,
  anchored: boolean,
): TimeReading {
  return { start, end, edtf: written(date), rule, anchored };
}
