/**
 * The beginnings of words by their hash, the words themselves among them: one bit each, so that some
 * others are taken for one. It tells where to stop looking for longer words.
 */
export class Prefixes {
  readonly #bits: Uint8Array;

  constructor(bits: Uint8Array) {
    this.#bits = bits;
  }

  /** Never false for the hash of a beginning. */
  has(hash: number): boolean {
    const byte = this.#bits[placeOf(hash, this.#bits.length)] ?? 0;
    return ((byte >> (hash & 7)) & 1) === 1;
  }
}

/** Lays beginnings out in so many bytes, a power of two. */
export function layOutPrefixes(hashes: Iterable<number>, size: number): Uint8Array {
  const bits = new Uint8Array(size);
  for (const hash of hashes) {
    const at = placeOf(hash, size);
    bits[at] = (bits[at] ?? 0) | (1 << (hash & 7));
  }
  return bits;
}

function placeOf(hash: number, size: number): number {
  return (hash >>> 3) & (size - 1);
}
