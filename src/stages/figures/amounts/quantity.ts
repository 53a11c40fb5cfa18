import { compare, decimalOf } from '../../../core/decimal.js';
import type { Numeral } from '../numbers/numeral.js';
import type { ScanContext } from '../numbers/scan-context.js';
import {
  DIGIT,
  folded,
  HAN,
  HANGUL,
  isDigit,
  isKind,
  isLetter,
  KANA,
  LETTER,
  SPACE,
  skipSpaces,
  skipSpacesBack,
} from '../words/characters.js';
import type { Match } from '../words/phrase-trie.js';
import type { UnitWord } from '../words/unit-table.js';
import { type Draft, numeralDraft } from './draft.js';
import { unitBefore } from './noun-before.js';
import { phraseHead } from './noun-phrase.js';

const CJK = HAN | HANGUL | KANA;
/** How far behind the number its noun is looked for, in characters. */
const FAR = 12;

/** Reads a counted or measured thing: 1.9 GW, 6萬多名員工, 30 Boeing jets, 9.1億活躍用戶. */
export function readQuantity(context: ScanContext, numeral: Numeral): Draft | undefined {
  if (isOrdinal(context, numeral) || isDenominator(context, numeral)) return undefined;
  const plain = numeral.without;
  if (plain !== undefined && isGeneration(context, numeral)) return counted(context, plain);
  return (plain && counted(context, plain)) ?? counted(context, numeral);
}

function isOrdinal(context: ScanContext, numeral: { readonly start: number }): boolean {
  const before = context.text[skipSpacesBack(context.text, numeral.start, 1) - 1] ?? '';
  return '第#№'.includes(before) && before !== '';
}

/** 5G用戶: a generation of networks, no billions. */
function isGeneration({ text }: ScanContext, { end }: Numeral): boolean {
  return folded(text, end - 1) === 'g' && isKind(text, end, HAN);
}

/** 每10股, 每百萬詞元: what a price or a rate is for. */
function isDenominator({ text }: ScanContext, numeral: { readonly start: number }): boolean {
  return text[skipSpacesBack(text, numeral.start, 1) - 1] === '每';
}

/** A unit or classifier stands right behind the number. */
function counted(context: ScanContext, numeral: Numeral): Draft | undefined {
  const { text, tables } = context;
  const more = tables.han.atom(text.charCodeAt(numeral.end))?.is === 'more';
  const from = more ? numeral.end + 1 : numeral.end;
  const hyphen = folded(text, from) === '-' && isLetter(text, from + 1) ? from + 1 : from;
  const at = behindOf(context, numeral, skipSpaces(text, hyphen, 1));
  const unit = tables.units.units.longest(text, at);
  if (unit === undefined || isOtherUnit(context, numeral, unit)) return undefined;
  if (numeral.power >= 8 && tables.moneyAfter.longest(text, at) !== undefined) return undefined;
  if (isLetter(text, unit.start) && !fitsLatin(context, numeral, unit)) return undefined;
  if (isKind(text, unit.start, CJK) && !fitsCjk(context, numeral, unit.value)) return undefined;
  const base = numeralDraft(numeral, 'quantity', 'quantity.unit');
  const draft: Draft = {
    ...base,
    end: unit.end,
    bound: more ? 'atLeast' : base.bound,
    unit: unit.value.unit,
  };
  const told = unit.value.before && unitBefore(context, draft, unit.value.before);
  if (told !== undefined) return { ...draft, unit: told };
  return unit.value.classifier ? withNoun(context, draft, numeral) : draft;
}

/** Another word begins there: 3nm, 40度, 8處理器; or a model's name ends: 波音787客機. */
function isOtherUnit(context: ScanContext, numeral: Numeral, unit: Match<UnitWord>): boolean {
  const { text, tables } = context;
  const { large, unit: counted, classifier } = unit.value;
  if (large) return compare(numeral.low, decimalOf(10_000)) < 0;
  const other = tables.units.notUnits.longest(text, unit.start);
  if (other !== undefined && other.end >= unit.end) return true;
  if (text[unit.start] === '起' && !isKind(text, unit.end, CJK)) return true;
  return counted === 'aircraft' && !classifier && isKind(text, unit.start, HAN);
}

/** "hundreds of thousands of users": "of" leads on from a vague number in words. */
function behindOf(context: ScanContext, numeral: Numeral, at: number): number {
  const { text, tables } = context;
  if (numeral.form !== 'words' || !numeral.vague || !isKind(text, numeral.end, SPACE)) return at;
  const glue = tables.glue.longest(text, at);
  return glue === undefined ? at : skipSpaces(text, glue.end, 2);
}

function fitsLatin(
  context: ScanContext,
  numeral: Numeral,
  unit: { start: number; end: number },
): boolean {
  const { text, tables } = context;
  const word = folded(text, unit.start);
  if (unit.end - unit.start === 1)
    return word === 'x' && unit.start === numeral.end && isTimes(context, numeral, unit.end);
  if (isNamed(context, numeral) || isKnownFew(context, numeral)) return false;
  const singular = tables.units.singulars.longest(text, unit.start)?.end === unit.end;
  const hyphened = folded(text, unit.start - 1) === '-';
  if (singular && !hyphened && compare(numeral.low, decimalOf(1)) !== 0) return false;
  return !isYearLike(numeral);
}

/** 5x, but not the model number of "777x jets" or "777X". */
function isTimes(context: ScanContext, numeral: Numeral, end: number): boolean {
  const { text, tables } = context;
  if (text[end - 1] === 'X' && compare(numeral.low, decimalOf(100)) >= 0) return false;
  return (
    !isDigit(text, end) && tables.units.units.longest(text, skipSpaces(text, end, 1)) === undefined
  );
}

/** "Boeing 787 jets", "version 2.0": the number belongs to the word before it. */
export function isNamed(context: ScanContext, numeral: { readonly start: number }): boolean {
  const { text, tables } = context;
  const end = skipSpacesBack(text, numeral.start, 1);
  if (end === numeral.start) return false;
  if (tables.units.numbered.longest(text, end) !== undefined) return true;
  if (!isLetter(text, end - 1)) return false;
  let start = end;
  while (start > 0 && end - start < 24 && isKind(text, start - 1, LETTER | DIGIT)) start--;
  const word = text.slice(start, end);
  const capital = word[0] !== word[0]?.toLowerCase();
  if (!capital || start === 0) return false;
  const before = text[skipSpacesBack(text, start, 2) - 1] ?? '.';
  return !'.!?:\n"“”'.includes(before);
}

/** "the two companies": told before, and no figure. */
function isKnownFew(context: ScanContext, numeral: Pick<Draft, 'start' | 'low'>): boolean {
  const { text, tables } = context;
  if (!isLetter(text, numeral.start) || compare(numeral.low, decimalOf(3)) > 0) return false;
  return tables.units.definite.longest(text, skipSpacesBack(text, numeral.start, 2)) !== undefined;
}

export function isYearLike(numeral: Pick<Draft, 'start' | 'end' | 'low'>): boolean {
  const { low, end, start } = numeral;
  return (
    end - start === 4 && low.exponent === 0 && low.coefficient >= 1900n && low.coefficient <= 2100n
  );
}

function fitsCjk(
  context: ScanContext,
  numeral: Numeral,
  unit: { readonly classifier: boolean; readonly small: boolean; readonly unit: string },
): boolean {
  if (numeral.form !== 'han' || unit.unit === 'times')
    return unit.unit !== 'times' || !isOne(numeral);
  if (isOne(numeral)) return false;
  if (numeral.weak) return isPowerWithCue(context, numeral);
  return compare(numeral.high ?? numeral.low, decimalOf(10)) >= 0 || unit.small;
}

/** 逾千款, 上萬人: the bare power of ten counts behind a cue. */
function isPowerWithCue(context: ScanContext, numeral: Numeral): boolean {
  const { text, tables } = context;
  if (compare(numeral.low, decimalOf(100)) < 0) return false;
  const cue = tables.cuesBefore.longest(text, skipSpacesBack(text, numeral.start, 1));
  return cue !== undefined && cue.value !== 'exact';
}

function isOne(numeral: Numeral): boolean {
  return compare(numeral.low, decimalOf(1)) === 0;
}

/** Behind a classifier the noun tells the unit: at once, or some words on. */
function withNoun(context: ScanContext, draft: Draft, numeral: Numeral): Draft | undefined {
  const { text, tables } = context;
  const at = skipSpaces(text, draft.end, 1);
  const next = tables.units.nouns.longest(text, at);
  if (next !== undefined) return { ...draft, end: next.end, unit: next.value };
  const far = nounWithin(context, draft.end, FAR);
  if (far !== undefined) return { ...draft, unit: far.value };
  if (draft.unit !== 'items') return draft;
  const least = isKind(text, at, CJK | LETTER) ? 100 : 10_000;
  return compare(numeral.low, decimalOf(least)) >= 0 ? draft : undefined;
}

function nounWithin(context: ScanContext, from: number, most: number) {
  const { text, tables } = context;
  for (let at = from; at < from + most && at < text.length; at++) {
    if ('（('.includes(text[at] ?? ' ')) at = glossEnd(text, at);
    if (!isKind(text, at, CJK | LETTER | SPACE)) return undefined;
    const noun = tables.units.nouns.longest(text, at);
    if (noun !== undefined && !isLetter(text, at - 1)) return noun;
  }
  return undefined;
}

/** Behind a short gloss in brackets: 安卓（Android）用戶. */
function glossEnd(text: string, at: number): number {
  for (let i = at + 1; i < at + 24; i++) if ('）)'.includes(text[i] ?? ' ')) return i + 1;
  return at;
}

/** A bare number whose noun stands some words behind, or, for large numbers of Chinese, before. */
export function quantityByContext(context: ScanContext, draft: Draft): Draft | undefined {
  const { text } = context;
  if (draft.weak || isOrdinal(context, draft) || isDenominator(context, draft)) return undefined;
  if (compare(draft.low, decimalOf(1)) < 0) return undefined;
  if (isKind(text, draft.end - 1, CJK) || isKind(text, skipSpaces(text, draft.end, 1), CJK)) {
    if (draft.power < 4) return undefined;
    const noun = cjkNounBehind(context, draft) ?? cjkNounBefore(context, draft);
    if (noun === undefined) return undefined;
    return { ...draft, kind: 'quantity', rule: 'quantity.noun', unit: noun };
  }
  if (isNamed(context, draft) || isYearLike(draft) || isKnownFew(context, draft)) return undefined;
  const cued = draft.cue !== undefined && draft.cue.end > draft.end;
  const head = phraseHead(context, cued ? draft.cue.end : draft.end, cued);
  if (head === undefined) return undefined;
  return { ...draft, kind: 'quantity', rule: 'quantity.noun', unit: head.unit, resume: head.end };
}

interface Placed {
  readonly start: number;
  readonly end: number;
}

function cjkNounBehind(context: ScanContext, numeral: Placed): string | undefined {
  const { text, tables } = context;
  const at = skipSpaces(text, numeral.end, 1);
  const other = tables.units.notUnits.longest(text, at);
  if (other !== undefined) return undefined;
  return nounWithin(context, at, FAR)?.value;
}

/** 用戶達1.8億 */
function cjkNounBefore(context: ScanContext, numeral: Placed): string | undefined {
  const { text, tables } = context;
  const first = Math.max(context.consumed, numeral.start - FAR);
  for (let at = numeral.start - 2; at >= first; at--) {
    if (!isKind(text, at, CJK | LETTER | SPACE)) return undefined;
    const { nouns, topics } = tables.units;
    const noun = topics.longestWhere(text, at, isUsers) ?? nouns.longest(text, at);
    if (noun !== undefined && noun.end <= numeral.start && noun.end - at > 1) return noun.value;
  }
  return undefined;
}

/** 日活突破3億: of the topics only this one is counted without a measure word. */
function isUsers(unit: string): boolean {
  return unit === 'users';
}
