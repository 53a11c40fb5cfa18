import type { EntityType } from '../../../core/name.js';
import type { Draft } from '../clauses/draft.js';
import type { Filler } from '../clauses/filler.js';
import type { CompiledPattern } from '../frames/compiled-pattern.js';
import type { PartySlot } from '../frames/frame.js';
import type { Place } from '../subjects/place.js';
import { investeeOf } from './investee.js';
import { fillParty } from './slots.js';

type Role = 'subject' | 'object';

export type Parties = Pick<Draft, 'subject' | 'object'>;

/** Subject and object of a pattern, or which of them it needs and cannot find. */
export function fillParties(pattern: CompiledPattern, place: Place): Parties | 'pair' | Role {
  const { subject: subjectTypes, object: objectTypes = subjectTypes } = pattern.frame.types;
  if (pattern.pair.length > 0) {
    const filler = fillParty(pattern.pair, subjectTypes, place, []);
    return (filler && splitPair(filler)) ?? 'pair';
  }
  const used: Filler[] = [];
  const fill = (
    role: Role,
    slots: readonly PartySlot[],
    types: readonly EntityType[],
  ): Filler | 'missing' | undefined => {
    if (slots.length === 0) return undefined;
    const told = fillParty(slots, types, place, used, pattern.frame);
    const filler = investeeOf(told, role, pattern, place);
    if (filler !== undefined) used.push(filler);
    else if (!slots.some((slot) => slot.optional)) return 'missing';
    return filler;
  };
  const fillObject = () => fill('object', pattern.object, objectTypes);
  const early = pattern.isObjectFirst ? fillObject() : undefined;
  if (early === 'missing') return 'object';
  const subject = fill('subject', pattern.subject, subjectTypes);
  if (subject === 'missing') return 'subject';
  const object = pattern.isObjectFirst ? early : fillObject();
  return object === 'missing' ? 'object' : { subject, object };
}

/** Longer enumerations are told as the first with each of the others. */
const ALL_PAIRS = 4;

/** Each of an enumeration with each other one. */
function splitPair(filler: Filler): Parties | undefined {
  const { members } = filler;
  if (members.length < 2) return undefined;
  const first = members.length <= ALL_PAIRS ? members.slice(0, -1) : members.slice(0, 1);
  return {
    subject: { ...filler, members: first },
    object: { ...filler, members: members.slice(1) },
  };
}
