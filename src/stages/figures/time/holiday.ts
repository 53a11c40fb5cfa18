import { isDigit, isLetter, skipSpaces, skipSpacesBack } from '../characters.js';
import { digitRunEnd } from '../digits.js';
import { epochDay, type FullDate, isFull, written } from './calendar.js';
import type { HolidayRule } from './holiday-rule.js';
import { follows, glue } from './latin-words.js';
import type { TimeContext, TimeReading } from './time-context.js';

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
