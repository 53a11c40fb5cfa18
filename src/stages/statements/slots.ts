import type { EntityType } from '../../core/name.js';
import type { Span } from '../../core/span.js';
import { isCarriedOnly } from './compiled-pattern.js';
import type { Discourse } from './discourse.js';
import type { FigureItem } from './figure-item.js';
import { isFormer } from './former-figure.js';
import type { FigureSlot, PartySlot } from './frame.js';
import type { Clause, FigureKind, Member, Party, ReadText } from './reading.js';

/** Clauses of the sentence that `reach: sentence` looks through on each side. */
export const SENTENCE_REACH = 3;

/** Where a pattern is being tried. */
export interface Place {
  readonly clauses: readonly Clause[];
  readonly clause: Clause;
  readonly trigger: Span;
  readonly discourse: Discourse;
}

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
): Filler | undefined {
  for (const slot of slots) {
    const filler = fillOne(slot, slot.types ?? types, place, used);
    if (filler !== undefined) return filler;
  }
  return undefined;
}

function fillOne(
  slot: PartySlot,
  types: readonly EntityType[],
  place: Place,
  used: readonly Filler[],
): Filler | undefined {
  const { trigger } = place;
  const taken = used.flatMap(({ members }) => members.map(({ entity }) => entity));
  const told = restFirst(partiesWithin(slot, place), used)
    .flatMap((party) => governed(party, slot, trigger))
    .flatMap((party) => without(party, used))
    .map((party) => ({ ...party, members: party.members.flatMap((m) => ofTypes(m, types)) }))
    .find(
      (party) => party.members.length > 0 && !party.members.some((m) => taken.includes(m.entity)),
    );
  if (told !== undefined) {
    return { members: told.members, party: told, distance: gapBetween(told, trigger) };
  }
  const carried = carriedOver(slot, types, taken, place);
  if (carried === undefined || taken.includes(carried.entity)) return undefined;
  return { members: [carried], distance: CARRIED_DISTANCE };
}

function carriedOver(
  { reach }: PartySlot,
  types: readonly EntityType[],
  taken: readonly string[],
  { clause, clauses, discourse }: Place,
): Pick<Member, 'entity' | 'type'> | undefined {
  if (reach === 'topic') {
    const named = antecedentOf(clause, clauses[clause.index - 1], types);
    if (named !== undefined && !taken.includes(named.entity)) return named;
    const next = subjectTold(clause, clauses[clause.index + 1]).find((m) => types.includes(m.type));
    return next === undefined || taken.includes(next.entity) ? discourse.subject(types) : next;
  }
  if (reach === 'section') return discourse.topic(types);
  return reach === 'other' ? discourse.other(taken, types) : undefined;
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

const RELATIVE = /^\s*(?:which|who)\b/;
const RELATIVE_REACH = 3;

/** What is left of an enumeration goes before others: 甲和乙就丙签约 tells of 甲 and 乙. */
function restFirst(parties: readonly Party[], used: readonly Filler[]): Party[] {
  const isRest = (party: Party): boolean =>
    party.members.length > 1 && used.some((filler) => filler.party && overlap(filler.party, party));
  return [...parties.filter(isRest), ...parties.filter((party) => !isRest(party))];
}

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
  const own = clause.parties
    .flatMap((party) => cutAt(party, trigger))
    .filter((party) => isOnSide(party, trigger, slot.side))
    .filter((party) => gapBetween(party, trigger) <= slot.within)
    .sort((a, b) => gapBetween(a, trigger) - gapBetween(b, trigger));
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

function isOnSide(item: Span, trigger: Span, side: 'before' | 'after' | 'any'): boolean {
  if (side === 'before') return item.end <= trigger.start;
  if (side === 'after') return item.start >= trigger.end;
  return true;
}

/** Words right before or after a figure are looked for in this many characters. */
const NEIGHBOUR = 16;

/** Figures that may fill a slot, the likeliest first. */
export function figureCandidates(
  slot: FigureSlot,
  kind: FigureKind,
  place: Place,
  text: ReadText,
  modifiers: readonly string[],
): FigureItem[] {
  const { clause, clauses, trigger } = place;
  const reached =
    slot.reach === 'clause' ? [clause] : clauses.slice(clause.index, clause.index + SENTENCE_REACH);
  return reached
    .flatMap(({ figures }) => figures)
    .filter(({ figure }) => figure.kind === kind && fitsFigure(slot, figure))
    .filter(
      (item) => isOnSide(item, trigger, slot.side) && gapBetween(item, trigger) <= slot.within,
    )
    .filter((item) => fitsNeighbours(slot, item, text, modifiers))
    .map((item) => ({ item, cost: figureDistance(item, trigger) + formerCost(item, place, text) }))
    .sort((a, b) => a.cost - b.cost || a.item.start - b.item.start)
    .map(({ item }) => item);
}

/** Figures after their word are likelier its own than figures before it. */
const BEFORE_PENALTY = 6;

export function figureDistance(item: Span, trigger: Span): number {
  return gapBetween(item, trigger) + (item.start < trigger.start ? BEFORE_PENALTY : 0);
}

const FORMER_COST = 1000;

/** The value before a change is the last choice: from A to B means B. */
function formerCost(item: FigureItem, { clause }: Place, text: ReadText): number {
  return isFormer(item, clause, text) ? FORMER_COST : 0;
}

/** A larger amount is none for each share or piece. */
const MOST_PER_PIECE = 1_000_000;

function fitsFigure(slot: FigureSlot, figure: FigureItem['figure']): boolean {
  if (figure.kind === 'quantity') return slot.units?.includes(figure.quantity.unit) ?? true;
  if (figure.kind === 'money') {
    const { per, value, maxValue } = figure.money;
    if (slot.per === undefined) return per === undefined || per === 'year';
    const isSmall = Number(value ?? maxValue) < MOST_PER_PIECE;
    return slot.per.includes(per ?? 'none') && (per !== undefined || isSmall);
  }
  return true;
}

function fitsNeighbours(
  slot: FigureSlot,
  item: FigureItem,
  { lowered }: ReadText,
  modifiers: readonly string[],
): boolean {
  const before = bareEnd(lowered.slice(Math.max(0, item.start - NEIGHBOUR), item.start), modifiers);
  const after = lowered.slice(item.end, item.end + NEIGHBOUR).trimStart();
  if (slot.notAfter.some((word) => endsWithWord(before, word))) return false;
  if (slot.after !== undefined && !slot.after.some((word) => endsWithWord(before, word)))
    return false;
  return !slot.notBefore.some((word) => after.startsWith(word));
}

const LATIN_END = /[a-z]$/;

function endsWithWord(text: string, word: string): boolean {
  if (!text.endsWith(word)) return false;
  return !LATIN_END.test(word) || !LATIN_END.test(text.slice(0, -word.length));
}

/** The text without the modifiers (约, nearly) and spaces at its end. */
function bareEnd(text: string, modifiers: readonly string[]): string {
  let bare = text.trimEnd();
  for (let found = true; found; ) {
    const modifier = modifiers.find((word) => endsWithWord(bare, word));
    found = modifier !== undefined;
    if (modifier !== undefined) bare = bare.slice(0, -modifier.length).trimEnd();
  }
  return bare;
}
