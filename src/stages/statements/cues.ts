import type { Span } from '../../core/span.js';
import type { Modality, Polarity } from '../../core/statement.js';
import type { Draft } from './draft.js';
import type { Clause, SentenceReading } from './reading.js';
import type { Cue } from './tables.js';
import type { Word } from './vocabulary.js';

export interface CueHit extends Span {
  readonly sets: Cue['sets'];
  readonly strength: number;
}

export interface Stance {
  readonly modality: Modality;
  readonly polarity: Polarity;
  readonly cues: readonly CueHit[];
}

/** Modality and polarity of a claim by the cues whose scope it stands in. */
export function stanceOf(
  draft: Draft,
  sentence: SentenceReading,
  tense: 'past' | 'present' | 'future',
): Stance {
  const isKnown = draft.former !== undefined && draft.pattern.modality === undefined;
  if (draft.pattern.modality === 'asserted' || isKnown) {
    return { modality: 'asserted', polarity: draft.pattern.polarity ?? 'positive', cues: [] };
  }
  const hits = cuesFor(draft, sentence, tense === 'past');
  const negations = hits.filter(({ sets }) => sets === 'negative');
  const negative = draft.pattern.polarity === 'negative' || negations.length > 0;
  const strongest = hits
    .filter(({ sets }) => sets !== 'negative')
    .sort((a, b) => b.strength - a.strength || b.start - a.start)[0];
  const { future } = draft.pattern.frame;
  const modality = modalityOf(draft, strongest, tense === 'future' ? future : 'asserted');
  return {
    modality,
    polarity: negative ? 'negative' : 'positive',
    cues: [...negations, ...(strongest === undefined ? [] : [strongest])],
  };
}

function modalityOf(draft: Draft, cue: CueHit | undefined, otherwise: Modality): Modality {
  const { modality, frame } = draft.pattern;
  if (modality !== undefined) return cue?.sets === 'reported' ? 'reported' : modality;
  if (cue === undefined) return otherwise;
  if (cue.sets === 'settled' || cue.sets === 'negative') return 'asserted';
  return cue.sets === 'future' ? frame.future : cue.sets;
}

function cuesFor(draft: Draft, { clauses }: SentenceReading, isPast: boolean): CueHit[] {
  const hits: CueHit[] = [];
  // From the claim's clause back: a clause with a subject of its own closes what is before it.
  let isOpen = true;
  for (let i = draft.clause.index; i >= 0; i--) {
    const clause = clauses[i];
    if (clause === undefined) break;
    const isOwn = clause === draft.clause;
    for (const word of clause.words) {
      for (const cue of word.senses.cues) {
        const reaches =
          isOwn || cue.scope === 'onward' || (isOpen && !isPast && !STAYS.has(cue.sets));
        if (reaches && governs(cue, word, draft, clause)) {
          hits.push({ start: word.start, end: word.end, sets: cue.sets, strength: cue.strength });
        }
      }
    }
    isOpen &&= continuesSubject(clause);
    const before = clauses[i - 1];
    if (before !== undefined && ENDS_CLAIM.test(before.lowered)) break;
  }
  return hits.reverse();
}

/** What a semicolon parts is told apart: no cue reaches over it. */
const ENDS_CLAIM = /[;；]\s*$/;

/** Negations and completions hold for their own clause only. */
const STAYS: ReadonlySet<Cue['sets']> = new Set(['negative', 'settled']);

/** A clause without a subject or a cue of its own goes on with what was planned before. */
function continuesSubject(clause: Clause): boolean {
  const startsBare = !clause.parties.some(
    (p) => p.marker === undefined && p.start - clause.start <= 6,
  );
  return (
    startsBare && !clause.words.some(({ senses }) => senses.cues.some((c) => c.sets === 'settled'))
  );
}

const CUE_AFTER = 30;

/** A cue stands before what it governs; only expectation and hearsay may follow close (as analysts expected). */
function isInReach({ sets }: Cue, word: Word, { trigger, anchor }: Draft): boolean {
  if (word.start < Math.max(trigger.end, anchor.end)) return true;
  const follows = sets === 'forecast' || sets === 'reported';
  return follows && word.start - Math.max(trigger.end, anchor.end) <= CUE_AFTER;
}

/** A cue with a reach must stand before the trigger or the figure, that near. */
function governs(cue: Cue, word: Word, draft: Draft, clause: Clause): boolean {
  if (cue.notBeforeName && clause.parties.some(({ start }) => start === word.end)) return false;
  const isOwn = clause === draft.clause;
  if (isOwn && !isInReach(cue, word, draft)) return false;
  if (cue.within === undefined) return true;
  if (!isOwn) return true;
  const near = (target: Span): boolean =>
    word.end <= target.start && target.start - word.end <= (cue.within ?? 0);
  return near(draft.trigger) || near(draft.anchor);
}
