import type { Span } from '../../../core/span.js';

/** （路透新加坡3日電）, 【財新網訊】, （綜合外電報導）. */
const BRACKETED = /[(（【[][^()（）【】[\]\n]{2,40}(?:电|讯|报导|报道)[)）】\]]/g;
/** 新华社北京3月12日电 at the start of a line. */
const LEADING = /^[^\s，,。：:()（）]{2,16}\d日(?:电|讯)/gm;
/** "SEATTLE (Reuters) -", "(RTTNews) -" at the start of a line. */
const ENGLISH = /^(?:[A-Z][\w .,'/-]{1,40})?\([^()\n]{2,30}\) ?[-–—]/gm;

/**
 * Where an article tells, in front of its first sentence, from where and by which agency it comes:
 * the names in it say nothing of the news. Spans in order of the text.
 */
export function datelinesOf(text: string): Span[] {
  return [BRACKETED, LEADING, ENGLISH]
    .flatMap((form) => [...text.matchAll(form)])
    .map(({ index, 0: { length } }) => ({ start: index, end: index + length }))
    .sort((a, b) => a.start - b.start);
}
