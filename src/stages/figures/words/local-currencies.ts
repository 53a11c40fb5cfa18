import type { CurrenciesFile } from './table-schema.js';

/** Which currency the press of a region (ISO 3166-1 alpha-2) means where it names none. */
export class LocalCurrencies {
  readonly #byRegion: ReadonlyMap<string, string>;
  readonly #ownDollar: ReadonlySet<string>;
  readonly #chinesePress: ReadonlySet<string>;

  constructor(file: CurrenciesFile) {
    this.#byRegion = new Map(Object.entries(file.local));
    this.#ownDollar = new Set(file.own_dollar);
    this.#chinesePress = new Set(file.chinese_press);
  }

  of(region: string | undefined): string | undefined {
    return region === undefined ? undefined : this.#byRegion.get(region);
  }

  /** Whether Chinese news of a region is for its own readers; that of a London agency or a Tokyo paper is for others. */
  writesChinese(region: string | undefined): boolean {
    return region !== undefined && this.#chinesePress.has(region);
  }

  /** The dollar that a bare $ means; undefined where even the local press means the American one. */
  dollarOf(region: string | undefined): string | undefined {
    return region !== undefined && this.#ownDollar.has(region) ? this.of(region) : undefined;
  }
}
