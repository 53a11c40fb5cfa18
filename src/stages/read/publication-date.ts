import type { Based } from '../../core/article.js';
import { calendarDate, dateAt, dateInPath, datesIn } from './dates.js';
import type { FrontMatter } from './front-matter.js';
import type { PageLine } from './page-lines.js';
import { type Stamp, signatureDate } from './stamps.js';

export interface DateSources {
  readonly text: string;
  readonly uri: string;
  readonly hint: string | undefined;
  readonly frontMatter: FrontMatter | undefined;
  readonly lines: readonly PageLine[];
  readonly stamps: readonly Stamp[];
  /** Addresses of the page itself first, then the others, in text order. */
  readonly urls: readonly string[];
}

/** How much of the body is searched for the day that the news happened. */
const LEAD = 600;

/** The date of publication from the best place that tells it; undefined when none does. */
export function publicationDate(sources: DateSources): Based<string> | undefined {
  const { hint, uri } = sources;
  const hinted = hint === undefined ? undefined : dateTold(hint);
  if (hinted !== undefined) return { value: hinted, basis: 'hint' };
  const inMatter = frontMatterDate(sources.frontMatter);
  if (inMatter !== undefined) return { value: inMatter, basis: 'frontMatter' };
  const stamp = sources.stamps.find((s) => !s.isUpdate) ?? sources.stamps[0];
  if (stamp !== undefined) return { value: stamp.edtf, basis: stamp.basis };
  const inName = dateInPath(uri);
  if (inName !== undefined) return { value: inName, basis: 'fileName' };
  const inText = signatureDate(sources.lines) ?? dispatchDate(sources.text) ?? leadDate(sources);
  if (inText !== undefined) return { value: inText, basis: 'text' };
  const inUrl = firstDefined(sources.urls.map(dateInPath));
  if (inUrl !== undefined) return { value: inUrl, basis: 'url' };
  const year = copyrightYear(sources.lines);
  return year === undefined ? undefined : { value: String(year), basis: 'text' };
}

function frontMatterDate(matter: FrontMatter | undefined): string | undefined {
  const values = (field: 'date' | 'updated') =>
    matter?.fields.filter((f) => f.field === field).flatMap((f) => f.values) ?? [];
  return firstDefined([...values('date'), ...values('updated')].map(dateTold));
}

/** The day, or the month or year, of a value that should be a date, whatever its form. */
function dateTold(value: string): string | undefined {
  return dateAt(value, 0)?.edtf ?? dateInPath(value) ?? /^\d{4}(?:-\d{2})?$/.exec(value)?.[0];
}

/** The full date of a dispatch: （2025年10月13日訊）, 2025年10月13日電, "LONDON, Nov 20, 2019 (Reuters)". */
function dispatchDate(text: string): string | undefined {
  const lead = text.slice(0, LEAD);
  const date = datesIn(lead).find(({ end }) =>
    /^\s?(?:[（(]|[电電讯訊]|消息|报道|報導)/u.test(lead.slice(end, end + 4)),
  );
  return date?.edtf;
}

/**
 * A day without a year in the lead ("10月28日", "Oct. 28"), in the year of the copyright line: news is
 * told on the day or soon after, and the line carries the year in which the page was made.
 */
function leadDate(sources: DateSources): string | undefined {
  const year = copyrightYear(sources.lines);
  if (year === undefined) return undefined;
  const start = sources.frontMatter?.end ?? 0;
  const lead = sources.text.slice(start, start + LEAD);
  const match = /(?<![\d年])(\d{1,2})\s?月\s?(\d{1,2})\s?[日号號]/u.exec(lead);
  return match === null ? undefined : calendarDate(year, Number(match[1]), Number(match[2]));
}

/** The last year of the last copyright line. */
function copyrightYear(lines: readonly PageLine[]): number | undefined {
  const line = lines.findLast(({ text }) => COPYRIGHT.test(text.slice(0, 200)));
  const years = line?.text.slice(0, 200).match(/(?<!\d)(?:19|20)\d{2}(?!\d)/g);
  return years?.[0] === undefined ? undefined : Math.max(...years.map(Number));
}

/** What marks a copyright line. */
export const COPYRIGHT = /©|\(c\)\s?\d{4}|\bcopyright\b|版[权權]所有|著作[权權]/iu;

function firstDefined<T>(values: readonly (T | undefined)[]): T | undefined {
  return values.find((value) => value !== undefined);
}
