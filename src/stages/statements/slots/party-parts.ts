import type { Span } from '../../../core/span.js';
import type { Filler } from '../clauses/filler.js';
import type { Clause, Party } from '../clauses/reading.js';
import { isTitle } from '../clauses/title.js';
import type { PartySlot } from '../frames/frame.js';
import { isOfTwo } from '../subjects/partners.js';
import type { Place } from '../subjects/place.js';

/** What is left of an enumeration goes before others: 甲和乙就丙签约 tells of 甲 and 乙. */
export function restFirst(parties: readonly Party[], used: readonly Filler[]): readonly Party[] {
  if (used.length === 0) return parties;
  const isRest = (party: Party): boolean =>
    party.members.length > 1 && used.some((filler) => filler.party && overlap(filler.party, party));
  return [...parties.filter(isRest), ...parties.filter((party) => !isRest(party))];
}

/** "A, B and C, the parent company of D": what stands behind a comma is told of the last, unless of several. */
export function explained(
  party: Party,
  { reach, side, several }: PartySlot,
  { clause, trigger }: Place,
): Party {
  const isBefore =
    reach === 'sentence' && side === 'before' && !several && party.end < clause.start;
  const last = party.members.length - 1;
  if (isBefore && isOfSeveral(trigger, clause)) return party;
  return isBefore && clause.phrases.roles.links.has(party.links[last - 1] ?? '')
    ? slice(party, last)
    : party;
}

/** "A and B, the founders of C": a title that several have. */
function isOfSeveral({ start, end }: Span, { words, lowered, start: from }: Clause): boolean {
  return (
    SEVERAL.test(lowered.slice(start - from, end - from)) &&
    words.some((word) => word.start === start && isTitle(word))
  );
}

const SEVERAL = /^\S*\s?[a-z-]+s$/;

/** The party, or the part of it, that stands under the markers the slot asks for. */
export function governed(party: Party, slot: PartySlot, { clause, trigger }: Place): Party[] {
  if (slot.possessor) {
    return POSSESSIVE.test(clause.lowered.slice(party.end - clause.start)) ? [party] : [];
  }
  if (party.isVoice) return [];
  if (slot.marker === undefined) {
    const isFree =
      party.marker === undefined ||
      slot.allow.includes(party.marker) ||
      isExample(party, clause, trigger);
    // The word that makes it describe another name may be the trigger itself.
    const isTold = slot.within <= BESIDE || slot.reach === 'other' || party.end === trigger.start;
    return isFree && (!party.isModifier || isTold) ? [party] : [];
  }
  if (party.marker !== undefined && slot.marker.includes(party.marker)) {
    return party.isModifier ? [] : [party];
  }
  // 向甲和乙的合资公司供应: what another word governs is not parted by 和.
  if (party.marker !== undefined && clause.phrases.roles.towards.has(party.marker)) return [];
  const at = party.links.findIndex((link) => slot.marker?.includes(link));
  return at < 0 ? [] : [slice(party, at + 1)];
}

/** "Shops including Orrin and Kelso cut jobs": names that stand for all whom the clause begins with. */
function isExample(
  { start, end }: Party,
  { lowered, start: from, phrases }: Clause,
  trigger: Span,
): boolean {
  if (end > trigger.start || start < from || start - from > LONGEST_EXAMPLES) return false;
  return phrases.lists.examplesAhead.test(lowered.slice(0, start - from));
}

const LONGEST_EXAMPLES = 60;

/** What says behind a name that something is its: "Orrin's ". */
export const POSSESSIVE = /^(?:['’]s?)\s/;

/** A slot that looks right beside the trigger takes a name that only describes, too. */
const BESIDE = 14;

/** 旗下甲与乙签约, 旗下甲、乙领投: where two deal, or several invest, the names up to the link. */
export function partUntil(party: Party, { until }: PartySlot, { clause }: Place): Party {
  if (until.length === 0 || party.links.length === 0) return party;
  const behind = clause.words.filter(({ start }) => start >= party.end);
  const { phrases, lowered } = clause;
  const invest =
    behind.some(({ senses }) => senses.bystander) || phrases.rounds.listed.test(lowered);
  const deal = invest || behind.some(isOfTwo) || phrases.roles.apart.test(lowered);
  const at = party.links.findIndex(
    (link) => until.includes(link) && (link === '、' ? invest : deal),
  );
  return at < 0 ? party : slice(party, 0, at + 1);
}

/** An enumeration that goes on behind the trigger (甲与旗下的乙) is one party on each side of it. */
export function cutAt(party: Party, trigger: Span, clause: Clause): Party[] {
  if (party.start >= trigger.start) return [party];
  const bracketed = party.members.findLastIndex(({ end }) => end <= trigger.start);
  if (bracketed > 0 && isBracketed(party.members[bracketed], trigger, clause)) {
    return [slice(party, bracketed, bracketed + 1)];
  }
  if (party.end <= trigger.end) return [party];
  const at = party.members.findIndex(({ start }) => start >= trigger.end);
  if (at < 1) return [party];
  return [slice(party, 0, at), { ...slice(party, at), marker: undefined }];
}

/** "A (22% market share), B (14% market share)": what a bracket tells is of the name before it. */
function isBracketed(member: Span | undefined, { start }: Span, clause: Clause): boolean {
  if (member === undefined) return false;
  const from = member.end - clause.start;
  if (!BRACKET.test(clause.lowered.slice(from, from + 2))) return false;
  const between = clause.lowered.slice(from, start - clause.start);
  return BRACKETED.test(between);
}

const BRACKET = /[(（]/;
const BRACKETED = /^ ?[(（][^)）]*$/;

/** What is left of a party when part of it fills another role already. */
export function without(party: Party, used: readonly Filler[]): Party[] {
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
