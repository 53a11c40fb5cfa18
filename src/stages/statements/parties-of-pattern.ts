import type { CompiledPattern } from './compiled-pattern.js';
import type { Draft } from './draft.js';
import { type Filler, fillParty, type Place } from './slots.js';

export type Parties = Pick<Draft, 'subject' | 'object'>;

/** Subject and object of a pattern; undefined when one that it needs cannot be found. */
export function fillParties(pattern: CompiledPattern, place: Place): Parties | undefined {
  const { subject: subjectTypes, object: objectTypes = subjectTypes } = pattern.frame.types;
  if (pattern.pair.length > 0) {
    const filler = fillParty(pattern.pair, subjectTypes, place, []);
    return filler && splitPair(filler);
  }
  const used: Filler[] = [];
  const fill = (role: 'subject' | 'object'): Filler | 'missing' | undefined => {
    const slots = pattern[role];
    if (slots.length === 0) return undefined;
    const types = role === 'subject' ? subjectTypes : objectTypes;
    const filler = fillParty(slots, types, place, used);
    if (filler !== undefined) used.push(filler);
    else if (!slots.some((slot) => slot.optional)) return 'missing';
    return filler;
  };
  const first = fill(pattern.isObjectFirst ? 'object' : 'subject');
  const second = first === 'missing' ? first : fill(pattern.isObjectFirst ? 'subject' : 'object');
  if (first === 'missing' || second === 'missing') return undefined;
  const [subject, object] = pattern.isObjectFirst ? [second, first] : [first, second];
  return { ...(subject && { subject }), ...(object && { object }) };
}

function splitPair(filler: Filler): Parties | undefined {
  const [first, ...others] = filler.members;
  if (first === undefined || others.length === 0) return undefined;
  return { subject: { ...filler, members: [first] }, object: { ...filler, members: others } };
}
