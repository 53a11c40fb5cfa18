import { fold, kind, LETTER, SPACE } from './characters.js';

interface Node<T> {
  readonly next: Map<number, Node<T>>;
  value?: T;
  /** The phrase ends in a letter, so no letter may follow it in the text. */
  bounded?: boolean;
}

export interface Match<T> {
  readonly start: number;
  readonly end: number;
  readonly value: T;
}

/** A space in a phrase stands for one to this many spaces, or a hyphen, in the text. */
const MOST_SPACES = 3;
const HYPHEN = 45;

/**
 * Phrases found by their longest match in one walk over the text, whatever the case and width of
 * the letters. `backward` tries are walked towards the start of the text.
 */
export class PhraseTrie<T> {
  readonly #root: Node<T> = { next: new Map() };
  /** One bit for each code unit that a phrase begins with, which most positions fail at. */
  readonly #first = new Uint8Array(8192);
  readonly #step: 1 | -1;

  constructor(direction: 'forward' | 'backward' = 'forward') {
    this.#step = direction === 'forward' ? 1 : -1;
  }

  /** Adds a phrase; the first value given to a phrase stays. `glued`: letters may touch its end. */
  add(phrase: string, value: T, glued = false): void {
    let node = this.#root;
    const first = this.#step === 1 ? 0 : phrase.length - 1;
    const lead = fold(phrase.charCodeAt(first));
    this.#first[lead >> 3] = (this.#first[lead >> 3] ?? 0) | (1 << (lead & 7));
    let last = 0;
    for (let i = first; i >= 0 && i < phrase.length; i += this.#step) {
      last = fold(phrase.charCodeAt(i));
      let next = node.next.get(last);
      if (next === undefined) {
        next = { next: new Map() };
        node.next.set(last, next);
      }
      node = next;
    }
    if (node.value !== undefined) return;
    node.value = value;
    node.bounded = !glued && (kind(last) & LETTER) !== 0;
  }

  /** Whether some phrase begins (backward: ends) with this code unit. */
  starts(code: number): boolean {
    const small = fold(code);
    return ((this.#first[small >> 3] ?? 0) & (1 << (small & 7))) !== 0;
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
    let node: Node<T> | undefined = this.#root;
    let best: Match<T> | undefined;
    let i = step === 1 ? at : at - 1;
    if (i < 0 || i >= text.length || !this.starts(text.charCodeAt(i))) return undefined;
    while (i >= 0 && i < text.length) {
      const code = text.charCodeAt(i);
      node = this.#next(node, code);
      if (node === undefined) break;
      i += step;
      if (kind(code) === SPACE || code === HYPHEN) i = this.#overSpaces(text, i, node);
      const { value } = node;
      if (value === undefined || this.#isCut(text, i, node)) continue;
      if (test !== undefined && !test(value)) continue;
      best = step === 1 ? { start: at, end: i, value } : { start: i + 1, end: at, value };
    }
    return best;
  }

  #next(node: Node<T>, code: number): Node<T> | undefined {
    const small = fold(code);
    const next = node.next.get(small);
    if (next !== undefined || small !== HYPHEN || node === this.#root) return next;
    return node.next.get(32);
  }

  #overSpaces(text: string, at: number, node: Node<T>): number {
    if (node.next.size === 0) return at;
    let i = at;
    let left = MOST_SPACES - 1;
    while (left-- > 0 && i >= 0 && i < text.length && kind(text.charCodeAt(i)) === SPACE) {
      i += this.#step;
    }
    return i;
  }

  #isCut(text: string, at: number, node: Node<T>): boolean {
    return (
      node.bounded === true &&
      at >= 0 &&
      at < text.length &&
      (kind(text.charCodeAt(at)) & LETTER) !== 0
    );
  }
}
