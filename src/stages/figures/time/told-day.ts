import {
  addDays,
  addMonths,
  type CalendarDate,
  epochDay,
  isFull,
  parseDate,
  written,
  yearText,
} from '../../../core/calendar.js';
import { HAN, isKind, isLetter, skipSpaces } from '../words/characters.js';
import type { Tables } from '../words/tables.js';
import type { TimeReading } from './time-context.js';
import { toldBefore, yearsLater } from './told-times.js';

/** What a time that counts from another is read with. */
interface Told {
  /** The times in front. */
  readonly told: readonly TimeReading[];
  readonly text: string;
  readonly tables: Tables;
  readonly anchor: CalendarDate | undefined;
}

/**
 * 当天, 同一天 and "a day earlier" count from the day that was told last, 两周后 and "two years later" from the
 * last time, unless they are still to come (将于三年后). Where none was told, Chinese counts from the day of
 * the article and English tells no time: undefined.
 */
export function fromTold(time: TimeReading, context: Told): TimeReading | undefined {
  const { text, tables, anchor } = context;
  if (isConjunction(time, text, tables)) return undefined;
  const days = tables.time.daysFromTold.get(text.slice(time.start, time.end).toLowerCase());
  if (days !== undefined) return daysFromTold(time, days, context);
  if (countsYears(time, context)) return inToldYear(time, context);
  const isLater = time.rule === 'time.later';
  // 2021年5月递交，几个月后撤回: behind a time that is over it is no time to come.
  const isOpen = time.rule === 'time.distance' && time.edtf.endsWith('/..');
  if (isOpen && lastTold(time, context, DATED) !== undefined && !isToCome(time, context)) {
    return undefined;
  }
  if (anchor === undefined || !(isLater || isHanDistance(time, text))) return time;
  const length = time.edtf.length;
  if (!isLater && time.edtf <= written(anchor).slice(0, length)) return time;
  const edtf = isToCome(time, context) ? undefined : counted(time, context, anchor);
  if (edtf !== undefined) return { ...time, edtf, rule: 'time.distance' };
  return isLater ? undefined : time;
}

/** 当天, 翌日: so many days from the day that was told last. */
function daysFromTold(time: TimeReading, days: number, context: Told): TimeReading | undefined {
  const day = parseDate(lastTold(time, context, FULL) ?? '');
  if (day && isFull(day)) return { ...time, edtf: written(addDays(day, days)) };
  // 股价翌日大跌: the day after one that is not told is not tomorrow.
  return days > 0 && !isToCome(time, context) ? undefined : time;
}

/** "the year before" the flood, it was sold */
function isConjunction({ start, end }: TimeReading, text: string, { time }: Tables): boolean {
  if (!time.conjoining.has(text.slice(start, end).toLowerCase())) return false;
  const next = skipSpaces(text, end, 1);
  return isLetter(text, next) && time.notConjoined.longest(text, next) === undefined;
}

/** 同年, 次年1月, 当年底 */
function countsYears({ start }: TimeReading, { text, tables: { time } }: Told): boolean {
  const word = time.yearsFromTold.longest(text, start) ?? time.partsFromTold.longest(text, start);
  return word !== undefined;
}

/** The same time as far from the year told last as it was read to be from that of the article. */
function inToldYear(time: TimeReading, context: Told): TimeReading | undefined {
  const { text, tables, anchor } = context;
  // 当年 alone is a time long ago.
  const isAlone = tables.time.partsFromTold.longest(text, time.start)?.end === time.end;
  if (isAlone || anchor === undefined) return undefined;
  const year = DATED.exec(lastTold(time, context, DATED) ?? '')?.[0];
  // 同年 needs a year told, 次年 is else that of the article.
  if (year === undefined) return time.edtf.startsWith(yearText(anchor.year)) ? undefined : time;
  const years = Number(year) - anchor.year;
  return { ...time, edtf: yearsLater(time.edtf, years), anchored: true };
}

const DATED = /\d{4}/;
const FULL = /^\d{4}-\d{2}-\d{2}$/;
const MONTH = /^\d{4}-\d{2}(?:-\d{2})?$/;
const YEAR = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/;

/** 两周后, 三年后 */
function isHanDistance({ end, rule, edtf }: TimeReading, text: string): boolean {
  return rule === 'time.distance' && isKind(text, end - 1, HAN) && YEAR.test(edtf);
}

/** The last time in front that is told as exactly as `pattern` asks, and is over. */
function lastTold(time: TimeReading, { told, anchor }: Told, pattern: RegExp): string | undefined {
  const last = toldBefore(time, told).findLast(({ edtf }) => pattern.test(edtf));
  const isOver = anchor !== undefined && last !== undefined && last.edtf <= written(anchor);
  return isOver ? last.edtf : undefined;
}

/** As far from the time told as the time was read to be from the day of the article. */
function counted(time: TimeReading, context: Told, anchor: CalendarDate): string | undefined {
  const { edtf } = time;
  const pattern = FULL.test(edtf) ? FULL : MONTH.test(edtf) ? MONTH : YEAR;
  const from = parseDate(lastTold(time, context, pattern) ?? '');
  const to = parseDate(edtf);
  if (from === undefined || to === undefined) return undefined;
  if (pattern === YEAR) return written({ year: from.year + to.year - anchor.year });
  if (from.month === undefined || to.month === undefined || anchor.month === undefined) {
    return undefined;
  }
  if (pattern === MONTH) {
    const months = 12 * (to.year - anchor.year) + to.month - anchor.month;
    const { year, month } = addMonths(from.year, from.month, months);
    return written({ year, month });
  }
  if (!isFull(from) || !isFull(to) || !isFull(anchor)) return undefined;
  return written(addDays(from, epochDay(to) - epochDay(anchor)));
}

/** Between a word of what is to come and the time: 预计将于. */
const COMING = 12;

function isToCome({ start }: TimeReading, { text, tables }: Told): boolean {
  const before = text.slice(Math.max(0, start - COMING), start);
  for (let at = 0; at < before.length; at++) {
    if (tables.time.toCome.longest(before, at) !== undefined) return true;
  }
  return false;
}
