import { isDigit, skipSpaces } from '../words/characters.js';
import type { DateParts } from './date-parts.js';
import { readNumericDate } from './numeric-date.js';
import { monthAndDay } from './short-date.js';
import type { PartsReading, TimeContext } from './time-context.js';

/** The date in figures that tells which weekday is meant: "Friday 7/6", "this Friday (5/12)", "Tuesday, 2025-11-11". */
export function withDate(context: TimeContext, reading: PartsReading): PartsReading {
  const { text } = context;
  const { parts } = reading;
  if (parts.weekday === undefined || parts.month !== undefined || parts.day !== undefined) {
    return reading;
  }
  const comma = text[reading.end] === ',' ? reading.end + 1 : reading.end;
  let at = skipSpaces(text, comma, 2);
  const inBrackets = text[at] === '(';
  if (inBrackets) at++;
  if (at === reading.end || !isDigit(text, at)) return reading;
  const date = dateAt(context, at);
  if (date === undefined || (inBrackets && text[date.end] !== ')')) return reading;
  return { start: reading.start, end: date.end + (inBrackets ? 1 : 0), parts: date.parts };
}

function dateAt(
  context: TimeContext,
  at: number,
): { readonly end: number; readonly parts: DateParts } | undefined {
  const full = readNumericDate(context, at);
  if (full !== undefined) return full.parts.day === undefined ? undefined : full;
  const short = monthAndDay(context, at);
  if (short === undefined || /[-/%]/.test(context.text[short.end] ?? '')) return undefined;
  return { end: short.end, parts: { month: short.month, day: short.day } };
}
