import type { Span } from '../../core/span.js';
import type { SentenceWords } from './language-data.js';

/** Longest sentence in UTF-16 units; what has no stop is cut at a blank or comma before it. */
const LONGEST = 2000;
const CLOSING = '”’」』）)】》〉〕]"\'';
const HARD_STOPS = '。！？｡';
const CLOSING_RUN = `${HARD_STOPS}!?…${CLOSING}`;

/** The sentences of text[start, end), which tile it except for the white space between them. */
export function sentencesIn(text: string, block: Span, words: SentenceWords): Span[] {
  const sentences: Span[] = [];
  const closingEnd = closingEnds(text, block.end);
  let start = block.start;
  for (let i = block.start; i < block.end; i++) {
    let end = stopAt(text, i, block, words, closingEnd);
    if (end === undefined && i - start >= LONGEST) end = softCut(text, start, i);
    if (end === undefined) continue;
    push(sentences, text, start, end);
    start = end;
    i = end - 1;
  }
  push(sentences, text, start, block.end);
  return sentences;
}

function push(sentences: Span[], text: string, from: number, to: number): void {
  const piece = text.slice(from, to);
  const start = from + (piece.length - piece.trimStart().length);
  const end = from + piece.trimEnd().length;
  if (start < end) sentences.push({ start, end });
}

/** The end of the sentence if one ends with the character at `i`, with the closing quotes. */
function stopAt(
  text: string,
  i: number,
  block: Span,
  words: SentenceWords,
  closingEnd: ClosingEnd,
): number | undefined {
  const character = text[i] ?? '';
  if (HARD_STOPS.includes(character)) return closingEnd(i + 1);
  if (character === '!' || character === '?') return softStop(text, closingEnd(i + 1), block);
  if (character === '…') return ellipsisStop(text, closingEnd(i + 1), block);
  if (character === '.') return fullStop(text, i, closingEnd(i + 1), block, words);
  return undefined;
}

type ClosingEnd = (from: number) => number;

/**
 * Tells where the further stops and closing quotes from a position on end, for ascending positions:
 * a run of them is read once, however many of its marks ask. A straight quote closes only without a
 * blank before it.
 */
function closingEnds(text: string, limit: number): ClosingEnd {
  let end = 0;
  return (from) => {
    end = Math.max(end, from);
    while (end < limit && CLOSING_RUN.includes(text[end] ?? ' ')) end++;
    return end;
  };
}

/** "!" and "?" end a sentence unless a small letter follows (Yahoo! said), or a letter at once. */
function softStop(text: string, end: number, block: Span): number | undefined {
  if (end >= block.end) return end;
  const next = text.slice(end, end + 3);
  if (/^[\p{Script=Latin}\d]/u.test(next)) return undefined;
  return /^\s+[\p{Ll}]/u.test(next) ? undefined : end;
}

/** Dots that trail off end a sentence before a capital or a Chinese character, not before a small letter. */
function ellipsisStop(text: string, end: number, block: Span): number | undefined {
  if (end >= block.end) return end;
  return /^\s+[\p{Lu}\p{Script=Han}“「"]/u.test(text.slice(end, end + 3)) ? end : undefined;
}

function fullStop(
  text: string,
  i: number,
  end: number,
  block: Span,
  words: SentenceWords,
): number | undefined {
  if (text[i + 1] === '.' && i + 1 < block.end) return undefined;
  if (end >= block.end) return end;
  const after = text.slice(end, end + 40);
  const before =
    /[\p{L}\p{N}.&'’-]{0,24}$/u.exec(text.slice(Math.max(block.start, i - 24), i))?.[0] ?? '';
  if (/\p{Script=Han}$/u.test(before)) return /^[\d.]/.test(after) ? undefined : end;
  if (!/^\s/.test(after))
    return /^\p{Script=Han}/u.test(after) && before.length > 1 ? end : undefined;
  const next = /^\s+["'“‘([]?([\p{L}\p{N}$€£¥]+)/u.exec(after)?.[1] ?? '';
  if (/^\p{Ll}/u.test(next)) return undefined;
  if (isLettered(text.slice(Math.max(block.start, i - before.length - 12), i), words)) return end;
  return isAbbreviation(before.toLowerCase(), before, next.toLowerCase(), words) ? undefined : end;
}

/** "the Series C. Orrin also put money in": a letter that tells which one, no initial of a name. */
function isLettered(before: string, { lettered }: SentenceWords): boolean {
  const kind = /(\p{L}+) \p{Lu}$/u.exec(before)?.[1];
  return kind !== undefined && lettered.has(kind.toLowerCase());
}

/** Whether the stop belongs to the word before it and the sentence goes on. */
function isAbbreviation(
  lower: string,
  before: string,
  next: string,
  words: SentenceWords,
): boolean {
  if (words.before.has(lower)) return !(lower === 'no' && !/^\d/.test(next));
  if (words.maybe.has(lower) || /^(?:\p{L}\.)+\p{L}$/u.test(lower)) return !words.openers.has(next);
  return /^\p{Lu}$/u.test(before);
}

/** Where to cut a stretch without stops: behind its last blank or comma, else in the middle of nothing. */
function softCut(text: string, start: number, position: number): number {
  for (let i = position; i > start + LONGEST / 2; i--) {
    if (' \t,，、;；'.includes(text[i] ?? '')) return i + 1;
  }
  const unit = text.charCodeAt(position);
  return unit >= 0xdc00 && unit <= 0xdfff ? position - 1 : position;
}
