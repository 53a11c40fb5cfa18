import { finish, mix, WORD_SEED } from './hash.js';
import type { Prefixes } from './prefixes.js';
import { NO_WORD, type WordTable } from './word-table.js';

export const LONGEST_WORD = 8;
/** Of the class of a word: set where names of organizations end in it. */
export const ENDS_ORGANIZATION = 0x80;
const CLASS = 0x7f;
const HORIZON = 12;

/** For every character of a stretch the longest words of the dictionary that touch it. */
export interface WordsAt {
  /** The word that begins here: length (0 for none), class, hash. */
  readonly startLength: Uint8Array;
  readonly startClass: Uint8Array;
  readonly startHash: Int32Array;
  /** The word that ends here. */
  readonly endLength: Uint8Array;
  readonly endClass: Uint8Array;
  readonly endHash: Int32Array;
  /** The word that covers this character, and the place of the character in it. */
  readonly coverLength: Uint8Array;
  readonly coverClass: Uint8Array;
  readonly coverPlace: Uint8Array;
  readonly coverHash: Int32Array;
  /** Whether an organization word ends here. */
  readonly endsOrganization: Uint8Array;
  /** How far in front of the end of the next organization word this is, 0 for far or none. */
  readonly organizationIn: Uint8Array;
}

/** Words with their classes, and how they begin. */
export interface Dictionary {
  readonly table: WordTable;
  readonly prefixes: Prefixes;
}

/** No words, for so many characters. */
export function noWords(size: number): WordsAt {
  const bytes = () => new Uint8Array(size);
  const hashes = () => new Int32Array(size);
  return {
    startLength: bytes(),
    startClass: bytes(),
    startHash: hashes(),
    endLength: bytes(),
    endClass: bytes(),
    endHash: hashes(),
    coverLength: bytes(),
    coverClass: bytes(),
    coverPlace: bytes(),
    coverHash: hashes(),
    endsOrganization: bytes(),
    organizationIn: bytes(),
  };
}

/**
 * Looks up every stretch of 2 to 8 of the characters [first, end) in the dictionary; there must be no
 * words at them yet. Words are of Han characters only.
 */
export function findWords(
  words: WordsAt,
  symbols: Int32Array,
  isHan: Uint8Array,
  first: number,
  end: number,
  { table, prefixes }: Dictionary,
): void {
  for (let start = first; start < end; start++) {
    let hash = WORD_SEED;
    const limit = Math.min(end, start + LONGEST_WORD);
    for (let i = start; i < limit && isHan[i] === 1; i++) {
      hash = mix(hash, symbols[i] as number);
      if (i === start) continue;
      const full = finish(hash);
      if (!prefixes.has(full)) break;
      const found = table.classOf(full);
      if (found === NO_WORD) continue;
      if (found & ENDS_ORGANIZATION) words.endsOrganization[i] = 1;
      addWord(words, start, i + 1 - start, found & CLASS, full);
    }
  }
  findDistances(words, isHan, first, end);
}

/** For every character how many there are to the end of the next organization word, itself included. */
function findDistances(words: WordsAt, isHan: Uint8Array, first: number, end: number): void {
  let next = HORIZON;
  for (let i = end - 1; i >= first; i--) {
    if (words.endsOrganization[i] === 1) next = 1;
    else next = isHan[i] === 1 ? next + 1 : HORIZON;
    if (next < HORIZON) words.organizationIn[i] = next;
  }
}

/** Words come by their start, then the longer: the last one at a start is its longest. */
function addWord(words: WordsAt, start: number, length: number, kind: number, hash: number): void {
  const last = start + length - 1;
  words.startLength[start] = length;
  words.startClass[start] = kind;
  words.startHash[start] = hash;
  if (length > (words.endLength[last] as number)) {
    words.endLength[last] = length;
    words.endClass[last] = kind;
    words.endHash[last] = hash;
  }
  for (let i = start; i <= last; i++) {
    if (length <= (words.coverLength[i] as number)) continue;
    words.coverLength[i] = length;
    words.coverClass[i] = kind;
    words.coverPlace[i] = i === start ? 1 : i === last ? 3 : 2;
    words.coverHash[i] = hash;
  }
}
