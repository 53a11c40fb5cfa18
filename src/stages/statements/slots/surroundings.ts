import type { Span } from '../../../core/span.js';
import type { Clause, ReadText } from '../clauses/reading.js';
import type { CompiledPattern } from '../frames/compiled-pattern.js';
import type { Word } from '../frames/vocabulary.js';
import type { Place } from '../subjects/place.js';
import type { Lack } from './observer.js';

/** What is wrong around the trigger, before anything is looked for that fills the pattern. */
export function lackAround(
  pattern: CompiledPattern,
  trigger: Word,
  place: Place,
  text: ReadText,
): Lack | undefined {
  const { clause } = place;
  if (!hasFigures(pattern, clause)) return 'figureKind';
  if (!hasCompany(pattern, place)) return 'with';
  if (isShunned(pattern, trigger, place)) return 'shunned';
  if (pattern.bare && isBehindCapital(trigger, clause, text)) return 'shunned';
  const isWhole =
    (!pattern.closes || closesClause(trigger, clause)) &&
    isFollowed(pattern, trigger, clause) &&
    isPreceded(pattern, trigger, clause);
  return isWhole ? undefined : 'with';
}

/** A cheap look before the parties are searched: the kinds of figures it must have are there. */
function hasFigures({ figuresNeeded }: CompiledPattern, { figureKinds }: Clause): boolean {
  return (figuresNeeded & ~figureKinds) === 0;
}

function isShunned(
  { shuns, unlessAt, unlessIn, unlessNext }: CompiledPattern,
  { start, end }: Word,
  { clauses, clause }: Place,
): boolean {
  const { lowered, start: from } = clause;
  if (shuns?.test(clause.nameless)) return true;
  if (unlessIn === 'sentence' && clauses.some((part) => shuns?.test(part.nameless))) return true;
  const next = unlessNext.length === 0 ? undefined : clauses[clause.index + 1];
  if (next !== undefined && unlessNext.some((word) => next.nameless.includes(word))) return true;
  if (unlessAt.length === 0) return false;
  const near = lowered.slice(Math.max(0, start - from - RIGHT_BEFORE), end - from);
  return unlessAt.some((word) => near.includes(word));
}

const RIGHT_BEFORE = 4;

/** Whether a word that may be an unknown name stands right before the trigger. */
function isBehindCapital(
  { start }: Word,
  { start: from, parties, times }: Clause,
  { text }: ReadText,
): boolean {
  const word = CAPITALIZED.exec(text.slice(Math.max(from, start - LONGEST_WORD), start))?.[1];
  if (word === undefined || PART_OF_TITLE.test(word)) return false;
  const isRightBefore = ({ end }: Span): boolean => end <= start && start - end <= 1;
  return !times.some(isRightBefore) && !parties.some((party) => party.members.some(isRightBefore));
}

const LONGEST_WORD = 24;
const CAPITALIZED = /[^\p{L}\p{N}](\p{Lu}[\p{L}\p{N}&.'’-]*) $/u;
const PART_OF_TITLE =
  /^(?:Group|Global|Interim|Acting|Deputy|Vice|Senior|Executive|Former|New|Chief|Co|And|Its|Our|The|Their|His|Her|Regional|Founding|Then|Current|Board|Longtime|Assistant|Associate|Corporate|Division|Managing|Company|Outgoing|Incoming)$/;

/** Whether one of the words that a pattern asks for stands near. */
function hasCompany(
  { needs, reachesOn, withIn }: CompiledPattern,
  { clauses, clause }: Place,
): boolean {
  if (needs === undefined || needs.test(clause.lowered)) return true;
  if (withIn === 'sentence') return clauses.some(({ lowered }) => needs.test(lowered));
  const next = reachesOn ? clauses[clause.index + 1] : undefined;
  return next !== undefined && needs.test(next.lowered);
}

/** Particles that may stand behind a verb without an object. */
const VERB_END = /^[了后時时前的]?[\s，,；;：:。.！？!?"”」)）]*$/;

function closesClause({ end }: Word, { lowered, start }: Clause): boolean {
  return VERB_END.test(lowered.slice(end - start));
}

/** A mark, a number or nothing; what opens a quotation begins a name. */
const NO_NOUN = /^(?:[^\p{L}“「『《]|$)/u;

function isFollowed(
  { followedBy }: CompiledPattern,
  { end }: Word,
  { lowered, start }: Clause,
): boolean {
  if (followedBy.length === 0) return true;
  const rest = lowered.slice(end - start);
  return NO_NOUN.test(rest) || followedBy.some((word) => rest.startsWith(word));
}

const NO_NOUN_BEFORE = /(?:[^\p{L}]|^)$/u;

function isPreceded(
  { precededBy }: CompiledPattern,
  trigger: Word,
  { lowered, start, times }: Clause,
): boolean {
  if (precededBy.length === 0) return true;
  const before = lowered.slice(0, trigger.start - start);
  return (
    NO_NOUN_BEFORE.test(before.slice(-2)) ||
    times.some(({ end }) => end === trigger.start) ||
    precededBy.some((word) => before.endsWith(word))
  );
}
