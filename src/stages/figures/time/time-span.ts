import {
  addDays,
  addMonths,
  type CalendarDate,
  type FullDate,
  isFull,
  written,
  yearText,
} from '../../../core/calendar.js';
import { compare, decimalOf, plain, shift } from '../../../core/decimal.js';
import { PLAIN_DIGITS, readDigits } from '../numbers/digits.js';
import { readHanNumeral } from '../numbers/han-numeral.js';
import { readWordNumeral } from '../numbers/word-numeral.js';
import {
  DIGIT,
  folded,
  HAN,
  HANGUL,
  isDigit,
  isKind,
  isLetter,
  LETTER,
  skipSpaces,
  skipSpacesBack,
} from '../words/characters.js';
import type { TimeUnit } from '../words/time-table.js';
import type { TimeContext, TimeReading } from './time-context.js';

/** More are a date: 2018年前 is no distance. */
const MOST_YEARS = 1000;

type SpanUnit = 'year' | 'month' | 'day' | 'week' | 'fortnight' | 'quarter' | 'decade';

const DAYS: Partial<Record<SpanUnit, number>> = { day: 1, week: 7, fortnight: 14 };

/** "the past year": one of them needs no number; "the past quarter" is the last one. */
const BARE: ReadonlySet<SpanUnit> = new Set(['year', 'month', 'week', 'fortnight', 'decade']);

interface Amount {
  readonly start: number;
  readonly end: number;
  /** undefined: several. */
  readonly count: number | undefined;
  readonly more: boolean;
  readonly unit: SpanUnit;
}

/** Reads 過去一年, 未來三年, 近三個月, the past two years, 五年前, two years ago. */
export function readTimeSpan(context: TimeContext, at: number): TimeReading | undefined {
  return readDirected(context, at) ?? readCounted(context, at) ?? readAgo(context, at);
}

function readDirected(context: TimeContext, at: number): TimeReading | undefined {
  const { text, tables } = context;
  const past = tables.time.past.longest(text, at);
  const coming = tables.time.coming.longest(text, at);
  const lead =
    past !== undefined && (coming === undefined || past.end >= coming.end) ? past : coming;
  if (lead === undefined || context.anchor === undefined) return undefined;
  const isPast = lead === past;
  if (tables.time.notComing.longest(text, at - 1)?.end === lead.end) return undefined;
  const from = skipSpaces(text, skipFiller(context, lead.end), 2);
  const amount = readAmount(context, from, true);
  if (amount === undefined || isWord(context, at, amount.end)) return undefined;
  if (!isKind(text, at, LETTER) && text.charCodeAt(amount.end) === 0x524d) return undefined;
  const edtf = directed(context.anchor, amount, isPast);
  if (edtf === undefined) return undefined;
  return { start: at, end: amount.end, edtf, rule: 'time.span', anchored: true };
}

/** 上一季度 and 上一年 are the one before, 上半年 is a half of the year, and none that reaches to today. */
function isWord({ text, tables }: TimeContext, at: number, end: number): boolean {
  const word = tables.time.words.longest(text, at);
  const isOne = word?.value.is === 'relative' || word?.value.is === 'half';
  return isOne && word.end >= end;
}

/** "the five past years", "three coming quarters" */
function readCounted(context: TimeContext, at: number): TimeReading | undefined {
  const { text, tables, anchor } = context;
  const number =
    anchor !== undefined && isKind(text, at, LETTER | DIGIT) ? readCount(context, at) : undefined;
  if (number === undefined || anchor === undefined || number.count < 2) return undefined;
  const next = skipSpaces(text, number.end, 2);
  const past = tables.time.past.longest(text, next);
  const lead = past ?? tables.time.coming.longest(text, next);
  const found = lead && next > number.end ? unitAfter(context, lead.end) : undefined;
  if (found === undefined || !isKind(text, next, LETTER)) return undefined;
  if (folded(text, found.end - 1) !== 's') return undefined;
  const edtf = directed(anchor, { start: at, ...number, ...found }, past !== undefined);
  if (edtf === undefined) return undefined;
  return { start: at, end: found.end, edtf, rule: 'time.span', anchored: true };
}

function skipFiller(context: TimeContext, at: number): number {
  const { text } = context;
  return text.charCodeAt(at) === 0x7684 ? at + 1 : at;
}

function directed(anchor: CalendarDate, amount: Amount, past: boolean): string | undefined {
  if (amount.count === undefined) return openSpan(anchor, amount.unit, past);
  const months = inMonths(amount);
  if (months !== undefined) return monthSpan(anchor, months, past);
  if (!isFull(anchor)) return undefined;
  const days = amount.count * (DAYS[amount.unit] ?? 1);
  if (days > 100_000) return undefined;
  const first = past ? addDays(anchor, -days) : addDays(anchor, 1);
  const last = past ? addDays(anchor, -1) : addDays(anchor, days);
  return `${written(first)}/${written(last)}`;
}

function openSpan(anchor: CalendarDate, unit: SpanUnit, past: boolean): string | undefined {
  if (unit !== 'year' && unit !== 'decade' && anchor.month === undefined) return undefined;
  const date =
    unit === 'year' || unit === 'decade'
      ? { year: anchor.year }
      : unit === 'month' || unit === 'quarter'
        ? noDay(anchor)
        : anchor;
  return past ? `../${written(date)}` : `${written(date)}/..`;
}

function noDay(date: CalendarDate): CalendarDate {
  return date.month === undefined ? { year: date.year } : { year: date.year, month: date.month };
}

function monthSpan(anchor: CalendarDate, months: number, past: boolean): string | undefined {
  if (anchor.month === undefined || months > 12_000) return undefined;
  const other = addMonths(anchor.year, anchor.month, past ? -months : months);
  const now = written(noDay(anchor));
  const then = written({ year: other.year, month: other.month });
  return past ? `${then}/${now}` : `${now}/${then}`;
}

function inMonths(amount: Amount): number | undefined {
  const count = amount.count ?? 0;
  if (amount.unit === 'decade') return 120 * count;
  if (amount.unit === 'year') return 12 * count;
  if (amount.unit === 'quarter') return 3 * count;
  return amount.unit === 'month' ? count : undefined;
}

/** 五年前, 十多年前, 不到两年前, two years ago, 3 weeks from now. */
function readAgo(context: TimeContext, at: number): TimeReading | undefined {
  const { text, tables, anchor } = context;
  if (anchor === undefined) return undefined;
  const amount = readAmount(context, at, false);
  if (amount === undefined) return undefined;
  const next = skipSpaces(text, amount.end, 2);
  const ago = tables.time.ago.longest(text, next);
  const ahead = tables.time.ahead.longest(text, next);
  const earlier = ago ?? ahead ?? countsBack(context, next, amount);
  const later = earlier ?? countsFromTold(context, next);
  const end = later?.end;
  if (end === undefined) return undefined;
  const from = skipSpacesBack(text, at, 2);
  const under = tables.time.under.longest(text, from);
  const over = tables.time.over.longest(text, from);
  const edtf = distant(
    anchor,
    amount,
    (ago ?? (ahead ? undefined : earlier)) !== undefined,
    under !== undefined,
    over !== undefined || amount.more,
  );
  if (edtf === undefined) return undefined;
  const rule = (ago ?? ahead) ? 'time.distance' : 'time.later';
  return { start: at, end, edtf, rule, anchored: true };
}

/** "two months earlier"; "a year earlier" and "a day earlier" are words of their own. */
function countsBack({ text, tables }: TimeContext, at: number, { count, unit }: Amount) {
  if (count === 1 && (unit === 'year' || unit === 'day')) return undefined;
  const earlier = tables.time.earlierThanTold.longest(text, at);
  return earlier !== undefined && text.startsWith(' than', earlier.end) ? undefined : earlier;
}

/** "two years later", and not "two years later than planned". */
function countsFromTold({ text, tables }: TimeContext, at: number) {
  const later = tables.time.later.longest(text, at);
  return later !== undefined && text.startsWith(' than', later.end) ? undefined : later;
}

function distant(
  anchor: CalendarDate,
  amount: Amount,
  past: boolean,
  under: boolean,
  over: boolean,
): string | undefined {
  if (amount.count === undefined) return openSpan(anchor, amount.unit, past);
  const sign = past ? -1 : 1;
  if (amount.unit === 'year' || amount.unit === 'decade') {
    const years = amount.count * (amount.unit === 'decade' ? 10 : 1);
    if (under) return monthSpan(anchor, 12 * years, past);
    if (years >= MOST_YEARS || !Number.isInteger(years)) return undefined;
    const year = anchor.year + sign * years;
    if (year < 1) return undefined;
    if (over) return past ? `../${yearText(year - 1)}` : `${yearText(year + 1)}/..`;
    return yearText(year);
  }
  const months = inMonths(amount);
  if (months !== undefined) return monthsAway(anchor, sign * months);
  return isFull(anchor) ? daysAway(anchor, amount, sign) : undefined;
}

function monthsAway(anchor: CalendarDate, months: number): string | undefined {
  if (anchor.month === undefined || Math.abs(months) > 12_000) return undefined;
  const { year, month } = addMonths(anchor.year, anchor.month, months);
  return written({ year, month });
}

function daysAway(anchor: FullDate, amount: Amount, sign: number): string | undefined {
  const days = (amount.count ?? 0) * (DAYS[amount.unit] ?? 1);
  return days > 100_000 ? undefined : written(addDays(anchor, sign * days));
}

/** A count with its unit: 三年, 两个月, several years; `bare`: "past fortnight" is one fortnight. */
export function readAmount(context: TimeContext, at: number, bare: boolean): Amount | undefined {
  const { text, tables } = context;
  const several = tables.time.several.longest(text, at);
  if (several !== undefined) {
    const found = unitAfter(context, several.end);
    if (found !== undefined) return { start: at, ...found, count: undefined, more: false };
  }
  const half = halfYear(context, at);
  if (half !== undefined) return half;
  const number = readCount(context, at);
  if (number === undefined) return bare ? bareUnit(context, at) : undefined;
  const more = tables.time.several.longest(text, number.end);
  const extra = number.more || (more !== undefined && isKind(text, number.end, HAN));
  const found = unitAfter(context, extra && more !== undefined ? more.end : number.end);
  return found && { start: at, ...found, count: number.count, more: extra };
}

/** 半年 of 半年前, 過去半年 */
function halfYear({ text, tables }: TimeContext, at: number): Amount | undefined {
  const word = isKind(text, at, HAN) ? tables.time.halfYear.longest(text, at) : undefined;
  if (word === undefined || text[word.end - 1] !== '年') return undefined;
  const isMore = at > 0 && tables.han.atom(text.charCodeAt(at - 1)) !== undefined;
  return isMore ? undefined : { start: at, end: word.end, count: 6, more: false, unit: 'month' };
}

function bareUnit(context: TimeContext, at: number): Amount | undefined {
  const { text } = context;
  if (!isLetter(text, at)) return undefined;
  const found = unitAfter(context, at);
  if (found === undefined || !BARE.has(found.unit) || text[found.end - 1] === 's') return undefined;
  return { start: at, ...found, count: 1, more: false };
}

/** The unit behind a count. */
export function unitAfter(
  context: TimeContext,
  at: number,
): { end: number; unit: SpanUnit } | undefined {
  const { text, tables } = context;
  const from = skipSpaces(text, at, 2);
  const unit = tables.time.units.longest(text, from);
  if (unit === undefined) return undefined;
  const cjk = isKind(text, unit.start, HAN | HANGUL);
  const kind = spanUnit(unit.value, cjk);
  return kind && { end: unit.end, unit: kind };
}

function spanUnit(unit: TimeUnit, cjk: boolean): SpanUnit | undefined {
  if (unit === 'months') return 'month';
  if (unit === 'days') return 'day';
  if (unit === 'century') return undefined;
  if (cjk && (unit === 'month' || unit === 'decade')) return undefined;
  return unit;
}

/** A count in digits or words. */
export function readCount(
  context: TimeContext,
  at: number,
): { end: number; count: number; more: boolean } | undefined {
  const { text, tables } = context;
  if (isDigit(text, at)) {
    const read = readDigits(text, at, PLAIN_DIGITS);
    if (read === undefined || read.length > 4 || !read.plain) return undefined;
    return { end: read.end, count: Number(plain(read.value)), more: false };
  }
  const read = isKind(text, at, HAN)
    ? readHanNumeral(text, at, tables.han, PLAIN_DIGITS)
    : isLetter(text, at)
      ? readWordNumeral(text, at, tables.words)
      : undefined;
  if (read === undefined) return articleCount(context, at);
  if (read.high !== undefined || compare(read.low, shift(decimalOf(1), 4)) > 0) return undefined;
  return { end: read.end, count: Number(plain(read.low)), more: read.more };
}

/** "a year ago" */
function articleCount(context: TimeContext, at: number) {
  const { text, tables } = context;
  const word = isLetter(text, at) ? tables.words.words.longest(text, at) : undefined;
  if (word?.value.is !== 'article') return undefined;
  return { end: word.end, count: word.value.value, more: false };
}
