import { isDigit, isHan, isLatin, isUpper } from '../characters.js';
import { hashOfUnits } from './hash.js';
import { type Dictionary, type WordsAt, wordsAt } from './zh-words.js';

/** First and last character with a row in the table of roles. */
export const FIRST_HAN = 0x4e00;
export const LAST_HAN = 0x9fff;

/** What stands for a character in front of the stretch, and behind it. */
export const BEFORE = 1;
export const BEHIND = 2;
const DIGIT = 0x30;
const UPPER = 0x41;
const LOWER = 0x61;

/** What is known of each character of a stretch. */
export interface Reading {
  readonly count: number;
  readonly symbols: Int32Array;
  readonly classes: Uint8Array;
  readonly roles: Uint16Array;
  readonly known: Uint8Array;
  /** For letters of a Latin word the hash of that word, and the place of the letter in it. */
  readonly latin: Int32Array;
  readonly latinPlace: Uint8Array;
  readonly words: WordsAt;
}

/** Reads the characters of text[start, end), and the words of the dictionary among them. */
export function readingOf(
  text: string,
  start: number,
  end: number,
  known: Uint8Array,
  dictionary: Dictionary,
  roleTable: Uint16Array,
): Reading {
  const count = end - start;
  const symbols = new Int32Array(count);
  const classes = new Uint8Array(count);
  const roles = new Uint16Array(count);
  const hans = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    const unit = text.charCodeAt(start + i);
    symbols[i] = symbolOf(unit);
    classes[i] = classOf(unit);
    hans[i] = classes[i] === 1 ? 1 : 0;
    if (unit >= FIRST_HAN && unit <= LAST_HAN) roles[i] = roleTable[unit - FIRST_HAN] as number;
  }
  const latin = new Int32Array(count);
  const latinPlace = new Uint8Array(count);
  readLatin(text, start, end, latin, latinPlace);
  const words = wordsAt(symbols, hans, dictionary);
  return {
    count,
    symbols,
    classes,
    roles,
    known: known.subarray(start, end),
    latin,
    latinPlace,
    words,
  };
}

/** Digits and letters count by their kind: their words have features of their own. */
function symbolOf(unit: number): number {
  if (isDigit(unit)) return DIGIT;
  if (isLatin(unit)) return isUpper(unit) ? UPPER : LOWER;
  return unit;
}

function classOf(unit: number): number {
  if (isHan(unit)) return 1;
  if (isDigit(unit)) return 2;
  if (isLatin(unit)) return isUpper(unit) ? 3 : 4;
  return unit === 0x20 ? 5 : unit === 0xb7 ? 6 : unit < 0x80 ? 7 : 8;
}

function readLatin(
  text: string,
  start: number,
  end: number,
  hashes: Int32Array,
  places: Uint8Array,
): void {
  for (let i = start; i < end; ) {
    let last = i;
    while (last < end && isLatin(text.charCodeAt(last))) last++;
    if (last === i) {
      i++;
      continue;
    }
    hashes.fill(hashOfUnits(text, i, last), i - start, last - start);
    for (let k = i; k < last; k++) places[k - start] = k === i ? 1 : k === last - 1 ? 3 : 2;
    i = last;
  }
}

/** Length and class of a word that starts or ends at a character. */
export function kindOf(lengths: Uint8Array, classes: Uint8Array, i: number): number {
  return (lengths[i] as number) * 16 + (classes[i] as number);
}

/** The word that ends in front of a character, or else the single character. */
export function wordBefore(words: WordsAt, symbols: Int32Array, i: number): number {
  return (words.endLength[i] as number) > 0 ? (words.endHash[i] as number) : (symbols[i] as number);
}

/** The word that starts behind a character, or else the single character. */
export function wordBehind(words: WordsAt, symbols: Int32Array, i: number): number {
  return (words.startLength[i] as number) > 0
    ? (words.startHash[i] as number)
    : (symbols[i] as number);
}
