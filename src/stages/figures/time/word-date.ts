import { plain } from '../../../core/decimal.js';
import { readWordNumeral } from '../numbers/word-numeral.js';
import { isDigit, isLetter, skipSpaces, skipSpacesBack } from '../words/characters.js';
import { type DateParts, hasSubYear, hasYear } from './date-parts.js';
import { follows, glue } from './latin-words.js';
import type { TimeContext } from './time-context.js';

/** "nineteen ninety six", "nineteen zero one", "two thousand and eighteen" behind a month or "in"; "the two thousands". */
export function readWordYear(
  context: TimeContext,
  at: number,
  parts: DateParts,
): number | undefined {
  const { text, tables } = context;
  if (hasYear(parts) || (!hasSubYear(parts) && !follows(tables.time.yearCues, text, at))) {
    return undefined;
  }
  const first = readWhole(context, at);
  if (first === undefined) return undefined;
  if (first.value === 2000 && /s/i.test(text[first.end - 1] ?? '')) {
    if (hasSubYear(parts)) return undefined;
    parts.decade = first.value;
    return first.end;
  }
  const year = first.value < 100 ? withZero(context, first) : first;
  if (year === undefined || year.value < 1900 || year.value >= 2100) return undefined;
  parts.year = year.value;
  return year.end;
}

interface Whole {
  readonly value: number;
  readonly end: number;
}

/** "nineteen zero one" */
function withZero(context: TimeContext, century: Whole): Whole | undefined {
  const zero = readWhole(context, skipSpaces(context.text, century.end, 2));
  const unit = zero?.value === 0 ? readWhole(context, skipSpaces(context.text, zero.end, 2)) : zero;
  if (zero?.value !== 0 || unit === undefined || unit.value > 9) return undefined;
  return { value: 100 * century.value + unit.value, end: unit.end };
}

function readWhole({ text, tables }: TimeContext, at: number): Whole | undefined {
  const read = readWordNumeral(text, at, tables.words);
  if (read === undefined || read.high !== undefined) return undefined;
  return { value: Number(plain(read.low)), end: read.end };
}

/** "January twenty five", "twenty five January nineteen eighty six" */
export function readWordDay(
  context: TimeContext,
  at: number,
  parts: DateParts,
): number | undefined {
  if (parts.day !== undefined || hasYear(parts)) return undefined;
  if (parts.month === undefined && Object.keys(parts).length > 0) return undefined;
  const read = readWhole(context, at);
  if (read === undefined || read.value < 1 || read.value > 31) return undefined;
  const isDay =
    parts.month === undefined
      ? isBeforeMonthAndYear(context, read.end)
      : isBehindMonth(context, at, read.end);
  if (!isDay) return undefined;
  parts.day = read.value;
  return read.end;
}

/** In "In December, two people" and "by March two plants" the number counts what follows. */
function isBehindMonth(context: TimeContext, at: number, end: number): boolean {
  const { text } = context;
  const next = skipSpaces(text, end, 2);
  if (text[skipSpacesBack(text, at, 2) - 1] === ',') return false;
  return !isLetter(text, next) || next === end || readWhole(context, next) !== undefined;
}

/** "two March games" is no day: in front of a month the day in words needs its year too. */
function isBeforeMonthAndYear(context: TimeContext, end: number): boolean {
  const { text, tables } = context;
  const month = tables.time.words.longest(text, glue(context, end));
  if (month?.value.is !== 'month') return false;
  const next = glue(context, month.end);
  if (next === month.end) return false;
  return isDigit(text, next + 3) || (readWhole(context, next)?.value ?? 0) >= 15;
}
