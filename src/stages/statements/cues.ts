import type { Span } from '../../core/span.js';
import type { Modality, Polarity } from '../../core/statement.js';
import type { Draft } from './draft.js';
import type { Clause, SentenceReading } from './reading.js';
import type { Cue } from './tables.js';
import type { Word } from './vocabulary.js';

export interface CueHit extends Span {
  readonly sets: Cue['sets'];
  readonly strength: number;
  readonly denies?: true | undefined;
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
  if (draft.isExpected) return { modality: 'forecast', polarity: 'positive', cues: [] };
  const hits = cuesFor(draft, sentence, tense === 'past');
  const negations = hits.filter(({ sets }) => sets === 'negative');
  const negative = draft.pattern.polarity === 'negative' || negations.length > 0;
  const strongest = hits
    .filter(({ sets }) => sets !== 'negative')
    .sort((a, b) => b.strength - a.strength || b.start - a.start)[0];
  const { future } = draft.pattern.frame;
  const isDenied = negations.some(({ denies }) => denies);
  const modality = isDenied
    ? 'asserted'
    : modalityOf(draft, strongest, tense === 'future' ? future : 'asserted');
  return {
    modality,
    polarity: negative ? 'negative' : 'positive',
    cues: [...negations, ...(strongest === undefined ? [] : [strongest])],
  };
}

function modalityOf(draft: Draft, cue: CueHit | undefined, otherwise: Modality): Modality {
  const { modality, frame } = draft.pattern;
  if (modality !== undefined) {
    return cue?.sets === 'reported' || cue?.sets === 'hypothetical' ? cue.sets : modality;
  }
  if (cue === undefined) return otherwise;
  if (cue.sets === 'settled' || cue.sets === 'negative') return 'asserted';
  if (cue.sets === 'forecast') return frame.expected;
  return cue.sets === 'future' ? frame.future : cue.sets;
}

function cuesFor(draft: Draft, { clauses }: SentenceReading, isPast: boolean): CueHit[] {
  const hits: CueHit[] = [];
  // From the claim's clause back: a clause with a subject of its own closes what is before it.
  let isOpen = !standsAlone(draft);
  for (let i = draft.clause.index; i >= 0; i--) {
    const clause = clauses[i];
    if (clause === undefined) break;
    const isOwn = clause === draft.clause;
    for (const word of clause.words) {
      for (const cue of word.senses.cues) {
        const reaches =
          isOwn ||
          cue.scope === 'onward' ||
          (isOpen && !isPast && !STAYS.has(cue.sets) && !cue.benchmark);
        if (reaches && governs(cue, word, draft, clause)) {
          const { sets, strength, denies } = cue;
          hits.push({ start: word.start, end: word.end, sets, strength, denies });
        }
      }
    }
    isOpen &&= continuesSubject(clause) && !clause.words.some(({ senses }) => senses.saying);
    const before = clauses[i - 1];
    if (before !== undefined && ENDS_CLAIM.test(before.lowered)) {
      hits.push(...hearsayAt(clauses[0]));
      break;
    }
  }
  return [...hits.reverse(), ...cuesBehind(draft, clauses)];
}

/** What is said to have happened (已…, "said it has…") is not under the plans told before it. */
function standsAlone({ clause, trigger, anchor }: Draft): boolean {
  const isSettled = (word: Word, within = 0): boolean =>
    [trigger, anchor].some(({ start }) => word.end <= start && start - word.end <= within);
  return clause.words.some(
    (word) =>
      (word.senses.saying === true && word.start < trigger.start) ||
      word.senses.cues.some(({ sets, within }) => sets === 'settled' && isSettled(word, within)),
  );
}

/** Hearsay that a sentence begins with holds for all it tells (据悉，…；…). */
function hearsayAt(first: Clause | undefined): CueHit[] {
  return (first?.words ?? []).flatMap((word) =>
    word.senses.cues
      .filter(({ sets, scope }) => sets === 'reported' && scope === 'onward')
      .map(({ sets, strength }) => ({ start: word.start, end: word.end, sets, strength })),
  );
}

/** Clauses behind the claim that may still say what is to be thought of it: …，甲予以否认. */
const BEHIND = 2;

function cuesBehind({ clause }: Draft, clauses: readonly Clause[]): CueHit[] {
  const hits: CueHit[] = [];
  let before = clause;
  for (const behind of clauses.slice(clause.index + 1, clause.index + 1 + BEHIND)) {
    if (ENDS_CLAIM.test(before.lowered) || claimsMore(behind)) break;
    for (const { start, end, senses } of behind.words) {
      for (const { sets, strength, follows } of senses.cues) {
        if (follows) hits.push({ start, end, sets, strength });
      }
    }
    before = behind;
  }
  return hits;
}

/** What a clause with words of a frame tells is a claim of its own. */
function claimsMore({ words }: Clause): boolean {
  return words.some(({ senses }) => senses.patterns.some(({ titles }) => !titles));
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
function isInReach(
  { sets, follows }: Cue,
  word: Word,
  { trigger, anchor, pattern }: Draft,
): boolean {
  // The verb that goes with a title stands behind it: 财务长甲将离任.
  if (pattern.titles && sets !== 'hypothetical') return true;
  if (word.start < Math.max(trigger.end, anchor.end)) return true;
  const mayFollow = follows || sets === 'forecast' || sets === 'reported';
  return mayFollow && word.start - Math.max(trigger.end, anchor.end) <= CUE_AFTER;
}

/** A cue with a reach must stand before the trigger or the figure, that near. */
function governs(cue: Cue, word: Word, draft: Draft, clause: Clause): boolean {
  if (cue.notBeforeName && clause.parties.some(({ start }) => start === word.end)) return false;
  const isOwn = clause === draft.clause;
  if (isOwn && !isInReach(cue, word, draft)) return false;
  if (cue.within === undefined || cue.follows || draft.pattern.titles || !isOwn) return true;
  const near = (target: Span): boolean =>
    word.end <= target.start && target.start - word.end <= (cue.within ?? 0);
  return near(draft.trigger) || near(draft.anchor);
}
