import { linesOf, trimSpan } from '../../core/lines.js';
import type { Span } from '../../core/span.js';
import type { LabelKind, PageLabels } from './page-labels.js';

/** Longest line that is searched for labels and bylines; a longer one is prose. */
const LONGEST_FURNITURE = 200;

/** A line with words in it, without the white space around them. */
export interface PageLine extends Span {
  readonly text: string;
  readonly labels: readonly Label[];
}

/** A label such as 作者 or "Published:" in a line; positions are relative to the line's text. */
export interface Label {
  readonly kind: LabelKind;
  readonly start: number;
  readonly valueStart: number;
  /** Whether a colon, a slash or a bar follows it; a mere blank says less. */
  readonly marked: boolean;
}

/** The lines behind the front matter that are not blank. */
export function pageLines(text: string, from: number, labels: PageLabels): PageLine[] {
  const lines: PageLine[] = [];
  for (const line of linesOf(text.slice(from))) {
    const span = trimSpan(text, { start: from + line.start, end: from + line.end });
    if (span.start === span.end) continue;
    const content = text.slice(span.start, span.end);
    lines.push({ ...span, text: content, labels: labelsOf(content, labels) });
  }
  return lines;
}

/** The labels of a line: each at its start or behind a separator, with a colon or a blank behind it. */
function labelsOf(content: string, labels: PageLabels): Label[] {
  const found: Label[] = [];
  const line = content.slice(0, LONGEST_FURNITURE);
  const lower = line.toLowerCase();
  if (lower.length !== line.length) return found;
  for (let i = 0; i < line.length; ) {
    const label = i === 0 || isSeparator(line[i - 1] ?? '') ? labelAt(lower, i, labels) : undefined;
    if (label !== undefined) found.push(label);
    i = label === undefined ? i + 1 : label.valueStart;
  }
  return found;
}

function isSeparator(character: string): boolean {
  return /[\s|｜/／·•,，;；(（[【〔>*_]/u.test(character);
}

/** The longest label at a position that a mark, a blank or the end of the line follows. */
function labelAt(lower: string, start: number, labels: PageLabels): Label | undefined {
  for (const length of labels.lengths.get(lower[start] ?? '') ?? []) {
    const kind = labels.kinds.get(lower.slice(start, start + length));
    if (kind === undefined) continue;
    const rest = lower.slice(start + length, start + length + 8);
    const mark = /^(?:\s{0,2}[:：/／|｜]\s{0,3}|\s{1,3}|$)/u.exec(rest)?.[0];
    if (mark === undefined) continue;
    return {
      kind,
      start,
      valueStart: start + length + Math.max(1, mark.length),
      marked: mark.trim() !== '',
    };
  }
  return undefined;
}

/** Whether a line is prose: long enough and closed like a sentence, or longer than any furniture. */
export function isProse(line: PageLine): boolean {
  if (line.text.length > LONGEST_FURNITURE) return true;
  return line.text.length >= 40 && /[。！？.!?”」』"）)]$/u.test(line.text);
}

/** The value behind a label: up to the next label, a bar or two blanks. */
export function valueBehind(line: PageLine, label: Label): string {
  const next = line.labels.find((other) => other.start >= label.valueStart);
  const rest = line.text.slice(label.valueStart, next?.start ?? LONGEST_FURNITURE);
  return (/^[^|｜\n]*?(?=\s{2}|[|｜\n]|$)/u.exec(rest)?.[0] ?? '').trim();
}
