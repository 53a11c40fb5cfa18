import { yearText } from '../../../core/calendar.js';
import { HAN, isKind } from '../words/characters.js';
import type { Tables } from '../words/tables.js';
import type { TimeReading } from './time-context.js';
import { endsSentence, isLinked, toldBefore, yearsLater } from './told-times.js';

/** Results are of a quarter, half, months or days within a year. */
const PART_OF_YEAR = /^(?:\d{4}-[QH]\d|(\d{4})-\d{2}(?:-\d{2})?\/\1-\d{2}(?:-\d{2})?)$/;
const YEAR = /^\d{4}$/;
/** 2月营收…，较去年同期: of "at the end of March, up from a year earlier" the year is enough. */
const MONTH = /^\d{4}-\d{2}$/;
const RULE = 'time.same-period';

/**
 * 二季度营收…，去年同期…, "in the first half, …, from $2 a year earlier": the period told in front, in
 * the year before it. Where none is told near, the year alone.
 *
 * @param told the times in front.
 */
export function ofSamePeriod(
  time: TimeReading,
  told: readonly TimeReading[],
  text: string,
  tables: Tables,
): TimeReading {
  const end = endOf(time, text, tables);
  if (end === undefined) return time;
  const period = toldBefore(time, told).findLast(
    (one) => isPeriodOf(one, time, text) && !isLinked(one, text, tables),
  );
  if (period === undefined) return time;
  // The second 去年同期 of a sentence is the one of the first.
  const edtf = period.rule === RULE ? period.edtf : yearBefore(asToldOf(period, time, text));
  return { ...time, end, edtf, rule: RULE };
}

/** Where the words for a year before end, if the time is one of them: 去年 of 去年同期, "a year earlier". */
function endOf(
  { start, end, edtf }: TimeReading,
  text: string,
  { time }: Tables,
): number | undefined {
  if (!YEAR.test(edtf)) return undefined;
  const word = text.slice(start, end).toLowerCase();
  if (time.yearEarlier.has(word)) return end;
  return time.lastYear.has(word) ? time.samePeriod.longest(text, end)?.end : undefined;
}

/** Months and years are told of much else: they count in the sentence only. */
function isPeriodOf({ end, edtf }: TimeReading, time: TimeReading, text: string): boolean {
  if (text.slice(end, time.start).includes('\n')) return false;
  if (PART_OF_YEAR.test(asQuarter(edtf))) return true;
  const isNear = !endsSentence(text, end, time.start);
  return isNear && (YEAR.test(edtf) || MONTH.test(edtf));
}

/** The period that is compared with: of a month told in English the year alone. */
function asToldOf({ edtf }: TimeReading, { start }: TimeReading, text: string): string {
  return MONTH.test(edtf) && !isKind(text, start, HAN) ? edtf.slice(0, 4) : asQuarter(edtf);
}

/** Three months are the quarter they lie in mostly: that ended on 2 August is the second. */
function asQuarter(edtf: string): string {
  const [, year, month, lastYear, last] = MONTHS.exec(edtf) ?? [];
  if (year === undefined) return edtf;
  const months = 12 * (Number(lastYear) - Number(year)) + Number(last) - Number(month);
  if (months !== 2) return edtf;
  const middle = 12 * Number(year) + Number(month);
  return `${yearText(Math.floor(middle / 12))}-Q${Math.floor((middle % 12) / 3) + 1}`;
}

const MONTHS = /^(\d{4})-(\d{2})\/(\d{4})-(\d{2})$/;

function yearBefore(edtf: string): string {
  // 29 February has no day a year before.
  return yearsLater(edtf.replace(/-02-29/g, '-02-28'), -1);
}
