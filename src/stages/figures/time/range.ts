import {
  addDays,
  addMonths,
  isFull,
  parseDate,
  weekdayOf,
  written,
} from '../../../core/calendar.js';
import { type DateParts, hasYear, needsAnchor } from './date-parts.js';
import { resolve } from './resolve.js';
import type { PartsReading, TimeContext, TimeReading } from './time-context.js';

/** The period between two dates, each of which may leave out what the other one tells. */
export function rangeOf(
  context: TimeContext,
  first: PartsReading,
  second: PartsReading,
): TimeReading | undefined {
  const left = { ...first.parts };
  const right = monthOfQuarter(first.parts, second.parts);
  inherit(left, right);
  const [low, high] = inTurn(context, left, right, first.parts, second.parts);
  if (low === undefined || high === undefined || low.includes('/') || high.includes('/')) {
    return undefined;
  }
  if (
    low.slice(0, high.length) >= high.slice(0, low.length) &&
    low.slice(0, high.length) !== high
  ) {
    return undefined;
  }
  return {
    start: first.start,
    end: second.end,
    edtf: `${asFine(low, high)}/${high}`,
    rule: 'time.range',
    anchored: needsAnchor(left),
  };
}

/** "the April-June quarter": with a month before it the last one is a month too, not a whole quarter. */
function monthOfQuarter({ month }: DateParts, second: DateParts): DateParts {
  const { quarter, ...rest } = second;
  if (month === undefined || quarter === undefined) return { ...second };
  return { ...rest, month: quarter * MONTHS_OF_QUARTER };
}

const MONTHS_OF_QUARTER = 3;

/** Both ends; what the text leaves out is chosen so that the second lies behind the first. */
function inTurn(
  { anchor }: TimeContext,
  left: DateParts,
  right: DateParts,
  saidLeft: DateParts,
  saidRight: DateParts,
): [string | undefined, string | undefined] {
  const low = resolve(left, anchor);
  const high = weekdayAfter(low, right) ?? resolve(right, anchor);
  if (low === undefined || high === undefined || left.month === undefined) return [low, high];
  const year = Number(low.slice(0, 4));
  const oneYear = hasYear(saidLeft) || hasYear(saidRight) || low.slice(0, 4) === high.slice(0, 4);
  if (!isBehind(low, high) && oneYear) return [low, high];
  if (hasYear(saidRight) && !hasYear(saidLeft) && left.month !== undefined) {
    return [resolve({ ...left, year: Number(high.slice(0, 4)) - 1 }, anchor), high];
  }
  if (right.month === undefined || hasYear(saidRight)) return [low, high];
  if (saidRight.month === undefined && left.month !== undefined) {
    const next = addMonths(year, left.month, 1);
    return [low, resolve({ ...right, year: next.year, month: next.month }, anchor)];
  }
  const same = resolve({ ...right, year }, anchor);
  if (same !== undefined && !isBehind(low, same)) return [low, same];
  return [low, hasYear(saidLeft) ? high : resolve({ ...right, year: year + 1 }, anchor)];
}

/** Whether the first end lies behind the second one. */
function isBehind(low: string, high: string): boolean {
  const length = Math.min(low.length, high.length);
  return low.slice(0, length) > high.slice(0, length);
}

/** "from next Monday to Friday": the first such day behind the other. */
function weekdayAfter(low: string | undefined, right: DateParts): string | undefined {
  if (low?.length !== 10 || right.weekday === undefined || Object.keys(right).length > 1) {
    return undefined;
  }
  const from = parseDate(low);
  if (from === undefined || !isFull(from)) return undefined;
  return written(addDays(from, (right.weekday - weekdayOf(from) + 7) % 7));
}

/** A period up to a day begins on a day too: 2015 to 5 May 2017. */
function asFine(low: string, high: string): string {
  const isDay = /^\d{4}-\d\d-\d\d$/.test(high);
  if (!isDay) return low;
  if (/^\d{4}$/.test(low)) return `${low}-01-01`;
  return /^\d{4}-(?:0\d|1[0-2])$/.test(low) ? `${low}-01` : low;
}

/** What one end of a range leaves out stands at the other. */
function inherit(left: DateParts, right: DateParts): void {
  if (!hasYear(right) && hasYear(left) && !isAbsolute(right)) copyYear(left, right);
  else if (!hasYear(left) && hasYear(right) && !isAbsolute(left) && left.weekday === undefined) {
    copyYear(right, left);
  }
  if (right.month === undefined && right.day !== undefined) {
    if (left.month !== undefined) right.month = left.month;
    if (left.monthOffset !== undefined) right.monthOffset = left.monthOffset;
  }
  if (left.month === undefined && left.day !== undefined && right.month !== undefined) {
    left.month = right.month;
  }
  if (left.day !== undefined && left.month === undefined && right.monthOffset !== undefined) {
    left.monthOffset = right.monthOffset;
  }
}

/** Whether a relative expression names its day or week itself: today, next week. */
function isAbsolute(parts: DateParts): boolean {
  return (
    parts.dayOffset !== undefined ||
    parts.weekOffset !== undefined ||
    parts.monthOffset !== undefined
  );
}

function copyYear(from: DateParts, to: DateParts): void {
  if (from.year !== undefined) to.year = from.year;
  if (from.yearOffset !== undefined) to.yearOffset = from.yearOffset;
}
