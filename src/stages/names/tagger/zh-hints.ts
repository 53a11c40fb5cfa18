import { mix } from './hash.js';
import { BEFORE, BEHIND, kindOf, type Reading, wordBefore, wordBehind } from './zh-reading.js';

/** Writes the hints of a character: itself, its neighbours, the words around it, what is known. */
export function addChineseHints(hints: Int32Array, first: number, r: Reading, i: number): void {
  const { symbols, roles, known, words, count } = r;
  const [b2, b1] = [symbols[i - 2] ?? BEFORE, symbols[i - 1] ?? BEFORE];
  const [n1, n2] = [symbols[i + 1] ?? BEHIND, symbols[i + 2] ?? BEHIND];
  const c = symbols[i] as number;
  const place = words.coverPlace[i] as number;
  const cover =
    ((words.coverLength[i] as number) * 128 + (words.coverClass[i] as number)) * 4 + place;
  let at = first;
  hints[at++] = mix(1, c);
  hints[at++] = mix(2, b1);
  hints[at++] = mix(3, n1);
  hints[at++] = mix(mix(4, b1), c);
  hints[at++] = mix(mix(5, c), n1);
  hints[at++] = mix(mix(6, b2), b1);
  hints[at++] = mix(mix(7, n1), n2);
  hints[at++] = mix(mix(8, cover), words.organizationIn[i] as number);
  hints[at++] = mix(
    mix(9, kindOf(words.startLength, words.startClass, i)),
    kindOf(words.endLength, words.endClass, i),
  );
  hints[at++] = mix(mix(10, words.coverHash[i] as number), place);
  hints[at++] = mix(11, i > 0 ? wordBefore(words, symbols, i - 1) : BEFORE);
  hints[at++] = mix(12, i + 1 < count ? wordBehind(words, symbols, i + 1) : BEHIND);
  const near = ((known[i - 1] ?? 0) * 16 + (known[i] as number)) * 16 + (known[i + 1] ?? 0);
  hints[at++] = mix(mix(13, near), cover);
  hints[at++] = mix(mix(mix(14, roles[i - 1] ?? 0), roles[i] as number), roles[i + 1] ?? 0);
  hints[at++] = mix(mix(mix(15, b1), c), n1);
  hints[at] = mix(mix(16, r.latin[i] as number), n1);
}
