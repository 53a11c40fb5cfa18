import type { Clause, Member } from '../clauses/reading.js';

/** Characters before a name in which it is told that it was created. */
const REACH = 60;

/** "merged, creating a telecoms giant called |X|", 合并成立|X: the company that a clause tells to be new. */
export function createdIn(clause: Clause): Member | undefined {
  const { creates } = clause.phrases.anaphora;
  for (const { members, start } of clause.parties) {
    const [member] = members;
    if (member === undefined || members.length > 1 || member.type !== 'organization') continue;
    const at = start - clause.start;
    if (creates.test(clause.lowered.slice(Math.max(0, at - REACH), at))) return member;
  }
  return undefined;
}
