import type { EntityType } from '../../../core/name.js';
import type { Clause, Member, Party } from '../clauses/reading.js';
import type { Place } from './place.js';

/** 甲与乙同日宣布，|达成合作: those who announced together what a clause tells without a name. */
export function announcersOf(
  { clause, clauses, trigger }: Place,
  types: readonly EntityType[],
): readonly Member[] {
  if (clause.parties.some(({ start }) => start < trigger.start) || tellsOfOther(clause)) return [];
  const before = clauses[clause.index - 1];
  const told = before?.parties.filter(({ isModifier }) => !isModifier) ?? [];
  const [both] = told;
  if (before === undefined || both === undefined || told.length > 1) return [];
  const isSubject = both.marker === undefined && both.members.length > 1;
  return isSubject && endsInSaying(before) && !tellsApart(both, before)
    ? both.members.filter(({ type }) => types.includes(type))
    : [];
}

/** 甲和乙均宣布: each of its own. */
function tellsApart({ end }: Party, { lowered, start, phrases }: Clause): boolean {
  return phrases.roles.each.test(lowered.slice(end - start));
}

/** 将与多家车企合作: with someone else. */
function tellsOfOther({ words, phrases }: Clause): boolean {
  return words.some(
    ({ text, senses }) => senses.marker !== undefined && phrases.roles.joined.test(text),
  );
}

/** A mark may stand between: 甲与乙宣布，. */
function endsInSaying({ words, end }: Clause): boolean {
  return words.some(({ senses, end: to }) => senses.saying === true && end - to <= MARK);
}

const MARK = 2;
