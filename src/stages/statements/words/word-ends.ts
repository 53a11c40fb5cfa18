const LATIN_START = /^[a-z0-9]/;
const LATIN_END = /[a-z0-9]$/;

/** Whether a text ends with a word; a Latin word must not be the end of a longer one. */
export function endsWithWord(text: string, word: string): boolean {
  if (!text.endsWith(word)) return false;
  return !LATIN_START.test(word) || !LATIN_END.test(text.slice(0, -word.length));
}

/** Words that texts may end with, such as modifiers before a figure (about, 约). */
export class WordEnds {
  /** By their last character, the longest first. */
  readonly #byLast = new Map<string, string[]>();

  constructor(words: Iterable<string>) {
    for (const word of [...words].sort((a, b) => b.length - a.length)) {
      const same = this.#byLast.get(word.slice(-1));
      if (same === undefined) this.#byLast.set(word.slice(-1), [word]);
      else same.push(word);
    }
  }

  /** The text, without the last of the words at its end, without the last two and so on; no spaces at any end. */
  withoutEach(text: string): string[] {
    const bare: string[] = [];
    for (let rest: string | undefined = text.trimEnd(); rest !== undefined; ) {
      bare.push(rest);
      rest = this.#without(rest);
    }
    return bare;
  }

  /** The longest of the words that a text ends with. */
  endOf(text: string): string | undefined {
    return this.#byLast.get(text.slice(-1))?.find((end) => endsWithWord(text, end));
  }

  #without(text: string): string | undefined {
    const word = this.endOf(text);
    return word === undefined ? undefined : text.slice(0, -word.length).trimEnd();
  }
}
