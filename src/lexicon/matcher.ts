import { NO_NODE, NO_VALUE, Trie } from './trie.js';

/** A name found at a known position: where it ends, and what it stands for. */
export interface Match<T> {
  readonly end: number;
  readonly value: T;
}

const NO_MATCHES: readonly never[] = [];

/**
 * Finds the names of a trie in a text. All matches at one position cost at most the length of the
 * longest name, so that a scan of a text is linear in the text.
 */
export class FrozenMatcher<T> {
  readonly #trie: Trie;
  readonly #valueAt: (index: number) => T;

  /** @param valueAt what a value of the trie stands for. */
  constructor(trie: Trie, valueAt: (index: number) => T) {
    this.#trie = trie;
    this.#valueAt = valueAt;
  }

  get(name: string): T | undefined {
    const value = this.#trie.get(name);
    return value === NO_VALUE ? undefined : this.#valueAt(value);
  }

  /** All names that start at a position, the longest first. */
  matchesAt(text: string, position: number): readonly Match<T>[] {
    const trie = this.#trie;
    const unit = text.charCodeAt(position);
    if (!trie.mayStart(unit, text.charCodeAt(position + 1))) return NO_MATCHES;
    let node = trie.first(unit);
    let matches: Match<T>[] | undefined;
    for (let end = position + 1; node !== NO_NODE; end++) {
      const value = trie.value(node);
      if (value !== NO_VALUE) {
        matches ??= [];
        matches.push({ end, value: this.#valueAt(value) });
      }
      node = end < text.length ? trie.next(node, text.charCodeAt(end)) : NO_NODE;
    }
    return matches === undefined ? NO_MATCHES : matches.reverse();
  }
}

/** A matcher to which names are added one by one. */
export class Matcher<T> extends FrozenMatcher<T> {
  readonly #names: Trie;
  readonly #values: T[];

  constructor() {
    const names = new Trie();
    const values: T[] = [];
    super(names, (index) => values[index] as T);
    this.#names = names;
    this.#values = values;
  }

  /** Adds a name; one that is there already is replaced. Both sides are folded alike. */
  add(name: string, value: T): void {
    this.#names.add(name, this.#values.length);
    this.#values.push(value);
  }
}
