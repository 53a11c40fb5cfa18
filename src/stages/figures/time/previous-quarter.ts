import type { Tables } from '../tables.js';
import type { TimeReading } from './time-context.js';

/** How far behind a quarter that is told "the previous quarter" is the one before it. */
const REACH = 200;
/** How many of the times in front are looked at. */
const LAST_TIMES = 12;
const QUARTER = /^(\d{4})-Q([1-4])$/;

/**
 * "Third-quarter sales rose 5% from the previous quarter", 第三季…較上季: behind the quarter that results
 * are of, the previous one is the one before it, not the last before the day of publication, which it is.
 *
 * @param told the times in front.
 */
export function afterTold(
  time: TimeReading,
  told: readonly TimeReading[],
  text: string,
  tables: Tables,
): TimeReading {
  if (!isPreviousQuarter(time, text, tables)) return time;
  const isOfResults = told
    .slice(-LAST_TIMES)
    .some(({ edtf, end }) => edtf === time.edtf && end <= time.start && time.start - end <= REACH);
  return isOfResults ? { ...time, edtf: before(time.edtf) } : time;
}

function isPreviousQuarter({ start, edtf }: TimeReading, text: string, tables: Tables): boolean {
  const word = QUARTER.test(edtf) ? tables.time.words.longest(text, start)?.value : undefined;
  return word?.is === 'relative' && word.unit === 'quarter' && word.offset === -1;
}

function before(edtf: string): string {
  const [, year = '', quarter = ''] = QUARTER.exec(edtf) ?? [];
  return quarter === '1' ? `${Number(year) - 1}-Q4` : `${year}-Q${Number(quarter) - 1}`;
}
