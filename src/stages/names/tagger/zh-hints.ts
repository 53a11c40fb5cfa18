import { mix } from './hash.js';
import { kindOf, NO_ROLE, type Reading, wordBefore, wordBehind } from './zh-reading.js';

/**
 * Writes the hints of the character that is at `at` in a reading: itself, its neighbours, the words
 * around it, what is known.
 */
export function addChineseHints(hints: Int32Array, first: number, r: Reading, at: number): void {
  const { symbols, known, words } = r;
  const b2 = symbols[at - 2] as number;
  const b1 = symbols[at - 1] as number;
  const c = symbols[at] as number;
  const n1 = symbols[at + 1] as number;
  const n2 = symbols[at + 2] as number;
  const place = words.coverPlace[at] as number;
  const cover =
    ((words.coverLength[at] as number) * 128 + (words.coverClass[at] as number)) * 4 + place;
  const start = kindOf(words.startLength, words.startClass, at);
  const end = kindOf(words.endLength, words.endClass, at);
  const near =
    ((known[at - 1] as number) * 16 + (known[at] as number)) * 16 + (known[at + 1] as number);
  let next = first;
  hints[next++] = mix(1, c);
  hints[next++] = mix(2, b1);
  hints[next++] = mix(3, n1);
  hints[next++] = mix(mix(4, b1), c);
  hints[next++] = mix(mix(5, c), n1);
  hints[next++] = mix(mix(6, b2), b1);
  hints[next++] = mix(mix(7, n1), n2);
  hints[next++] = mix(mix(8, cover), words.organizationIn[at] as number);
  hints[next++] = mix(mix(9, start), end);
  hints[next++] = mix(mix(10, words.coverHash[at] as number), place);
  hints[next++] = mix(11, wordBefore(r, at - 1));
  hints[next++] = mix(12, wordBehind(r, at + 1));
  hints[next++] = mix(mix(13, near), cover);
  hints[next++] = mix(mix(mix(14, roleOf(r, at - 1)), roleOf(r, at)), roleOf(r, at + 1));
  hints[next++] = mix(mix(mix(15, b1), c), n1);
  hints[next] = mix(mix(16, r.latin[at] as number), n1);
}

function roleOf({ roles }: Reading, at: number): number {
  const role = roles[at] as number;
  return role === NO_ROLE ? 0 : role;
}
