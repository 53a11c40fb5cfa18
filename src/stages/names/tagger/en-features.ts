import { addEnglishHints } from './en-hints.js';
import { EDGE, emptyReading, readStretch, type Stretch } from './en-reading.js';
import { hashOfUnits, three } from './hash.js';
import type { UnitReader } from './units.js';
import type { WordTable } from './word-table.js';

const WIDTH = 43;
const LONGEST_AFFIX = 4;

/** Reads Latin text: a unit is a word or a mark, features are of its form and surroundings. */
export function enReader(dictionary: WordTable): UnitReader {
  let reading = emptyReading(0);
  return (text, start, end, known) => {
    if (reading.size < end - start) reading = emptyReading(end - start);
    const stretch = readStretch(reading, text, start, end, known, dictionary);
    return {
      count: stretch.count,
      starts: reading.unitStarts,
      ends: reading.unitEnds,
      width: WIDTH,
      features: (i, to, at) => addFeatures(to, at, stretch, i + EDGE),
      hints: (i, to, at) => addEnglishHints(to, at, stretch, i + EDGE),
    };
  };
}

function addFeatures(to: Int32Array, first: number, stretch: Stretch, at: number): void {
  addWord(to, first, stretch, at);
  addAffixes(to, first + 5, stretch, at);
  addNeighbours(to, first + 13, stretch, at);
  addSurroundings(to, first + 23, stretch, at);
  addLists(to, first + 31, stretch, at);
}

function addWord(to: Int32Array, first: number, { reading, style }: Stretch, at: number): void {
  const brief = reading.brief[at] as number;
  let next = first;
  to[next++] = three(1, reading.exact[at] as number, 0, 0);
  to[next++] = three(2, reading.lower[at] as number, 0, 0);
  to[next++] = three(3, reading.shape[at] as number, 0, 0);
  to[next++] = three(4, brief, style, 0);
  to[next] = three(5, brief, at === EDGE ? 1 : 0, style);
}

function addAffixes(to: Int32Array, first: number, { reading, text }: Stretch, at: number): void {
  const start = reading.starts[at] as number;
  const end = reading.ends[at] as number;
  let next = first;
  for (let length = 1; length <= LONGEST_AFFIX; length++) {
    const prefix = hashOfUnits(text, start, Math.min(end, start + length));
    const suffix = hashOfUnits(text, Math.max(start, end - length), end);
    to[next++] = three(2 * length + 4, prefix, 0, 0);
    to[next++] = three(2 * length + 5, suffix, 0, 0);
  }
}

function addNeighbours(to: Int32Array, first: number, { reading }: Stretch, at: number): void {
  const { lower, brief } = reading;
  const word = lower[at] as number;
  let next = first;
  to[next++] = three(14, word, lower[at - 1] as number, 0);
  to[next++] = three(15, word, lower[at + 1] as number, 0);
  to[next++] = three(16, lower[at - 2] as number, 0, 0);
  to[next++] = three(17, brief[at - 2] as number, 0, 0);
  to[next++] = three(18, lower[at - 1] as number, 0, 0);
  to[next++] = three(19, brief[at - 1] as number, 0, 0);
  to[next++] = three(20, lower[at + 1] as number, 0, 0);
  to[next++] = three(21, brief[at + 1] as number, 0, 0);
  to[next++] = three(22, lower[at + 2] as number, 0, 0);
  to[next] = three(23, brief[at + 2] as number, 0, 0);
}

function addSurroundings(to: Int32Array, first: number, { reading }: Stretch, at: number): void {
  const { lower, brief } = reading;
  const before = lower[at - 1] as number;
  const behind = lower[at + 1] as number;
  const b1 = brief[at - 1] as number;
  const b = brief[at] as number;
  const n1 = brief[at + 1] as number;
  let next = first;
  to[next++] = three(24, before, b, 0);
  to[next++] = three(25, behind, b, 0);
  to[next++] = three(26, lower[at - 2] as number, before, b);
  to[next++] = three(27, behind, lower[at + 2] as number, b);
  to[next++] = three(28, before, behind, b);
  to[next++] = three(29, b1, b, n1);
  to[next++] = three(30, brief[at - 2] as number, b1, b);
  to[next] = three(31, b, n1, brief[at + 2] as number);
}

function addLists(to: Int32Array, first: number, { reading, style }: Stretch, at: number): void {
  const { kind, phrase, known } = reading;
  const brief = reading.brief[at] as number;
  const k = kind[at] as number;
  const before = kind[at - 1] as number;
  const behind = kind[at + 1] as number;
  const known0 = known[at] as number;
  const knownBefore = known[at - 1] as number;
  const knownBehind = known[at + 1] as number;
  let next = first;
  to[next++] = three(32, k, 0, 0);
  to[next++] = three(33, k, brief, style);
  to[next++] = three(34, before, k, brief);
  to[next++] = three(35, k, behind, brief);
  to[next++] = three(36, before, k, behind);
  to[next++] = three(37, phrase[at] as number, 0, 0);
  to[next++] = three(38, phrase[at] as number, brief, 0);
  to[next++] = three(39, known0, 0, 0);
  to[next++] = three(40, known0, brief, 0);
  to[next++] = three(41, knownBefore, known0, knownBehind);
  to[next++] = three(42, knownBefore, brief, 0);
  to[next] = three(43, knownBehind, brief, 0);
}
