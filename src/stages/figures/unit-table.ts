import { PhraseTrie } from './phrase-trie.js';
import type { LanguageFile } from './table-schema.js';

interface UnitWord {
  readonly unit: string;
  /** A classifier: the noun behind it names the unit. */
  readonly classifier: boolean;
  /** Read even where the number is a single Han numeral. */
  readonly small: boolean;
}

/** Units, classifiers and counted nouns of all languages read together. */
export class UnitTable {
  /** What may stand right behind a number. */
  readonly units = new PhraseTrie<UnitWord>();
  /** What is counted, behind a classifier or a few words on. */
  readonly nouns = new PhraseTrie<string>();
  /** Words that may stand between a number and its noun. */
  readonly links = new PhraseTrie<true>();
  /** Words that make the number no quantity: years, ordinals, steps. */
  readonly notUnits = new PhraseTrie<true>();

  constructor(files: readonly LanguageFile[]) {
    for (const file of files) {
      const words = file.units;
      if (words === undefined) continue;
      for (const word of words.not_units ?? []) this.notUnits.add(word, true);
      for (const word of words.links ?? []) this.links.add(word, true);
      for (const [word, unit] of Object.entries(words.nouns ?? {})) this.nouns.add(word, unit);
      this.#addUnits(words);
    }
  }

  #addUnits(words: NonNullable<LanguageFile['units']>): void {
    const skipped = new Set(words.not_strong ?? []);
    const small = new Set(words.small ?? []);
    for (const [word, unit] of Object.entries(words.strong ?? {})) {
      if (skipped.has(word)) continue;
      this.units.add(word, { unit, classifier: false, small: small.has(word) });
      this.nouns.add(word, unit);
    }
    for (const [word, unit] of Object.entries(words.nouns ?? {})) {
      this.units.add(word, { unit, classifier: false, small: false });
    }
    for (const [word, unit] of Object.entries(words.generic ?? {})) {
      this.units.add(word, { unit, classifier: true, small: small.has(word) });
    }
  }
}
