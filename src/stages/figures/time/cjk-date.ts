import { DIGIT, folded, HAN, HANGUL, isDigit, isKind, skipSpaces } from '../characters.js';
import { digitRunEnd } from '../digits.js';
import { readHanNumeral } from '../han-numeral.js';
import type { Tables } from '../tables.js';
import { accepts, type DateParts, hasSubYear, hasYear } from './date-parts.js';
import type { PartsReading, TimeContext } from './time-context.js';
import type { TimeUnit, TimeWord } from './time-table.js';

const MOST_PARTS = 6;
const PLAIN = { decimalComma: false, wideComma: false, closes: () => false };

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
  return isComplete(parts) ? { start: at, end, parts } : undefined;
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
    readLeading(context, at, parts) ??
    readNumbered(context, at, parts) ??
    readOffsetWeekday(text, tables, at, parts) ??
    readWord(text, tables, at, parts, count)
  );
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

/** 前三季, 前11個月: months from the beginning of the year; less than half a year only behind the year. */
function readLeading(context: TimeContext, at: number, parts: DateParts): number | undefined {
  const { text, tables } = context;
  const lead = tables.time.leading.longest(text, at);
  const number = lead && readNumber(context, lead.end);
  const unit = number && tables.time.units.longest(text, skipSpaces(text, number.end, 1));
  if (number === undefined || unit === undefined) return undefined;
  if (unit.value !== 'quarter' && unit.value !== 'months') return undefined;
  const months = number.value * (unit.value === 'quarter' ? 3 : 1);
  if (months < 2 || months > 12 || hasSubYear(parts)) return undefined;
  if (!hasYear(parts) && (months < 6 || context.anchor === undefined)) return undefined;
  parts.firstMonths = months;
  return unit.end;
}

/** A number with its unit: 2025年, 二〇二五年, 10月, 28日, 90年代. */
function readNumbered(context: TimeContext, at: number, parts: DateParts): number | undefined {
  const { text, tables } = context;
  if (!isKind(text, at, DIGIT | HAN)) return undefined;
  const number = readNumber(context, at);
  if (number === undefined) return undefined;
  const unit = unitAt(tables, text, skipSpaces(text, number.end, 2));
  if (unit === undefined) return lunarDay(number, parts);
  if (!isKind(text, unit.end - 1, HAN | HANGUL)) return undefined;
  return setNumbered(context, at, parts, number, unit.value, unit.end);
}

/** 八月十五: the day may go without its unit behind a month in Han numerals. */
function lunarDay(number: NumberRead, parts: DateParts): number | undefined {
  const fits = number.han && number.value >= 10 && number.value <= 31;
  if (!fits || parts.month === undefined || parts.day !== undefined) return undefined;
  parts.day = number.value;
  return number.end;
}

interface NumberRead {
  readonly value: number;
  readonly end: number;
  readonly digits: number;
  readonly han: boolean;
}

function setNumbered(
  context: TimeContext,
  at: number,
  parts: DateParts,
  number: NumberRead,
  unit: TimeUnit,
  end: number,
): number | undefined {
  switch (unit) {
    case 'year':
      return setYear(context, parts, number, end);
    case 'month':
      return setInRange(parts, 'month', number.value, 12, end);
    case 'day':
      return setDay(context, at, parts, number.value, end);
    case 'decade':
      return setDecade(context.text, at, parts, number.value, end);
    case 'century':
      return setCentury(context, parts, number.value, end);
    default:
      return undefined;
  }
}

function setYear(
  context: TimeContext,
  parts: DateParts,
  number: NumberRead,
  end: number,
): number | undefined {
  if (!accepts(parts, 'year')) return undefined;
  if (number.digits === 4 || (number.value >= 1500 && number.value < 2200)) {
    if (number.value < 1000 || number.value > 2999) return undefined;
    parts.year = number.value;
    return end;
  }
  if (number.digits !== 2 || number.han) return undefined;
  const follows = readNumber(context, skipSpaces(context.text, end, 1));
  const month = follows && unitAt(context.tables, context.text, follows.end)?.value === 'month';
  const leading = isDigit(context.text, end - 3) && folded(context.text, end - 3) === '0';
  if (!month && !leading) return undefined;
  parts.year = number.value + (number.value < 50 ? 2000 : 1900);
  return end;
}

function setInRange(
  parts: DateParts,
  key: 'month',
  value: number,
  most: number,
  end: number,
): number | undefined {
  if (value < 1 || value > most || !accepts(parts, key)) return undefined;
  parts[key] = value;
  return end;
}

function setDay(
  context: TimeContext,
  at: number,
  parts: DateParts,
  value: number,
  end: number,
): number | undefined {
  if (value < 1 || value > 31 || parts.day !== undefined) return undefined;
  const alone = parts.month === undefined && parts.monthOffset === undefined;
  if (alone) {
    const digits = isDigit(context.text, at) && Object.keys(parts).length === 0;
    if (!digits || !/[日일]/.test(context.text[end - 1] ?? '')) return undefined;
    if (isKind(context.text, end, HAN) && /[元圆圓币幣本期間间]/.test(context.text[end] ?? ''))
      return undefined;
  }
  parts.day = value;
  return end;
}

function setDecade(
  text: string,
  at: number,
  parts: DateParts,
  value: number,
  end: number,
): number | undefined {
  if (value >= 1000 && value % 10 === 0) parts.decade = value;
  else if (value < 100 && value % 10 === 0) {
    const century =
      parts.century ??
      (/上(?:個|个)?世[纪紀]$/.test(text.slice(Math.max(0, at - 4), at))
        ? 1900
        : value <= 20
          ? 2000
          : 1900);
    parts.decade = century + value;
  } else return undefined;
  delete parts.century;
  return end;
}

function setCentury(
  context: TimeContext,
  parts: DateParts,
  value: number,
  end: number,
): number | undefined {
  if (value < 1 || value > 30 || Object.keys(parts).length > 0) return undefined;
  const number = readNumber(context, end);
  const unit = number && unitAt(context.tables, context.text, number.end);
  if (unit?.value !== 'decade') return undefined;
  parts.century = (value - 1) * 100;
  return end;
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
  if (word?.value.is !== 'half') return undefined;
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
  if (word === undefined || (!isKind(text, at, HAN | HANGUL | DIGIT) && count === 0))
    return undefined;
  const { value } = word;
  if (value.is === 'toDate') {
    if (count > 0) return undefined;
    parts.toDate = true;
    parts.yearOffset = 0;
    return word.end;
  }
  if (
    value.is === 'part' &&
    text.charCodeAt(word.end - 1) === 0x521d &&
    tables.han.atom(text.charCodeAt(word.end))?.is === 'digit'
  )
    return undefined;
  if (value.is === 'later') return count > 0 && hasYear(parts) ? word.end : undefined;
  return setWord(parts, value, text.slice(word.start, word.end), count) ? word.end : undefined;
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
    if (!accepts(parts, word.is)) return false;
    parts[word.is] = word.value;
    return true;
  }
  return false;
}

function setPart(parts: DateParts, part: NonNullable<DateParts['part']>, written: string): boolean {
  if (parts.part !== undefined || parts.day !== undefined) return false;
  const ofMonth = written.startsWith('月') || written.endsWith('旬');
  const hasMonth = parts.month !== undefined || parts.monthOffset !== undefined;
  if (ofMonth && !hasMonth) {
    if (written.endsWith('旬')) return false;
    parts.monthOffset = 0;
  }
  if (!hasMonth && !ofMonth && !hasYear(parts) && written.length === 1) return false;
  parts.part = part;
  return true;
}

function unitAt(tables: Tables, text: string, at: number) {
  return tables.time.units.longestWhere(text, at, (unit) => unit !== 'week');
}

/** A whole number below 10,000 in digits or Han numerals. */
function readNumber(context: TimeContext, at: number): NumberRead | undefined {
  const { text, tables } = context;
  if (isDigit(text, at)) {
    const end = digitRunEnd(text, at);
    if (end - at > 4) return undefined;
    return {
      value: Number(text.slice(at, end).normalize('NFKC')),
      end,
      digits: end - at,
      han: false,
    };
  }
  const read = isKind(text, at, HAN) ? readHanNumeral(text, at, tables.han, PLAIN) : undefined;
  if (read === undefined || read.high !== undefined || read.more) return undefined;
  const value = Number(read.low.coefficient) * 10 ** read.low.exponent;
  if (!Number.isInteger(value) || value > 9999) return undefined;
  return { value, end: read.end, digits: read.end - at, han: true };
}
