import { hashOf } from '../core/hash.js';
import type { EntityType } from '../core/name.js';

/** A word for the user dictionary of the segmenter: Simplified, NFKC, of Han characters only. */
export interface UserWord {
  readonly word: string;
  readonly tag: string;
}

/** The words of a lexicon for the segmenter, read when the dictionary is loaded. */
export interface UserWords {
  /** For cache keys. */
  readonly hash: string;
  list(): readonly UserWord[];
}

/** The segmenter's tags for names. */
export const WORD_TAGS: Readonly<Record<EntityType, string>> = {
  organization: 'nt',
  person: 'nr',
  place: 'ns',
  product: 'nz',
  other: 'nz',
};

const HAN_WORD = /^\p{Script=Han}{2,}$/u;

/** The given words of two Han characters and more: others would tear up what is no Chinese. */
export function userWordsOf(words: readonly UserWord[]): UserWords {
  const han = words.filter(({ word }) => HAN_WORD.test(word));
  return { hash: hashOf(han), list: () => han };
}
