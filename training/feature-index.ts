/** Gives feature hashes small numbers in the order of their first appearance, and counts them. */
export class FeatureIndex {
  #hashes = new Int32Array(1 << 20);
  #ids = new Int32Array(1 << 20);
  #known: number[] = [];
  #counts: number[] = [];

  /** The number of a feature, which is new if it has not been seen. */
  count(feature: number): number {
    const slot = this.#slotOf(feature);
    const id = this.#ids[slot] as number;
    if (id > 0) {
      this.#counts[id - 1] = (this.#counts[id - 1] ?? 0) + 1;
      return id - 1;
    }
    this.#hashes[slot] = feature;
    this.#known.push(feature);
    this.#counts.push(1);
    this.#ids[slot] = this.#known.length;
    if (this.#known.length * 2 > this.#ids.length) this.#grow();
    return this.#known.length - 1;
  }

  /** New numbers for the features that were seen at least so often, -1 for the rest. */
  frequent(least: number): { readonly numbers: Int32Array; readonly features: Int32Array } {
    const numbers = new Int32Array(this.#known.length).fill(-1);
    const kept: number[] = [];
    for (const [id, feature] of this.#known.entries()) {
      if ((this.#counts[id] ?? 0) < least) continue;
      numbers[id] = kept.length;
      kept.push(feature);
    }
    return { numbers, features: Int32Array.from(kept) };
  }

  #slotOf(feature: number): number {
    const mask = this.#ids.length - 1;
    let slot = Math.imul(feature, 0x9e3779b1) & mask;
    while (this.#ids[slot] !== 0 && this.#hashes[slot] !== feature) slot = (slot + 1) & mask;
    return slot;
  }

  #grow(): void {
    this.#hashes = new Int32Array(this.#ids.length * 2);
    this.#ids = new Int32Array(this.#hashes.length);
    for (const [id, feature] of this.#known.entries()) {
      const slot = this.#slotOf(feature);
      this.#hashes[slot] = feature;
      this.#ids[slot] = id + 1;
    }
  }
}
