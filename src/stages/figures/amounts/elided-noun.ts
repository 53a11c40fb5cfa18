import { compare, decimalOf } from '../../../core/decimal.js';
import type { ScanContext } from '../numbers/scan-context.js';
import {
  folded,
  isKind,
  isLetter,
  LETTER,
  SPACE,
  skipSpaces,
  skipSpacesBack,
} from '../words/characters.js';
import type { Match } from '../words/phrase-trie.js';
import type { Draft } from './draft.js';
import { isPlural } from './noun-phrase.js';
import { isNamed, isYearLike } from './quantity.js';

/** How far back the noun may have been told, in characters. */
const FAR = 100;
/** How many words may stand between the noun and its level. */
const WORDS_BACK = 4;

/**
 * A bare number whose noun was told before it: "cut 300 jobs, from 2,100", "nine jets: four to
 * Airbus", "Headcount fell to 23,000", "planes were down by 30 to 126".
 */
export function withElidedNoun(
  context: ScanContext,
  draft: Draft,
  before: Draft | undefined,
): Draft {
  if (draft.kind !== 'number' || draft.weak || !context.tables.units.elided.isTold) return draft;
  if (draft.high !== undefined || (draft.low.exponent < 0 && draft.power === 0)) return draft;
  if (compare(draft.low, decimalOf(2)) < 0 || isYearLike(draft) || isNamed(context, draft))
    return draft;
  const unit =
    unitOfLast(context, draft, before) ??
    unitOfSubject(context, draft) ??
    unitOfChange(context, draft);
  return unit === undefined ? draft : { ...draft, kind: 'quantity', rule: 'quantity.elided', unit };
}

function unitOfLast(
  context: ScanContext,
  draft: Draft,
  before: Draft | undefined,
): string | undefined {
  if (before?.kind !== 'quantity' || before.unit === undefined) return undefined;
  const { text } = context;
  const start = startOf(draft);
  if (start - before.end > FAR || start < before.end) return undefined;
  const isPart = isPartitive(context, draft.end);
  if (!isPart && (!isOneSentence(text, before.end, start) || !mayEnd(context, draft.end)))
    return undefined;
  return isPart || isTied(context, before, start, draft.start) ? before.unit : undefined;
}

function startOf(draft: Draft): number {
  return draft.cue !== undefined && draft.cue.end <= draft.start ? draft.cue.start : draft.start;
}

function isPartitive({ text, tables }: ScanContext, end: number): boolean {
  return tables.units.elided.partitive.longest(text, skipSpaces(text, end, 2)) !== undefined;
}

/** A word of comparison or of a list stands before the number. */
function isTied(context: ScanContext, before: Draft, start: number, numberStart: number): boolean {
  const { text, tables } = context;
  const { like, opens, joins } = tables.units.elided;
  const end = skipSpacesBack(text, start, 2);
  const found = (words: Match<true> | undefined) =>
    words !== undefined &&
    words.start >= before.end &&
    !(isLetter(text, words.start) && isLetter(text, words.start - 1));
  if (found(like.longest(text, end))) return true;
  if (found(like.longest(text, skipSpacesBack(text, numberStart, 2)))) return true;
  const listed = before.rule === 'quantity.elided' ? joins : opens;
  return found(listed.longest(text, end)) && isPlaced(context, start, listed === opens);
}

/** "four to Airbus": a preposition stands behind the number, and a name or a place behind that of the first. */
function isPlaced({ text, tables }: ScanContext, start: number, isFirst: boolean): boolean {
  const { placed, placedAtName } = tables.units.elided;
  return (isFirst ? placedAtName : placed).test(text.slice(start, start + 48));
}

/** Punctuation or a small word behind the number: it has no noun of its own. */
function mayEnd({ text, tables }: ScanContext, end: number): boolean {
  const at = skipSpaces(text, end, 2);
  if (at >= text.length) return true;
  if (isKind(text, at, LETTER)) {
    return at > end && tables.units.elided.follow.longest(text, at) !== undefined;
  }
  return /[\n\r.,;:!?)\]"”’—–]/.test(text[at] ?? ' ') && !/[.,:]\d/.test(text.slice(at, at + 2));
}

function isOneSentence(text: string, from: number, to: number): boolean {
  return !/[.!?][\s"”]|[\n]/.test(text.slice(from, to));
}

/** "Subscribers reached 48 million", "The number of stores in Leeds fell to five". */
function unitOfSubject(context: ScanContext, draft: Draft): string | undefined {
  const { text, tables } = context;
  if (!mayEnd(context, draft.end)) return undefined;
  const end = skipSpacesBack(text, startOf(draft), 2);
  const level = tables.units.elided.levels.longest(text, end);
  const isAway = level === undefined || level.start <= context.consumed;
  if (isAway || isLetter(text, level.start - 1)) return unitOfRise(context, end);
  return nounBefore(context, skipSpacesBack(text, level.start, 2), false);
}

/** "Subscribers rose 15 percent to 182 million". */
function unitOfRise(context: ScanContext, end: number): string | undefined {
  const { text, tables } = context;
  const rise = tables.units.elided.risenTo.exec(text.slice(Math.max(0, end - RISE), end))?.[0];
  if (rise === undefined) return undefined;
  const from = end - rise.length;
  const short = SHORT_FORM.exec(text.slice(Math.max(0, from - 12), from))?.[0].length ?? 0;
  return nounBefore(context, skipSpacesBack(text, from - short, 2), false);
}

/** "monthly active users (MAUs)" */
const SHORT_FORM = /\s?\([A-Za-z]{2,8}\)\s?$/;
/** The longest of such phrases. */
const RISE = 72;

/** "Dreamliner jets, down by 30 to 126": the difference in front of "to". */
function unitOfChange(context: ScanContext, draft: Draft): string | undefined {
  const { text, tables } = context;
  const at = skipSpaces(text, draft.end, 2);
  if (!tables.units.elided.changedTo.test(text.slice(at, at + 14))) return undefined;
  const end = skipSpacesBack(text, startOf(draft), 2);
  const change = tables.units.elided.changes.longest(text, end);
  if (change === undefined || isLetter(text, change.start - 1)) return undefined;
  return nounBefore(context, skipSpacesBack(text, change.start, 2), true);
}

/** The nearest counted noun before a position in its sentence: at once, or where it is looked for further. */
function nounBefore(context: ScanContext, from: number, far: boolean): string | undefined {
  const { text } = context;
  let at = from;
  const first = Math.max(0, from - FAR);
  for (let words = 0; at > first && (far || words <= WORDS_BACK); words++) {
    let start = at;
    while (start > first && (isLetter(text, start - 1) || folded(text, start - 1) === '-')) start--;
    const unit = subject(context, start, at);
    if (unit !== undefined) {
      return far || words === 0 || isNumberOf(context, start) ? unit : undefined;
    }
    at = gapBefore(context, start === at ? start - 1 : start, far);
  }
  return undefined;
}

function subject(context: ScanContext, start: number, end: number): string | undefined {
  const { text, tables } = context;
  const { elided, nouns } = tables.units;
  if (end - start < 3) return undefined;
  const own = elided.subjects.longest(text, end);
  if (own !== undefined) return own.value;
  const noun = nouns.longest(text, start);
  if (noun?.end !== end || elided.notSubjects.longest(text, start)?.end === end) return undefined;
  return isPlural(context, start, end) ? noun.value : undefined;
}

/** "the number of" stands before the noun, with up to two words between. */
function isNumberOf({ text, tables }: ScanContext, at: number): boolean {
  return tables.units.elided.numberOf.test(text.slice(Math.max(0, at - 60), at));
}

function gapBefore({ text }: ScanContext, at: number, far: boolean): number {
  if (isKind(text, at - 1, SPACE)) return skipSpacesBack(text, at, 2);
  const end = text[at - 1] ?? '\n';
  return far && !/[.!?\n]/.test(end) ? at - 1 : at;
}
