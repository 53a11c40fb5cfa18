import { digitRunEnd } from '../numbers/digits.js';
import { isDigit, skipSpaces } from '../words/characters.js';
import type { DateParts } from './date-parts.js';
import { monthAndDay } from './short-date.js';
import type { TimeContext } from './time-context.js';

const OPEN = '（(';
const CLOSE = '）)';
/** 日 of 昨（11）日, 年 of 今（2025）年. */
const LIMITS: Readonly<Record<string, readonly [number, number]>> = {
  day: [1, 31],
  month: [1, 12],
  year: [1900, 2100],
};

/** Reads the date that a word repeats in brackets: 昨（11）日, 去（2024）年, 本（10）月, 週二（11日）, 周二（11/11）. */
export function readBracketed(
  context: TimeContext,
  at: number,
  parts: DateParts,
): number | undefined {
  const { text, tables } = context;
  const word = tables.time.bracketed.longest(text, at);
  // 今 (11) 日: some outlets set spaces around brackets.
  const open = word && skipSpaces(text, word.end, 1);
  if (open === undefined || !isOneOf(OPEN, text[open]) || !isDigit(text, open + 1)) {
    return undefined;
  }
  const from = open + 1;
  const short = monthAndDay(context, from);
  if (short !== undefined && isOneOf(CLOSE, text[short.end])) {
    parts.month = short.month;
    parts.day = short.day;
    return short.end + 1;
  }
  const end = digitRunEnd(text, from);
  if (end - from > 4) return undefined;
  const value = Number(text.slice(from, end).normalize('NFKC'));
  const inside = isOneOf(CLOSE, text[end]) ? undefined : tables.time.units.longest(text, end);
  const close = inside?.end ?? end;
  if (!isOneOf(CLOSE, text[close])) return undefined;
  const unit = inside ?? tables.time.units.longest(text, skipSpaces(text, close + 1, 1));
  if (unit === undefined || !setUnit(parts, unit.value, value)) return undefined;
  return inside === undefined ? unit.end : close + 1;
}

function setUnit(parts: DateParts, unit: string, value: number): boolean {
  const limits = LIMITS[unit];
  if (limits === undefined || value < limits[0] || value > limits[1]) return false;
  if (unit === 'day') parts.day = value;
  else if (unit === 'month') parts.month = value;
  else parts.year = value;
  return true;
}

/** Behind the weekday of 11月11日（週二）. */
export function weekdayBracketEnd(
  { text, tables }: TimeContext,
  end: number,
  parts: DateParts,
): number {
  if (!isOneOf(OPEN, text[end])) return end;
  if (parts.day === undefined && parts.dayOffset === undefined) return end;
  const word = tables.time.words.longest(text, end + 1);
  const closed = word?.value.is === 'weekday' && isOneOf(CLOSE, text[word.end]);
  return closed ? word.end + 1 : end;
}

function isOneOf(set: string, character: string | undefined): boolean {
  return character !== undefined && set.includes(character);
}
