import type { Tables } from '../tables.js';
import type { TimeReading } from './time-context.js';

/** How far behind a period that is told "the previous quarter" or year is the one before it. */
const REACH = 200;
/** How many of the times in front are looked at. */
const LAST_TIMES = 12;
const QUARTER = /^(\d{4})-Q([1-4])$/;
const YEAR = /^\d{4}$/;

/**
 * "Third-quarter sales rose 5% from the previous quarter", 第三季…較上季: behind the quarter that results
 * are of, the previous one is the one before it, not the last before the day of publication, which it is.
 * So is the year in 2021年…比上年, told a year later; 去年 and "last year" are those of the publication.
 *
 * @param told the times in front.
 */
export function afterTold(
  time: TimeReading,
  told: readonly TimeReading[],
  text: string,
  tables: Tables,
): TimeReading {
  const isYear = isPreviousYear(time, text, tables);
  if (!isYear && !isPreviousQuarter(time, text, tables)) return time;
  const near = told
    .slice(-LAST_TIMES)
    .filter(({ end }) => end <= time.start && time.start - end <= REACH);
  const isOfResults = isYear
    ? near.findLast(({ edtf }) => PERIOD.test(edtf))?.edtf.slice(0, 4) === time.edtf
    : near.some(({ edtf }) => edtf === time.edtf);
  return isOfResults ? { ...time, edtf: before(time.edtf) } : time;
}

/** Results are of a year, half or quarter; a day of that year may be any. */
const PERIOD = /^\d{4}(?:-(?:Q[1-4]|H[12]))?$/;

function isPreviousYear({ start, end, edtf }: TimeReading, text: string, tables: Tables): boolean {
  return YEAR.test(edtf) && tables.time.yearBefore.has(text.slice(start, end).toLowerCase());
}

function isPreviousQuarter({ start, edtf }: TimeReading, text: string, tables: Tables): boolean {
  const word = QUARTER.test(edtf) ? tables.time.words.longest(text, start)?.value : undefined;
  return word?.is === 'relative' && word.unit === 'quarter' && word.offset === -1;
}

function before(edtf: string): string {
  if (YEAR.test(edtf)) return String(Number(edtf) - 1);
  const [, year = '', quarter = ''] = QUARTER.exec(edtf) ?? [];
  return quarter === '1' ? `${Number(year) - 1}-Q4` : `${year}-Q${Number(quarter) - 1}`;
}
