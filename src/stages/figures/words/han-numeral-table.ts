import { PhraseTrie } from './phrase-trie.js';
import type { NumeralsFile } from './table-schema.js';

export type HanAtom =
  | { readonly is: 'digit'; readonly value: number }
  | { readonly is: 'tens'; readonly value: number }
  | { readonly is: 'power'; readonly value: number }
  | { readonly is: 'myriad'; readonly value: number }
  | { readonly is: 'point' | 'half' | 'several' | 'more' | 'counter' };

/** Characters that numerals of Chinese, Japanese and Korean are made of. */
export class HanNumerals {
  readonly #atoms = new Map<number, HanAtom>();
  readonly #weak = new Set<number>();
  readonly #pairs = new PhraseTrie<true>();
  readonly pairs: readonly number[];
  readonly fraction: string;
  readonly mixed: string;
  readonly stops = new PhraseTrie<true>();
  /** Units that begin with a magnitude (兆瓦): a numeral ends before them. */
  readonly unitPrefixes = new PhraseTrie<true>();

  constructor(file: NumeralsFile) {
    this.#addAll(file.digits, 'digit');
    this.#addAll(file.tens, 'tens');
    this.#addAll(file.powers, 'power');
    this.#addAll(file.myriads, 'myriad');
    for (const is of ['point', 'half', 'several', 'more', 'counter'] as const) {
      for (const character of file[is]) this.#atoms.set(character.charCodeAt(0), { is });
    }
    for (const character of file.weak) this.#weak.add(character.charCodeAt(0));
    for (const pair of file.pairs) this.#pairs.add(pair, true);
    for (const stop of file.stops) this.stops.add(stop, true);
    for (const unit of file.unit_prefixes) this.unitPrefixes.add(unit, true);
    this.pairs = file.more_pair;
    this.fraction = file.fraction;
    this.mixed = file.mixed;
  }

  atom(code: number): HanAtom | undefined {
    return this.#atoms.get(code);
  }

  /** Whether a numeral may begin with this character. */
  begins(code: number): boolean {
    const atom = this.#atoms.get(code);
    return atom !== undefined && atom.is !== 'point' && atom.is !== 'more' && atom.is !== 'counter';
  }

  /** Whether the character at a position says nothing of a number where it stands alone. */
  isWeak(text: string, at: number): boolean {
    return this.#weak.has(text.charCodeAt(at)) && this.#pairs.longest(text, at) === undefined;
  }

  #addAll(table: Record<string, string>, is: 'digit' | 'tens' | 'power' | 'myriad'): void {
    for (const [value, characters] of Object.entries(table)) {
      for (const character of characters) {
        this.#atoms.set(character.charCodeAt(0), { is, value: Number(value) });
      }
    }
  }
}
