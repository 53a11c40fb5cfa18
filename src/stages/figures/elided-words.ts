import { PhraseTrie } from './phrase-trie.js';
import type { LanguageFile } from './table-schema.js';

/** The words by which a number without a noun is tied to what is counted before it. */
export class ElidedWords {
  /** In front of a number of the same things: from, than the, of which. */
  readonly like = new PhraseTrie<true>('backward');
  /** In front of the first number of a list of parts. */
  readonly opens = new PhraseTrie<true>('backward');
  /** In front of the other numbers of such a list. */
  readonly joins = new PhraseTrie<true>('backward');
  /** Behind a part: of them. */
  readonly partitive = new PhraseTrie<true>();
  /** What may stand behind a number that has no noun of its own. */
  readonly follow = new PhraseTrie<true>();
  /** Between a noun and its number: reached, rose to. */
  readonly levels = new PhraseTrie<true>('backward');
  /** In front of the difference of two levels: "down by 30 to 126". */
  readonly changes = new PhraseTrie<true>('backward');
  /** Nouns that are counted only as subjects: headcount. */
  readonly subjects = new PhraseTrie<string>('backward');
  /** Counted nouns whose bare level may be an amount or a price: sales, shares. */
  readonly notSubjects = new PhraseTrie<true>();

  /** Whether some language tells such words. */
  readonly isTold: boolean;

  constructor(files: readonly LanguageFile[]) {
    this.isTold = files.some(({ units }) => units?.elided !== undefined);
    for (const { units } of files) {
      const words = units?.elided;
      if (words === undefined) continue;
      for (const list of [
        'like',
        'opens',
        'joins',
        'partitive',
        'follow',
        'levels',
        'changes',
      ] as const)
        for (const word of words[list]) this[list].add(word, true);
      for (const [word, unit] of Object.entries(words.subjects)) this.subjects.add(word, unit);
      for (const word of words.not_subjects) this.notSubjects.add(word, true);
    }
  }
}
