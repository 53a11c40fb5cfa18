import { oneOf } from '../../../core/one-of.js';
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
  /** "four to Airbus": a preposition stands behind the number. */
  readonly placed: RegExp;
  /** Likewise, with a name or a place behind that. */
  readonly placedAtName: RegExp;
  /** "the number of" in front of the noun, with up to two words between. */
  readonly numberOf: RegExp;
  /** "down by 30 |to 126" */
  readonly changedTo: RegExp;

  /** "rose 15 percent year on year |to" */
  readonly risenTo: RegExp;

  /** Whether some language tells such words. */
  readonly isTold: boolean;

  constructor(files: readonly LanguageFile[]) {
    const told = files.flatMap(({ units }) => units?.elided ?? []);
    this.isTold = told.length > 0;
    const placed = placedPattern(told);
    this.placed = new RegExp(placed);
    this.placedAtName = new RegExp(`${placed}(?:the )?[A-Z]`);
    const numberOf = oneOf(told.flatMap(({ number_of }) => number_of));
    this.numberOf = new RegExp(`\\b${numberOf} (?:[\\w-]+ ){0,2}$`, 'i');
    const to = oneOf(told.flatMap(({ changed_to }) => changed_to));
    this.changedTo = new RegExp(`^${to} \\d[\\d,]*(?:[\\s.,;]|$)`);
    const rises = oneOf(told.flatMap((words) => words.rises));
    const adverbs = oneOf(told.flatMap((words) => words.rise_adverbs));
    this.risenTo = new RegExp(
      `\\b${rises}(?: by)? (?:[a-z]+ )?\\d[\\d.,]{0,6}(?:%| ?per ?cent)(?: ${adverbs})? ${to}$`,
      'i',
    );
    for (const words of told) {
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

type Words = NonNullable<NonNullable<LanguageFile['units']>['elided']>;

function placedPattern(told: readonly Words[]): string {
  const verbs = oneOf(told.flatMap(({ placed }) => placed.verbs));
  const prepositions = oneOf(told.flatMap(({ placed }) => placed.prepositions));
  const alone = oneOf(told.flatMap(({ placed }) => placed.alone));
  return `^[\\w,.]{1,16} (?:(?:${verbs} )?${prepositions}|${alone}) `;
}
