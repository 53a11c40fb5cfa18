import { isDigit, isLower, isUpper } from '../characters.js';
import { latinTokens } from './en-tokens.js';
import { finish, hashOfUnits, mix } from './hash.js';
import type { UnitReader } from './units.js';
import type { WordTable } from './word-table.js';

const WIDTH = 52;
const BEFORE = 1;
const BEHIND = 2;
/** Words of the list of phrases are up to this long. */
const LONGEST_PHRASE = 4;
const LONGEST_PHRASE_UNITS = 40;
const LONGEST_AFFIX = 4;
const SUFFIX = 3;

/** What is known of each word of a stretch. */
interface Reading {
  readonly count: number;
  readonly text: string;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Hash of the word as it stands, and of its small letters. */
  readonly exact: Int32Array;
  readonly lower: Int32Array;
  readonly shape: Int32Array;
  readonly brief: Int32Array;
  /** Class of the word in the dictionary, and of the phrase that covers it with its place there. */
  readonly kind: Uint8Array;
  readonly phrase: Int32Array;
  readonly known: Uint8Array;
  /** How the stretch uses capitals: rarely, as prose does, in all words, or for all letters. */
  readonly style: number;
}

/** Reads Latin text: a unit is a word or a mark, features are of its form and surroundings. */
export function enReader(dictionary: WordTable): UnitReader {
  return (text, start, end, known) => {
    const reading = readingOf(text, start, end, known, dictionary);
    const { count, starts, ends } = reading;
    return {
      count,
      starts,
      ends,
      width: WIDTH,
      features: (i, to, at) => addFeatures(to, at, reading, i),
      hints: (i, to, at) => addHints(to, at, reading, i),
    };
  };
}

function readingOf(
  text: string,
  start: number,
  end: number,
  known: Uint8Array,
  dictionary: WordTable,
): Reading {
  const { starts, ends, count } = latinTokens(text, start, end);
  const small = text.slice(start, end).toLowerCase();
  const lowered = small.length === end - start ? small : text.slice(start, end);
  const at = (i: number): [number, number] => [starts[i] ?? 0, ends[i] ?? 0];
  const words = { exact: new Int32Array(count), lower: new Int32Array(count) };
  const shape = new Int32Array(count);
  const brief = new Int32Array(count);
  const kind = new Uint8Array(count);
  const knownAt = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    const [from, to] = at(i);
    words.exact[i] = hashOfUnits(text, from, to);
    words.lower[i] = hashOfUnits(lowered, from - start, to - start);
    shape[i] = shapeOf(text, from, to, false);
    brief[i] = shapeOf(text, from, to, true);
    kind[i] = dictionary.classOf(words.lower[i] as number);
    knownAt[i] = known[from] as number;
  }
  const phrase = phrasesOf(lowered, start, starts, ends, dictionary);
  const style = styleOf(text, starts, ends);
  return { count, text, starts, ends, ...words, shape, brief, kind, phrase, known: knownAt, style };
}

/** The longest phrase of the dictionary over each word: class, place and length; 0 for none. */
function phrasesOf(
  lowered: string,
  offset: number,
  starts: Int32Array,
  ends: Int32Array,
  dictionary: WordTable,
): Int32Array {
  const phrase = new Int32Array(starts.length);
  for (let i = 0; i < starts.length; i++) {
    const limit = Math.min(starts.length - i, LONGEST_PHRASE);
    for (let length = 2; length <= limit; length++) {
      const from = (starts[i] as number) - offset;
      const to = (ends[i + length - 1] as number) - offset;
      if (to - from > LONGEST_PHRASE_UNITS) break;
      const kind = dictionary.classOf(hashOfUnits(lowered, from, to));
      if (kind !== 0) markPhrase(phrase, i, length, kind);
    }
  }
  return phrase;
}

function markPhrase(phrase: Int32Array, first: number, length: number, kind: number): void {
  for (let k = 0; k < length; k++) {
    const place = k === 0 ? 1 : k === length - 1 ? 3 : 2;
    phrase[first + k] = kind * 16 + length * 4 + place;
  }
}

/** Capital, small letter, digit or the mark itself; runs of one kind count once in a brief shape. */
function shapeOf(text: string, start: number, end: number, isBrief: boolean): number {
  let hash = isBrief ? 7 : 11;
  let last = 0;
  const limit = Math.min(end, start + 12);
  for (let i = start; i < limit; i++) {
    const unit = text.charCodeAt(i);
    const kind = isUpper(unit) ? 1 : isLower(unit) ? 2 : isDigit(unit) ? 3 : unit;
    if (isBrief && kind === last) continue;
    hash = mix(hash, kind);
    last = kind;
  }
  return finish(hash);
}

function styleOf(text: string, starts: Int32Array, ends: Int32Array): number {
  let capital = 0;
  let small = 0;
  let all = 0;
  for (let i = 0; i < starts.length; i++) {
    const [from, to] = [starts[i] as number, ends[i] as number];
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

function addFeatures(features: Int32Array, first: number, r: Reading, i: number): void {
  let next = first;
  const add = (a: number, b = 0, c = 0): void => {
    const place = Math.imul(next - first + 1, 0x9e3779b1);
    features[next++] = finish(mix(mix(mix(place, a), b), c)) || 1;
  };
  const of: Of = (values, k) => (k < 0 ? BEFORE : k >= r.count ? BEHIND : (values[k] as number));
  addWordFeatures(add, r, i, of);
  addNeighbours(add, r, i, of);
  addLists(add, r, i, of);
}

type Add = (a: number, b?: number, c?: number) => void;
type Of = (values: Int32Array | Uint8Array, k: number) => number;

function addWordFeatures(add: Add, r: Reading, i: number, of: Of): void {
  const [start, end] = [r.starts[i] as number, r.ends[i] as number];
  add(of(r.exact, i));
  add(of(r.lower, i));
  add(of(r.shape, i));
  add(of(r.brief, i), r.style);
  add(of(r.brief, i), i === 0 ? 1 : 0, r.style);
  for (let length = 1; length <= LONGEST_AFFIX; length++) {
    add(hashOfUnits(r.text, start, Math.min(end, start + length)));
    add(hashOfUnits(r.text, Math.max(start, end - length), end));
  }
  add(of(r.lower, i), of(r.lower, i - 1));
  add(of(r.lower, i), of(r.lower, i + 1));
}

function addNeighbours(add: Add, r: Reading, i: number, of: Of): void {
  for (const k of [i - 2, i - 1, i + 1, i + 2]) {
    add(of(r.lower, k));
    add(of(r.brief, k));
  }
  add(of(r.lower, i - 1), of(r.brief, i));
  add(of(r.lower, i + 1), of(r.brief, i));
  add(of(r.lower, i - 2), of(r.lower, i - 1), of(r.brief, i));
  add(of(r.lower, i + 1), of(r.lower, i + 2), of(r.brief, i));
  add(of(r.lower, i - 1), of(r.lower, i + 1), of(r.brief, i));
  add(of(r.brief, i - 1), of(r.brief, i), of(r.brief, i + 1));
  add(of(r.brief, i - 2), of(r.brief, i - 1), of(r.brief, i));
  add(of(r.brief, i), of(r.brief, i + 1), of(r.brief, i + 2));
}

function addLists(add: Add, r: Reading, i: number, of: Of): void {
  const kind = of(r.kind, i);
  add(kind);
  add(kind, of(r.brief, i), r.style);
  add(of(r.kind, i - 1), kind, of(r.brief, i));
  add(kind, of(r.kind, i + 1), of(r.brief, i));
  add(of(r.kind, i - 1), kind, of(r.kind, i + 1));
  add(of(r.phrase, i));
  add(of(r.phrase, i), of(r.brief, i));
  add(of(r.known, i));
  add(of(r.known, i), of(r.brief, i));
  add(of(r.known, i - 1), of(r.known, i), of(r.known, i + 1));
  add(of(r.known, i - 1), of(r.brief, i));
  add(of(r.known, i + 1), of(r.brief, i));
}

/** Writes the hints of a word: itself and its form, with its neighbours, the lists, what is known. */
function addHints(hints: Int32Array, first: number, r: Reading, i: number): void {
  const of: Of = (values, k) => (k < 0 ? BEFORE : k >= r.count ? BEHIND : (values[k] as number));
  const [end, word, brief] = [r.ends[i] as number, of(r.lower, i), of(r.brief, i)];
  const start = Math.max(r.starts[i] as number, end - SUFFIX);
  const form = mix(brief, r.style);
  let at = first;
  hints[at++] = mix(1, of(r.exact, i));
  hints[at++] = mix(2, word);
  hints[at++] = mix(mix(3, form), i === 0 ? 1 : 0);
  hints[at++] = mix(4, hashOfUnits(r.text, start, end));
  hints[at++] = mix(mix(5, of(r.lower, i - 1)), brief);
  hints[at++] = mix(mix(6, of(r.lower, i + 1)), brief);
  hints[at++] = mix(mix(7, of(r.lower, i - 1)), word);
  hints[at++] = mix(mix(8, word), of(r.lower, i + 1));
  hints[at++] = mix(mix(mix(9, of(r.brief, i - 1)), brief), of(r.brief, i + 1));
  hints[at++] = mix(mix(10, of(r.kind, i)), form);
  hints[at++] = mix(mix(mix(11, of(r.kind, i - 1)), of(r.kind, i)), brief);
  hints[at++] = mix(mix(mix(12, of(r.kind, i)), of(r.kind, i + 1)), brief);
  hints[at++] = mix(mix(13, of(r.phrase, i)), brief);
  hints[at++] = mix(mix(14, of(r.known, i)), brief);
  hints[at++] = mix(mix(mix(15, of(r.known, i - 1)), of(r.known, i)), of(r.known, i + 1));
  hints[at] = mix(16, of(r.shape, i));
}
