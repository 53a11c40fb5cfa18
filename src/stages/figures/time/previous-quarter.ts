import { HAN, isKind } from '../words/characters.js';
import type { Tables } from '../words/tables.js';
import type { TimeReading } from './time-context.js';
import { endsSentence, isLinked, toldBefore } from './told-times.js';

const QUARTER = /^(\d{4})-Q([1-4])$/;
const YEAR = /^\d{4}$/;
const PART_OF_YEAR = /^\d{4}-\d{2}$/;

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
  const near = toldBefore(time, told);
  const quarter = isYear ? undefined : quarterInFront(time, near, text, tables);
  if (quarter !== undefined) return { ...time, edtf: before(quarter) };
  const isOfResults = isYear
    ? near
        .findLast((one) => PERIOD.test(one.edtf) && !isLinked(one, text, tables))
        ?.edtf.slice(0, 4) === time.edtf.slice(0, 4)
    : near.some((one) => one.edtf === time.edtf && isComparedWith(one, time, text, tables));
  return isOfResults ? { ...time, edtf: before(time.edtf) } : time;
}

/** The quarter told in the same sentence before "the preceding quarter". */
function quarterInFront(
  time: TimeReading,
  near: readonly TimeReading[],
  text: string,
  { time: { beforeToldQuarter } }: Tables,
): string | undefined {
  if (!beforeToldQuarter.has(text.slice(time.start, time.end).toLowerCase())) return undefined;
  const told = near.findLast(({ edtf }) => QUARTER.test(edtf));
  if (told === undefined || endsSentence(text, told.end, time.start)) return undefined;
  return told.edtf;
}

/**
 * 前一季 is the one before wherever it stands; 上季 is so in the sentence that tells the quarter, or behind
 * 較: under the headline 某公司次季虧損收窄, 某公司上季虧5億元 is of that same quarter.
 */
function isComparedWith(
  { end }: TimeReading,
  time: TimeReading,
  text: string,
  tables: Tables,
): boolean {
  const word = text.slice(time.start, time.end).toLowerCase();
  if (tables.time.beforeToldQuarter.has(word)) return true;
  if (!endsSentence(text, end, time.start)) return true;
  return isLinked(time, text, tables);
}

/** Results are of a year, half or quarter; a day of that year may be any. */
const PERIOD = /^\d{4}(?:-(?:Q[1-4]|H[12]))?$/;

function isPreviousYear({ start, end, edtf }: TimeReading, text: string, tables: Tables): boolean {
  const { yearBefore } = tables.time;
  if (YEAR.test(edtf)) return yearBefore.has(text.slice(start, end).toLowerCase());
  // 上年末
  const head = PART_OF_YEAR.test(edtf) ? text.slice(start, end - 1) : '';
  return isKind(text, start, HAN) && yearBefore.has(head);
}

function isPreviousQuarter({ start, edtf }: TimeReading, text: string, tables: Tables): boolean {
  const word = QUARTER.test(edtf) ? tables.time.words.longest(text, start)?.value : undefined;
  return word?.is === 'relative' && word.unit === 'quarter' && word.offset === -1;
}

function before(edtf: string): string {
  const date = /^(\d{4})(-\d{2})?$/.exec(edtf);
  if (date !== null) return `${Number(date[1]) - 1}${date[2] ?? ''}`;
  const [, year = '', quarter = ''] = QUARTER.exec(edtf) ?? [];
  return quarter === '1' ? `${Number(year) - 1}-Q4` : `${year}-Q${Number(quarter) - 1}`;
}
