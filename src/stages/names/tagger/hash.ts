const STEP = 0x85ebca6b;
const LAST = 0x7feb352d;
const PLACES = 0x9e3779b1;

/** One step of a 32-bit hash, in which order matters; finish makes all its bits count. */
export function mix(hash: number, value: number): number {
  const h = Math.imul(hash ^ value, STEP);
  return h ^ (h >>> 15);
}

/** The last step: spreads the bits once more, so that any of them can index a table. */
export function finish(hash: number): number {
  const h = Math.imul(hash ^ (hash >>> 16), LAST);
  return h ^ (h >>> 15);
}

/** Of a stretch of text before its first unit; mix takes in the units, finish ends it. */
export const WORD_SEED = PLACES | 0;

/** Hash of a stretch of text, the same wherever it stands. */
export function hashOfUnits(text: string, start: number, end: number): number {
  let hash = WORD_SEED;
  for (let i = start; i < end; i++) hash = mix(hash, text.charCodeAt(i));
  return finish(hash);
}

/**
 * Hash of a feature of one value; each place in the list of features has a hash space of its own. Here
 * and in the next two mix and finish are written out: the compiler does not put calls of calls in line.
 */
export function one(place: number, a: number): number {
  let h = Math.imul(Math.imul(place, PLACES) ^ a, STEP);
  h ^= h >>> 15;
  h = Math.imul(h ^ (h >>> 16), LAST);
  return h ^ (h >>> 15) || 1;
}

export function two(place: number, a: number, b: number): number {
  let h = Math.imul(Math.imul(place, PLACES) ^ a, STEP);
  h = Math.imul(h ^ (h >>> 15) ^ b, STEP);
  h ^= h >>> 15;
  h = Math.imul(h ^ (h >>> 16), LAST);
  return h ^ (h >>> 15) || 1;
}

export function three(place: number, a: number, b: number, c: number): number {
  let h = Math.imul(Math.imul(place, PLACES) ^ a, STEP);
  h = Math.imul(h ^ (h >>> 15) ^ b, STEP);
  h = Math.imul(h ^ (h >>> 15) ^ c, STEP);
  h ^= h >>> 15;
  h = Math.imul(h ^ (h >>> 16), LAST);
  return h ^ (h >>> 15) || 1;
}
