import type { Clause, Member } from '../clauses/reading.js';
import type { Named } from '../clauses/topics.js';
import type { Word } from '../frames/vocabulary.js';

/** The two companies of a clause of which one does something with the other, or both together. */
export function partnersOf({ parties, words }: Clause): readonly Member[] | undefined {
  const pair: Member[] = [];
  for (const { members, isModifier } of parties) {
    for (const member of isModifier ? [] : members) {
      if (member.type !== 'organization') continue;
      if (pair.some(({ entity }) => entity === member.entity)) continue;
      if (pair.length === 2) return undefined;
      pair.push(member);
    }
  }
  if (pair.length < 2) return undefined;
  return words.some(isOfTwo) ? pair : undefined;
}

/** Whether a word tells of two companies that deal with each other. */
export function isOfTwo({ senses }: Word): boolean {
  return senses.patterns.some(({ frame }) => TOGETHER.has(frame.predicate));
}

/** Predicates of two companies that deal with each other. */
const TOGETHER: ReadonlySet<string> = new Set(['partners_with', 'contracts_with', 'acquires']);

/** The last two names of a sentence, else companies told before it, in the order of the text. */
export function lastTwoOf(before: readonly Named[], recent: readonly Named[]): readonly Named[] {
  const seen = new Map<string, Named>();
  for (const named of before.toReversed()) if (seen.size < 2) seen.set(named.entity, named);
  for (const named of recent) {
    if (seen.size < 2 && named.type === 'organization') seen.set(named.entity, named);
  }
  return seen.size === 2 ? [...seen.values()].reverse() : [];
}
