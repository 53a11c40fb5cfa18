import type { PartySlot } from '../frames/frame.js';
import type { Place } from './place.js';

/** Whether a word that is no known one, and may be a name, stands right before the trigger: 与甲乙旗下. */
export function isOfUnknown({ bare }: PartySlot, { clause, trigger }: Place): boolean {
  if (bare.length === 0) return false;
  const word = clause.lowered.slice(trigger.start - clause.start, trigger.end - clause.start);
  if (!bare.includes(word)) return false;
  const known = [...clause.parties, ...clause.figures, ...clause.times, ...clause.words]
    .map(({ end }) => end)
    .filter((end) => end <= trigger.start);
  const from = Math.max(clause.start, ...known);
  const before = clause.lowered.slice(from - clause.start, trigger.start - clause.start);
  return clause.phrases.unnamed.word.test(before);
}

/**
 * Whether a clause begins with a word that is not known and does something (转转曾获得…, 转转将…): it
 * may be a name, and nobody else does it then.
 */
export function hasUnknownSubject({ clause, trigger }: Place): boolean {
  const [word] = clause.words;
  const known = [word, clause.parties[0], clause.figures[0], clause.times[0], trigger];
  const end = Math.min(...known.map((item) => item?.start ?? trigger.start));
  const before = clause.lowered.slice(0, Math.max(0, end - clause.start)).trim();
  if (!UNKNOWN_START.test(before)) return false;
  const { doneBefore, doing } = clause.phrases.unnamed;
  return doneBefore.test(before) || (word?.start === end && doing.has(word.text));
}

const UNKNOWN_START = /^[\p{Script=Han}a-z]{2,7}$/u;
