import { MILLISECONDS_OF_A_DAY } from './periods.js';

/** A day of the proleptic Gregorian calendar; month and day may be unknown. */
export interface CalendarDate {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

export type FullDate = Required<CalendarDate>;

/** Reads YYYY, YYYY-MM or YYYY-MM-DD. */
export function parseDate(edtf: string): CalendarDate | undefined {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(edtf);
  if (match === null) return undefined;
  const [, year, month, day] = match;
  const m = Number(month);
  if (month === undefined || m < 1 || m > 12) return { year: Number(year) };
  return day === undefined
    ? { year: Number(year), month: m }
    : { year: Number(year), month: m, day: Number(day) };
}

export function isFull(date: CalendarDate): date is FullDate {
  return date.month !== undefined && date.day !== undefined;
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

export function addDays(date: FullDate, days: number): FullDate {
  return fromEpochDay(epochDay(date) + days);
}

export function addMonths(year: number, month: number, months: number): FullDate {
  const index = year * 12 + (month - 1) + months;
  return { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1, day: 1 };
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(date: FullDate): number {
  return ((((epochDay(date) + 3) % 7) + 7) % 7) + 1;
}

export function epochDay(date: FullDate): number {
  const utc = new Date(0);
  utc.setUTCFullYear(date.year, date.month - 1, date.day);
  return Math.floor(utc.getTime() / MILLISECONDS_OF_A_DAY);
}

export function written(date: CalendarDate): string {
  const year = yearText(date.year);
  if (date.month === undefined) return year;
  const month = `${year}-${pad(date.month)}`;
  return date.day === undefined ? month : `${month}-${pad(date.day)}`;
}

export function yearText(year: number): string {
  return String(year).padStart(4, '0');
}

function pad(n: number): string {
  return String(n).padStart(2, '0');
}

function fromEpochDay(days: number): FullDate {
  const utc = new Date(days * MILLISECONDS_OF_A_DAY);
  return { year: utc.getUTCFullYear(), month: utc.getUTCMonth() + 1, day: utc.getUTCDate() };
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}
