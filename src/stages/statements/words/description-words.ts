import type { Tables } from './tables.js';

const TRADE = '#';
/** The trade of those that put money into others. */
export const BACKER = `${TRADE}buyout`;
const APART = /[\s-]+/;
const TRIM = /^[^\p{L}\p{N}]+|(?:['’]s)?[^\p{L}\p{N}.]*$/gu;

/** The words that tell one company from another in what describes them: "the French hotel operator". */
export class DescriptionWords {
  readonly #codes = new Map<string, string>();
  readonly #general: ReadonlySet<string>;
  readonly #stops: ReadonlySet<string>;

  constructor({ nations, trades, general, stops }: Tables['descriptions']) {
    for (const [nation, words] of Object.entries(nations)) {
      for (const word of words) this.#codes.set(word, nation);
    }
    for (const [trade, words] of Object.entries(trades)) {
      for (const word of words) this.#codes.set(word, `${TRADE}${trade}`);
    }
    this.#general = new Set(general);
    this.#stops = new Set(stops);
  }

  /** The countries and trades, as their codes, and the other telling words of a text in lower case. */
  tagsOf(description: string): string[] {
    const words = description.split(APART).map((word) => word.replace(TRIM, ''));
    const tags: string[] = [];
    for (let at = 0; at < words.length; at++) {
      const word = words[at] ?? '';
      const two = this.#codes.get(`${word} ${words[at + 1] ?? ''}`);
      if (two !== undefined) at++;
      const code = two ?? this.#codes.get(word);
      if (code !== undefined) tags.push(code);
      else if (word !== '' && !this.#general.has(word) && !this.#stops.has(word)) tags.push(word);
    }
    return tags;
  }

  /** The last words that none of those that part stands among: "rival| to |the Dutch bank". */
  lastOf(before: string): string {
    const words = before.split(' ');
    const at = words.findLastIndex((word) => this.#parts(word));
    return words.slice(at + 1).join(' ');
  }

  /** The same of the first words. */
  firstOf(behind: string): string {
    const words = behind.split(' ');
    const at = words.findIndex((word) => this.#parts(word));
    return words.slice(0, at < 0 ? words.length : at).join(' ');
  }

  #parts(word: string): boolean {
    return this.#stops.has(word) || /\d/.test(word);
  }
}

export function isNation(tag: string): boolean {
  return /^[A-Z]{2}$/.test(tag);
}

export function isTrade(tag: string): boolean {
  return tag.startsWith(TRADE);
}
