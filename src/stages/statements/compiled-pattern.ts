import type { Frame, PartySlot, Pattern } from './frame.js';

/** A pattern ready to be tried: alternatives as lists, and what follows from them worked out. */
export interface CompiledPattern extends Omit<Pattern, 'subject' | 'object' | 'pair'> {
  readonly frame: Frame;
  readonly subject: readonly PartySlot[];
  readonly object: readonly PartySlot[];
  readonly pair: readonly PartySlot[];
  /** The object is filled before the subject. */
  readonly isObjectFirst: boolean;
  /** It looks into the next clause, so its words may stand there. */
  readonly reachesOn: boolean;
  /** For words of English only. */
  readonly isEnglish: boolean;
  /** For clauses with Chinese in them. */
  readonly isChinese: boolean;
}

/** Patterns of one frame in the order of the file, which is the order in which they are tried. */
export function compilePatterns(frame: Frame): CompiledPattern[] {
  return frame.patterns.map((pattern) => {
    const [subject, object, pair] = [pattern.subject, pattern.object, pattern.pair].map((slots) =>
      slots === undefined ? [] : [slots].flat(),
    ) as [PartySlot[], PartySlot[], PartySlot[]];
    return {
      ...pattern,
      frame,
      subject,
      object,
      pair,
      isObjectFirst: rank(object) < rank(subject),
      reachesOn: [...subject, ...object].some(({ reach }) => reach === 'sentence'),
      isEnglish: pattern.name.startsWith('en.'),
      isChinese: pattern.name.startsWith('zh.'),
    };
  });
}

/** "The other party" can only be told once the first is known. */
const LAST_RANK = 1000;

/** Marked roles are filled first, then those with little room: what they take is gone for the others. */
function rank(slots: readonly PartySlot[]): number {
  if (slots.length === 0 || slots.some(({ reach }) => reach === 'other')) return LAST_RANK;
  const told = slots.filter((slot) => !isCarriedOnly(slot));
  return Math.min(
    LAST_RANK,
    ...told.map(({ marker, within }) => (marker === undefined ? within : 0)),
  );
}

/** With no room at all the role is never told in the clause, only carried over. */
export function isCarriedOnly({ within, reach }: PartySlot): boolean {
  return within === 0 && (reach === 'topic' || reach === 'section');
}
