import { isHan, scriptOf } from '../../core/scripts.js';
import type { Span } from '../../core/span.js';

/** A token as the scanner cuts it. `han` runs are cut further by the word segmenter. */
export interface Piece extends Span {
  readonly kind: 'han' | 'word' | 'number' | 'url' | 'mark';
}

/** Currency, digits with their separators, then percent or the letters that belong to it: $1.4T, 2.5%. */
const NUMBER = /(?:[A-Z]{1,3})?[$€£¥₩]?\d+(?:[.,]\d+)*(?:[%‰℃°]|[A-Za-z]{1,6}(?![\p{L}\d]))?/uy;
/** Year first with one separator, or a time of day. */
const DATE = /\d{4}([-/.])\d{1,2}\1\d{1,2}(?!\d)|\d{1,2}:\d{2}(?::\d{2})?(?!\d)/y;
const URL =
  /https?:\/\/[^\s<>"'，。、；！？（）「」『』【】《》]+|www\.[^\s<>"'，。、；！？（）「」『』【】《》]+/iuy;
/** Letters and digits joined inside by one dot, apostrophe, ampersand, hyphen: U.S., AT&T, GPT-5.2. */
const LETTER = '(?:(?!\\p{Script=Han}|\\p{Script=Hiragana}|\\p{Script=Katakana})[\\p{L}\\p{M}])';
const WORD = new RegExp(
  `(?:${LETTER}|\\d)+(?:(?:[&+/_-](?=${LETTER}|\\d)|['’](?!s(?!\\p{L}))(?=${LETTER})|\\.(?=\\d|\\p{Ll}|\\p{Lu}(?![\\p{L}])))(?:${LETTER}|\\d)+)*`,
  'uy',
);
const ACRONYM = /(?:\p{Lu}\.){2,}/uy;
const POSSESSIVE = /['’]s(?!\p{L})/uy;

/** A run longer than this is cut, so that no later step meets an endless token. */
const LONGEST = 200;

/** Cuts text[start, end) into tokens in one pass; white space is between them. */
export function scan(text: string, { start, end }: Span): Piece[] {
  const limited = text.slice(start, end);
  const pieces: Piece[] = [];
  for (let i = 0; i < limited.length; ) {
    const unit = limited.charCodeAt(i);
    if (/\s/.test(limited[i] ?? '') || unit === 0x200b || unit === 0x200c) {
      i++;
      continue;
    }
    const [kind, length] = pieceAt(limited, i);
    pieces.push({ start: start + i, end: start + i + length, kind });
    i += length;
  }
  return pieces;
}

function pieceAt(text: string, i: number): readonly [Piece['kind'], number] {
  const codePoint = text.codePointAt(i) ?? 0;
  if (isHan(codePoint)) return ['han', runLength(text, i, isHan)];
  const url = lengthAt(URL, text, i);
  if (url > 0) return ['url', url];
  const script = scriptOf(codePoint);
  if (script === 'kana') return ['word', capped(runLength(text, i, isKana))];
  const date = lengthAt(DATE, text, i);
  if (date > 0) return ['number', date];
  const number = numberLength(text, i);
  if (number > 0) return ['number', number];
  if (script !== 'none') {
    const word = Math.max(lengthAt(ACRONYM, text, i), lengthAt(WORD, text, i));
    if (word > 0) return ['word', capped(word)];
  }
  const possessive = lengthAt(POSSESSIVE, text, i);
  if (possessive > 0) return ['word', possessive];
  return ['mark', markLength(text, i, codePoint)];
}

/** A number, unless a word starts with those digits (3D-printed stays one word, 5G too). */
function numberLength(text: string, i: number): number {
  const length = lengthAt(NUMBER, text, i);
  if (length === 0) return 0;
  const word = lengthAt(WORD, text, i);
  return word > length ? 0 : capped(length);
}

function lengthAt(pattern: RegExp, text: string, position: number): number {
  pattern.lastIndex = position;
  return pattern.exec(text)?.[0].length ?? 0;
}

function runLength(text: string, start: number, belongs: (codePoint: number) => boolean): number {
  let i = start;
  while (i < text.length) {
    const codePoint = text.codePointAt(i) ?? 0;
    if (!belongs(codePoint)) break;
    i += codePoint > 0xffff ? 2 : 1;
  }
  return i - start;
}

/** A run of one and the same mark is one token: "......", "——". */
function markLength(text: string, i: number, codePoint: number): number {
  return runLength(text, i, (next) => next === codePoint);
}

function isKana(codePoint: number): boolean {
  return scriptOf(codePoint) === 'kana';
}

function capped(length: number): number {
  return Math.min(length, LONGEST);
}
