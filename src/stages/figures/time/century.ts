import { plain } from '../../../core/decimal.js';
import { digitRunEnd } from '../numbers/digits.js';
import { readWordNumeral } from '../numbers/word-numeral.js';
import { isDigit, isLetter, skipSpaces } from '../words/characters.js';
import type { DateParts } from './date-parts.js';
import { isClosed, monthFollows } from './latin-words.js';
import type { TimeContext } from './time-context.js';

interface Ordinal {
  readonly value: number;
  readonly end: number;
}

/** "15th", "twenty-first" */
export function readDayOrdinal(context: TimeContext, at: number): Ordinal | undefined {
  const { text, tables } = context;
  const word = tables.time.ordinalDays.longest(text, at);
  if (word !== undefined) return word;
  const end = digitRunEnd(text, at);
  const suffix = end > at && end - at <= 2 ? tables.time.daySuffixes.longest(text, end) : undefined;
  if (suffix === undefined) return undefined;
  return { value: Number(text.slice(at, end).normalize('NFKC')), end: suffix.end };
}

/** "the 15th century", "the twenty-first century"; "21st-century" is an adjective and no time. */
export function readCentury(
  context: TimeContext,
  at: number,
  parts: DateParts,
): number | undefined {
  const { text, tables } = context;
  if (!isDigit(text, at) && !isLetter(text, at)) return undefined;
  const ordinal = readDayOrdinal(context, at);
  if (ordinal === undefined || ordinal.value < 1) return undefined;
  const next = skipSpaces(text, ordinal.end, 2);
  const unit = next === ordinal.end ? undefined : tables.time.units.longest(text, next);
  const known = Object.keys(parts).some((key) => key !== 'part');
  if (unit?.value !== 'century' || known) return undefined;
  parts.century = 100 * (ordinal.value - 1);
  return unit.end;
}

/** "the nineteen seventies" */
export function readWordDecade(
  context: TimeContext,
  at: number,
  parts: DateParts,
): number | undefined {
  const { text, tables } = context;
  if (!isLetter(text, at) || Object.keys(parts).some((key) => key !== 'part')) return undefined;
  const century = readWordNumeral(text, at, tables.words);
  if (century === undefined || century.high !== undefined) return undefined;
  const next = skipSpaces(text, century.end, 2);
  const decade = next > century.end ? tables.time.decadeWords.longest(text, next) : undefined;
  const first = Number(plain(century.low));
  if (decade === undefined || !(first >= 10 && first <= 20)) return undefined;
  parts.decade = 100 * first + decade.value;
  return decade.end;
}

/** "first Friday of July", "second Tuesday in next month" */
export function readNthWeekday(
  context: TimeContext,
  at: number,
  parts: DateParts,
): number | undefined {
  const { text, tables } = context;
  const ordinal =
    tables.time.ordinals.longest(text, at) ?? tables.time.ordinalDays.longest(text, at);
  if (ordinal === undefined || ordinal.value > 5 || Object.keys(parts).length > 0) return undefined;
  const word = tables.time.words.longest(text, skipSpaces(text, ordinal.end, 2));
  if (word?.value.is !== 'weekday') return undefined;
  if (!monthFollows(context, word.end) && !isClosed(text, word.end)) return undefined;
  parts.nth = ordinal.value;
  parts.weekday = word.value.value;
  return word.end;
}
