import type { Draft } from '../clauses/draft.js';
import type { Clause, ReadText, SentenceReading } from '../clauses/reading.js';
import type { Word } from '../frames/vocabulary.js';

const LONGEST_SOURCE = 60;
const EDGES = /^[\s，,:：、"“]+|[\s，,:：、"”]+$/g;

/** Who says it: the party before a verb of saying (X表示, X said), or what follows 据 or "according to". */
export function attributionOf(
  draft: Draft,
  { clauses }: SentenceReading,
  { text }: ReadText,
): string | undefined {
  for (const clause of clauses) {
    for (const word of clause.words) {
      if (word.senses.saying && clause.index <= draft.clause.index + 1) {
        const speaker = speakerBefore(word, clause);
        if (speaker !== undefined) return speaker;
      }
      if (word.senses.accordingTo && clause.index <= draft.clause.index) {
        const source = sourceAfter(word, clause, text);
        if (source !== '') return source;
      }
    }
  }
  return undefined;
}

function speakerBefore(word: Word, clause: Clause): string | undefined {
  return clause.parties
    .findLast((party) => party.end <= word.start && !party.isModifier)
    ?.members.at(-1)?.entity;
}

function sourceAfter(word: Word, clause: Clause, text: string): string {
  const party = clause.parties.find(({ start }) => start >= word.end && start - word.end <= 2);
  if (party !== undefined) return party.members[0]?.entity ?? '';
  return text.slice(word.end, Math.min(clause.end, word.end + LONGEST_SOURCE)).replace(EDGES, '');
}
