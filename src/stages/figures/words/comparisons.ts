import type { Bound } from '../../../core/figure.js';
import { PhraseTrie } from './phrase-trie.js';
import type { LanguageFile } from './table-schema.js';

/** Words around a number that set a bound only together, or only where no period follows. */
export class Comparisons {
  /** 比 of 比三十大. */
  readonly leads = new PhraseTrie<true>('backward');
  /** 占比, 同比: the lead is part of another word. */
  readonly notLeads = new PhraseTrie<true>('backward');
  /** equals, 等於: both ends are told. */
  readonly equality = new PhraseTrie<true>('backward');
  readonly adjectives = new PhraseTrie<Bound>();
  /** "over" of "spread over 3 years". */
  readonly spanning = new PhraseTrie<true>('backward');
  readonly spanUnits = new PhraseTrie<true>();
  /** "for over 3 years", "over 30 years old" set a bound all the same. */
  readonly bindingBefore: ReadonlySet<string>;
  readonly bindingBehind = new PhraseTrie<true>();
  /** For cues of one character, the characters behind which they are the end of another word: 不過. */
  readonly partOfWord: ReadonlyMap<string, ReadonlySet<string>>;

  constructor(files: readonly LanguageFile[]) {
    const bounds = files.flatMap((file) => file.bounds ?? []);
    const than = bounds.flatMap((bound) => bound.than ?? []);
    const spans = bounds.flatMap((bound) => bound.spans ?? []);
    addAll(this.leads, listed(than, 'leads'), true);
    addAll(this.notLeads, listed(than, 'not_behind'), true);
    addAll(this.adjectives, listed(than, 'atLeast'), 'atLeast');
    addAll(this.adjectives, listed(than, 'atMost'), 'atMost');
    for (const bound of bounds) addAll(this.equality, bound.equality ?? [], true);
    addAll(this.spanning, listed(spans, 'words'), true);
    addAll(this.spanUnits, listed(spans, 'units'), true);
    addAll(this.bindingBehind, listed(spans, 'not_before'), true);
    this.bindingBefore = new Set(listed(spans, 'not_behind'));
    const parts = bounds.flatMap((bound) => Object.entries(bound.part_of_word ?? {}));
    this.partOfWord = new Map(parts.map(([cue, before]) => [cue, new Set(before)]));
  }
}

function listed<K extends string>(groups: readonly Record<K, readonly string[]>[], key: K) {
  return groups.flatMap((group) => group[key]);
}

function addAll<T>(trie: PhraseTrie<T>, words: readonly string[], value: T): void {
  for (const word of words) trie.add(word, value);
}
