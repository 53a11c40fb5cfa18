import { isDigit, isLower, isUpper } from '../text/characters.js';
import { latinTokens } from './en-tokens.js';
import { finish, hashOfUnits, mix, WORD_SEED } from './hash.js';
import type { WordTable } from './word-table.js';

/** What stands for a word in front of the stretch, and behind it. */
const BEFORE = 1;
const BEHIND = 2;
/** So many words in front of a stretch and behind it have a place in the arrays of a reading. */
export const EDGE = 2;
/** Words of the list of phrases are up to this long. */
const LONGEST_PHRASE = 4;
const LONGEST_SHAPE = 12;

/**
 * What is known of each word of a stretch, the first of them at EDGE. The arrays are kept from stretch
 * to stretch.
 */
export interface Reading {
  /** How many words it can hold. */
  readonly size: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** The same without the edge. */
  readonly unitStarts: Int32Array;
  readonly unitEnds: Int32Array;
  /** Hash of the word as it stands, and of its small letters. */
  readonly exact: Int32Array;
  readonly lower: Int32Array;
  readonly shape: Int32Array;
  readonly brief: Int32Array;
  /** Class of the word in the dictionary, and of the phrase that covers it with its place there. */
  readonly kind: Uint8Array;
  readonly phrase: Int32Array;
  readonly known: Uint8Array;
}

/** A stretch of text whose words were read. */
export interface Stretch {
  readonly reading: Reading;
  readonly text: string;
  readonly count: number;
  /** How the stretch uses capitals: rarely, as prose does, in all words, or for all letters. */
  readonly style: number;
}

/** A reading that can hold so many words. */
export function emptyReading(size: number): Reading {
  const length = size + 2 * EDGE;
  const numbers = () => new Int32Array(length).fill(BEFORE, 0, EDGE);
  const bytes = () => new Uint8Array(length).fill(BEFORE, 0, EDGE);
  const [starts, ends] = [new Int32Array(length), new Int32Array(length)];
  return {
    size,
    starts,
    ends,
    unitStarts: starts.subarray(EDGE),
    unitEnds: ends.subarray(EDGE),
    exact: numbers(),
    lower: numbers(),
    shape: numbers(),
    brief: numbers(),
    kind: bytes(),
    phrase: numbers(),
    known: bytes(),
  };
}

/** Reads the words of text[start, end), and those of the dictionary among them. */
export function readStretch(
  reading: Reading,
  text: string,
  start: number,
  end: number,
  known: Uint8Array,
  dictionary: WordTable,
): Stretch {
  const { starts, ends, exact, lower, kind } = reading;
  const count = latinTokens(text, start, end, reading.unitStarts, reading.unitEnds);
  const last = EDGE + count;
  const small = text.slice(start, end).toLowerCase();
  const lowered = small.length === end - start ? small : text.slice(start, end);
  for (let at = EDGE; at < last; at++) {
    const from = starts[at] as number;
    const to = ends[at] as number;
    exact[at] = hashOfUnits(text, from, to);
    lower[at] = hashOfUnits(lowered, from - start, to - start);
    kind[at] = dictionary.classOf(lower[at] as number);
    reading.known[at] = known[from] as number;
    readShape(reading, text, at);
  }
  readPhrases(reading, last, dictionary);
  markEnd(reading, last);
  return { reading, text, count, style: styleOf(text, reading, last) };
}

function markEnd({ exact, lower, shape, brief, kind, phrase, known }: Reading, last: number): void {
  for (const values of [exact, lower, shape, brief, kind, phrase, known]) {
    values.fill(BEHIND, last, last + EDGE);
  }
}

/** Capital, small letter, digit or the mark itself; runs of one kind count once in a brief shape. */
function readShape({ starts, ends, shape, brief }: Reading, text: string, at: number): void {
  const start = starts[at] as number;
  const limit = Math.min(ends[at] as number, start + LONGEST_SHAPE);
  let full = 11;
  let short = 7;
  let last = 0;
  for (let i = start; i < limit; i++) {
    const unit = text.charCodeAt(i);
    const kind = isUpper(unit) ? 1 : isLower(unit) ? 2 : isDigit(unit) ? 3 : unit;
    full = mix(full, kind);
    if (kind !== last) short = mix(short, kind);
    last = kind;
  }
  shape[at] = finish(full);
  brief[at] = finish(short);
}

/** The longest phrase of the dictionary over each word: class, place and length; 0 for none. */
function readPhrases({ lower, phrase }: Reading, last: number, dictionary: WordTable): void {
  phrase.fill(0, EDGE, last);
  for (let first = EDGE; first < last; first++) {
    let hash = mix(WORD_SEED, lower[first] as number);
    const end = Math.min(last, first + LONGEST_PHRASE);
    for (let at = first + 1; at < end; at++) {
      hash = mix(hash, lower[at] as number);
      const kind = dictionary.classOf(finish(hash));
      if (kind !== 0) markPhrase(phrase, first, at + 1 - first, kind);
    }
  }
}

/** The hash by which the dictionary holds a word or a phrase, in small letters: its words count alone. */
export function dictionaryHash(entry: string): number {
  const [starts, ends] = [new Int32Array(entry.length), new Int32Array(entry.length)];
  const count = latinTokens(entry, 0, entry.length, starts, ends);
  if (count === 1) return hashOfUnits(entry, 0, entry.length);
  let hash = WORD_SEED;
  for (let i = 0; i < count; i++)
    hash = mix(hash, hashOfUnits(entry, starts[i] ?? 0, ends[i] ?? 0));
  return finish(hash);
}

function markPhrase(phrase: Int32Array, first: number, length: number, kind: number): void {
  for (let k = 0; k < length; k++) {
    const place = k === 0 ? 1 : k === length - 1 ? 3 : 2;
    phrase[first + k] = kind * 16 + length * 4 + place;
  }
}

function styleOf(text: string, { starts, ends }: Reading, last: number): number {
  let capital = 0;
  let small = 0;
  let all = 0;
  for (let at = EDGE; at < last; at++) {
    const from = starts[at] as number;
    const to = ends[at] as number;
    const first = text.charCodeAt(from);
    if (isLower(first)) small++;
    else if (isUpper(first)) {
      capital++;
      if (to - from > 1 && isUpper(text.charCodeAt(to - 1))) all++;
    }
  }
  if (capital === 0) return 1;
  if (all * 2 > capital + small) return 2;
  return capital > small ? 3 : 4;
}
