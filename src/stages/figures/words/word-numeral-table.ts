import { PhraseTrie } from './phrase-trie.js';
import type { LanguageFile } from './table-schema.js';

export type NumberWord =
  | { readonly is: 'add'; readonly value: number }
  | { readonly is: 'hundred' }
  | { readonly is: 'article'; readonly value: number }
  | { readonly is: 'magnitude'; readonly power: number }
  | { readonly is: 'dozen'; readonly value: number }
  | { readonly is: 'point' }
  | { readonly is: 'part'; readonly over: readonly [number, number] }
  | { readonly is: 'several'; readonly value: number };

export interface Magnitude {
  readonly power: number;
  /** A letter or short form that is also a unit or a word: it needs money around it. */
  readonly loose: boolean;
}

/** Number words of the Latin-script languages, and magnitude words and letters of all. */
export class WordNumerals {
  readonly words = new PhraseTrie<NumberWord>();
  readonly ordinals = new PhraseTrie<number>();
  /** Ordinals only behind a hyphen: twenty-first, and no "two seconds". */
  readonly closeOrdinals = new PhraseTrie<number>();
  /** What may follow "a fifth" where that is a part of one. */
  readonly fractionLinks = new PhraseTrie<true>();
  readonly magnitudes = new PhraseTrie<Magnitude>();
  readonly and = new PhraseTrie<true>();
  /** "of a" in front of a magnitude. */
  readonly ofOne = new PhraseTrie<true>();
  readonly ratios = new PhraseTrie<true>();
  /** "in" of "two in five", and what makes the first number another's name: "No. 1 in 10 markets". */
  readonly shares = new PhraseTrie<true>();
  readonly notShares = new PhraseTrie<true>('backward');
  readonly point = new PhraseTrie<true>();
  /** Words are written together: achtundsiebzig. */
  readonly compound: boolean;
  /** The largest number of hundreds: "quarante-cinq cents" is no 4500. */
  readonly mostHundreds: number;

  constructor(files: readonly LanguageFile[], latin: readonly LanguageFile[]) {
    this.compound = latin.some((file) => file.compound === true);
    this.mostHundreds = latin.find((file) => file.hundred_most !== undefined)?.hundred_most ?? 99;
    for (const file of latin) this.#addWords(file);
    for (const file of files) {
      for (const [word, power] of Object.entries(file.magnitudes ?? {})) {
        this.magnitudes.add(word, { power, loose: false });
      }
      for (const [word, power] of Object.entries(file.letters ?? {})) {
        this.magnitudes.add(word, { power, loose: true });
      }
    }
  }

  #addWords(file: LanguageFile): void {
    const glued = file.compound === true;
    for (const [word, value] of Object.entries(file.words ?? {})) {
      this.words.add(word, { is: 'add', value }, glued);
    }
    for (const word of file.hundred ?? []) this.words.add(word, { is: 'hundred' }, glued);
    for (const [word, value] of Object.entries(file.articles ?? {})) {
      this.words.add(word, { is: 'article', value });
    }
    for (const [word, over] of Object.entries(file.parts ?? {})) {
      this.words.add(word, { is: 'part', over });
    }
    for (const [word, power] of Object.entries(file.magnitudes ?? {})) {
      this.words.add(word, { is: 'magnitude', power }, glued && power === 3);
    }
    for (const [word, value] of Object.entries(file.dozens ?? {})) {
      this.words.add(word, { is: 'dozen', value });
    }
    for (const [word, value] of Object.entries(file.several ?? {})) {
      this.words.add(word, { is: 'several', value });
    }
    this.#addPhrases(file, glued);
    this.#addFractions(file);
  }

  #addFractions(file: LanguageFile): void {
    addOrdinals(this.ordinals, file.ordinals);
    addOrdinals(this.closeOrdinals, file.close_ordinals);
    for (const word of file.fraction_links ?? []) this.fractionLinks.add(word, true);
    for (const word of file.ratios ?? []) this.ratios.add(word, true);
    for (const word of file.shares?.words ?? []) this.shares.add(word, true);
    for (const word of file.shares?.not_behind ?? []) this.notShares.add(word, true);
  }

  #addPhrases(file: LanguageFile, glued: boolean): void {
    // "34 cents" is money where a number of hundreds is limited.
    const hundreds = file.hundred_most === undefined ? (file.hundred ?? []) : [];
    for (const word of hundreds) this.magnitudes.add(word, { power: 2, loose: false });
    for (const word of file.and ?? []) this.and.add(word, true, glued);
    for (const word of file.of_one ?? []) this.ofOne.add(word, true);
    for (const word of file.point ?? []) {
      this.point.add(word, true);
      this.words.add(word, { is: 'point' });
    }
    for (const [word, power] of Object.entries(file.spoken ?? {})) {
      this.words.add(word, { is: 'magnitude', power });
    }
  }
}

function addOrdinals(trie: PhraseTrie<number>, ordinals: Record<string, number> = {}): void {
  for (const [word, value] of Object.entries(ordinals)) {
    trie.add(word, value);
    trie.add(`${word}s`, value);
  }
}
