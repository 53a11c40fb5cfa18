import type { Span } from '../../core/span.js';
import type { Clause, Member, Party } from './reading.js';
import { saysBehind } from './voices.js';

/** Up to the speaker from the start of the clause: "the Swiss X said" is none. */
const SPEAKER_REACH = 5;

/**
 * Whose words a sentence gives, where it tells so at its end only ("Revenue rose 9%, Starbucks said"):
 * the names that the clause of saying begins with.
 */
export function speakersBehind(clause: Clause, clauses: readonly Clause[]): readonly Member[] {
  for (const { start, parties, words } of clauses.slice(clause.index + 1)) {
    const first = parties.find(({ isModifier }) => !isModifier);
    if (first === undefined || first.marker !== undefined) continue;
    const isNear = first.start - start <= SPEAKER_REACH;
    if (isNear && saysBehind(first.end, words)) return first.members;
  }
  return [];
}

const NOTHING = /^[\s,，.。;；!?"”」)]*$/;

/** The name that makes up the whole clause behind: "its parent, Tata Motors, declined". */
export function appositionBehind(
  clause: Clause,
  clauses: readonly Clause[],
  trigger: Span,
): Party[] {
  const next = clauses[clause.index + 1];
  const party = next?.parties[0];
  if (next === undefined || party === undefined || trigger.end > clause.end) return [];
  const before = clause.lowered.slice(trigger.end - clause.start);
  const around =
    next.lowered.slice(0, party.start - next.start) + next.lowered.slice(party.end - next.start);
  return NOTHING.test(before) && NOTHING.test(around) ? [party] : [];
}
