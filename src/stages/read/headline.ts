import type { Based } from '../../core/article.js';
import { datesIn } from './dates.js';
import type { FrontMatter } from './front-matter.js';
import type { PageLine } from './page-lines.js';

/** Lines at the top among which a headline is looked for. */
const TOP = 8;
/** Longest headline in UTF-16 units. */
const LONGEST = 200;
/** A first line shorter than this is a section or a site name when another candidate follows. */
const SHORT = 6;

/** The headline: front matter's title, the first Markdown heading, or the first line that can be one. */
export function headlineOf(
  frontMatter: FrontMatter | undefined,
  lines: readonly PageLine[],
): Based<string> | undefined {
  const title = frontMatter?.fields.find(({ field }) => field === 'title')?.values[0];
  if (title !== undefined) return { value: title, basis: 'frontMatter' };
  for (const { text } of lines.slice(0, 2 * TOP)) {
    const heading = /^#{1,2}\s{1,9}(\S.*?)\s*#*$/u.exec(text.slice(0, LONGEST))?.[1];
    if (heading !== undefined) return { value: heading, basis: 'heading' };
  }
  const candidates = lines.slice(0, TOP).filter(canBeHeadline);
  const chosen = candidates.find(({ text }) => text.length >= SHORT) ?? candidates[0];
  return chosen === undefined ? undefined : { value: chosen.text, basis: 'firstLine' };
}

function canBeHeadline({ text, labels }: PageLine): boolean {
  if (text.length > LONGEST || labels.length > 0) return false;
  if (/[。.；;，,：:]$/u.test(text) || /^[!>|*\-–•<[(（【]|^https?:/iu.test(text)) return false;
  return /\p{L}/u.test(text) && !datesIn(text).some(({ start }) => start === 0);
}
