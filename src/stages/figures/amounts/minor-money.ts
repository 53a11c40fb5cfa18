import { compare, decimalOf, negate, plus, shift } from '../../../core/decimal.js';
import type { Numeral } from '../numbers/numeral.js';
import { readNumber } from '../numbers/read-number.js';
import type { ScanContext } from '../numbers/scan-context.js';
import {
  BREAK,
  DIGIT,
  folded,
  isDigit,
  isKind,
  LETTER,
  skipSpaces,
  skipSpacesBack,
} from '../words/characters.js';
import type { CurrencyWord, MinorWord } from '../words/currency-table.js';
import type { Match } from '../words/phrase-trie.js';
import { type Draft, numeralDraft } from './draft.js';

/** Adds 角 and 分, cents, pence behind the major unit, and the bare digit of 三块五. */
export function withMinor(context: ScanContext, draft: Draft, suffix: Match<CurrencyWord>): Draft {
  if (draft.high !== undefined || draft.bound !== 'exact') return draft;
  let result = draft;
  for (let parts = 0; parts < 2; parts++) {
    const next = minorPart(context, result);
    if (next === undefined) break;
    result = next;
  }
  if (result !== draft) return result;
  return bareDigit(context, draft, suffix) ?? draft;
}

/** Adds one part of the unit that stands behind the amount: 6角 of 88元6角. */
export function minorPart(context: ScanContext, draft: Draft): Draft | undefined {
  const { text, tables } = context;
  let at = skipSpaces(text, draft.end, 2);
  const and = tables.words.and.longest(text, at);
  if (and !== undefined) at = skipSpaces(text, and.end, 2);
  const number = readNumber(text, at, tables);
  if (number === undefined || number.high !== undefined || number.power > 2) return undefined;
  const minor = tables.currencies.minor(text, skipSpaces(text, number.end, 2));
  if (minor === undefined) return undefined;
  if (minor.value.loose && isKind(text, minor.end, LETTER)) return undefined;
  if (compare(number.low, decimalOf(100)) >= 0) return undefined;
  const part = shift(number.low, minor.value.power);
  const low = plus(draft.low, draft.low.coefficient < 0n ? negate(part) : part);
  return { ...draft, low, end: minor.end, trace: [...draft.trace, text.slice(at, minor.end)] };
}

/** 三块五 is 3.5, 三蚊零四 3.04. */
function bareDigit(
  context: ScanContext,
  draft: Draft,
  suffix: Match<CurrencyWord>,
): Draft | undefined {
  const { text, tables } = context;
  if (!tables.currencies.tenthsBehind.has(text.charAt(suffix.end - 1))) return undefined;
  const isZero = isDigitAtom(context, draft.end, 0);
  const at = isZero ? draft.end + 1 : draft.end;
  const atom = tables.han.atom(text.charCodeAt(at));
  if (!isZero && isDigit(text, at)) return arabicTenth(text, draft);
  if (atom?.is !== 'digit' || tables.han.atom(text.charCodeAt(at + 1)) !== undefined)
    return undefined;
  const low = plus(draft.low, decimalOf(atom.value, isZero ? -2 : -1));
  return { ...draft, low, end: at + 1 };
}

/** 9块9 is 9.9. */
function arabicTenth(text: string, draft: Draft): Draft | undefined {
  const at = draft.end;
  if (!isDigit(text, draft.start) || isKind(text, at + 1, DIGIT | LETTER)) return undefined;
  if ('.,%'.includes(text[at + 1] ?? ' ')) return undefined;
  return { ...draft, low: plus(draft.low, decimalOf(BigInt(folded(text, at)), -1)), end: at + 1 };
}

function isDigitAtom(context: ScanContext, at: number, value: number): boolean {
  const atom = context.tables.han.atom(context.text.charCodeAt(at));
  return atom?.is === 'digit' && atom.value === value;
}

/** 50 cents, 五毛, 197 pence: no major unit. */
export function minorOnly(
  context: ScanContext,
  numeral: Numeral,
  start: number,
): Draft | undefined {
  const { text, tables } = context;
  const hyphen = folded(text, numeral.end) === '-' ? numeral.end + 1 : numeral.end;
  const minor = tables.currencies.minor(text, skipSpaces(text, hyphen, 2));
  if (minor === undefined) return undefined;
  if (minor.value.loose && !isToldMinor(context, numeral, start, minor)) return undefined;
  if (minor.value.glued && !isPence(context, numeral, minor, minor.value.glued)) return undefined;
  const base = numeralDraft(numeral, 'money', 'money.minor');
  const draft: Draft = {
    ...base,
    start,
    end: minor.end,
    low: shift(base.low, minor.value.power),
    ...(base.high === undefined ? {} : { high: shift(base.high, minor.value.power) }),
    currency: currencyOf(minor.value),
    trace: [...numeral.trace, `× 10^${minor.value.power}`],
  };
  return withTenth(context, minorPart(context, draft) ?? draft, minor);
}

/** A small p right behind a number below ten thousand. */
function isPence(
  { text }: ScanContext,
  numeral: Numeral,
  minor: Match<MinorWord>,
  not: ReadonlySet<number>,
): boolean {
  if (numeral.form !== 'digits' || minor.start !== numeral.end || text[minor.start] !== 'p')
    return false;
  if (numeral.power > 0 || compare(numeral.low, decimalOf(10_000)) >= 0) return false;
  return !isDigit(text, minor.end) && !not.has(Number(text.slice(numeral.start, numeral.end)));
}

/** 两毛五 is 0.25. */
function withTenth(context: ScanContext, draft: Draft, minor: Match<MinorWord>): Draft {
  const { text, tables } = context;
  if (minor.value.power !== -1 || draft.end !== minor.end) return draft;
  const atom = tables.han.atom(text.charCodeAt(draft.end));
  if (atom?.is !== 'digit' || atom.value === 0) return draft;
  return { ...draft, low: plus(draft.low, decimalOf(atom.value, -2)), end: draft.end + 1 };
}

function currencyOf(minor: MinorWord): CurrencyWord {
  const first = minor.of[0];
  const certain = minor.of.length === 1;
  return {
    form: certain ? 'name' : 'shared',
    candidates: minor.of,
    local: minor.local,
    power: 0,
    ...(first === 'USD' ? { assume: first } : {}),
  };
}

/** A loose word counts alone in its line, behind its cue (貶值5.6分), or behind digits (25仙). */
function isToldMinor(
  context: ScanContext,
  numeral: Numeral,
  start: number,
  minor: Match<MinorWord>,
): boolean {
  const { text, tables } = context;
  const { behindDigits } = minor.value;
  if (behindDigits && numeral.form === 'digits') return true;
  return isAlone(text, start, minor.end) || tables.currencies.cued(text, start, minor);
}

function isAlone(text: string, start: number, end: number): boolean {
  const before = skipSpacesBack(text, start, 3);
  const after = skipSpaces(text, end, 3);
  const opens = before === 0 || isKind(text, before - 1, BREAK);
  return opens && (after >= text.length || isKind(text, after, BREAK));
}
