import type { Span } from '../../../core/span.js';
import type { Clause, Member, Party } from '../clauses/reading.js';
import { saysBehind } from '../clauses/voices.js';

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

const NOTHING = /^[\s,，.。;；:：!?"“”「」『』《》)—–-]*$/;

/** 推出|首个开源模型：|甲 */
const EXPLAINED = /^[^，,。；;：:—]{1,30}(?:[：:]|——)[\s“「『《]*$/;

/**
 * The name that makes up the whole clause behind: "its parent, Tata Motors, declined", and what a mark
 * behind the trigger's noun announces (推出首个模型：甲).
 */
export function appositionBehind(
  clause: Clause,
  clauses: readonly Clause[],
  trigger: Span,
): Party[] {
  const next = clauses[clause.index + 1];
  const party = next?.parties[0];
  if (next === undefined || party === undefined || trigger.end > clause.end) return [];
  const before = clause.lowered.slice(trigger.end - clause.start);
  const lead = next.lowered.slice(0, party.start - next.start);
  const isAlone = NOTHING.test(lead + next.lowered.slice(party.end - next.start));
  return isAlone && (NOTHING.test(before) || EXPLAINED.test(before + lead)) ? [party] : [];
}
