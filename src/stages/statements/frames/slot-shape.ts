import { WordEnds } from '../words/word-ends.js';
import type { FigureSlot, PartySlot } from './frame.js';

// All slots have all fields, whatever their file tells: the engine reads objects of one shape fast.

/** A slot for a party with all its fields, in one order. */
export function partySlot(slot: PartySlot): PartySlot {
  return {
    side: slot.side,
    marker: slot.marker,
    allow: slot.allow,
    within: slot.within,
    reach: slot.reach,
    types: slot.types,
    optional: slot.optional,
    whole: slot.whole,
    possessor: slot.possessor,
    byName: slot.byName,
    alone: slot.alone,
    unbroken: slot.unbroken,
    bare: slot.bare,
    near: slot.near,
    first: slot.first,
    bracket: slot.bracket,
    until: slot.until,
    notOf: slot.notOf,
    named: slot.named,
    several: slot.several ?? false,
  };
}

/** A slot for a figure, with the words before the figure ready to be looked up. */
export interface ReadyFigureSlot extends FigureSlot {
  readonly afterEnds: WordEnds | undefined;
  readonly notAfterEnds: WordEnds;
}

/** A slot for a figure with all its fields, in one order. */
export function figureSlot(slot: FigureSlot): ReadyFigureSlot {
  return {
    side: slot.side,
    within: slot.within,
    reach: slot.reach,
    after: slot.after,
    notAfter: slot.notAfter,
    afterEnds: slot.after && new WordEnds(slot.after),
    notAfterEnds: new WordEnds(slot.notAfter),
    notBefore: slot.notBefore,
    units: slot.units,
    per: slot.per,
    cents: slot.cents,
    optional: slot.optional,
    series: slot.series,
  };
}
