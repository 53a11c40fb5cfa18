import { isDigit, isHan, isLatin, isUpper } from '../text/characters.js';
import { hashOfUnits } from './hash.js';
import { type Dictionary, findWords, noWords, type WordsAt } from './zh-words.js';

/** First and last character with a row in the table of roles. */
export const FIRST_HAN = 0x4e00;
export const LAST_HAN = 0x9fff;

/** What stands for a character in front of the stretch, and behind it. */
const BEFORE = 1;
const BEHIND = 2;
/** The class of what is outside, and its role. */
const NO_CLASS = 9;
export const NO_ROLE = 0xffff;
/** The class of a word that would end in front of the stretch, or start behind it. */
const NO_WORD_CLASS = 1;
const HAN = 1;
const DIGIT = 0x30;
const UPPER = 0x41;
const LOWER = 0x61;

/** So many characters in front of a stretch and behind it have a place in the arrays of a reading. */
export const EDGE = 3;

/**
 * What is known of each character of a stretch, the first of them at EDGE. The arrays are kept from
 * stretch to stretch.
 */
export interface Reading {
  /** How many characters it can hold. */
  readonly size: number;
  readonly symbols: Int32Array;
  /** 1 for Han characters. */
  readonly classes: Uint8Array;
  readonly roles: Uint16Array;
  readonly known: Uint8Array;
  /** For letters of a Latin word the hash of that word, and the place of the letter in it. */
  readonly latin: Int32Array;
  readonly latinPlace: Uint8Array;
  readonly words: WordsAt;
}

/** A reading that can hold so many characters. */
export function emptyReading(size: number): Reading {
  const length = size + 2 * EDGE;
  const words = noWords(length);
  words.endClass.fill(NO_WORD_CLASS, 0, EDGE);
  return {
    size,
    symbols: new Int32Array(length).fill(BEFORE),
    classes: new Uint8Array(length).fill(NO_CLASS),
    roles: new Uint16Array(length).fill(NO_ROLE),
    known: new Uint8Array(length),
    latin: new Int32Array(length),
    latinPlace: new Uint8Array(length),
    words,
  };
}

/** Reads the characters of text[start, end), and the words of the dictionary among them. */
export function readStretch(
  reading: Reading,
  text: string,
  start: number,
  end: number,
  known: Uint8Array,
  dictionary: Dictionary,
  roleTable: Uint16Array,
): void {
  const { symbols, classes, roles, words } = reading;
  const last = EDGE + end - start;
  forget(reading, last);
  for (let at = EDGE; at < last; at++) {
    const unit = text.charCodeAt(start + at - EDGE);
    symbols[at] = symbolOf(unit);
    classes[at] = classOf(unit);
    const hasRole = unit >= FIRST_HAN && unit <= LAST_HAN;
    roles[at] = hasRole ? (roleTable[unit - FIRST_HAN] as number) : 0;
    reading.known[at] = known[start + at - EDGE] as number;
  }
  readLatin(text, start, end, reading);
  findWords(words, symbols, classes, EDGE, last, dictionary);
}

/** Clears what was read before, up to behind a stretch that ends at `last`. */
function forget({ symbols, classes, roles, known, latin, words }: Reading, last: number): void {
  const end = last + EDGE;
  symbols.fill(BEHIND, last, end);
  classes.fill(NO_CLASS, last, end);
  roles.fill(NO_ROLE, last, end);
  known.fill(0, last, end);
  latin.fill(0, EDGE, end);
  for (const values of Object.values(words)) values.fill(0, EDGE, end);
  words.startClass.fill(NO_WORD_CLASS, last, end);
}

/** Digits and letters count by their kind: their words have features of their own. */
function symbolOf(unit: number): number {
  if (isHan(unit)) return unit;
  if (isDigit(unit)) return DIGIT;
  if (isLatin(unit)) return isUpper(unit) ? UPPER : LOWER;
  return unit;
}

function classOf(unit: number): number {
  if (isHan(unit)) return HAN;
  if (isDigit(unit)) return 2;
  if (isLatin(unit)) return isUpper(unit) ? 3 : 4;
  return unit === 0x20 ? 5 : unit === 0xb7 ? 6 : unit < 0x80 ? 7 : 8;
}

function readLatin(text: string, start: number, end: number, { latin, latinPlace }: Reading): void {
  const offset = EDGE - start;
  for (let i = start; i < end; ) {
    let last = i;
    while (last < end && isLatin(text.charCodeAt(last))) last++;
    if (last === i) {
      i++;
      continue;
    }
    latin.fill(hashOfUnits(text, i, last), i + offset, last + offset);
    for (let k = i; k < last; k++) latinPlace[k + offset] = k === i ? 1 : k === last - 1 ? 3 : 2;
    i = last;
  }
}

/** Length and class of a word that starts or ends at a character. */
export function kindOf(lengths: Uint8Array, classes: Uint8Array, at: number): number {
  return (lengths[at] as number) * 16 + (classes[at] as number);
}

/** The word that ends in front of a character, or else the single character. */
export function wordBefore({ words, symbols }: Reading, at: number): number {
  return ((words.endLength[at] as number) > 0 ? words.endHash[at] : symbols[at]) as number;
}

/** The word that starts behind a character, or else the single character. */
export function wordBehind({ words, symbols }: Reading, at: number): number {
  return ((words.startLength[at] as number) > 0 ? words.startHash[at] : symbols[at]) as number;
}
