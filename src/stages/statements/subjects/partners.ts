import type { Clause, Member, Party } from '../clauses/reading.js';
import type { Named } from '../clauses/topics.js';
import type { Word } from '../frames/vocabulary.js';

/** The two companies of a clause of which one does something with the other, or both together. */
export function partnersOf(clause: Clause): readonly Member[] | undefined {
  const { parties, words } = clause;
  const pair: Member[] = [];
  for (const party of parties) {
    for (const member of party.isModifier || isListed(party, clause) ? [] : party.members) {
      if (member.type !== 'organization') continue;
      if (pair.some(({ entity }) => entity === member.entity)) continue;
      if (pair.length === 2) return undefined;
      pair.push(member);
    }
  }
  if (pair.length < 2) return undefined;
  return words.some(isOfTwo) ? pair : undefined;
}

/** The two that last did something together, unless the sentence tells of others. */
export function partnersTold(
  partners: readonly Named[],
  before: readonly Member[],
): readonly Named[] | undefined {
  if (partners.length < 2) return undefined;
  const isOfThem = before.every(({ entity }) => partners.some((p) => p.entity === entity));
  return isOfThem ? partners : undefined;
}

/** The last two told, in the sentence or before it; the recent ones come latest first. */
export function lastTwo(before: readonly Member[], recent: readonly Named[]): readonly Named[] {
  const seen = new Map<string, Named>();
  for (const named of [...before].reverse()) if (seen.size < 2) seen.set(named.entity, named);
  for (const named of recent) {
    if (seen.size < 2 && named.type === 'organization') seen.set(named.entity, named);
  }
  return seen.size === 2 ? [...seen.values()].reverse() : [];
}

/** The last two that a clause tells joined, but for those it only lists. */
export function joinedIn(clause: Clause): readonly Member[] | undefined {
  return clause.parties.findLast((party) => party.members.length === 2 && !isListed(party, clause))
    ?.members;
}

/** 成员包括|甲及乙|: what something is made up of. */
function isListed({ start }: Party, { lowered, start: from, phrases }: Clause): boolean {
  return phrases.parties.listed.test(lowered.slice(0, start - from));
}

/** Whether a word tells of two companies that deal with each other. */
export function isOfTwo({ senses }: Word): boolean {
  return senses.patterns.some(({ frame }) => TOGETHER.has(frame.predicate));
}

/** Predicates of two companies that deal with each other. */
const TOGETHER: ReadonlySet<string> = new Set(['partners_with', 'contracts_with', 'acquires']);
