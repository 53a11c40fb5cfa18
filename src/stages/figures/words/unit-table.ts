import { ElidedCountWords } from './elided-count-words.js';
import { ElidedWords } from './elided-words.js';
import { PhraseTrie } from './phrase-trie.js';
import type { LanguageFile } from './table-schema.js';

export interface UnitWord {
  readonly unit: string;
  /** A classifier: the noun behind it names the unit. */
  readonly classifier: boolean;
  /** Read even where the number is a single Han numeral. */
  readonly small: boolean;
  /** Read only behind numbers of ten thousand and above. */
  readonly large: boolean;
  /** What it may count that is told in front of the number. */
  readonly before?: ReadonlySet<string>;
}

type Words = NonNullable<LanguageFile['units']>;

const LISTS = ['links', 'verbs', 'plurals', 'singulars', 'stops', 'numbered', 'definite'] as const;

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
  /** Nouns that are verbs as well. */
  readonly verbs = new PhraseTrie<true>();
  /** Plurals without an s. */
  readonly plurals = new PhraseTrie<true>();
  /** Singulars of nouns that are counted in the plural. */
  readonly singulars = new PhraseTrie<true>();
  /** Small words that belong to no noun phrase. */
  readonly stops = new PhraseTrie<true>();
  /** Words in front of a number that is a name: version, page, "one in". */
  readonly numbered = new PhraseTrie<true>('backward');
  /** Words in front of two or three known things: "the two companies". */
  readonly definite = new PhraseTrie<true>('backward');
  /** How names of models begin, whose plural is a noun: 737-800s. */
  readonly models = new PhraseTrie<string>();
  /** Words around a number whose noun was told before. */
  readonly elided: ElidedWords;
  /** The same around bare numbers in Chinese. */
  readonly elidedCounts: ElidedCountWords | undefined;
  /** Words that tell what is counted in front of the number only: 買超, 裁員. */
  readonly topics = new PhraseTrie<string>();
  /** 單位 in front of the unit of a table's numbers, and the characters of its magnitude. */
  readonly labels = new PhraseTrie<true>('backward');
  readonly labelMagnitudes: ReadonlySet<string>;

  constructor(files: readonly LanguageFile[]) {
    for (const file of files) {
      const words = file.units;
      if (words === undefined) continue;
      this.#addLists(words);
      this.#addUnits(words);
    }
    this.elided = new ElidedWords(files);
    const [counts] = files.flatMap(({ units }) => units?.elided_counts ?? []);
    this.elidedCounts = counts && new ElidedCountWords(counts);
    const labels = files.flatMap(({ units }) => units?.labels ?? []);
    for (const label of labels.flatMap(({ words }) => words)) this.labels.add(label, true);
    this.labelMagnitudes = new Set(labels.flatMap(({ magnitudes }) => [...magnitudes]));
  }

  #addLists(words: Words): void {
    for (const name of LISTS) {
      for (const word of words[name] ?? []) this[name].add(word, true);
    }
    for (const word of words.not_units ?? []) this.notUnits.add(word, true);
    for (const name of ['topics', 'nouns'] as const) {
      for (const [word, unit] of Object.entries(words[name] ?? {})) this[name].add(word, unit);
    }
    for (const [word, unit] of Object.entries(words.models ?? {}))
      this.models.add(word, unit, true);
  }

  #addUnits(words: Words): void {
    const skipped = new Set(words.not_strong ?? []);
    const traits = traitsOf(words);
    for (const [word, unit] of Object.entries(words.strong ?? {})) {
      if (skipped.has(word)) continue;
      this.units.add(word, { unit, classifier: false, ...traits(word) });
      this.nouns.add(word, unit);
    }
    for (const [word, unit] of Object.entries(words.nouns ?? {})) {
      this.units.add(word, { unit, classifier: false, small: false, large: false });
    }
    for (const [word, unit] of Object.entries(words.generic ?? {})) {
      this.units.add(word, { unit, classifier: true, ...traits(word) });
    }
  }
}

function traitsOf(words: Words): (word: string) => Pick<UnitWord, 'small' | 'large' | 'before'> {
  const small = new Set(words.small ?? []);
  const large = new Set(words.large ?? []);
  const before = new Map<string, ReadonlySet<string>>();
  for (const { counters, units } of words.told_before ?? []) {
    const told = new Set(units);
    for (const counter of counters) before.set(counter, told);
  }
  return (word) => {
    const told = before.get(word);
    const size = { small: small.has(word), large: large.has(word) };
    return told === undefined ? size : { ...size, before: told };
  };
}
