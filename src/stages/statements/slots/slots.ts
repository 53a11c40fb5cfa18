import { flatMap } from '../../../core/flat-map.js';
import type { EntityType } from '../../../core/name.js';
import type { Span } from '../../../core/span.js';
import { type Filler, partyOfTypes } from '../clauses/filler.js';
import { gapBetween, isOnSide } from '../clauses/gaps.js';
import type { Clause, Member, Party } from '../clauses/reading.js';
import { isCarriedOnly } from '../frames/compiled-pattern.js';
import type { Frame, PartySlot } from '../frames/frame.js';
import { announcersOf } from '../subjects/announcers.js';
import { headOfFigure } from '../subjects/head-of-figure.js';
import type { Place } from '../subjects/place.js';
import { runningSubject, subjectOfRelative } from '../subjects/running-subject.js';
import { appositionBehind } from '../subjects/told-beside.js';
import { isOfUnknown } from '../subjects/unknown-names.js';
import { cutAt, explained, governed, partUntil, restFirst, without } from './party-parts.js';
import { fitsAround } from './slot-fit.js';

/** Clauses of the sentence that `reach: sentence` looks through on each side. */
export const SENTENCE_REACH = 3;

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
  const taken = flatMap(used, ({ members }) => members.map(({ entity }) => entity));
  const related =
    slot.reach === 'topic' && slot.side === 'before'
      ? (subjectOfRelative(place, types) ?? headOfFigure(place, types))
      : undefined;
  if (related !== undefined && !taken.includes(related.entity)) {
    return { members: [related], distance: CARRIED_DISTANCE };
  }
  const near = partiesWithin(slot, place);
  const told = near.length === 0 ? undefined : toldBy(near, slot, types, place, used, taken);
  if (told !== undefined) {
    return { members: told.members, party: told, distance: gapBetween(told, place.trigger) };
  }
  if (near.some((party) => !fitsAround(party, slot, place))) return undefined;
  if (isOfUnknown(slot, place)) return undefined;
  const together = slot.reach === 'topic' ? toldTogether(slot, place, types) : [];
  if (together.length > 1) return { members: together, distance: CARRIED_DISTANCE };
  const carried =
    slot.reach === 'other'
      ? otherParty(slot, types, taken, place, frame)
      : carriedOver(slot, types, taken, place);
  if (carried === undefined || taken.includes(carried.entity)) return undefined;
  return { members: [carried], distance: CARRIED_DISTANCE };
}

/** Several told before of whom a clause without a name tells what they do. */
function toldTogether(
  { several }: PartySlot,
  place: Place,
  types: readonly EntityType[],
): readonly Pick<Member, 'entity' | 'type'>[] {
  return several ? announcersOf(place, types) : eachOf(place, types);
}

/** Those told together of whom a clause tells what each does: …，各持股50%. */
function eachOf(
  { clause, trigger, discourse }: Place,
  types: readonly EntityType[],
): readonly Pick<Member, 'entity' | 'type'>[] {
  const before = clause.lowered.slice(0, Math.max(0, trigger.start - clause.start));
  if (!clause.phrases.roles.eachOf.test(before)) return [];
  return discourse.together.filter(({ type }) => types.includes(type));
}

/** The other party told last; where `near` is asked for, one of the sentence. */
function otherParty(
  { near }: PartySlot,
  types: readonly EntityType[],
  taken: readonly string[],
  place: Place,
  frame: Frame | undefined,
): Pick<Member, 'entity' | 'type'> | undefined {
  const { clauses, discourse } = place;
  if (isOfUntoldVenture(place)) return undefined;
  const isOfVenture =
    near && clauses.some(({ lowered, phrases }) => phrases.roles.founded.test(lowered));
  const founders = isOfVenture ? discourse.partnersOf(taken) : [];
  const others = [
    ...founders,
    ...doersOf(frame, place),
    ...sellersOf(clauses),
    ...buyerOf(place, near),
  ];
  const found = discourse.other([...taken, ...others], types);
  if (!near || found === undefined) return found;
  const isTold = clauses
    .slice(0, place.clause.index + 1)
    .some(({ parties }) =>
      parties.some(({ members }) => members.some(({ entity }) => entity === found.entity)),
    );
  return isTold ? found : undefined;
}

/** 新公司由甲持股51%: of a new company without a name, not of whoever was told last. */
function isOfUntoldVenture({ clause, trigger }: Place): boolean {
  return clause.words.some(
    ({ start, end, senses }) =>
      end <= trigger.start &&
      senses.anaphors.some(({ means }) => means === 'created') &&
      !clause.parties.some((party) => party.start <= start && party.end >= end),
  );
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
    if (isMakerBefore(whole, types, place) || isOwnerBefore(whole, near, types, place)) continue;
    for (const party of governed(partUntil(whole, slot, place), slot, place)) {
      const [left] = without(party, used);
      const rest = left && explained(left, slot, place);
      if (rest === undefined || !fitsAround(rest, slot, place)) continue;
      const told = partyOfTypes(rest, types);
      if (told?.members.every(({ entity }) => !taken.includes(entity))) return told;
    }
  }
  return undefined;
}

/** 甲云, 甲X7: a name right before one that may fill the role itself only says whose that is. */
function isMakerBefore(
  { isModifier, end }: Party,
  types: readonly EntityType[],
  { clause }: Place,
): boolean {
  return (
    isModifier &&
    clause.parties.some(
      ({ start, members: [first] }) =>
        start === end && first !== undefined && types.includes(first.type),
    )
  );
}

/** 投资方包括甲旗下的乙, 转让予甲创办人丙: behind a trigger, not whose the next name is that may fill the role. */
function isOwnerBefore(
  { isModifier, end }: Party,
  near: readonly Party[],
  types: readonly EntityType[],
  { clause, trigger }: Place,
): boolean {
  if (!isModifier || end <= trigger.start) return false;
  const isOwned = clause.words.some((word) => word.start === end && word.senses.possessive);
  return near.some(
    ({ start, members }) =>
      start > end &&
      start - end <= OWNED &&
      members.some(({ type }) => types.includes(type) && (isOwned || type === 'person')),
  );
}

/** From an owner to what is its, in characters. */
const OWNED = 8;

function carriedOver(
  slot: PartySlot,
  types: readonly EntityType[],
  taken: readonly string[],
  place: Place,
): Pick<Member, 'entity' | 'type'> | undefined {
  const { discourse } = place;
  switch (slot.reach) {
    case 'topic':
      return runningSubject(slot, types, taken, place);
    case 'target':
      return discourse.deals.target(types);
    case 'buyer':
      return discourse.deals.buyer(types);
    case 'funded':
      return discourse.deals.funded(types);
    case 'covered':
      return discourse.covered(types);
    case 'section':
      return discourse.topic(types);
    case 'venture':
      return discourse.deals.held(discourse.topic(types));
    case 'customer':
      return discourse.deals.order?.customer;
    case 'supplier':
      return discourse.deals.order?.supplier;
    default:
      return undefined;
  }
}

/** Of whose hands something was bought: what is told behind of the part that the buyer has is not of them. */
function sellersOf(clauses: readonly Clause[]): string[] {
  const isSeller = ({ marker, end }: Party, { lowered, start, phrases }: Clause): boolean =>
    marker !== undefined &&
    phrases.roles.towards.has(marker) &&
    phrases.roles.hands.test(lowered.slice(end - start));
  return flatMap(clauses, (clause) =>
    flatMap(clause.parties, (party) =>
      isSeller(party, clause) || isMeans(party, clause)
        ? party.members.map(({ entity }) => entity)
        : [],
    ),
  );
}

/** 甲出售乙的一成权益予丙，持股降至四成: of what is sold, not of who buys it. */
function buyerOf({ discourse }: Place, near: boolean | undefined): string[] {
  const buyer = near ? discourse.deals.buyer(['organization']) : undefined;
  return buyer === undefined ? [] : [buyer.entity];
}

/** 甲透过乙持股30%，丙持股20%: both are of what neither 甲 nor 乙 is. */
function isMeans({ start }: Span, { lowered, start: from, phrases }: Clause): boolean {
  return phrases.roles.means.test(lowered.slice(Math.max(0, start - from - MEANS), start - from));
}

const MEANS = 4;

/** Who did the same in the clauses before: 甲持股30%，乙20% and 大股东为甲，持股30%，乙20% are of a third. */
function doersOf(frame: Frame | undefined, { clause, clauses }: Place): string[] {
  return clauses.slice(0, clause.index).flatMap((before) => {
    const verb = before.words.find(({ senses }) =>
      senses.patterns.some(
        (pattern) =>
          pattern.frame === frame ||
          // Shares are told in several files of frames.
          (pattern.percent !== undefined && pattern.frame.predicate === frame?.predicate),
      ),
    );
    const doer = verb && doerOf(verb, before);
    return doer?.members.map(({ entity }) => entity) ?? [];
  });
}

/** Who does what a word of a clause tells, or is what it names. */
function doerOf(verb: Span, { lowered, start: from, parties, phrases }: Clause): Party | undefined {
  const told = parties.filter(({ isModifier }) => !isModifier);
  const named = told.find(({ start }) =>
    phrases.subjects.copulas.has(lowered.slice(verb.end - from, start - from)),
  );
  if (named !== undefined) return named;
  const doer =
    told.find(({ marker }) => marker !== undefined && phrases.roles.agents.has(marker)) ??
    told.find(({ marker }) => marker === undefined);
  return doer === undefined || doer.end > verb.start ? undefined : doer;
}

/** Parties on the right side and near enough, the nearest first; those of other clauses after it. */
function partiesWithin(slot: PartySlot, { clauses, clause, trigger }: Place): Party[] {
  if (isCarriedOnly(slot)) return [];
  const own: Party[] = [];
  for (const whole of clause.parties) {
    for (const party of cutAt(whole, trigger, clause)) {
      const isNear = gapBetween(party, trigger) <= slot.within;
      if (isNear && isOnSide(party, trigger, slot.side)) own.push(party);
    }
  }
  if (slot.first) return own.slice(0, 1);
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
