import type { Span } from './span.js';

/** BCP 47: zh-Hant-TW, zh-Hant-HK, zh-Hans-CN, yue-Hant-HK, en, ja, ko, und … */
export type LanguageTag = string;

export interface LanguageRange extends Span {
  readonly inLanguage: LanguageTag;
  /** 0 to 1: how far the evidence of this very range decides it; an inherited language scores low. */
  readonly score: number;
}

/** The languages of one article, at four widths; each array is in text order and without overlap. */
export interface Languages {
  /** The language most of the article is in. */
  readonly document: LanguageTag;
  readonly paragraphs: readonly LanguageRange[];
  readonly sentences: readonly LanguageRange[];
  readonly clauses: readonly LanguageRange[];
}

export function isChinese(tag: LanguageTag): boolean {
  return /^(zh|yue)\b/.test(tag);
}

export function isTraditional(tag: LanguageTag): boolean {
  return tag.includes('-Hant');
}

/** The tag of the range that holds a position, found by bisection; undefined between ranges. */
export function languageAt(
  ranges: readonly LanguageRange[],
  position: number,
): LanguageTag | undefined {
  let low = 0;
  let high = ranges.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const range = ranges[middle];
    if (range === undefined) return undefined;
    if (position < range.start) high = middle - 1;
    else if (position >= range.end) low = middle + 1;
    else return range.inLanguage;
  }
  return undefined;
}
