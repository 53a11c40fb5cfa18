import type { Word } from '../frames/vocabulary.js';
import type { Clause, ReadText } from './reading.js';

/** Whether a word is the title of a position. */
export function isTitle({ senses }: Word): boolean {
  return senses.title === true;
}

/** A title as it stands, with titles joined to it and a 前 or "former" before it: [start, end). */
export function titleSpan(trigger: Word, clause: Clause, { text, lowered }: ReadText) {
  const titles = clause.words.filter(isTitle);
  const { joined, before } = clause.phrases.titles;
  let { start, end } = trigger;
  for (const word of titles.toReversed()) {
    if (word.end <= start && joined.test(text.slice(word.end, start))) start = word.start;
  }
  for (const word of titles) {
    if (word.start >= end && joined.test(text.slice(end, word.start))) end = word.end;
  }
  const prefix = before.exec(lowered.slice(Math.max(clause.start, start - 8), start));
  return { start: start - (prefix?.[0].length ?? 0), end };
}
