import { isInserted } from '../clauses/asides.js';
import { endsItem } from '../clauses/clauses.js';
import type { Draft } from '../clauses/draft.js';
import type { Clause, Party } from '../clauses/reading.js';
import type { Word } from '../frames/vocabulary.js';
import { hasHan } from '../words/han.js';
import { type CueHit, claimsMore } from './cue-hit.js';

/** What a paper or agency reports of others: "X is in talks, Nikkei reported". */
export function reportedBy(sources: ReadonlySet<string>, clause: Clause, draft: Draft): CueHit[] {
  const { parties, words } = clause;
  const isTeller = ({ end, members }: Party, { start }: Word): boolean =>
    start >= end &&
    start - end <= REPORT_REACH &&
    members.some(
      ({ entity }) =>
        sources.has(entity) && !draft.subject?.members.some((m) => m.entity === entity),
    );
  return words
    .filter(
      (word) =>
        word.senses.reports &&
        parties.some((party) => isTeller(party, word)) &&
        (word.end <= draft.trigger.start || tellsNothing(word.end, clause)),
    )
    .map(({ start, end }) => ({ start, end, sets: 'reported', strength: REPORT_STRENGTH }));
}

/** The clause ends with the telling, but for its day: "…, Nikkei reported on Monday". */
function tellsNothing(position: number, clause: Clause): boolean {
  const { words, parties, start, lowered } = clause;
  const { opensClause, that } = clause.phrases.cues;
  if (opensClause.test(lowered) || parties.some((party) => party.start >= position)) return false;
  const rest = lowered.slice(position - start);
  return !that.test(rest) && !words.some((w) => w.start >= position && w.senses.claims);
}

/** "Bloomberg News reported", "the Journal has reported". */
const REPORT_REACH = 8;
/** As of the words that tell hearsay. */
const REPORT_STRENGTH = 6;

/** Hearsay that a sentence begins with holds for all it tells (据悉，…；…). */
export function hearsayAt(first: Clause | undefined): CueHit[] {
  return (first?.words ?? []).flatMap((word) =>
    word.senses.cues
      .filter(({ sets, scope }) => sets === 'reported' && scope === 'onward')
      .map(({ sets, strength }) => ({ start: word.start, end: word.end, sets, strength })),
  );
}

/** So does hearsay that it ends with, in a clause that tells nothing else: …，知情人士说。 */
export function hearsayBehind({ clause }: Draft, clauses: readonly Clause[]): CueHit[] {
  const last = clauses.at(-1);
  if (last === undefined || last.index <= clause.index || last.figures.length > 0) return [];
  // "Orrin, which bought Vexa in 2017, is in talks, people said": what the relative tells is known.
  if (isInserted(clause, clauses[clause.index + 1] ?? clause)) return [];
  const longest = hasHan(last.lowered) ? LONGEST_SOURCE : LONGEST_LATIN_SOURCE;
  if (last.end - last.start > longest || claimsMore(last)) return [];
  const isParted = clauses.slice(clause.index, -1).some(endsItem);
  const isDenial = last.words.some(({ senses }) =>
    senses.cues.some(({ sets }) => sets === 'negative'),
  );
  return isParted || isDenial ? [] : hearsayAt(last).filter((cue) => opensWith(cue, last));
}

/** …，加上地震传言打击客流: a Chinese source begins its clause. */
function opensWith({ start }: CueHit, { start: from, lowered }: Clause): boolean {
  return start - from <= OPENING || !hasHan(lowered.charAt(start - from));
}

const OPENING = 4;

const LONGEST_SOURCE = 24;
/** "people familiar with the matter told Reuters on condition of anonymity" */
const LONGEST_LATIN_SOURCE = 80;
