/** One step of a 32-bit hash, in which order matters; finish makes all its bits count. */
export function mix(hash: number, value: number): number {
  const h = Math.imul(hash ^ value, 0x85ebca6b);
  return h ^ (h >>> 15);
}

/** The last step: spreads the bits once more, so that any of them can index a table. */
export function finish(hash: number): number {
  const h = Math.imul(hash ^ (hash >>> 16), 0x7feb352d);
  return h ^ (h >>> 15);
}

const WORD_SEED = 0x9e3779b1 | 0;

/** Hash of a stretch of text, the same wherever it stands. */
export function hashOfUnits(text: string, start: number, end: number): number {
  let hash = WORD_SEED;
  for (let i = start; i < end; i++) hash = mix(hash, text.charCodeAt(i));
  return finish(hash);
}
