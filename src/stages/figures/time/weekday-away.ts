import { addDays, isFull, parseDate, weekdayOf, written } from '../../../core/calendar.js';
import { skipSpaces } from '../words/characters.js';
import type { TimeContext, TimeReading } from './time-context.js';
import { readAmount, readTimeSpan } from './time-span.js';

/** Reads "Monday two weeks from now": that day of the week so many weeks away. */
export function readWeekdayAway(context: TimeContext, at: number): TimeReading | undefined {
  const { text, tables } = context;
  const word = tables.time.words.longest(text, at);
  if (word?.value.is !== 'weekday') return undefined;
  const next = skipSpaces(text, word.end, 2);
  const amount = next > word.end ? readAmount(context, next, false) : undefined;
  if (amount?.unit !== 'week') return undefined;
  const span = readTimeSpan(context, next);
  const date = span && parseDate(span.edtf);
  if (span?.rule !== 'time.distance' || date === undefined || !isFull(date)) return undefined;
  const edtf = written(addDays(date, word.value.value - weekdayOf(date)));
  return { ...span, start: at, edtf };
}
