import type { Span } from '../../../core/span.js';
import { isVerb } from '../clauses/parties.js';
import type { Member } from '../clauses/reading.js';
import type { Word } from '../frames/vocabulary.js';
import type { Phrases } from '../words/phrases.js';

/**
 * Those of the names of an English sentence that a clause begins with behind words that only describe
 * them: "Larger rival Walmart", "ChatGPT maker OpenAI", "British Airways owner IAG".
 */
export function leadHeads(
  lowered: string,
  sentence: Span,
  names: readonly Member[],
  words: readonly Word[],
  { anaphora: { noLead } }: Phrases,
): Member[] {
  return names.filter((name, index) => {
    const from = clauseStart(lowered, sentence, name.start);
    const described = names.slice(0, index).filter(({ start }) => start >= from);
    if (described.length > 1) return false;
    const [owner] = described;
    const gap = lowered.slice(owner?.end ?? from, name.start);
    if (!(owner === undefined ? DESCRIPTION : NOUN).test(gap) || noLead.test(gap)) return false;
    if (owner !== undefined && owner.start - from > OPENING) return false;
    const between = words.filter(({ start, end }) => start >= from && end <= name.start);
    const isNoun = ({ senses }: Word): boolean => senses.kind === true || senses.rival === true;
    if (owner !== undefined && !between.some((word) => isNoun(word) || word.end === name.start - 1))
      return false;
    return between.every(
      (word) =>
        isNoun(word) ||
        (word.senses.marker === undefined &&
          !word.senses.link &&
          !word.senses.saying &&
          !isVerb(word, name.start)),
    );
  });
}

/** "Larger rival ": words without a comma or a figure. */
const DESCRIPTION = /^\s?["“]?(?:(?:the|a|an) )?(?:[a-z][a-z'’-]* ){1,4}$/;
/** " maker ", " parent company ". */
const NOUN = /^(?:['’]s?)? (?:[a-z-]+ ){1,3}$/;
const OPENING = 2;

function clauseStart(lowered: string, { start }: Span, before: number): number {
  const cut = /[,;:—–\n("“][^,;:—–\n("“]*$/.exec(lowered.slice(start, before));
  return cut === null ? start : start + cut.index + 1;
}
