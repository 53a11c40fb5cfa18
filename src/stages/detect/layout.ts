import { linesOf } from '../../core/lines.js';
import type { Span } from '../../core/span.js';

/** A line of text with its sentences, and each sentence with its clauses; they tile the line. */
export interface Paragraph extends Span {
  readonly sentences: readonly SentenceLayout[];
}

export interface SentenceLayout extends Span {
  readonly clauses: readonly Span[];
}

/** Longest stretch without a stop that is taken for one sentence. */
const LONGEST = 2000;

/** The lines that are not blank, cut into sentences and clauses where the punctuation says so. */
export function layoutOf(text: string): Paragraph[] {
  return linesOf(text)
    .filter(({ start, end }) => text.slice(start, end).trim() !== '')
    .map((line) => ({ ...line, sentences: sentencesOf(text, line) }));
}

function sentencesOf(text: string, line: Span): SentenceLayout[] {
  const sentences: SentenceLayout[] = [];
  let start = line.start;
  let clauses: Span[] = [];
  let clauseStart = line.start;
  for (let i = line.start; i < line.end; i++) {
    const cut = i + 1 - start >= LONGEST ? 'sentence' : boundaryAt(text, i);
    if (cut === undefined) continue;
    const end = i + 1;
    clauses.push({ start: clauseStart, end });
    clauseStart = end;
    if (cut === 'clause') continue;
    sentences.push({ start, end, clauses });
    start = end;
    clauses = [];
  }
  if (clauseStart < line.end) clauses.push({ start: clauseStart, end: line.end });
  if (start < line.end) sentences.push({ start, end: line.end, clauses });
  return sentences;
}

function boundaryAt(text: string, i: number): 'sentence' | 'clause' | undefined {
  const character = text[i] ?? '';
  const next = text[i + 1] ?? ' ';
  if ('。！？'.includes(character)) return '。！？”’」』）'.includes(next) ? undefined : 'sentence';
  if ('”’」』'.includes(character)) {
    return '。！？'.includes(text[i - 1] ?? '') ? 'sentence' : undefined;
  }
  if ('.!?'.includes(character)) return /\s/.test(next) ? 'sentence' : undefined;
  if ('，；：'.includes(character)) return 'clause';
  return ',;:'.includes(character) && !/[\d/]/.test(next) ? 'clause' : undefined;
}
