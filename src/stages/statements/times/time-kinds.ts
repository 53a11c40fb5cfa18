import type { Time } from '../../../core/figure.js';
import { MILLISECONDS_OF_A_DAY } from '../../../core/periods.js';
import type { TimeItem } from '../clauses/reading.js';

/** Whether EDTF text is a single day. */
export function isDay(edtf: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(edtf);
}

/** Whether EDTF text is an interval of seven days. */
export function isWeek(edtf: string): boolean {
  const [from = '', to = ''] = edtf.split('/');
  if (!isDay(from) || !isDay(to)) return false;
  return Date.parse(to) - Date.parse(from) === SIX * MILLISECONDS_OF_A_DAY;
}

const SIX = 6;

/** Whether a time is a business period, which later figures share: a year, part of one, or some months. */
export function isPeriod({ edtf }: Time): boolean {
  return /^\d{4}(-(Q[1-4]|H[12]|\d{2}(\/\d{4}-\d{2})?))?$/.test(edtf);
}

const YEARS = /^(\d{4})\/(\d{4})(-\d{2})?$/;
const MOST_YEARS = 20;

/**
 * The years of an interval of some years, in order; none for any other time. The last may be told in
 * part: of 2018年至2021年9月 it is the months to September.
 */
export function yearsOf(item: TimeItem): TimeItem[] {
  const { time } = item.figure;
  const [, from, to, month = ''] = YEARS.exec(time.edtf) ?? [];
  const count = Number(to) - Number(from) + 1;
  if (from === undefined || !(count > 1 && count <= MOST_YEARS)) return [];
  return Array.from({ length: count }, (_, i) => {
    const isPart = month !== '' && i === count - 1;
    const year = { ...time, edtf: isPart ? `${to}-01/${to}${month}` : String(Number(from) + i) };
    return { ...item, figure: { ...item.figure, time: year } };
  });
}

const NEWS_DAYS = 3;

/** A day right before publication is that of the news, for all that is told: X今天宣布, 由Y领投. */
export function isNewsDay(
  { figure }: Pick<TimeItem, 'figure'>,
  published: string | undefined,
): boolean {
  const [told, now] = [figure.time.edtf, published?.slice(0, 10) ?? ''];
  if (!isDay(told) || !isDay(now)) return false;
  const days = (Date.parse(now) - Date.parse(told)) / MILLISECONDS_OF_A_DAY;
  return days >= 0 && days <= NEWS_DAYS;
}

/** A quarter or half of a year. */
export function isPartOfYear({ figure }: Pick<TimeItem, 'figure'>): boolean {
  return /-[QH]\d$/.test(figure.time.edtf);
}
