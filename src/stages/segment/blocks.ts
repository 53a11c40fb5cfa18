import type { Article, Margin } from '../../core/article.js';
import { isSpace, linesOf } from '../../core/lines.js';
import type { Sentence } from '../../core/segments.js';
import type { Span } from '../../core/span.js';
import type { LayoutLabels } from './language-data.js';
import { LINE_READ, roleOf } from './roles.js';

/** A stretch of prose that sentences never leave: a heading, a list item, a paragraph. */
export interface Block extends Span {
  readonly role: Sentence['role'];
}

/** A line shorter than this was not broken by a text editor's margin. */
const WRAPPED = 50;

/** The blocks of an article in text order, without its margins at their ends and without marks. */
export function blocksOf(article: Article, labels: LayoutLabels): Block[] {
  const { text, margins } = article;
  const headline = article.headline?.value;
  const blocks: Block[] = [];
  const lines = linesOf(text);
  let passed = 0;
  for (const [index, line] of lines.entries()) {
    while ((margins[passed]?.end ?? Number.POSITIVE_INFINITY) <= line.start) passed++;
    const inside = marginsWithin(margins, passed, line);
    const pieces = piecesOf(text, line, inside);
    const [above, below] = [lines[index - 1], lines[index + 1]];
    const [first] = pieces;
    const last = blocks.at(-1);
    if (last !== undefined && first !== undefined && continues(text, above, first, last)) {
      blocks[blocks.length - 1] = { ...last, end: first.end };
      pieces.shift();
    }
    const alone = (isBlank(text, above) && isBlank(text, below)) || index === 0;
    for (const piece of pieces) {
      const head = text.slice(piece.start, Math.min(piece.end, piece.start + LINE_READ));
      const before = text.slice(Math.max(0, piece.start - 40), piece.start);
      const { role, skip } = roleOf(head, before, labels, alone);
      const span = trimmed(text, { start: piece.start + skip, end: piece.end }, inside);
      const isHeadline = text.slice(span.start, span.end) === headline;
      if (span.start < span.end) blocks.push({ ...span, role: isHeadline ? 'heading' : role });
    }
  }
  return blocks;
}

/** The margins that touch a line, of which the first is not before number `from`. */
function marginsWithin(margins: readonly Margin[], from: number, line: Span): readonly Margin[] {
  let to = from;
  while ((margins[to]?.start ?? line.end) < line.end) to++;
  return margins.slice(from, to);
}

/** The line without the margins that no sentence runs through: all but addresses, tags and years. */
function piecesOf(text: string, line: Span, margins: readonly Margin[]): Span[] {
  const pieces: Span[] = [];
  let start = line.start;
  for (const margin of margins) {
    if (margin.kind !== 'frontMatter' && margin.kind !== 'stamp') continue;
    if (margin.start > start) pieces.push({ start, end: margin.start });
    start = Math.max(start, margin.end);
  }
  if (start < line.end) pieces.push({ start, end: line.end });
  return pieces.filter((piece) => hasWords(text, piece, margins));
}

/** Whether a letter or digit stands outside the margins. */
function hasWords(text: string, piece: Span, margins: readonly Margin[]): boolean {
  let position = piece.start;
  for (const margin of margins) {
    if (margin.start >= piece.end) break;
    if (WORD.test(text.slice(position, Math.max(position, margin.start)))) return true;
    position = Math.max(position, margin.end);
  }
  return position < piece.end && WORD.test(text.slice(position, piece.end));
}

const WORD = /[\p{L}\p{N}]/u;

function isBlank(text: string, line: Span | undefined): boolean {
  return line === undefined || text.slice(line.start, line.end).trim() === '';
}

/** A soft-wrapped line: a long line of Latin prose without a stop, and the next starts small. */
function continues(text: string, above: Span | undefined, piece: Span, last: Block): boolean {
  if (above === undefined || last.role !== 'body' || last.end < above.end) return false;
  if (above.end - above.start < WRAPPED) return false;
  if (!/[\p{Script=Latin}\d,;’'")]\s*$/u.test(text.slice(above.end - 8, above.end))) return false;
  return /^\s{0,8}\p{Ll}/u.test(text.slice(piece.start, piece.start + 10));
}

/** Without white space, Markdown marks, addresses and tags at the ends. */
function trimmed(text: string, span: Span, margins: readonly Margin[]): Span {
  let { start, end } = span;
  while (start < end && isEdge(text.charCodeAt(start))) start++;
  for (let last = margins.length - 1; end > start; last--) {
    while (end > start && isEdge(text.charCodeAt(end - 1))) end--;
    const margin = margins[last];
    if (margin === undefined || margin.end < end || margin.kind === 'imprint') break;
    if (margin.start >= end) continue;
    end = Math.max(start, margin.start);
    while (end > start && '[]'.includes(text[end - 1] ?? ' ')) end--;
  }
  return { start, end };
}

/** White space, and the asterisks, underscores and backticks of emphasis. */
function isEdge(unit: number): boolean {
  return isSpace(unit) || unit === 0x2a || unit === 0x5f || unit === 0x60;
}
