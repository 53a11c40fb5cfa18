import type { Span } from '../../../core/span.js';
import { isVerb } from '../clauses/parties.js';
import type { Clause, Party } from '../clauses/reading.js';
import type { PartySlot } from '../frames/frame.js';
import type { Place } from '../subjects/place.js';
import { hasHan } from '../words/han.js';
import { POSSESSIVE } from './party-parts.js';

/** Whether what stands around a party is as the slot asks. */
export function fitsAround(party: Party, slot: PartySlot, place: Place): boolean {
  if (slot.byName && party.members.some(({ isAnaphor }) => isAnaphor)) return false;
  if (slot.bracket && !hasInBracket(party, place)) return false;
  if (slot.side === 'after' && beginsItem(party, place)) return false;
  if (slot.several && party.members.length === 1 && party.members[0]?.isAnaphor) return false;
  if (ownsThing(party, slot.notOf, place.clause)) return false;
  if (slot.first && isActedOn(party, place.clause)) return false;
  if (slot.unbroken && !isUnbroken(party, place)) return false;
  if (slot.whole && isOwner(party, place)) return false;
  if (slot.named !== undefined && !isNamedSo(party, slot.named, place.clause)) return false;
  return (
    !slot.alone ||
    party.members.length === 1 ||
    place.clause.phrases.roles.each.test(place.clause.lowered)
  );
}

/** Whether a trigger stands in the bracket right behind a party. */
function hasInBracket({ end }: Span, { clause, trigger }: Place): boolean {
  const { lowered, start } = clause;
  return trigger.start >= end && IN_BRACKET.test(lowered.slice(end - start, trigger.start - start));
}

const IN_BRACKET = /^ ?[(（][^()（）]{0,40}$/;

/** 甲（乙执行长）、丙: behind a bracket and a mark another item begins. */
function beginsItem({ start }: Span, { clause, trigger }: Place): boolean {
  const gap = clause.lowered.slice(trigger.end - clause.start, start - clause.start);
  return gap.length < LONGEST_ITEM_GAP && NEXT_ITEM.test(gap);
}

/** 持有|乙|63%股权的甲: what stands right behind a verb of a frame begins nothing. */
function isActedOn({ start }: Span, { words, lowered, start: from }: Clause): boolean {
  return words.some(
    (word) =>
      word.end === start &&
      word.senses.claims === true &&
      hasHan(lowered.charAt(word.start - from)),
  );
}

const LONGEST_ITEM_GAP = 8;
const NEXT_ITEM = /^[^()（）]{0,2}[)）] ?[、,，;；]/;

/** Whether the names as they stand hold one of the words, but for those of places. */
function isNamedSo({ members }: Party, words: readonly string[], clause: Clause): boolean {
  return members.every(({ type, start, end }) => {
    const name = clause.lowered.slice(start - clause.start, end - clause.start);
    return type === 'place' || words.some((word) => name.includes(word));
  });
}

/** Whether a party only says whose something is (乙旗下的工厂, 乙位于南港的丙, 乙薯片母公司), or begins a model (乙X7). */
function isOwner({ end }: Span, { clause }: Place): boolean {
  const from = end - clause.start;
  const behind = clause.lowered.slice(from);
  if ((from > 0 && MODEL.test(behind)) || POSSESSIVE.test(behind)) return true;
  const { located, parent } = clause.phrases.parties;
  if (located.test(behind) || parent.test(behind)) return true;
  return clause.words.some(({ start, senses }) => start === end && senses.possessive === true);
}

const MODEL = /^[a-z]{1,4}\d/;

/** Whether nothing governs or tells anything between the trigger and a party: 旗下的乙, not 旗下甲获乙. */
function isUnbroken(party: Span, { clause, trigger }: Place): boolean {
  const [left, right] = party.end <= trigger.start ? [party, trigger] : [trigger, party];
  // 旗下基金、甲: what a mark parts from the trigger is another item.
  if (clause.lowered.slice(left.end - clause.start, right.start - clause.start).includes('、')) {
    return false;
  }
  // A marker that the segmenter joins with what stands behind it is no word.
  if (clause.phrases.roles.joined.test(clause.lowered.slice(left.end - clause.start))) return false;
  return !clause.words.some(
    (word) =>
      word.start >= left.end &&
      word.end <= right.start &&
      (word.senses.marker !== undefined || isVerb(word, right.start)),
  );
}

/** Whether a name only says whose thing it is that the clause ends with: 乙到年底为止卖不完的算力. */
function ownsThing({ end }: Span, things: readonly string[], clause: Clause): boolean {
  if (things.length === 0 || end < clause.start) return false;
  const behind = clause.lowered.slice(end - clause.start).replace(CLAUSE_END, '');
  return behind.includes('的') && things.some((thing) => behind.endsWith(thing));
}

const CLAUSE_END = /[\s，,；;：:。！？!?"”」]{1,4}$/;
