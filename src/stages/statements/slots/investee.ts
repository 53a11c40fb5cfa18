import type { EntityType } from '../../../core/name.js';
import { type Filler, partyOfTypes } from '../clauses/filler.js';
import { gapBetween } from '../clauses/gaps.js';
import type { Clause, Member, Party } from '../clauses/reading.js';
import type { Named } from '../clauses/topics.js';
import type { CompiledPattern } from '../frames/compiled-pattern.js';
import type { Place } from '../subjects/place.js';
import { takerRole } from '../subjects/takers.js';

const BEHIND = 20;
const BEFORE = 16;

/** Who fills the role of whoever gets money: no one whom the sentence tells to have put it in. */
export function investeeOf(
  filler: Filler | undefined,
  role: 'subject' | 'object',
  { frame }: CompiledPattern,
  place: Place,
): Filler | undefined {
  if (filler === undefined || !getsMoney(role, frame.predicate)) return filler;
  const isCarried = filler.party === undefined;
  const valued = isCarried ? valuedBy(filler, frame, place) : undefined;
  if (valued !== undefined) return { members: [valued], distance: filler.distance };
  const givers = giversIn(place, isCarried);
  const gives = ({ entity }: { readonly entity: string }): boolean => givers.has(entity);
  if (!filler.members.every(gives) && !(isCarried && leadsOff(place.clause))) return filler;
  const types = (role === 'object' ? frame.types.object : frame.types.subject) ?? [];
  const taker = takerIn(place, types, gives);
  if (taker !== undefined) return taker;
  const { discourse } = place;
  const spokenOf = [discourse.deals.funded(types), discourse.covered(types)].find(
    (named) => named !== undefined && !gives(named),
  );
  return spokenOf && { members: [spokenOf], distance: filler.distance };
}

/** 甲向乙投资3亿元，|公司估值30亿元: what money puts a value on is whom the sentence tells to get it. */
function valuedBy(
  { members: [member] }: Filler,
  { predicate, types }: CompiledPattern['frame'],
  { clauses, discourse }: Place,
): Named | undefined {
  if (predicate !== 'valued_at' || member === undefined) return undefined;
  const venture = discourse.deals.ventureIn(clauses, member.entity);
  return venture && types.subject.includes(venture.type) ? venture : undefined;
}

/** 甲引入乙5亿元融资: whom the clause begins with. */
function takerIn(
  { clause, trigger }: Place,
  types: readonly EntityType[],
  gives: (member: Member) => boolean,
): Filler | undefined {
  const first = clause.parties.find(({ isModifier }) => !isModifier);
  if (first === undefined || first.marker !== undefined || first.end > trigger.start) {
    return undefined;
  }
  const told = partyOfTypes(first, types);
  if (told === undefined || told.members.some(gives)) return undefined;
  return { members: told.members, party: told, distance: gapBetween(told, trigger) };
}

/** In a round it is valued, too. */
function getsMoney(role: 'subject' | 'object', predicate: string): boolean {
  return role === (predicate === 'valued_at' ? 'subject' : takerRole(predicate));
}

/** …，领投其A轮融资: whoever the sentence is about gives. */
function leadsOff({ lowered, phrases }: Clause): boolean {
  return phrases.rounds.opening.test(lowered);
}

/** Those whom the clauses up to the trigger, or all of the sentence, tell to put money in. */
function giversIn({ clauses, clause }: Place, all: boolean): Set<string> {
  const givers = new Set<string>();
  for (const told of all ? clauses : clauses.slice(0, clause.index + 1)) {
    if (!told.phrases.rounds.any.test(told.lowered)) continue;
    const before = goesOn(told) ? subjectBefore(told, clauses) : undefined;
    const isList = told.phrases.rounds.listed.test(told.lowered);
    const giving = told.parties.filter((party) => isList || isGiver(party, told));
    for (const { members } of before === undefined ? giving : [before, ...giving]) {
      for (const { entity } of members) givers.add(entity);
    }
  }
  return givers;
}

/** 甲等大厂，|以及丙领投: the list of the clause before. */
function goesOn(clause: Clause): boolean {
  return leadsOff(clause) || clause.phrases.rounds.joined.test(clause.lowered);
}

/** 甲再度加码乙，|领投其A轮融资: who does what a clause without a subject tells. */
function subjectBefore({ index }: Clause, clauses: readonly Clause[]): Party | undefined {
  const before = clauses[index - 1];
  const told = before?.parties.find(
    ({ isModifier, marker }) => !isModifier && marker === undefined,
  );
  if (before === undefined || told === undefined) return undefined;
  // 甲获得乙的投资，|以及丙领投的A轮融资: who gets money in the first gets that in the second.
  const gets = before.phrases.rounds.gets.test(before.lowered.slice(told.end - before.start));
  return gets ? undefined : told;
}

function isGiver(
  { start, end, marker, isModifier }: Party,
  { lowered, start: from, phrases: { rounds } }: Clause,
): boolean {
  if (isModifier) return false;
  const behind = lowered.slice(end - from, end - from + BEHIND);
  if (rounds.leads.test(behind)) return marker === undefined || !rounds.towards.has(marker);
  const before = lowered.slice(Math.max(0, start - from - BEFORE), start - from);
  return rounds.list.test(before) || (rounds.source.test(before) && rounds.pays.test(behind));
}
