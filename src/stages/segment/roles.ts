import type { Sentence } from '../../core/segments.js';
import type { LayoutLabels } from './language-data.js';

const HEADING = /^\s{0,3}#{1,6}\s+/;
const LIST_ITEM = /^\s{0,12}(?:[-*+•·‧●○▪■◆►▶]\s+|\d{1,2}[.)]\s+|[(（]?\d{1,2}[)）、]\s*|[①-⑳])/u;
/** A line like a title with a number before it begins a piece of news of its own in Chinese digests. */
const NUMBERED = /^\s{0,3}[(（]?\d{1,2}[.)）、]/u;
const HAN = /\p{Script=Han}/u;
/** A shorter one is an item of a list. */
const SHORTEST_NEWS = 8;
const IMAGE = /^\s{0,12}!\[/;
const QUOTE = /^\s{0,3}(?:>\s?)+/;
const FRONT_TITLE = /^(?:title|headline)\s?:\s{0,9}["']?$/im;
/** Cells between bars or tabs, or a line that ends in three numbers. */
const TABLE_ROW =
  /^\s{0,3}\|.*\|\s*$|^[^\t]{1,80}\t[^\t]{1,80}\t|(?:\s[-+$€£¥]?\d[\d.,]{0,15}%?){3}\s*$/;

/** Longest line, in UTF-16 units, that can be a caption, a credit or a row; one more is enough to see. */
const LONGEST_FURNITURE = 300;
export const LINE_READ = LONGEST_FURNITURE + 1;

/** What a line is, and how many units of marks stand before its words. */
export interface LineRole {
  readonly role: Sentence['role'];
  readonly skip: number;
}

/**
 * The role of a line by its own look, of which `line` holds no more than LINE_READ units. `alone`
 * says that blank lines surround it; `before` is the text before it on the page.
 */
export function roleOf(
  line: string,
  before: string,
  labels: LayoutLabels,
  alone: boolean,
): LineRole {
  if (FRONT_TITLE.test(before)) return { role: 'heading', skip: 0 };
  const skipOf = (pattern: RegExp) => pattern.exec(line)?.[0].length;
  const heading = skipOf(HEADING);
  if (heading !== undefined) return { role: 'heading', skip: heading };
  const image = skipOf(IMAGE);
  if (image !== undefined) return { role: 'caption', skip: image };
  const item = skipOf(LIST_ITEM);
  if (item !== undefined) {
    const isHeading = alone && isNumberedTitle(line, item);
    return { role: isHeading ? 'heading' : 'listItem', skip: item };
  }
  const skip = skipOf(QUOTE) ?? 0;
  return { role: furnitureRole(line, labels) ?? titleRole(line, labels, alone), skip };
}

/** Rows of tables, captions and credits, which are short. */
function furnitureRole(line: string, labels: LayoutLabels): Sentence['role'] | undefined {
  if (line.length > LONGEST_FURNITURE) return undefined;
  if (TABLE_ROW.test(line)) return 'tableRow';
  if (labels.caption.test(line) || labels.captionEnd.test(line.slice(-100))) return 'caption';
  return labels.credit.test(line) ? 'credit' : undefined;
}

function isNumberedTitle(line: string, marks: number): boolean {
  const isLong = line.trimEnd().length - marks >= SHORTEST_NEWS;
  return isLong && NUMBERED.test(line) && HAN.test(line) && isTitle(line);
}

function titleRole(line: string, labels: LayoutLabels, alone: boolean): Sentence['role'] {
  if (!isTitle(line)) return 'body';
  if (labels.bareCredit.test(line)) return 'credit';
  return alone ? 'heading' : 'body';
}

/** A short line that is not closed like a sentence; a question only when it is very short. */
function isTitle(line: string): boolean {
  if (line.length > 100 || /[。．.;；:：,，、)）"”」』]\s*$/u.test(line)) return false;
  if (/[?？!！]\s*$/u.test(line)) return line.length <= 20;
  const han = line.match(/\p{Script=Han}/gu)?.length ?? 0;
  return han > 0 ? line.length <= 60 : line.split(/\s+/).length <= 16;
}
