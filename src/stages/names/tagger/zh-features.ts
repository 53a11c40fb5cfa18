import { one, three, two } from './hash.js';
import type { UnitReader } from './units.js';
import { addChineseHints } from './zh-hints.js';
import {
  EDGE,
  emptyReading,
  kindOf,
  type Reading,
  readStretch,
  wordBefore,
  wordBehind,
} from './zh-reading.js';
import type { Dictionary } from './zh-words.js';

const WIDTH = 40;

/** Reads Chinese text: a unit is one UTF-16 unit, features are of its surroundings. */
export function zhReader(dictionary: Dictionary, roles: Uint16Array): UnitReader {
  let reading = emptyReading(0);
  let starts = new Int32Array(0);
  let ends = new Int32Array(0);
  return (text, start, end, known) => {
    const count = end - start;
    if (reading.size < count) {
      reading = emptyReading(count);
      starts = new Int32Array(count);
      ends = new Int32Array(count);
    }
    for (let i = 0; i < count; i++) {
      starts[i] = start + i;
      ends[i] = start + i + 1;
    }
    readStretch(reading, text, start, end, known, dictionary, roles);
    return {
      count,
      starts,
      ends,
      width: WIDTH,
      features: (i, to, at) => addFeatures(to, at, reading, i + EDGE),
      hints: (i, to, at) => addChineseHints(to, at, reading, i + EDGE),
    };
  };
}

function addFeatures(to: Int32Array, first: number, reading: Reading, at: number): void {
  addCharacters(to, first, reading, at);
  addWords(to, first + 17, reading, at);
  addRoles(to, first + 33, reading, at);
}

function addCharacters(to: Int32Array, first: number, r: Reading, at: number): void {
  const { symbols, classes, latin, latinPlace } = r;
  const b3 = symbols[at - 3] as number;
  const b2 = symbols[at - 2] as number;
  const b1 = symbols[at - 1] as number;
  const c = symbols[at] as number;
  const n1 = symbols[at + 1] as number;
  const n2 = symbols[at + 2] as number;
  const n3 = symbols[at + 3] as number;
  let pattern = 0;
  for (let k = at - 2; k <= at + 2; k++) pattern = pattern * 10 + (classes[k] as number);
  let next = first;
  to[next++] = one(1, c);
  to[next++] = one(2, b1);
  to[next++] = one(3, n1);
  to[next++] = one(4, b2);
  to[next++] = one(5, n2);
  to[next++] = two(6, b1, c);
  to[next++] = two(7, c, n1);
  to[next++] = two(8, b2, b1);
  to[next++] = two(9, n1, n2);
  to[next++] = two(10, b1, n1);
  to[next++] = three(11, b2, b1, c);
  to[next++] = three(12, b1, c, n1);
  to[next++] = three(13, c, n1, n2);
  to[next++] = three(14, b3, b2, b1);
  to[next++] = three(15, n1, n2, n3);
  to[next++] = one(16, pattern);
  const word = latin[at] as number;
  to[next] = word === 0 ? 0 : two(17, word, latinPlace[at] as number);
}

function addWords(to: Int32Array, first: number, r: Reading, at: number): void {
  const { words, known } = r;
  const start = kindOf(words.startLength, words.startClass, at);
  const end = kindOf(words.endLength, words.endClass, at);
  const place = words.coverPlace[at] as number;
  const cover = kindOf(words.coverLength, words.coverClass, at) * 4 + place;
  const before = kindOf(words.endLength, words.endClass, at - 1);
  const behind = kindOf(words.startLength, words.startClass, at + 1);
  const organizationIn = words.organizationIn[at] as number;
  const k = known[at] as number;
  let next = first;
  to[next++] = one(18, start);
  to[next++] = one(19, end);
  to[next++] = one(20, cover);
  to[next++] = three(21, start, end, cover);
  to[next++] = one(22, wordBefore(r, at - 1));
  to[next++] = one(23, wordBehind(r, at + 1));
  to[next++] = two(24, before, cover);
  to[next++] = two(25, behind, cover);
  to[next++] = three(26, before, cover, behind);
  to[next++] = one(27, words.startHash[at] as number);
  to[next++] = one(28, words.endHash[at] as number);
  to[next++] = two(29, words.coverHash[at] as number, place);
  to[next++] = two(30, organizationIn, cover);
  to[next++] = three(31, organizationIn, before, start);
  to[next++] = one(32, k);
  to[next] = three(33, known[at - 1] as number, k, known[at + 1] as number);
}

function addRoles(to: Int32Array, first: number, { roles, words }: Reading, at: number): void {
  const b2 = roles[at - 2] as number;
  const b1 = roles[at - 1] as number;
  const c = roles[at] as number;
  const n1 = roles[at + 1] as number;
  const n2 = roles[at + 2] as number;
  const start = kindOf(words.startLength, words.startClass, at);
  const end = kindOf(words.endLength, words.endClass, at);
  let next = first;
  to[next++] = one(34, c);
  to[next++] = two(35, b1, c);
  to[next++] = two(36, c, n1);
  to[next++] = three(37, b1, c, n1);
  to[next++] = three(38, c, n1, n2);
  to[next++] = three(39, b2, b1, c);
  to[next] = three(40, c, start, end);
}
