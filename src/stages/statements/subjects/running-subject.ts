import { flatMap } from '../../../core/flat-map.js';
import type { EntityType } from '../../../core/name.js';
import { clauseAt } from '../clauses/clauses.js';
import { ofTypes } from '../clauses/filler.js';
import type { Clause, Member } from '../clauses/reading.js';
import type { PartySlot } from '../frames/frame.js';
import type { Discourse } from './discourse.js';
import type { Place } from './place.js';
import { speakersBehind } from './told-beside.js';
import { hasUnknownSubject } from './unknown-names.js';
import { isCounted, unnamedSubject } from './unnamed.js';

/** What the clause is about where no name of it fills the role. */
export function runningSubject(
  slot: PartySlot,
  types: readonly EntityType[],
  taken: readonly string[],
  place: Place,
): Pick<Member, 'entity' | 'type'> | undefined {
  if (hasOtherSubject(place) || isOfMarket(place)) return undefined;
  const { clause, clauses, discourse } = place;
  const named = antecedentOf(clause, clauses[clause.index - 1], types);
  if (named !== undefined && !taken.includes(named.entity)) return named;
  const opened = subjectOfOpening(clause, clauses, types);
  if (opened !== undefined && !taken.includes(opened.entity)) return opened;
  const next = subjectTold(clause, clauses[clause.index + 1]).find((m) => types.includes(m.type));
  if (next !== undefined && !taken.includes(next.entity)) return next;
  const lead = slot.within > 0 ? leadOf(place, types) : undefined;
  if (lead !== undefined) return taken.includes(lead.entity) ? undefined : lead;
  const running = discourse.hasSubject(types)
    ? discourse.subject(types)
    : (speakerOf(clause, clauses, types, discourse) ?? discourse.subject(types));
  const isOfMaker = running?.type === 'product' && types.includes('organization');
  return isOfMaker && hasOwnNoun(place) ? discourse.subject(['organization']) : running;
}

/** The subject that an English clause begins with, too far from the trigger for its slot. */
function leadOf({ clause, trigger }: Place, types: readonly EntityType[]): Member | undefined {
  const first = clause.parties.find(({ isModifier }) => !isModifier);
  if (first === undefined || first.marker !== undefined || first.end > trigger.start)
    return undefined;
  if (first.members.length > 1 || first.isVoice) return undefined;
  const before = clause.lowered.slice(0, first.start - clause.start);
  if (!LATIN_LEAD.test(before) || isBetween(clause.words, first.end, trigger.start))
    return undefined;
  return flatMap(first.members, (member) => ofTypes(member, types)).at(0);
}

/** "Chip maker X", "The Paris-based group X". */
const LATIN_LEAD = /^[\sa-z0-9"'.-]{0,60}$/;

/** Whether someone says something in between: what follows may be another's. */
function isBetween(words: Clause['words'], from: number, to: number): boolean {
  return words.some(({ start, end, senses }) => senses.saying && start >= from && end <= to);
}

/**
 * Whether a clause says whose or which its metric is without a name: 服务营收 behind what is told of a
 * product is of another business of its maker.
 */
function hasOwnNoun({ clauses, clause, trigger, measured = trigger }: Place): boolean {
  const home = clauseAt(clauses, measured.start) ?? clause;
  const told = home.times.map(({ end }) => end).filter((end) => end <= measured.start);
  const from = Math.max(home.start, ...told);
  return clause.phrases.unnamed.business.test(
    home.lowered.slice(from - home.start, measured.start - home.start),
  );
}

/** Whether what a clause tells is told of someone without a name. */
function hasOtherSubject(place: Place): boolean {
  const { clauses, clause, trigger, measured = trigger } = place;
  if (unnamedSubject(clause, trigger.start) !== undefined) return true;
  if (hasStranger(place) || hasUnknownSubject(place)) return true;
  const home = clauseAt(clauses, measured.start) ?? clause;
  return isCounted(clause, trigger.start) || isCounted(home, measured.start);
}

/** Whether a clause begins with a subject of its own that is no company: 美国政府, 同行. */
function hasStranger({ clause, trigger }: Place): boolean {
  for (const { start, end, senses } of clause.words) {
    if (start - clause.start > STRANGER_REACH || end > trigger.start) return false;
    if (senses.stranger) return true;
  }
  return false;
}

const STRANGER_REACH = 4;

/** "Global smartphone shipments fell": of a whole market, not of the company spoken of before. */
function isOfMarket({ clause, clauses, trigger, measured }: Place): boolean {
  const [start, end] = [trigger.start - clause.start, trigger.end - clause.start];
  const home = (measured && clauseAt(clauses, measured.start)) ?? clause;
  const told = home.lowered.slice(0, (measured ?? trigger).end - home.start);
  if (clause.phrases.subjects.wholeMarketChinese.test(told)) return true;
  if (clause.lowered.charAt(start - 1) !== ' ') return false;
  const { wholeMarket, spending } = clause.phrases.subjects;
  return (
    wholeMarket.test(clause.lowered.slice(0, start)) || spending.test(clause.lowered.slice(0, end))
  );
}

/** What someone tells of no one else is of the speaker ("Revenue rose 9%, Starbucks said"). */
function speakerOf(
  clause: Clause,
  clauses: readonly Clause[],
  types: readonly EntityType[],
  discourse: Discourse,
): Member | undefined {
  return speakersBehind(clause, clauses).find(
    ({ type, entity }) => types.includes(type) && !discourse.isSource(entity),
  );
}

/** What a relative clause is about: the name right before it ("BoxPilot, which raised…"). */
function antecedentOf(
  clause: Clause,
  before: Clause | undefined,
  types: readonly EntityType[],
): Member | undefined {
  if (before === undefined || !clause.phrases.relatives.start.test(clause.lowered))
    return undefined;
  const last = before.parties.at(-1);
  if (last === undefined || clause.start - last.end > RELATIVE_REACH) return undefined;
  return flatMap(last.members, (member) => ofTypes(member, types)).at(-1);
}

const RELATIVE_REACH = 3;

/** "an order for 40 jets that |Orrin| placed with Kelso": whose the order is. */
export function subjectOfRelative(
  { clause, trigger }: Place,
  types: readonly EntityType[],
): Member | undefined {
  const { start, lowered, words, parties, phrases } = clause;
  const noun = lowered.slice(trigger.start - start, trigger.end - start);
  if (!phrases.relatives.heads.has(noun)) return undefined;
  const subject = parties.find(
    (party) =>
      party.start > trigger.end &&
      !party.isModifier &&
      party.marker === undefined &&
      phrases.relatives.subjectAhead.test(lowered.slice(trigger.end - start, party.start - start)),
  );
  if (subject === undefined || subject.members.length > 1) return undefined;
  const isDone = words.some(
    (word) =>
      word.senses.claims && word.start >= subject.end && word.start - subject.end <= VERB_REACH,
  );
  return isDone ? flatMap(subject.members, (member) => ofTypes(member, types)).at(0) : undefined;
}

/** From a subject to its verb: "Orrin last year placed". */
const VERB_REACH = 12;

/** "Founded in 2013 by two friends, |Quillon| is based in Oslo": whom the participle at its start is told of. */
function subjectOfOpening(
  { index, lowered, phrases: { relatives } }: Clause,
  clauses: readonly Clause[],
  types: readonly EntityType[],
): Member | undefined {
  if (index > 0 || !relatives.opening.test(lowered)) return undefined;
  for (const { start, parties, lowered: told } of clauses.slice(1)) {
    const [first] = parties;
    if (first === undefined || first.marker !== undefined || relatives.start.test(told)) continue;
    const named = flatMap(first.members, (member) => ofTypes(member, types)).at(0);
    if (named !== undefined && first.start - start <= OPENER_REACH) return named;
  }
  return undefined;
}

/** The subject of the next clause, which one such as 收购乙后 or 通过与乙合作 leaves to it. */
function subjectTold(clause: Clause, next: Clause | undefined): readonly Member[] {
  const [first, last] = [clause.words[0], clause.words.at(-1)];
  const isOpened = first?.senses.opener && first.start - clause.start <= OPENER_REACH;
  const isClosed = last?.senses.closer && clause.end - last.end <= CLOSER_REACH;
  if (next === undefined || (!isOpened && !isClosed)) return [];
  const subject = next.parties.find(({ isModifier }) => !isModifier);
  if (subject?.marker !== undefined || subject === undefined) return [];
  return subject.start - next.start <= SUBJECT_REACH ? subject.members : [];
}

/** Characters from the edge of the clause. */
const OPENER_REACH = 2;
const CLOSER_REACH = 2;
const SUBJECT_REACH = 8;
