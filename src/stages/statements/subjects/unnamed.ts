import type { Clause, Party } from '../clauses/reading.js';
import { isOfVoice } from '../clauses/voices.js';
import type { Word } from '../frames/vocabulary.js';
import type { Told } from './clause-subjects.js';

/** Stands for a subject without a name. */
export const UNNAMED: Told = { entity: '', type: 'organization', isPassing: true };

/** Stands for 56家厂商: the next sentence goes on with them. */
export const COUNTED: Told = { entity: '', type: 'organization' };

/** 等 between a name and the noun for its like. */
const LIKE_REACH = 2;

/**
 * The word for many without a name (业者, 同业) that is the subject of what a clause tells before a
 * position; undefined where a name stands beside it, or a word such as 与 governs it.
 */
export function unnamedSubject(clause: Clause, before: number): Word | undefined {
  return clause.words.find(
    (word, index) =>
      word.senses.unnamed === true &&
      word.end <= before &&
      !speaks(word, clause.words[index + 1]) &&
      !isGoverned(word, clause.words.slice(0, index)) &&
      !clause.parties.some((party) => isBeside(party, word, before)),
  );
}

/** Whether many counted without a name (56家设备制造商) are the subject of what a clause tells before a position. */
export function isCounted(clause: Clause, before: number): boolean {
  const { words, parties, lowered, start } = clause;
  const { count } = clause.phrases.unnamed;
  return words.some((word, index) => {
    if (word.senses.counted !== true || word.end > before) return false;
    const at = count.exec(lowered.slice(0, word.start - start))?.index;
    if (at === undefined) return false;
    const isFree = !words
      .slice(0, index)
      .some(({ senses }) => senses.marker || senses.unnamedUnder || isDeed(senses));
    return isFree && !parties.some((party) => isDoer(party) && party.start < before);
  });
}

/** A verb; a noun for an amount is none (收入前10家). */
function isDeed({ claims, metrics }: Word['senses']): boolean {
  return claims === true && metrics.length === 0;
}

/** 中国大陆56家厂商: a place is none. */
function isDoer({ isModifier, members }: Party): boolean {
  return !isModifier && members.some(({ type }) => type !== 'place');
}

/** 业者预估, 业界指出: it only says what others do. */
function speaks(word: Word, next: Word | undefined): boolean {
  return next !== undefined && next.start - word.end <= VERB_REACH && isOfVoice(next);
}

/** An adverb may stand between. */
const VERB_REACH = 1;

function isGoverned(word: Word, before: readonly Word[]): boolean {
  return before.some(({ end, senses: { unnamedUnder, marker, comparedWith, link } }) => {
    if (unnamedUnder) return true;
    const reach = marker === undefined ? 0 : MARKER_REACH;
    return (marker ?? comparedWith ?? link) !== undefined && word.start - end <= reach;
  });
}

/** From a marker to the noun that it governs: 在记忆体业者. */
const MARKER_REACH = 6;

/** A name of one of them, or of whoever the clause goes on with. */
function isBeside(party: Party, word: Word, before: number): boolean {
  if (party.end <= word.start) return word.start - party.end <= LIKE_REACH;
  return party.marker === undefined && party.end <= before;
}
