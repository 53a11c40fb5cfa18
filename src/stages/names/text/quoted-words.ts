import type { Span } from '../../../core/span.js';
import type { NameText } from './name-text.js';

export interface QuotedWord extends Span {
  readonly name: string;
  /** Where the opening mark stands. */
  readonly quote: number;
}

/** Whatever a pattern finds between quotation marks, its first group, with no more than `mostHan` Chinese characters. */
export function quotedWords(
  { text, closed }: NameText,
  pattern: RegExp,
  mostHan: number,
): QuotedWord[] {
  return [...text.matchAll(pattern)].flatMap(({ index, 1: name = '' }) => {
    const start = index + 1;
    const letters = name.replace(/[^\u4e00-\u9fff]/g, '').length;
    if (closed[start] === 1 || letters > mostHan) return [];
    return { name, quote: index, start, end: start + name.length };
  });
}
