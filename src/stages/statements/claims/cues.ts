import { flatMap } from '../../../core/flat-map.js';
import { contains, type Span } from '../../../core/span.js';
import type { Modality, Polarity } from '../../../core/statement.js';
import { endsItem } from '../clauses/clauses.js';
import type { Draft } from '../clauses/draft.js';
import type { Clause, SentenceReading } from '../clauses/reading.js';
import type { Word } from '../frames/vocabulary.js';
import { hasHan } from '../words/han.js';
import type { Cue } from '../words/tables.js';
import { type CueHit, claimsMore } from './cue-hit.js';
import { hearsayAt, hearsayBehind, reportedBy } from './hearsay.js';

export interface Stance {
  readonly modality: Modality;
  readonly polarity: Polarity;
  /** A word of the future or a plan is among its cues, whatever else is. */
  readonly isPlanned: boolean;
  readonly cues: readonly CueHit[];
}

/** Modality and polarity of a claim by the cues whose scope it stands in. */
export function stanceOf(
  draft: Draft,
  sentence: SentenceReading,
  tense: 'past' | 'present' | 'future',
  sources: ReadonlySet<string>,
): Stance {
  const isKnown =
    draft.former !== undefined && draft.pattern.modality === undefined && !isRevised(draft);
  if (draft.pattern.modality === 'asserted' || isKnown) {
    const polarity = draft.pattern.polarity ?? 'positive';
    return { modality: 'asserted', polarity, isPlanned: false, cues: [] };
  }
  if (draft.isExpected) {
    return { modality: 'forecast', polarity: 'positive', isPlanned: false, cues: [] };
  }
  const hits = [
    ...cuesFor(draft, sentence, tense === 'past'),
    ...flatMap(sentence.clauses, (clause) => reportedBy(sources, clause, draft)),
  ];
  const negations = hits.filter(({ sets }) => sets === 'negative');
  const negative = draft.pattern.polarity === 'negative' || negations.length > 0;
  const strongest = strongestOf(hits);
  const { future } = draft.pattern.frame;
  const isDenied = negations.some(({ denies }) => denies);
  const told = modalityOf(draft, strongest, tense === 'future' ? future : 'asserted');
  const modality = isDenied
    ? 'asserted'
    : !negative && isEither(draft, told)
      ? 'hypothetical'
      : told;
  return {
    modality,
    polarity: negative ? 'negative' : 'positive',
    isPlanned:
      modality !== 'asserted' &&
      (draft.pattern.modality === 'planned' || hits.some(({ sets }) => PLANS.has(sets))),
    cues: [...negations, ...(strongest === undefined ? [] : [strongest])],
  };
}

/** Of several as strong the one that stands last; a negation is none. */
function strongestOf(hits: readonly CueHit[]): CueHit | undefined {
  let strongest: CueHit | undefined;
  for (const hit of hits) {
    if (hit.sets === 'negative') continue;
    const lead = hit.strength - (strongest?.strength ?? -Infinity);
    if (lead > 0 || (lead === 0 && hit.start > (strongest?.start ?? 0))) strongest = hit;
  }
  return strongest;
}

/** What an expectation was before it was revised is an expectation; what held last year is none. */
function isRevised({ clause, former }: Draft): boolean {
  if (former?.time !== undefined) return false;
  return clause.words.some(({ senses }) => senses.cues.some(({ revises }) => revises));
}

const PLANS: ReadonlySet<Cue['sets']> = new Set(['planned', 'future', 'forecast']);

/** 与甲或乙合作: one of them, if at all. */
function isEither({ subject, object, clause }: Draft, told: Modality): boolean {
  const links = flatMap([subject, object], (filler) => filler?.party?.links ?? []);
  return told === 'asserted' && links.some((link) => clause.phrases.cues.either.has(link));
}

function modalityOf(draft: Draft, cue: CueHit | undefined, otherwise: Modality): Modality {
  const { modality, frame } = draft.pattern;
  if (modality !== undefined) {
    return cue?.sets === 'reported' || cue?.sets === 'hypothetical' ? cue.sets : modality;
  }
  if (cue === undefined) return otherwise;
  if (cue.sets === 'settled' || cue.sets === 'negative') return 'asserted';
  if (frame.isPlan && cue.sets === 'planned') return 'asserted';
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
    for (const { word, cue } of cuesIn(clause)) {
      const reaches =
        isOwn ||
        isOnward(cue, draft) ||
        (!isPast && !draft.isDaily && foretellsAll(cue, clause)) ||
        (isOpen && !isPast && carries(cue, draft) && !isBeaten(cue, word, clause));
      if (reaches && governs(cue, word, draft, clause)) {
        const { sets, strength, denies } = cue;
        hits.push({ start: word.start, end: word.end, sets, strength, denies });
      }
    }
    isOpen &&= continuesSubject(clause) && !clause.words.some(({ senses }) => senses.saying);
    const before = clauses[i - 1];
    if (before !== undefined && endsItem(before)) {
      hits.push(...hearsayAt(clauses[0]));
      break;
    }
  }
  return [
    ...hits.reverse(),
    ...toDo(draft),
    ...cuesBehind(draft, clauses),
    ...hearsayBehind(draft, clauses),
  ];
}

/** The cues of a clause, each with its word. */
function cuesIn(clause: Clause): { readonly word: Word; readonly cue: Cue }[] {
  return flatMap(clause.words, (word) => {
    const { cues } = word.senses;
    return cues.length === 0 || isMonth(word, clause) ? NONE : cues.map((cue) => ({ word, cue }));
  });
}

const NONE: readonly never[] = [];

/** "agreed in May to pay": the month is no word of what may be. */
function isMonth({ text, start, end }: Word, { times }: Clause): boolean {
  return !hasHan(text) && times.some((time) => time.start <= start && end <= time.end);
}

/** Hearsay holds for all that follows, but for prices of shares. */
function isOnward({ scope, sets }: Cue, { isDaily }: Draft): boolean {
  return scope === 'onward' && !(isDaily && sets === 'reported');
}

/** Whether a cue holds in later clauses too; what is expected of results is not of today's prices, nor is hearsay. */
function carries({ sets, benchmark }: Cue, { isDaily }: Draft): boolean {
  return !STAYS.has(sets) && !benchmark && !(isDaily && NOT_OF_PRICES.has(sets));
}

/** 优于华尔街预期，年增28%: what was expected is over, and what follows is known. */
function isBeaten({ sets }: Cue, word: Word, clause: Clause): boolean {
  return sets === 'forecast' && beatenFrom(word, clause) !== undefined;
}

/** Where the word begins that measures what came by what had been expected: |beat| Wall Street estimates. */
function beatenFrom(
  { end }: Word,
  { lowered, start: from, parties, phrases }: Clause,
): number | undefined {
  const beaten = phrases.cues.beaten.exec(lowered.slice(0, end - from));
  if (beaten === null) return undefined;
  const start = from + beaten.index;
  // "Five Below expects sales of …"
  const isOfName = parties.some((party) => contains(party, { start, end: start + 1 }));
  return isOfName ? undefined : start;
}

/**
 * Revenue of $12 billion |beat expectations, "beat estimates as revenue rose 5%": what is measured is known, only
 * what it is measured by was expected.
 */
function isMeasured(
  { sets }: Cue,
  word: Word,
  { anchor, trigger }: Draft,
  clause: Clause,
): boolean {
  const verb = sets === 'forecast' ? beatenFrom(word, clause) : undefined;
  if (verb === undefined) return false;
  if (anchor.end <= verb) return true;
  const next = Math.min(anchor.start, trigger.start < word.end ? anchor.start : trigger.start);
  const between = clause.lowered.slice(word.end - clause.start, Math.max(0, next - clause.start));
  return clause.phrases.cues.knownBehind.test(between);
}

/** 某证券预计，乙全年营收…: what ends its clause so is told by all behind it; what 估计 tells may be of today. */
function foretellsAll({ sets }: Cue, { lowered, index, phrases }: Clause): boolean {
  return index === 0 && sets === 'forecast' && phrases.cues.foretells.test(lowered);
}

/** What someone is to do itself, told without a verb: "Nissan to cut 9,000 jobs". */
function toDo({ subject, trigger, clause, pattern }: Draft): CueHit[] {
  const { party } = subject ?? {};
  if (pattern.frame.expected !== 'planned') return [];
  if (party === undefined || party.end > trigger.start || party.start < clause.start) return [];
  const behind = clause.lowered.slice(party.end - clause.start, trigger.end - clause.start);
  const at = clause.phrases.cues.toDo.exec(behind)?.[1]?.length;
  if (at === undefined) return [];
  const start = party.end + at;
  const cue: CueHit = { start, end: start + TO_LENGTH, sets: 'planned', strength: TO_DO_STRENGTH };
  const isOwn = behind.length - at - TO_LENGTH <= LONGEST_TO_DO;
  return isOwn || isJoined({ ...cue, within: LONGEST_TO_DO }, cue, trigger, clause) ? [cue] : [];
}

const TO_LENGTH = 2;
/** With the trigger: "to double sales" is another verb's. */
const LONGEST_TO_DO = 14;
/** As of the words that tell a plan. */
const TO_DO_STRENGTH = 4;

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

/** Clauses behind the claim that may still say what is to be thought of it: …，甲予以否认. */
const BEHIND = 2;

function cuesBehind({ clause }: Draft, clauses: readonly Clause[]): CueHit[] {
  const hits: CueHit[] = [];
  let before = clause;
  for (const behind of clauses.slice(clause.index + 1, clause.index + 1 + BEHIND)) {
    if (endsItem(before) || claimsMore(behind)) break;
    for (const { start, end, senses } of behind.words) {
      for (const { sets, strength, follows, final } of senses.cues) {
        if (follows && (!final || behind.end - end <= PUNCTUATION))
          hits.push({ start, end, sets, strength });
      }
    }
    before = behind;
  }
  return hits;
}

const PUNCTUATION = 1;

/** What is heard or expected of a company is not what its shares did. */
const NOT_OF_PRICES: ReadonlySet<Cue['sets']> = new Set(['forecast', 'reported']);

/** Negations and completions hold for their own clause only. */
const STAYS: ReadonlySet<Cue['sets']> = new Set(['negative', 'settled']);

/** A clause without a subject or a cue of its own goes on with what was planned before. */
function continuesSubject(clause: Clause): boolean {
  const startsBare = !clause.parties.some(
    (p) => p.marker === undefined && p.start - clause.start <= 6 && !isActedOn(p, clause),
  );
  return (
    startsBare && !clause.words.some(({ senses }) => senses.cues.some((c) => c.sets === 'settled'))
  );
}

/** The name behind the verb that a clause begins with is not its subject: 收购乙. */
function isActedOn({ start }: Span, { words, start: from }: Clause): boolean {
  return words.some(
    (word) => word.start - from <= 1 && word.end <= start && word.senses.claims === true,
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

/** 据甲报道, and 甲报道 that ends its clause. */
function namesSource({ start, end }: Word, clause: Clause): boolean {
  if (clause.words.some(({ senses, end: to }) => senses.accordingTo && to <= start)) return true;
  return clause.end - end <= 1 && clause.parties.some((party) => party.end <= start);
}

/** "came in at $2.26 billion versus $2.3 billion expected": it is said of the figure right before it. */
function isOfOtherFigure(
  { text, start }: Word,
  { anchor }: Draft,
  { figures, phrases }: Clause,
): boolean {
  const before = figures.findLast((figure) => figure.end <= start);
  return (
    phrases.figures.expected.has(text) &&
    before !== undefined &&
    start - before.end <= 1 &&
    before.start > anchor.start
  );
}

/** 将持股由5%提高到8%: the word marks the object and no future. */
function isDisposal({ text, end }: Word, { lowered, start, phrases }: Clause): boolean {
  return phrases.cues.object.has(text) && phrases.cues.disposal.test(lowered.slice(end - start));
}

/** "dismissed 1,200 employees": the word tells the claim and denies nothing. */
function isItsOwnDenial({ sets }: Cue, { start, end }: Word, { trigger }: Draft): boolean {
  return sets === 'negative' && start >= trigger.start && end <= trigger.end;
}

/** A cue with a reach must stand before the trigger or the figure, that near. */
function governs(cue: Cue, word: Word, draft: Draft, clause: Clause): boolean {
  if (cue.final && clause.end - word.end > PUNCTUATION) return false;
  if (cue.source && !namesSource(word, clause)) return false;
  if (cue.notBeforeName && clause.parties.some(({ start }) => start === word.end)) return false;
  const isOwn = clause === draft.clause;
  if (isDisposal(word, clause) || isItsOwnDenial(cue, word, draft)) return false;
  if (isOwn && !isInReach(cue, word, draft)) return false;
  if (cue.sets === 'forecast' && isOfOtherFigure(word, draft, clause)) return false;
  if (isOwn && isMeasured(cue, word, draft, clause)) return false;
  if (cue.within === undefined || cue.follows || draft.pattern.titles || !isOwn) return true;
  const near = (target: Span, within = cue.within ?? 0): boolean =>
    word.end <= target.start && target.start - word.end <= within;
  return (
    near(draft.trigger) ||
    near(draft.anchor) ||
    isOfOther(near, cue, draft) ||
    isJoined(cue, word, draft.trigger, clause)
  );
}

/** "will close two plants and lay off 900 workers": what is to be done goes on behind "and". */
function isJoined(
  { sets, within = 0 }: Pick<Cue, 'sets' | 'within'>,
  { end }: Span,
  trigger: Word,
  { lowered, start, words, phrases }: Clause,
): boolean {
  if (!PLANS.has(sets) || INFLECTED.test(trigger.text)) return false;
  const before = lowered.slice(end - start, Math.max(end, trigger.start) - start);
  const isFirst = (word: Word): boolean =>
    word.senses.claims === true && word.start >= end && word.start - end <= within;
  return phrases.cues.joinsVerb.test(before) && words.some(isFirst);
}

const INFLECTED = /(?:ed|ing|[^s]s)(?: \w+)?$/;

/** 没有与乙就整车厂合作: what stands between is long, but the negation is of what is done with 乙. */
function isOfOther(
  near: (target: Span, within: number) => boolean,
  { sets }: Cue,
  { object, trigger }: Draft,
): boolean {
  const party = object?.party;
  if (sets !== 'negative' || party?.marker === undefined || party.end > trigger.start) return false;
  return near(party, MARKER_REACH);
}

/** From the negation to the name, over the marker. */
const MARKER_REACH = 2;
