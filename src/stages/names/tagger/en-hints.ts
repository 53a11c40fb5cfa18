import type { Stretch } from './en-reading.js';
import { EDGE } from './en-reading.js';
import { hashOfUnits, mix } from './hash.js';

const SUFFIX = 3;

/**
 * Writes the hints of the word that is at `at` in a reading: itself and its form, with its neighbours,
 * the lists, what is known.
 */
export function addEnglishHints(hints: Int32Array, first: number, s: Stretch, at: number): void {
  const { starts, ends, exact, lower, shape, brief, kind, phrase, known } = s.reading;
  const end = ends[at] as number;
  const start = Math.max(starts[at] as number, end - SUFFIX);
  const word = lower[at] as number;
  const before = lower[at - 1] as number;
  const behind = lower[at + 1] as number;
  const b = brief[at] as number;
  const form = mix(b, s.style);
  const k = kind[at] as number;
  const known1 = mix(mix(15, known[at - 1] as number), known[at] as number);
  let next = first;
  hints[next++] = mix(1, exact[at] as number);
  hints[next++] = mix(2, word);
  hints[next++] = mix(mix(3, form), at === EDGE ? 1 : 0);
  hints[next++] = mix(4, hashOfUnits(s.text, start, end));
  hints[next++] = mix(mix(5, before), b);
  hints[next++] = mix(mix(6, behind), b);
  hints[next++] = mix(mix(7, before), word);
  hints[next++] = mix(mix(8, word), behind);
  hints[next++] = mix(mix(mix(9, brief[at - 1] as number), b), brief[at + 1] as number);
  hints[next++] = mix(mix(10, k), form);
  hints[next++] = mix(mix(mix(11, kind[at - 1] as number), k), b);
  hints[next++] = mix(mix(mix(12, k), kind[at + 1] as number), b);
  hints[next++] = mix(mix(13, phrase[at] as number), b);
  hints[next++] = mix(mix(14, known[at] as number), b);
  hints[next++] = mix(known1, known[at + 1] as number);
  hints[next] = mix(16, shape[at] as number);
}
