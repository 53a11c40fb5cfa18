import type { CurrenciesFile } from './table-schema.js';

/** Which currency the press of a region (ISO 3166-1 alpha-2) means where it names none. */
export class LocalCurrencies {
  readonly #byRegion: ReadonlyMap<string, string>;
  readonly #ownDollar: ReadonlySet<string>;

  constructor(file: CurrenciesFile) {
    this.#byRegion = new Map(Object.entries(file.local));
    this.#ownDollar = new Set(file.own_dollar);
  }

  of(region: string | undefined): string | undefined {
    return region === undefined ? undefined : this.#byRegion.get(region);
  }

  /** The dollar that a bare $ means; undefined where even the local press means the American one. */
  dollarOf(region: string | undefined): string | undefined {
    return region !== undefined && this.#ownDollar.has(region) ? this.of(region) : undefined;
  }
}
