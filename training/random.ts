/** Numbers that look random and are the same for the same seed: mulberry32. */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed | 0;
  }

  /** A whole number of 32 bits. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return (t ^ (t >>> 14)) >>> 0;
  }

  /** Whether an event of this probability happens. */
  happens(probability: number): boolean {
    return this.next() < probability * 0x1_0000_0000;
  }

  /** Puts the values in another order, in place. */
  shuffle(values: Int32Array): void {
    for (let i = values.length - 1; i > 0; i--) {
      const other = this.next() % (i + 1);
      const value = values[i] as number;
      values[i] = values[other] as number;
      values[other] = value;
    }
  }
}
