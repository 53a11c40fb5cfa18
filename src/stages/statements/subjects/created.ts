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

/** 甲与乙组建|合资公司|，: a clause that founds one without a name. */
export function foundsUnnamed({ lowered, start, parties, phrases }: Clause): boolean {
  const venture = phrases.anaphora.foundsVenture.exec(lowered);
  if (venture === null) return false;
  const end = start + venture.index + venture[0].length;
  return !parties.some((party) => party.start >= end && party.start - end <= NAME_REACH);
}

/** A mark may stand before the name: 合资公司“X”. */
const NAME_REACH = 4;
