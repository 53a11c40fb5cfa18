import { DIGIT, HAN, HANGUL, isDigit, isKind, skipSpaces } from '../words/characters.js';
import type { Tables } from '../words/tables.js';
import type { TimeWord } from '../words/time-word.js';
import { readBracketed, weekdayBracketEnd } from './cjk-bracket.js';
import { readNumber, readNumbered, unitAt } from './cjk-number.js';
import { accepts, type DateParts, hasSubYear, hasYear } from './date-parts.js';
import type { PartsReading, TimeContext } from './time-context.js';

const MOST_PARTS = 6;

/** Reads a date in Han or Hangul characters: 2025年10月28日, 去年第三季, 今年夏天, 民國114年, 下週三. */
export function readCjkParts(context: TimeContext, at: number): PartsReading | undefined {
  const { text } = context;
  const parts: DateParts = {};
  let end = at;
  let count = 0;
  for (; count < MOST_PARTS; count++) {
    const next = count === 0 ? at : gap(context, end, parts);
    const read = readPart(context, next, parts, count);
    if (read === undefined) break;
    end = read;
  }
  if (count === 0 || !isKind(text, end - 1, HAN | HANGUL | DIGIT)) return undefined;
  if (!isComplete(parts) || isLunar(context, end, parts)) return undefined;
  return { start: at, end: weekdayBracketEnd(context, end, parts), parts };
}

/** 三月初一 is a day of the lunar calendar. */
function isLunar({ text, tables }: TimeContext, end: number, parts: DateParts): boolean {
  if (text[end] !== '初' || parts.month === undefined || parts.day !== undefined) return false;
  const next = tables.han.atom(text.charCodeAt(end + 1));
  return next?.is === 'digit' || text[end + 1] === '十';
}

/** 十二日 behind 十日到: a day of the month that the first end of the range names. */
export function readDayParts(
  context: TimeContext,
  at: number,
  first: DateParts,
): PartsReading | undefined {
  if (first.day === undefined) return undefined;
  const number = readNumber(context, at);
  if (number === undefined || number.value < 1 || number.value > 31) return undefined;
  const unit = unitAt(context.tables, context.text, number.end);
  return unit?.value === 'day'
    ? { start: at, end: unit.end, parts: { day: number.value } }
    : undefined;
}

/** Single words that anchor nothing: 夏天, 初. */
function isComplete(parts: DateParts): boolean {
  if (parts.season !== undefined) return hasYear(parts);
  return Object.keys(parts).length > 0;
}

function gap(context: TimeContext, end: number, parts: DateParts): number {
  const { text, tables } = context;
  const spaces = skipSpaces(text, end, 2);
  if (text.charCodeAt(spaces) !== 0x7684 && !'，,'.includes(text[spaces] ?? ' ')) return spaces;
  const behind = skipSpaces(text, spaces + 1, 1);
  const word = tables.time.words.longest(text, behind);
  const joined = word !== undefined && word.value.is === 'weekday' && parts.day !== undefined;
  return joined || text.charCodeAt(spaces) === 0x7684 ? behind : spaces;
}

function readPart(
  context: TimeContext,
  at: number,
  parts: DateParts,
  count: number,
): number | undefined {
  const { text, tables } = context;
  return (
    readEra(context, at, parts) ??
    (count === 0 ? readBracketed(context, at, parts) : undefined) ??
    readLeading(context, at, parts) ??
    readNumbered(context, at, parts) ??
    readOffsetWeekday(text, tables, at, parts) ??
    readWord(text, tables, at, parts, count) ??
    readSpacedQuarter(context, at, parts)
  );
}

/** Between the characters of 第 3 季度. */
const LONGEST_SPACED = 8;

/** 第 3 季: some outlets set spaces around every number. */
function readSpacedQuarter(
  { text, tables }: TimeContext,
  at: number,
  parts: DateParts,
): number | undefined {
  const from = skipSpaces(text, at + 1, 1);
  if (!isKind(text, at, HAN) || !isDigit(text, from)) return undefined;
  const window = text.slice(at, at + LONGEST_SPACED);
  const word = tables.time.words.longest(window.replaceAll(' ', ''), 0);
  if (word?.value.is !== 'quarter' || !accepts(parts, 'quarter')) return undefined;
  parts.quarter = word.value.value;
  return endOfLetters(text, at, word.end);
}

/** Behind so many characters that are no space. */
function endOfLetters(text: string, at: number, count: number): number {
  let end = at;
  for (let left = count; left > 0; end++) if (text[end] !== ' ') left--;
  return end;
}

function readEra(context: TimeContext, at: number, parts: DateParts): number | undefined {
  const { text, tables } = context;
  const era = tables.time.eras.longest(text, at);
  if (era === undefined || !accepts(parts, 'year')) return undefined;
  const from = skipSpaces(text, era.end, 2);
  const first = tables.time.first !== '' && text.startsWith(tables.time.first, from);
  const number = first ? { value: 1, end: from + 1 } : readNumber(context, from);
  if (number === undefined) return undefined;
  const unit = unitAt(tables, text, skipSpaces(text, number.end, 2));
  if (unit?.value !== 'year') return undefined;
  parts.year = era.value + number.value;
  return unit.end;
}

/** 前三季, 前11個月: months from the beginning of the year; less than half a year only behind the year or 累計. */
function readLeading(context: TimeContext, at: number, parts: DateParts): number | undefined {
  const { text, tables } = context;
  const lead = tables.time.leading.longest(text, at);
  const number = lead && readNumber(context, skipSpaces(text, lead.end, 1));
  const unit = number && tables.time.units.longest(text, skipSpaces(text, number.end, 1));
  if (number === undefined || unit === undefined) return undefined;
  if (unit.value !== 'quarter' && unit.value !== 'months' && !isMonths(context, at, unit)) {
    return undefined;
  }
  const months = number.value * (unit.value === 'quarter' ? 3 : 1);
  if (months < 2 || months > 12 || hasSubYear(parts)) return undefined;
  const isLong = months >= 6 || tables.time.cumulative.longest(text, at) !== undefined;
  if (!hasYear(parts) && (!isLong || context.anchor === undefined)) return undefined;
  parts.firstMonths = months;
  return unit.end;
}

/** 前10月, but not 五年前10月 and not 前10月3日. */
function isMonths(
  context: TimeContext,
  at: number,
  unit: { readonly value: string; readonly end: number },
): boolean {
  const { text, tables } = context;
  if (unit.value !== 'month' || text[unit.end - 1] !== '月') return false;
  const before = tables.time.units.longest(text, at - 1);
  const ago = before !== undefined && before.end === at && isKind(text, at - 2, DIGIT | HAN);
  const digits = ago && readNumber(context, at - 2) !== undefined;
  return !digits && readNumber(context, unit.end) === undefined;
}

function readOffsetWeekday(
  text: string,
  tables: Tables,
  at: number,
  parts: DateParts,
): number | undefined {
  const offset = tables.time.weekdayOffsets.longest(text, at);
  if (offset === undefined || Object.keys(parts).length > 0) return undefined;
  const word = tables.time.words.longest(text, offset.end);
  if (word?.value.is === 'weekday') {
    parts.weekOffset = offset.value;
    parts.weekday = word.value.value;
    return word.end;
  }
  return undefined;
}

function readWord(
  text: string,
  tables: Tables,
  at: number,
  parts: DateParts,
  count: number,
): number | undefined {
  const word = tables.time.words.longest(text, at);
  const isOther = count === 0 && !isKind(text, at, HAN | HANGUL | DIGIT);
  if (word === undefined || isOther) return undefined;
  if (count === 0 && isCounted(text, tables, at)) return undefined;
  const { value, end } = word;
  if (value.is === 'toDate') return count === 0 ? setToDate(parts, end) : undefined;
  if (value.is === 'later') return count > 0 && hasYear(parts) ? end : undefined;
  if (value.is === 'part' && !isPartHere(text, tables, at, end)) return undefined;
  return setWord(parts, value, text.slice(at, end), count) ? end : undefined;
}

/** 三年内, 数年内: no 年内. */
function isCounted(text: string, tables: Tables, at: number): boolean {
  if (text[at] !== '年' || at === 0) return false;
  const isNumber = tables.han.atom(text.charCodeAt(at - 1)) !== undefined;
  return (
    isNumber ||
    isKind(text, at - 1, DIGIT) ||
    tables.time.several.longest(text, at - 1) !== undefined
  );
}

function setToDate(parts: DateParts, end: number): number {
  parts.toDate = true;
  parts.yearOffset = 0;
  return end;
}

/** 初 of 月初一 begins a lunar day; 中 behind 的 begins another word. */
function isPartHere(text: string, tables: Tables, at: number, end: number): boolean {
  // 2020年中国: no middle of a year.
  if (text[end - 1] === '中' && /[国國华華资資企]/.test(text[end] ?? '')) return false;
  if (text[end - 1] === '初' && tables.han.atom(text.charCodeAt(end))?.is === 'digit') return false;
  return end > at + 1 || text[at - 1] !== '的';
}

function setWord(parts: DateParts, word: TimeWord, written: string, count: number): boolean {
  if (word.is === 'relative') {
    const key = `${word.unit}Offset` as const;
    if (count > 0 && !(word.unit === 'month' || word.unit === 'half')) return false;
    if (!accepts(parts, key)) return false;
    parts[key] = word.offset;
    return true;
  }
  if (word.is === 'weekday') {
    if (parts.weekday !== undefined) return false;
    if (parts.day === undefined && parts.dayOffset === undefined) parts.weekday = word.value;
    return true;
  }
  if (word.is === 'part') return setPart(parts, word.part, written);
  if (word.is === 'month' || word.is === 'quarter' || word.is === 'half' || word.is === 'season') {
    if (!accepts(parts, word.is) || isBareHalf(parts, word.is, written)) return false;
    parts[word.is] = word.value;
    return true;
  }
  return false;
}

/** 上半 is a half of a year only behind the year. */
function isBareHalf(parts: DateParts, kind: string, written: string): boolean {
  return kind === 'half' && written.endsWith('半') && !hasYear(parts);
}

function setPart(parts: DateParts, part: NonNullable<DateParts['part']>, written: string): boolean {
  if (parts.part !== undefined || parts.day !== undefined) return false;
  const ofMonth = written.startsWith('月') || written.endsWith('旬');
  const hasMonth =
    parts.month !== undefined || parts.monthOffset !== undefined || parts.quarter !== undefined;
  if (ofMonth && !hasMonth) {
    if (written.endsWith('旬')) return false;
    parts.monthOffset = 0;
  }
  const isTail = written.length === 1 || written.endsWith('期');
  const whole = hasYear(parts) || parts.decade !== undefined;
  if (!hasMonth && !ofMonth && !whole && isTail) return false;
  parts.part = part;
  return true;
}
