import type { Tables } from '../words/tables.js';

/** Who sells to whom, where a text only tells that two companies signed something. */
export class Suppliers {
  readonly #tiers = new Map<string, number>();
  readonly #buyers: ReadonlySet<string>;
  readonly #sellers: ReadonlySet<string>;

  constructor({ tiers, buyers, sellers }: Tables['suppliers']) {
    tiers.forEach((ids, tier) => {
      for (const id of ids) this.#tiers.set(id, tier);
    });
    this.#buyers = new Set(buyers);
    this.#sellers = new Set(sellers);
  }

  /** Whether of two companies it is known that the first sells to the second. */
  sellsTo(seller: string, buyer: string): boolean {
    if (this.#buyers.has(buyer)) return !this.#buyers.has(seller);
    const tier = this.#tiers.get(seller);
    if (tier === undefined) return false;
    const other = this.#tiers.get(buyer);
    return other === undefined ? this.#sellers.has(seller) : tier < other;
  }
}
