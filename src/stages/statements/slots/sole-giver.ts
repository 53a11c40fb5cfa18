import type { Draft } from '../clauses/draft.js';
import { takerRole } from '../subjects/takers.js';

/** Gives the amount of a round to who is told alone to have paid it: "raised $40 million from A". */
export function withSoleGivers(drafts: readonly Draft[]): readonly Draft[] {
  if (!drafts.some(isSole)) return drafts;
  return drafts.map((draft) => {
    const money = isSole(draft) ? roundOf(draft, drafts)?.figures.money : undefined;
    return money === undefined ? draft : { ...draft, figures: { ...draft.figures, money } };
  });
}

function isSole({ pattern, figures, subject, clause }: Draft): boolean {
  if (pattern.gives !== 'all' || figures.money !== undefined) return false;
  if (subject?.party === undefined || subject.members.length !== 1) return false;
  return !clause.phrases.lists.others.test(
    clause.lowered.slice(Math.max(0, subject.party.end - clause.start)),
  );
}

/** What the object of a draft is told to raise, in its clause where several rounds are told. */
function roundOf({ object, clause }: Draft, drafts: readonly Draft[]): Draft | undefined {
  const entity = object?.members[0]?.entity;
  const rounds = drafts.filter(
    ({ pattern, subject }) =>
      takerRole(pattern.frame.predicate) === 'subject' && subject?.members[0]?.entity === entity,
  );
  return rounds.find((round) => round.clause === clause) ?? rounds[0];
}
