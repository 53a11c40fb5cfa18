import { isLetter, skipSpacesBack } from '../characters.js';
import { type CalendarDate, parseDate } from './calendar.js';
import { hasYear } from './date-parts.js';
import { resolve } from './resolve.js';
import type { PartsReading, TimeContext } from './time-context.js';

const LAST_MONTH: Readonly<Record<string, number>> = { Q1: 3, Q2: 6, Q3: 9, Q4: 12, H1: 6, H2: 12 };

/**
 * The EDTF of a month, quarter, half year or season without a year behind words such as "by" or
 * 將於: the next to come where the nearest is over. Undefined where nothing tells that it is awaited.
 */
export function readAwaited(
  context: TimeContext,
  { start, parts }: PartsReading,
  edtf: string,
): string | undefined {
  const { anchor } = context;
  const isPartOfYear =
    parts.month !== undefined || parts.quarter !== undefined || parts.half !== undefined;
  if (anchor?.month === undefined || !isPartOfYear || hasYear(parts)) return undefined;
  const year = Number(edtf.slice(0, 4));
  if (!isOver(edtf, anchor) || !isCued(context, start)) return undefined;
  return resolve({ ...parts, year: year + 1 }, anchor);
}

function isOver(edtf: string, anchor: CalendarDate): boolean {
  const date = parseDate(edtf);
  const month = LAST_MONTH[edtf.slice(5)] ?? date?.month;
  if (date === undefined || month === undefined || edtf.includes('/')) return false;
  return date.year < anchor.year || (date.year === anchor.year && month < (anchor.month ?? 1));
}

function isCued({ text, tables }: TimeContext, at: number): boolean {
  const cue = tables.time.awaited.longest(text, skipSpacesBack(text, at, 2));
  return (
    cue !== undefined &&
    !(
      isLetter(text, cue.start) &&
      isLetter(text, cue.start - 1) &&
      /[a-z]/i.test(text[cue.start - 1] ?? '')
    )
  );
}
