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

/** What may run over several lines; a first line is taken for a heading until the next goes on with it. */
const WRAPPING: ReadonlySet<Block['role']> = new Set(['body', 'listItem', 'heading']);

/** A line shorter than this was not broken by a text editor's margin. */
const WRAPPED = 50;

/** The blocks of an article in text order, without its margins at their ends and without marks. */
export function blocksOf(article: Article, labels: LayoutLabels): Block[] {
  const { text, margins } = article;
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
      blocks[blocks.length - 1] = joined(text, last, first, inside);
      pieces.shift();
    }
    const alone = (isBlank(text, above) && isBlank(text, below)) || index === 0;
    blocks.push(...pieces.flatMap((piece) => blockOf(article, piece, inside, labels, alone)));
  }
  return blocks;
}

function joined(text: string, last: Block, next: Span, margins: readonly Margin[]): Block {
  const span = trimmed(text, { start: last.start, end: next.end }, margins);
  return { ...span, role: last.role === 'heading' ? 'body' : last.role };
}

/** The block that a piece of a line is; none where nothing but marks and addresses is left of it. */
function blockOf(
  { text, headline }: Article,
  piece: Span,
  margins: readonly Margin[],
  labels: LayoutLabels,
  alone: boolean,
): Block[] {
  const head = text.slice(piece.start, Math.min(piece.end, piece.start + LINE_READ));
  const before = text.slice(Math.max(0, piece.start - 40), piece.start);
  const { role, skip } = roleOf(head, before, labels, alone);
  const { start, end } = trimmed(text, { start: piece.start + skip, end: piece.end }, margins);
  if (start >= end) return [];
  return [{ start, end, role: text.slice(start, end) === headline?.value ? 'heading' : role }];
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
  if (above === undefined || last.end < above.end || !WRAPPING.has(last.role)) return false;
  if (
    text
      .slice(above.start, above.start + 10)
      .trimStart()
      .startsWith('#')
  )
    return false;
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
