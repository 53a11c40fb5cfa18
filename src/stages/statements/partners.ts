import type { Clause, Member } from './reading.js';

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
  const isTold = words.some(({ senses }) =>
    senses.patterns.some(({ frame }) => TOGETHER.has(frame.predicate)),
  );
  return isTold ? pair : undefined;
}

/** Predicates of two companies that deal with each other. */
const TOGETHER: ReadonlySet<string> = new Set(['partners_with', 'contracts_with', 'acquires']);
