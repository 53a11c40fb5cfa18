import type { EntityType } from '../../core/name.js';
import type { Span } from '../../core/span.js';
import { isCarriedOnly } from './compiled-pattern.js';
import type { Discourse } from './discourse.js';
import type { Frame, PartySlot } from './frame.js';
import { isVerb } from './parties.js';
import type { Place } from './place.js';
import type { Clause, Member, Party } from './reading.js';
import { appositionBehind, speakersBehind } from './told-beside.js';
import { unnamedSubject } from './unnamed.js';

/** Clauses of the sentence that `reach: sentence` looks through on each side. */
export const SENTENCE_REACH = 3;

/** The members that fill a role; their span is that of the trigger when the role was carried over. */
export interface Filler {
  readonly members: readonly Pick<Member, 'entity' | 'type'>[];
  /** Left out where the role was carried over. */
  readonly party?: Party;
  readonly distance: number;
}

const CARRIED_DISTANCE = 60;

/** The first of the alternatives that can be filled. */
export function fillParty(
  slots: readonly PartySlot[],
  types: readonly EntityType[],
  place: Place,
  used: readonly Filler[],
  frame?: Frame,
): Filler | undefined {
  for (const slot of slots) {
    const filler = fillOne(slot, slot.types ?? types, place, used, frame);
    if (filler !== undefined) return filler;
  }
  return undefined;
}

function fillOne(
  slot: PartySlot,
  types: readonly EntityType[],
  place: Place,
  used: readonly Filler[],
  frame: Frame | undefined,
): Filler | undefined {
  const taken = used.flatMap(({ members }) => members.map(({ entity }) => entity));
  const near = partiesWithin(slot, place);
  const told = near.length === 0 ? undefined : toldBy(near, slot, types, place, used, taken);
  if (told !== undefined) {
    return { members: told.members, party: told, distance: gapBetween(told, place.trigger) };
  }
  if (near.some((party) => !fitsAround(party, slot, place))) return undefined;
  const carried =
    slot.reach === 'other'
      ? place.discourse.other([...taken, ...doersOf(frame, place)], types)
      : carriedOver(slot, types, taken, place);
  if (carried === undefined || taken.includes(carried.entity)) return undefined;
  return { members: [carried], distance: CARRIED_DISTANCE };
}

/** The first of the parties that may fill the role, with those of its members that do. */
function toldBy(
  near: readonly Party[],
  slot: PartySlot,
  types: readonly EntityType[],
  place: Place,
  used: readonly Filler[],
  taken: readonly string[],
): Party | undefined {
  for (const whole of restFirst(near, used)) {
    for (const party of governed(whole, slot, place.trigger)) {
      const [rest] = without(party, used);
      if (rest === undefined || !fitsAround(rest, slot, place)) continue;
      const members = rest.members.flatMap((member) => ofTypes(member, types));
      const isFree = !members.some(({ entity }) => taken.includes(entity));
      if (members.length > 0 && isFree) return { ...rest, members };
    }
  }
  return undefined;
}

function carriedOver(
  { reach }: PartySlot,
  types: readonly EntityType[],
  taken: readonly string[],
  place: Place,
): Pick<Member, 'entity' | 'type'> | undefined {
  if (reach === 'topic') {
    if (hasStranger(place) || unnamedSubject(place.clause, place.trigger.start)) return undefined;
    const { clause, clauses, discourse } = place;
    const named = antecedentOf(clause, clauses[clause.index - 1], types);
    if (named !== undefined && !taken.includes(named.entity)) return named;
    const next = subjectTold(clause, clauses[clause.index + 1]).find((m) => types.includes(m.type));
    if (next !== undefined && !taken.includes(next.entity)) return next;
    return discourse.hasSubject(types)
      ? discourse.subject(types)
      : (speakerOf(clause, clauses, types, discourse) ?? discourse.subject(types));
  }
  if (reach === 'covered') return place.discourse.covered(types);
  return reach === 'section' ? place.discourse.topic(types) : undefined;
}

const AGENT = /^(?:由|被|遭|获)$/;

/** Who did the same in the clauses before: 甲持股30%，乙20% is of a third. */
function doersOf(frame: Frame | undefined, { clause, clauses }: Place): string[] {
  return clauses.slice(0, clause.index).flatMap(({ words, parties }) => {
    const verb = words.find(({ senses }) =>
      senses.patterns.some((pattern) => pattern.frame === frame),
    );
    const told = parties.filter(({ isModifier }) => !isModifier);
    const doer =
      told.find(({ marker }) => marker !== undefined && AGENT.test(marker)) ??
      told.find(({ marker }) => marker === undefined);
    if (verb === undefined || doer === undefined || doer.end > verb.start) return [];
    return doer.members.map(({ entity }) => entity);
  });
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
  if (before === undefined || !RELATIVE.test(clause.lowered)) return undefined;
  const last = before.parties.at(-1);
  if (last === undefined || clause.start - last.end > RELATIVE_REACH) return undefined;
  return last.members.flatMap((member) => ofTypes(member, types)).at(-1);
}

const RELATIVE = /^\s*(?:which|whose|who)\b/;
const RELATIVE_REACH = 3;

/** What is left of an enumeration goes before others: 甲和乙就丙签约 tells of 甲 and 乙. */
function restFirst(parties: readonly Party[], used: readonly Filler[]): readonly Party[] {
  if (used.length === 0) return parties;
  const isRest = (party: Party): boolean =>
    party.members.length > 1 && used.some((filler) => filler.party && overlap(filler.party, party));
  return [...parties.filter(isRest), ...parties.filter((party) => !isRest(party))];
}

/** Whether what stands around a party is as the slot asks. */
function fitsAround(party: Party, slot: PartySlot, place: Place): boolean {
  if (ownsThing(party, slot.notOf, place.clause)) return false;
  if (slot.unbroken && !isUnbroken(party, place)) return false;
  if (slot.whole && isOwner(party, place)) return false;
  return !slot.alone || party.members.length === 1 || EACH.test(place.clause.lowered);
}

const EACH = /分别|依序|依次|各|均|都|respectively|\beach\b/;

/** Whether a party only says whose something is that has no name: 乙旗下的工厂. */
function isOwner({ end }: Span, { clause }: Place): boolean {
  return clause.words.some(({ start, senses }) => start === end && senses.possessive === true);
}

/** Whether nothing governs or tells anything between the trigger and a party: 旗下的乙, not 旗下甲获乙. */
function isUnbroken(party: Span, { clause, trigger }: Place): boolean {
  return !clause.words.some(
    (word) =>
      word.start >= trigger.end &&
      word.end <= party.start &&
      (word.senses.marker !== undefined || isVerb(word, party.start)),
  );
}

/** Whether a name only says whose thing it is that the clause ends with: 乙到年底为止卖不完的算力. */
function ownsThing({ end }: Span, things: readonly string[], clause: Clause): boolean {
  if (things.length === 0 || end < clause.start) return false;
  const behind = clause.lowered.slice(end - clause.start).replace(CLAUSE_END, '');
  return behind.includes('的') && things.some((thing) => behind.endsWith(thing));
}

const CLAUSE_END = /[\s，,；;：:。！？!?"”」]{1,4}$/;

/** What of a member is of one of the types: itself, or the company that a person stands for. */
function ofTypes(member: Member, types: readonly EntityType[]): Member[] {
  if (types.includes(member.type)) return [member];
  const { represents } = member;
  return represents !== undefined && types.includes(represents.type) ? [represents] : [];
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

/** Parties on the right side and near enough, the nearest first; those of other clauses after it. */
function partiesWithin(slot: PartySlot, { clauses, clause, trigger }: Place): Party[] {
  if (isCarriedOnly(slot)) return [];
  const own: Party[] = [];
  for (const whole of clause.parties) {
    for (const party of cutAt(whole, trigger)) {
      const isNear = gapBetween(party, trigger) <= slot.within;
      if (isNear && isOnSide(party, trigger, slot.side)) own.push(party);
    }
  }
  if (own.length > 1) own.sort((a, b) => gapBetween(a, trigger) - gapBetween(b, trigger));
  if (slot.reach === 'apposition') {
    return [...own, ...appositionBehind(clause, clauses, trigger)];
  }
  if (slot.reach !== 'sentence') return own;
  const around: Party[] = [];
  for (let step = 1; step <= SENTENCE_REACH; step++) {
    const [left, right] = [clauses[clause.index - step], clauses[clause.index + step]];
    if (slot.side !== 'after') around.push(...(left?.parties.toReversed() ?? []));
    if (slot.side !== 'before') around.push(...(right?.parties ?? []));
  }
  return [...own, ...around.filter((party) => gapBetween(party, trigger) <= slot.within)];
}

/** The party, or the part of it, that stands under the markers the slot asks for. */
function governed(party: Party, slot: PartySlot, trigger: Span): Party[] {
  if (party.isVoice) return [];
  if (slot.marker === undefined) {
    const isFree = party.marker === undefined || slot.allow.includes(party.marker);
    // The word that makes it describe another name may be the trigger itself.
    const isTold = slot.within <= BESIDE || slot.reach === 'other' || party.end === trigger.start;
    return isFree && (!party.isModifier || isTold) ? [party] : [];
  }
  if (party.marker !== undefined && slot.marker.includes(party.marker)) {
    return party.isModifier ? [] : [party];
  }
  const at = party.links.findIndex((link) => slot.marker?.includes(link));
  return at < 0 ? [] : [slice(party, at + 1)];
}

/** A slot that looks right beside the trigger takes a name that only describes, too. */
const BESIDE = 14;

/** An enumeration that goes on behind the trigger (甲与旗下的乙) is one party on each side of it. */
function cutAt(party: Party, trigger: Span): Party[] {
  if (party.start >= trigger.start || party.end <= trigger.end) return [party];
  const at = party.members.findIndex(({ start }) => start >= trigger.end);
  if (at < 1) return [party];
  const { marker: _, ...after } = slice(party, at);
  return [slice(party, 0, at), after];
}

/** What is left of a party when part of it fills another role already. */
function without(party: Party, used: readonly Filler[]): Party[] {
  if (used.length === 0) return [party];
  const at = party.members.findIndex((member) =>
    used.some((filler) => filler.party !== undefined && overlap(filler.party, member)),
  );
  if (at < 0) return [party];
  return at === 0 ? [] : [slice(party, 0, at)];
}

function slice(party: Party, from: number, to = party.members.length): Party {
  const members = party.members.slice(from, to);
  return {
    ...party,
    members,
    links: party.links.slice(from, to - 1),
    start: members[0]?.start ?? party.start,
    end: to === party.members.length ? party.end : (members.at(-1)?.end ?? party.end),
  };
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

export function gapBetween(a: Span, b: Span): number {
  return a.end <= b.start ? b.start - a.end : a.start >= b.end ? a.start - b.end : 0;
}

export function isOnSide(item: Span, trigger: Span, side: 'before' | 'after' | 'any'): boolean {
  if (side === 'before') return item.end <= trigger.start;
  if (side === 'after') return item.start >= trigger.end;
  return true;
}
