import type { Word } from '../frames/vocabulary.js';
import { isForecast } from './forecast-words.js';

/** Whether a word tells that someone says or expects something. */
export function isOfVoice(word: Word): boolean {
  return word.senses.saying === true || isForecast(word);
}

/** Up to the verb, in characters: X said, "the company has said". */
const VERB_REACH = 6;

/** Whether a verb of saying stands behind a name that ends at a position. */
export function saysBehind(end: number, words: readonly Word[]): boolean {
  return words.some(
    ({ start, senses }) => senses.saying && start >= end && start - end <= VERB_REACH,
  );
}
