import { NO_NODE, NO_VALUE, Trie } from '../../../lexicon/trie.js';
import { fold, kind, LETTER, SPACE } from './characters.js';

export interface Match<T> {
  readonly start: number;
  readonly end: number;
  readonly value: T;
}

/** What a phrase stands for. */
interface Entry<T> {
  readonly value: T;
  /** The phrase ends in a letter, so no letter may follow it in the text. */
  readonly bounded: boolean;
}

/** A space in a phrase stands for one to this many spaces, or a hyphen, in the text. */
const MOST_SPACES = 3;
const HYPHEN = 45;
const BLANK = 32;

/**
 * Phrases found by their longest match in one walk over the text, whatever the case and width of
 * the letters. `backward` tries are walked towards the start of the text.
 */
export class PhraseTrie<T> {
  readonly #trie = new Trie();
  readonly #entries: Entry<T>[] = [];
  readonly #step: 1 | -1;

  constructor(direction: 'forward' | 'backward' = 'forward') {
    this.#step = direction === 'forward' ? 1 : -1;
  }

  /** Adds a phrase; the first value given to a phrase stays. `glued`: letters may touch its end. */
  add(phrase: string, value: T, glued = false): void {
    const units = Array.from({ length: phrase.length }, (_, i) => fold(phrase.charCodeAt(i)));
    if (this.#step === -1) units.reverse();
    const last = units.at(-1);
    const name = String.fromCharCode(...units);
    if (last === undefined || this.#trie.get(name) !== NO_VALUE) return;
    this.#trie.add(name, this.#entries.length);
    this.#entries.push({ value, bounded: !glued && (kind(last) & LETTER) !== 0 });
  }

  /** Whether some phrase begins (backward: ends) with this code unit. */
  starts(code: number): boolean {
    return this.#trie.starts(fold(code));
  }

  /** The longest phrase that begins (backward: ends) at a position. */
  longest(text: string, at: number): Match<T> | undefined {
    return this.#walk(text, at, undefined);
  }

  /** The longest phrase whose value passes. */
  longestWhere(text: string, at: number, test: (value: T) => boolean): Match<T> | undefined {
    return this.#walk(text, at, test);
  }

  #walk(text: string, at: number, test: ((value: T) => boolean) | undefined): Match<T> | undefined {
    const step = this.#step;
    let best: Match<T> | undefined;
    let i = step === 1 ? at : at - 1;
    let node = i >= 0 && i < text.length ? this.#trie.first(fold(text.charCodeAt(i))) : NO_NODE;
    while (node !== NO_NODE) {
      const code = text.charCodeAt(i);
      i += step;
      const entry = this.#entries[this.#trie.value(node)];
      if (entry !== undefined && !isCut(text, i, entry) && (test?.(entry.value) ?? true)) {
        const [start, end] = step === 1 ? [at, i] : [i + 1, at];
        best = { start, end, value: entry.value };
      }
      if (kind(code) === SPACE || code === HYPHEN) i = this.#overSpaces(text, i);
      node = i >= 0 && i < text.length ? this.#next(node, text.charCodeAt(i)) : NO_NODE;
    }
    return best;
  }

  #next(node: number, code: number): number {
    const small = fold(code);
    const next = this.#trie.next(node, small);
    return next === NO_NODE && small === HYPHEN ? this.#trie.next(node, BLANK) : next;
  }

  #overSpaces(text: string, at: number): number {
    let i = at;
    let left = MOST_SPACES - 1;
    while (left-- > 0 && i >= 0 && i < text.length && kind(text.charCodeAt(i)) === SPACE) {
      i += this.#step;
    }
    return i;
  }
}

function isCut(text: string, at: number, { bounded }: Entry<unknown>): boolean {
  return bounded && at >= 0 && at < text.length && (kind(text.charCodeAt(at)) & LETTER) !== 0;
}
