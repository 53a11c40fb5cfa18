import type { DatePart } from '../words/time-word.js';

/** What the words of one time expression say, before they are resolved against a date. */
export interface DateParts {
  year?: number;
  month?: number;
  day?: number;
  quarter?: number;
  half?: number;
  /** EDTF 21 to 24. */
  season?: number;
  weekday?: number;
  /** Which of the weekdays of a month: 1 to 5, -1 for the last. */
  nth?: number;
  /** The last such weekday before the day (-1), or the next behind it (1). */
  weekdaySide?: -1 | 1;
  /** A day of a month that is told by nothing but its number: on the 18th. */
  loneDay?: boolean;
  /** First year of a decade, or of a century. */
  decade?: number;
  century?: number;
  part?: DatePart;
  /** The part is one of a year, of this one unless another is named: year-end. */
  ofYear?: boolean;
  yearOffset?: number;
  monthOffset?: number;
  quarterOffset?: number;
  halfOffset?: number;
  weekOffset?: number;
  dayOffset?: number;
  weekendOffset?: number;
  decadeOffset?: number;
  /** The first months of the year. */
  firstMonths?: number;
  /** A year that begins in one calendar year and ends in the next: 2025/26. */
  split?: boolean;
  /** From the beginning of the year to now. */
  toDate?: boolean;
}

/** Whether a part may still be added: nothing of its kind is known, and nothing finer either. */
export function accepts(parts: DateParts, key: keyof DateParts): boolean {
  if (parts[key] !== undefined) return false;
  if (key === 'year' || key === 'yearOffset') {
    return (
      parts.year === undefined && parts.yearOffset === undefined && parts.dayOffset === undefined
    );
  }
  if (key === 'month' || key === 'quarter' || key === 'half' || key === 'season') {
    return !hasSubYear(parts);
  }
  if (key === 'day') return parts.month !== undefined || parts.monthOffset !== undefined;
  return true;
}

export function hasSubYear(parts: DateParts): boolean {
  return (
    parts.month !== undefined ||
    parts.monthOffset !== undefined ||
    parts.quarter !== undefined ||
    parts.quarterOffset !== undefined ||
    parts.half !== undefined ||
    parts.season !== undefined ||
    parts.dayOffset !== undefined ||
    parts.weekOffset !== undefined
  );
}

export function hasYear(parts: DateParts): boolean {
  return parts.year !== undefined || parts.yearOffset !== undefined;
}

/** Whether nothing but the article's date tells which year or day is meant. */
export function needsAnchor(parts: DateParts): boolean {
  return parts.year === undefined && parts.decade === undefined && parts.century === undefined;
}
