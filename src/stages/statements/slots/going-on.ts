import { flatMap } from '../../../core/flat-map.js';
import type { Attempt } from '../clauses/draft.js';
import type { Named } from '../clauses/topics.js';
import { isInvestment } from '../subjects/takers.js';
import { UNNAMED } from '../subjects/unnamed.js';

/**
 * The one company that a clause names before what it tells of it: what follows goes on with it, behind
 * the size of a market with nobody.
 */
export function ownerTold(groups: readonly (readonly Attempt[])[]): Named | undefined {
  if (groups.length > 0 && groups.every(([attempt]) => tellsOfMarket(attempt))) return UNNAMED;
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

/** 某机构预估，晶片产值约3亿元，|出货量增长5%|: whoever was spoken of before is not what ships. */
function tellsOfMarket(attempt: Attempt | undefined): boolean {
  if (attempt?.pattern.market !== 'subject') return false;
  const { candidates, trigger, clause } = attempt;
  const isOfNobody = clause.parties.every(({ isVoice, isModifier }) => isVoice || isModifier);
  return isOfNobody && candidates.money.some(({ start }) => start >= trigger.end);
}

/** 甲以3亿元领投了它的B轮融资: who puts money in is not who the round is told of. */
function gives({ entity }: Named, groups: readonly (readonly Attempt[])[]): boolean {
  return groups.some(([attempt]) => {
    if (attempt === undefined || !isInvestment(attempt.pattern.frame.predicate)) return false;
    return attempt.subject?.members.some((member) => member.entity === entity) === true;
  });
}

interface Given {
  readonly taker: Named;
  readonly givers: readonly string[];
}

/** Who is told to put money into a company that the text speaks of without a name: "Halcyon led the round. The company …". */
export function givenIn(groups: readonly (readonly Attempt[])[]): Given[] {
  return flatMap(groups, ([attempt]) => {
    if (attempt === undefined || !isInvestment(attempt.pattern.frame.predicate)) return [];
    const { subject, object } = attempt;
    const [taker] = object?.members ?? [];
    if (subject?.party === undefined || object?.party !== undefined || !taker) return [];
    return [{ taker, givers: subject.members.map(({ entity }) => entity) }];
  });
}
