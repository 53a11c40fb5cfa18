import type { Span } from '../../../core/span.js';
import type { Clause } from '../clauses/reading.js';
import type { Cue } from '../words/tables.js';

/** A cue where it stands. */
export interface CueHit extends Span {
  readonly sets: Cue['sets'];
  readonly strength: number;
  readonly denies?: true | undefined;
}

/** What a clause with words of a frame tells is a claim of its own. */
export function claimsMore({ words }: Clause): boolean {
  return words.some(({ senses }) => senses.claims);
}
