import { finish, mix } from './hash.js';
import type { UnitReader } from './units.js';
import { addChineseHints } from './zh-hints.js';
import {
  BEFORE,
  BEHIND,
  kindOf,
  type Reading,
  readingOf,
  wordBefore,
  wordBehind,
} from './zh-reading.js';
import type { Dictionary } from './zh-words.js';

const WIDTH = 40;

/** Reads Chinese text: a unit is one UTF-16 unit, features are of its surroundings. */
export function zhReader(dictionary: Dictionary, roles: Uint16Array): UnitReader {
  return (text, start, end, known) => {
    const reading = readingOf(text, start, end, known, dictionary, roles);
    const starts = new Int32Array(reading.count);
    const ends = new Int32Array(reading.count);
    for (let i = 0; i < reading.count; i++) {
      starts[i] = start + i;
      ends[i] = start + i + 1;
    }
    return {
      count: reading.count,
      starts,
      ends,
      width: WIDTH,
      features: (i, to, at) => addFeatures(to, at, reading, i),
      hints: (i, to, at) => addChineseHints(to, at, reading, i),
    };
  };
}

function addFeatures(features: Int32Array, at: number, reading: Reading, i: number): void {
  const out = new Output(features, at);
  addCharacters(out, reading, i);
  addWords(out, reading, i);
  addRoles(out, reading, i);
}

/** Writes features one after the other; each place has its own hash space. */
class Output {
  readonly #features: Int32Array;
  readonly #first: number;
  #next: number;

  constructor(features: Int32Array, first: number) {
    this.#features = features;
    this.#first = first;
    this.#next = first;
  }

  one(a: number): void {
    this.#add(mix(this.#place(), a));
  }

  two(a: number, b: number): void {
    this.#add(mix(mix(this.#place(), a), b));
  }

  three(a: number, b: number, c: number): void {
    this.#add(mix(mix(mix(this.#place(), a), b), c));
  }

  #place(): number {
    return Math.imul(this.#next - this.#first + 1, 0x9e3779b1);
  }

  #add(hash: number): void {
    this.#features[this.#next++] = finish(hash) || 1;
  }

  skip(): void {
    this.#features[this.#next++] = 0;
  }
}

function addCharacters(
  out: Output,
  { symbols, classes, count, latin, latinPlace }: Reading,
  i: number,
): void {
  const at = (k: number): number => (k < 0 ? BEFORE : k >= count ? BEHIND : (symbols[k] as number));
  const [b3, b2, b1, c, n1, n2, n3] = [
    at(i - 3),
    at(i - 2),
    at(i - 1),
    at(i),
    at(i + 1),
    at(i + 2),
    at(i + 3),
  ];
  out.one(c);
  out.one(b1);
  out.one(n1);
  out.one(b2);
  out.one(n2);
  out.two(b1, c);
  out.two(c, n1);
  out.two(b2, b1);
  out.two(n1, n2);
  out.two(b1, n1);
  out.three(b2, b1, c);
  out.three(b1, c, n1);
  out.three(c, n1, n2);
  out.three(b3, b2, b1);
  out.three(n1, n2, n3);
  let pattern = 0;
  for (let k = i - 2; k <= i + 2; k++) {
    pattern = pattern * 10 + (k < 0 || k >= count ? 9 : (classes[k] as number));
  }
  out.one(pattern);
  if (latin[i] === 0) out.skip();
  else out.two(latin[i] as number, latinPlace[i] as number);
}

function addWords(out: Output, { words, symbols, count, known }: Reading, i: number): void {
  const start = (words.startLength[i] as number) * 16 + (words.startClass[i] as number);
  const end = (words.endLength[i] as number) * 16 + (words.endClass[i] as number);
  const cover =
    ((words.coverLength[i] as number) * 16 + (words.coverClass[i] as number)) * 4 +
    (words.coverPlace[i] as number);
  out.one(start);
  out.one(end);
  out.one(cover);
  out.three(start, end, cover);
  const before = i > 0 ? wordBefore(words, symbols, i - 1) : BEFORE;
  const behind = i + 1 < count ? wordBehind(words, symbols, i + 1) : BEHIND;
  out.one(before);
  out.one(behind);
  const beforeKind = i > 0 ? kindOf(words.endLength, words.endClass, i - 1) : 1;
  const behindKind = i + 1 < count ? kindOf(words.startLength, words.startClass, i + 1) : 1;
  out.two(beforeKind, cover);
  out.two(behindKind, cover);
  out.three(beforeKind, cover, behindKind);
  out.one(words.startHash[i] as number);
  out.one(words.endHash[i] as number);
  out.two(words.coverHash[i] as number, words.coverPlace[i] as number);
  out.two(words.organizationIn[i] as number, cover);
  out.three(words.organizationIn[i] as number, beforeKind, start);
  const knownBefore = i > 0 ? (known[i - 1] as number) : 0;
  const knownBehind = i + 1 < count ? (known[i + 1] as number) : 0;
  out.one(known[i] as number);
  out.three(knownBefore, known[i] as number, knownBehind);
}

function addRoles(out: Output, { roles, words, count }: Reading, i: number): void {
  const at = (k: number): number => (k < 0 || k >= count ? 0xffff : (roles[k] as number));
  const [b2, b1, c, n1, n2] = [at(i - 2), at(i - 1), at(i), at(i + 1), at(i + 2)];
  out.one(c);
  out.two(b1, c);
  out.two(c, n1);
  out.three(b1, c, n1);
  out.three(c, n1, n2);
  out.three(b2, b1, c);
  out.three(
    c,
    kindOf(words.startLength, words.startClass, i),
    kindOf(words.endLength, words.endClass, i),
  );
}
