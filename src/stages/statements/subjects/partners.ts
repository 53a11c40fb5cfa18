import type { Clause, Member } from '../clauses/reading.js';
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
