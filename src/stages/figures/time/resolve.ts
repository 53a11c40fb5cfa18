import {
  addDays,
  addMonths,
  type CalendarDate,
  daysInMonth,
  type FullDate,
  isFull,
  weekdayOf,
  written,
  yearText,
} from '../../../core/calendar.js';
import { nthWeekday } from '../words/holiday-rule.js';
import { type DateParts, hasSubYear } from './date-parts.js';

/** Any day of a month falls on any weekday within so many months. */
const MOST_MONTHS = 14;
const MONTHS_OF_QUARTER = 3;

/** The EDTF of a time expression, read from the day the article was published; undefined where that is not known. */
export function resolve(parts: DateParts, anchor: CalendarDate | undefined): string | undefined {
  const year = parts.year ?? relativeYear(parts, anchor);
  if (year !== undefined) return inYear(year, parts, anchor);
  if (parts.century !== undefined) {
    return `${yearText(parts.century)}-01-01/${yearText(parts.century + 99)}-12-31`;
  }
  if (parts.decade !== undefined) return decade(parts.decade, parts);
  return anchor === undefined ? undefined : relative(parts, anchor);
}

function relativeYear(parts: DateParts, anchor: CalendarDate | undefined): number | undefined {
  if (parts.yearOffset === undefined || anchor === undefined) return undefined;
  return anchor.year + parts.yearOffset;
}

function inYear(
  year: number,
  parts: DateParts,
  anchor: CalendarDate | undefined,
): string | undefined {
  const text = yearText(year);
  if (parts.part === 'rest') return restOfYear(year, parts, anchor);
  if (parts.toDate) return anchor && `${text}-01-01/${written(anchor)}`;
  if (parts.firstMonths === MONTHS_OF_QUARTER) return `${text}-Q1`;
  if (parts.firstMonths === 2 * MONTHS_OF_QUARTER) return `${text}-H1`;
  if (parts.firstMonths !== undefined) {
    return `${text}-01/${written({ year, month: parts.firstMonths })}`;
  }
  if (parts.quarter !== undefined) return quarterOf(year, parts.quarter, parts.part);
  if (parts.half !== undefined) return `${text}-H${parts.half}`;
  if (parts.season !== undefined) return `${text}-${parts.season}`;
  const month = parts.month ?? monthOf(parts, anchor);
  if (month !== undefined) return inMonth(year, month, parts);
  if (parts.part === 'early') return `${text}-01`;
  if (parts.part === 'mid') return `${text}-06`;
  if (parts.part === 'end') return `${text}-12`;
  return parts.split ? `${text}/${yearText(year + 1)}` : text;
}

/** The quarter, or the month that its end is: 第三季末, "the end of the third quarter". */
function quarterOf(year: number, quarter: number, part: DateParts['part']): string {
  if (part === 'end') return written({ year, month: MONTHS_OF_QUARTER * quarter });
  return `${yearText(year)}-Q${quarter}`;
}

/** From the day of the article to the end; the whole of a year that has not begun. */
function restOfYear(
  year: number,
  parts: DateParts,
  anchor: CalendarDate | undefined,
): string | undefined {
  if (anchor === undefined || hasSubYear(parts) || year < anchor.year) return undefined;
  if (year > anchor.year) return yearText(year);
  return `${written(anchor)}/${isFull(anchor) ? `${yearText(year)}-12-31` : `${yearText(year)}-12`}`;
}

/** 去年本月: the month of the anchor in another year. */
function monthOf(parts: DateParts, anchor: CalendarDate | undefined): number | undefined {
  return parts.monthOffset === 0 ? anchor?.month : undefined;
}

function inMonth(year: number, month: number, parts: DateParts): string | undefined {
  if (parts.nth !== undefined && parts.weekday !== undefined) {
    const day = nthWeekday(year, month, parts.nth, parts.weekday);
    return day.month === month ? written(day) : undefined;
  }
  if (parts.day === undefined) return written({ year, month });
  if (parts.day > daysInMonth(year, month)) return undefined;
  return written({ year, month, day: parts.day });
}

function decade(first: number, parts: DateParts): string {
  if (parts.part === 'early') return `${first}/${first + 3}`;
  if (parts.part === 'mid') return `${first + 4}/${first + 6}`;
  if (parts.part === 'end') return `${first + 7}/${first + 9}`;
  return `${yearText(first).slice(0, 3)}X`;
}

function relative(parts: DateParts, anchor: CalendarDate): string | undefined {
  if (parts.decadeOffset !== undefined) {
    return decade(Math.floor(anchor.year / 10) * 10 + 10 * parts.decadeOffset, parts);
  }
  if (parts.firstMonths !== undefined) return inYear(anchor.year, parts, anchor);
  if (parts.month !== undefined) return bareMonth(parts, parts.month, anchor);
  if (parts.quarter !== undefined) return bareQuarter(parts.quarter, parts.part, anchor);
  if (parts.half !== undefined) return bareHalf(parts.half, anchor);
  if (parts.season !== undefined) return `${yearText(anchor.year)}-${parts.season}`;
  if (parts.part !== undefined && isEmpty(parts)) return inYear(anchor.year, parts, anchor);
  if (anchor.month === undefined) return undefined;
  if (parts.nth !== undefined) return inMonth(anchor.year, anchor.month, parts);
  if (parts.monthOffset !== undefined) {
    const { year, month } = addMonths(anchor.year, anchor.month, parts.monthOffset);
    return parts.part === 'rest' ? restOfMonth(parts, anchor) : inMonth(year, month, parts);
  }
  if (parts.quarterOffset !== undefined) {
    const { year, month } = addMonths(anchor.year, anchor.month, 3 * parts.quarterOffset);
    return quarterOf(year, Math.ceil(month / 3), parts.part);
  }
  if (parts.halfOffset !== undefined) {
    const { year, month } = addMonths(anchor.year, anchor.month, 6 * parts.halfOffset);
    return `${yearText(year)}-H${month <= 6 ? 1 : 2}`;
  }
  return isFull(anchor) ? ofDay(parts, anchor) : undefined;
}

function isEmpty(parts: DateParts): boolean {
  return Object.keys(parts).every((key) => key === 'part');
}

function ofDay(parts: DateParts, anchor: FullDate): string | undefined {
  if (parts.dayOffset !== undefined) return written(addDays(anchor, parts.dayOffset));
  if (parts.weekendOffset !== undefined) {
    const saturday = addDays(monday(anchor), 5 + 7 * parts.weekendOffset);
    return `${written(saturday)}/${written(addDays(saturday, 1))}`;
  }
  if (parts.weekOffset !== undefined) return ofWeek(parts, anchor, parts.weekOffset);
  if (parts.day !== undefined) return bareDay(parts.day, parts.weekday, anchor);
  if (parts.weekday !== undefined) return written(nearWeekday(anchor, parts.weekday, parts));
  return undefined;
}

function ofWeek(parts: DateParts, anchor: FullDate, offset: number): string {
  const first = addDays(monday(anchor), 7 * offset);
  if (parts.weekday !== undefined) return written(addDays(first, parts.weekday - 1));
  if (parts.part === 'early') return written(first);
  if (parts.part === 'earlier') return `${written(first)}/${written(anchor)}`;
  if ((parts.part === 'later' || parts.part === 'rest') && offset === 0) {
    return `${written(anchor)}/${written(addDays(first, 6))}`;
  }
  return `${written(first)}/${written(addDays(first, 6))}`;
}

function restOfMonth(parts: DateParts, anchor: CalendarDate): string | undefined {
  if (parts.monthOffset !== 0 || !isFull(anchor)) return undefined;
  const { year, month } = anchor;
  return `${written(anchor)}/${written({ year, month, day: daysInMonth(year, month) })}`;
}

function monday(date: FullDate): FullDate {
  return addDays(date, 1 - weekdayOf(date));
}

/** A weekday of the news is the last one, today included; "last Monday" and "this coming Monday" are not today. */
function nearWeekday(anchor: FullDate, weekday: number, { weekdaySide }: DateParts): FullDate {
  const back = (weekdayOf(anchor) - weekday + 7) % 7;
  if (weekdaySide === 1) return addDays(anchor, 7 - back);
  return addDays(anchor, -(weekdaySide === -1 && back === 0 ? 7 : back));
}

/** The nearest day of that number, and that weekday where one is told, that the calendar has. */
function bareDay(day: number, weekday: number | undefined, anchor: FullDate): string | undefined {
  const reach = weekday === undefined ? 1 : MOST_MONTHS;
  let best = Number.POSITIVE_INFINITY;
  let found: string | undefined;
  for (let offset = -reach; offset <= reach; offset++) {
    const { year, month } = addMonths(anchor.year, anchor.month, offset);
    const date = { year, month, day };
    if (day > daysInMonth(year, month)) continue;
    if (weekday !== undefined && weekdayOf(date) !== weekday) continue;
    const distance = Math.abs(30 * offset + day - anchor.day);
    if (distance >= best) continue;
    best = distance;
    found = written(date);
  }
  return found;
}

/** A month without a year: the same year, unless that lies far ahead or very far back. */
function bareMonth(parts: DateParts, month: number, anchor: CalendarDate): string | undefined {
  const distance = month - (anchor.month ?? month);
  const year = anchor.year + (distance > 6 ? -1 : distance < -8 ? 1 : 0);
  return inMonth(year, month, parts) ?? leapYear(parts, month, year);
}

/** 29 February: the nearest year that has one. */
function leapYear(parts: DateParts, month: number, near: number): string | undefined {
  for (const offset of [-1, 1, -2, 2, -3, 3, -4, 4]) {
    const text = inMonth(near + offset, month, parts);
    if (text !== undefined) return text;
  }
  return undefined;
}

/** The quarter nearest to the day: one going on or just over rather than one to come. */
function bareQuarter(quarter: number, part: DateParts['part'], anchor: CalendarDate): string {
  const ahead = 3 * (quarter - 1) + 1 - (anchor.month ?? 12);
  return quarterOf(anchor.year - (ahead > 4 ? 1 : 0), quarter, part);
}

function bareHalf(half: number, anchor: CalendarDate): string {
  const isOver = half === 2 && (anchor.month ?? 12) <= 3;
  return `${yearText(anchor.year - (isOver ? 1 : 0))}-H${half}`;
}
