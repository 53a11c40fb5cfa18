import { isLetter } from './characters.js';
import { PhraseTrie } from './phrase-trie.js';
import type { CurrenciesFile } from './table-schema.js';

/** From a word for what a share is quoted at to the price: 收報10, 目標價由50元削至40. */
const QUOTE = 24;
const UP_TO_MARK = '[^，,。；;（(\\n]{0,16}$';

/** Which currency the press of a region (ISO 3166-1 alpha-2) means where it names none. */
export class LocalCurrencies {
  readonly #byRegion: ReadonlyMap<string, string>;
  readonly #ownDollar: ReadonlySet<string>;
  readonly #chinesePress: ReadonlySet<string>;
  readonly #quoted: RegExp;
  readonly #homes = new PhraseTrie<string>();

  constructor(file: CurrenciesFile) {
    this.#byRegion = new Map(Object.entries(file.local));
    this.#ownDollar = new Set(file.own_dollar);
    this.#chinesePress = new Set(file.chinese_press);
    this.#quoted = new RegExp(`(?:${file.quoted.join('|')})${UP_TO_MARK}`);
    for (const [currency, words] of Object.entries(file.homes)) {
      for (const word of words) this.#homes.add(word, currency);
    }
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

  /** Whether the amount at a position of a text is what a share is quoted at. */
  isQuoted(text: string, at: number): boolean {
    return this.#quoted.test(text.slice(Math.max(0, at - QUOTE), at));
  }

  /** How often a text tells a place where each currency is spent, in the order told: a Japanese maker. */
  toldIn(text: string): Map<string, number> {
    const told = new Map<string, number>();
    for (let at = 0; at < text.length; at++) {
      const isInside = isLetter(text, at - 1) && isLetter(text, at);
      const found = isInside ? undefined : this.#homes.longest(text, at);
      if (found === undefined) continue;
      told.set(found.value, (told.get(found.value) ?? 0) + 1);
      at = found.end - 1;
    }
    return told;
  }
}
