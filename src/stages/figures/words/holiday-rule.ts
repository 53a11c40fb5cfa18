import { addDays, daysInMonth, type FullDate, weekdayOf } from '../../../core/calendar.js';

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
