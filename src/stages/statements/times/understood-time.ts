import type { Time, TimeFigure } from '../../../core/figure.js';
import type { Draft } from '../clauses/draft.js';
import { isOutlook } from '../clauses/forecast-words.js';
import { gapBetween } from '../clauses/gaps.js';
import type { Clause, TimeItem } from '../clauses/reading.js';
import { isDay } from './time-kinds.js';

/** Between the end of a business year and the word for it: 12月底止全年, 12月31日止年度. */
const YEAR_END_REACH = 3;

/** A business year told by its end is that year: 截至12月底止全年. */
export function asYear(item: TimeItem, clauses: readonly Clause[]): TimeItem {
  const { time } = item.figure;
  const home = clauses.find(({ start, end }) => start <= item.start && item.end <= end);
  const isYear = home?.words.some(
    ({ start, senses }) =>
      senses.wholeYear && start >= item.end && start - item.end <= YEAR_END_REACH,
  );
  if (!isYear || !/^\d{4}-\d{2}(?:-\d{2})?$/.test(time.edtf)) return item;
  return { ...item, figure: { ...item.figure, time: { ...time, edtf: time.edtf.slice(0, 4) } } };
}

/** Annual results come out in the first months of the year after. */
const LAST_MONTH_OF_ANNUAL_RESULTS = 4;

/**
 * The business year that "full-year" or 全年 beside a claim speaks of: that of the period told
 * already; without one that of the last results, which early in a year are those of the year before.
 */
export function wholeYear(
  { clause, anchor }: Pick<Draft, 'clause' | 'anchor'>,
  told: TimeItem | undefined,
  published: string | undefined,
): TimeItem | undefined {
  const word = clause.words.find(({ senses }) => senses.wholeYear);
  if (word === undefined) return undefined;
  const isNearer =
    told !== undefined &&
    clause.times.includes(told) &&
    gapBetween(told, anchor) < gapBetween(word, anchor);
  if (isNearer && !isDay(told.figure.time.edtf)) return told;
  const year =
    told === undefined || isDay(told.figure.time.edtf)
      ? isExpected(clause, anchor)
        ? published?.slice(0, 4)
        : yearOfResults(published)
      : told.figure.time.edtf.slice(0, 4);
  if (year === undefined || !/^\d{4}$/.test(year)) return undefined;
  const { start, end } = word;
  const figure: TimeFigure = {
    kind: 'time',
    start,
    end,
    rule: 'time.understood',
    trace: [],
    time: relativeTo(year, published),
  };
  return { start, end, figure, isCompared: false };
}

/** What a company expects of "the full year" is of the year that has begun. */
function isExpected({ words }: Draft['clause'], { start }: Draft['anchor']): boolean {
  return words.some((word) => word.end <= start && isOutlook(word));
}

/** The day on which something held that changes every day and is told without a time. */
export function dayOfPublication(published: string | undefined): Time | undefined {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(published ?? '')?.[0];
  return day === undefined ? undefined : relativeTo(day, published);
}

/** Fiscal quarters are taken as those of the calendar: three months are the quarter they lie in mostly. */
export function asQuarter(item: TimeItem): TimeItem {
  const { time } = item.figure;
  const [, year, month] = /^(\d{4})-(\d{2})\/\d{4}-\d{2}$/.exec(time.edtf) ?? [];
  if (year === undefined || month === undefined || monthsOf(time.edtf) !== 3) return item;
  const middle = Number(year) * 12 + Number(month);
  const quarter = Math.floor((middle % 12) / 3) + 1;
  const edtf = `${Math.floor(middle / 12)}-Q${quarter}`;
  return { ...item, figure: { ...item.figure, time: { ...time, edtf } } };
}

function monthsOf(edtf: string): number {
  const [from, to] = edtf.split('/').map((date) => {
    const [year, month] = date.split('-').map(Number);
    return (year ?? 0) * 12 + (month ?? 0);
  });
  return (to ?? 0) - (from ?? 0) + 1;
}

/**
 * 去年同期 and "a year ago" beside results of a quarter or half are the same part of the year before.
 */
export function samePartOf(running: TimeItem | undefined, told: TimeItem): TimeItem {
  const period = running?.figure.time.edtf ?? '';
  const year = PART_OF_YEAR.exec(period)?.[1];
  if (!told.isCompared || year === undefined) return told;
  // Counted from the day of publication, a year before may be the very year of the results.
  const back = Number(year) - Number(told.figure.time.edtf);
  if (back === 2 ? !isPublishedBefore(told, year) : back !== 1 && !isLater(told, year, back)) {
    return told;
  }
  const edtf = period.replace(YEARS, (told) => String(Number(told) - 1));
  return { ...told, figure: { ...told.figure, time: { ...told.figure.time, edtf } } };
}

/** A year, a part of one, or some months told by their first and last: "the six months to June". */
const PART_OF_YEAR = /^(?:\d{4}-\d{2}\/)?(\d{4})(?:-Q[1-4]|-H[12]|-\d{2}|)$/;
const YEARS = /\d{4}/g;

function isLater({ figure }: TimeItem, year: string, back: number): boolean {
  return back === 0 && (figure.time.anchor ?? year) > `${year}-12-31`;
}

/** A business year may be named after the year to come: 2026财年 in 2025. */
function isPublishedBefore({ figure }: TimeItem, year: string): boolean {
  return (figure.time.anchor ?? year) < year;
}

function yearOfResults(published: string | undefined): string | undefined {
  const [, year, month] = /^(\d{4})-(\d{2})/.exec(published ?? '') ?? [];
  if (year === undefined || month === undefined) return undefined;
  return Number(month) <= LAST_MONTH_OF_ANNUAL_RESULTS ? String(Number(year) - 1) : year;
}

function relativeTo(edtf: string, published: string | undefined): Time {
  return { edtf, ...(published !== undefined && { anchor: published.slice(0, 10) }) };
}
