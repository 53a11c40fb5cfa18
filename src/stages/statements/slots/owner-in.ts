import { flatMap } from '../../../core/flat-map.js';
import type { Attempt } from '../clauses/draft.js';
import type { Named } from '../clauses/topics.js';
import { takerRole } from '../subjects/takers.js';

/** The one company that a clause names before what it tells of it: what follows goes on with it. */
export function ownerIn(groups: readonly (readonly Attempt[])[]): Named | undefined {
  const owners = flatMap(groups, ([attempt]) => {
    if (attempt === undefined || attempt.pattern.object.length > 0) return [];
    const { subject, trigger } = attempt;
    if (subject?.party === undefined || subject.party.end > trigger.start) return [];
    return subject.members.length === 1 ? subject.members : [];
  });
  const [owner] = owners;
  if (owner === undefined || gives(owner, groups)) return undefined;
  return owners.every(({ entity }) => entity === owner.entity) ? owner : undefined;
}

/** 甲以3亿元领投了它的B轮融资: who puts money in is not who the round is told of. */
function gives({ entity }: Named, groups: readonly (readonly Attempt[])[]): boolean {
  return groups.some(([attempt]) => {
    if (attempt === undefined || takerRole(attempt.pattern.frame.predicate) !== 'object')
      return false;
    return attempt.subject?.members.some((member) => member.entity === entity) === true;
  });
}
