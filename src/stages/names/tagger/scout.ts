import { HINTS, type Units } from './units.js';

/** The place of a hint in a table of `size` weights, a power of two. */
export function hintPlace(hint: number, size: number): number {
  return (Math.imul(hint ^ (hint >>> 16), 0x7feb352d) >>> 8) & (size - 1);
}

/**
 * Tells at little cost which units may be of names: only those are read in full. It adds up one
 * weight for each hint; hints share places in its small table, which costs it little.
 */
export class Scout {
  readonly #weights: Int8Array;
  readonly #least: number;
  readonly #hints = new Int32Array(HINTS);

  /** A unit with a sum of at least `least` may be of a name, and so may those beside it. */
  constructor(weights: Int8Array, least: number) {
    this.#weights = weights;
    this.#least = least;
  }

  /** For every unit 1 if it may be of a name. */
  candidates(units: Units): Uint8Array {
    const { count } = units;
    const found = new Uint8Array(count);
    for (let i = 0; i < count; i++) {
      if (this.#sum(units, i) < this.#least) continue;
      found.fill(1, Math.max(0, i - REACH), Math.min(count, i + REACH + 1));
    }
    return found;
  }

  #sum(units: Units, unit: number): number {
    const weights = this.#weights;
    units.hints(unit, this.#hints, 0);
    let sum = 0;
    for (let k = 0; k < HINTS; k++) {
      sum += weights[hintPlace(this.#hints[k] as number, weights.length)] as number;
    }
    return sum;
  }
}

/** Names are found whole where most of their units are: the first and the last are the hardest. */
const REACH = 1;
