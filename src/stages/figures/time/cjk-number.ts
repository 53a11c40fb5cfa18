import { digitRunEnd, PLAIN_DIGITS } from '../numbers/digits.js';
import { readHanNumeral } from '../numbers/han-numeral.js';
import { DIGIT, folded, HAN, HANGUL, isDigit, isKind, skipSpaces } from '../words/characters.js';
import type { Tables } from '../words/tables.js';
import type { TimeUnit } from '../words/time-table.js';
import { accepts, type DateParts } from './date-parts.js';
import { splitYearEnd } from './split-year.js';
import type { TimeContext } from './time-context.js';

/** The year before the first one of the Republic of China. */
const MINGUO = 1911;

/** A number with its unit: 2025年, 二〇二五年, 10月, 28日, 90年代. */
export function readNumbered(
  context: TimeContext,
  at: number,
  parts: DateParts,
): number | undefined {
  const { text, tables } = context;
  if (!isKind(text, at, DIGIT | HAN)) return undefined;
  const number = readNumber(context, at);
  if (number === undefined) return undefined;
  const split = readSplitYear(context, number, parts);
  if (split !== undefined) return split;
  const unit = unitAt(tables, text, skipSpaces(text, number.end, 2));
  if (unit === undefined) return lunarDay(number, parts) ?? bareYear(context, number, parts);
  if (!isKind(text, unit.end - 1, HAN | HANGUL)) return undefined;
  return setNumbered(context, at, parts, number, unit.value, unit.end);
}

/** 2024-25財年, 2024/25年度, 24/25學年 */
function readSplitYear(
  { text, tables }: TimeContext,
  { value, digits, end }: NumberRead,
  parts: DateParts,
): number | undefined {
  if ((digits !== 4 && digits !== 2) || !accepts(parts, 'year')) return undefined;
  const year = digits === 4 ? value : 2000 + value;
  const stop = year >= 1900 && year < 2100 ? splitYearEnd(text, end, year) : undefined;
  const unit = stop === undefined ? undefined : unitAt(tables, text, skipSpaces(text, stop, 2));
  if (unit?.value !== 'year' || (digits === 2 && unit.end - unit.start < 2)) return undefined;
  parts.year = year;
  parts.split = true;
  return unit.end;
}

/** 八月十五: the day may go without its unit behind a month in Han numerals. */
function lunarDay(number: NumberRead, parts: DateParts): number | undefined {
  const fits = number.han && number.value >= 10 && number.value <= 31;
  if (!fits || parts.month === undefined || parts.day !== undefined) return undefined;
  parts.day = number.value;
  return number.end;
}

/** 2026上半年: the year goes without its unit in front of a half or a quarter. */
function bareYear(
  { text, tables }: TimeContext,
  { value, digits, han, end }: NumberRead,
  parts: DateParts,
): number | undefined {
  if (digits !== 4 || han || value < 1900 || value > 2100 || !accepts(parts, 'year')) {
    return undefined;
  }
  const word = tables.time.words.longest(text, end);
  if (word === undefined || !isKind(text, end, HAN)) return undefined;
  if (word.value.is !== 'half' && word.value.is !== 'quarter') return undefined;
  if (text[word.end - 1] === '半') return undefined;
  parts.year = value;
  return end;
}

export interface NumberRead {
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
  if (number.digits === 3 && isMinguo(context, number, end)) {
    parts.year = MINGUO + number.value;
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

/** 114年第3季, 114年10月, 114年度: a year of the Republic of China without its name. */
function isMinguo({ text, tables }: TimeContext, number: NumberRead, end: number): boolean {
  if (number.han || number.value < 90 || number.value > 150) return false;
  if (text[end - 1] === '度') return true;
  const next = skipSpaces(text, end, 1);
  const word = tables.time.words.longest(text, next);
  if (word?.value.is === 'quarter' || word?.value.is === 'half') return true;
  const stop = digitRunEnd(text, next);
  return stop > next && stop - next <= 2 && text[stop] === '月';
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

/** The unit of a date at a position; 週 counts none. */
export function unitAt(tables: Tables, text: string, at: number) {
  return tables.time.units.longestWhere(text, at, (unit) => unit !== 'week');
}

/** A whole number below 10,000 in digits or Han numerals. */
export function readNumber(context: TimeContext, at: number): NumberRead | undefined {
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
  const read = isKind(text, at, HAN)
    ? readHanNumeral(text, at, tables.han, PLAIN_DIGITS)
    : undefined;
  if (read === undefined || read.high !== undefined || read.more) return undefined;
  const value = Number(read.low.coefficient) * 10 ** read.low.exponent;
  if (!Number.isInteger(value) || value > 9999) return undefined;
  return { value, end: read.end, digits: read.end - at, han: true };
}
