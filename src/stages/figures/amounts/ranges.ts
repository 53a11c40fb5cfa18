import { compare, decimalOf, shift, times } from '../../../core/decimal.js';
import { readNumber } from '../numbers/read-number.js';
import type { ScanContext } from '../numbers/scan-context.js';
import {
  DIGIT,
  folded,
  HAN,
  isDigit,
  isKind,
  isLetter,
  LETTER,
  SPACE,
  skipSpaces,
  skipSpacesBack,
} from '../words/characters.js';
import type { Match } from '../words/phrase-trie.js';
import { type Draft, numeralDraft } from './draft.js';

/** How many words back a verb of change makes "from A to B" no range. */
const WORDS_BACK = 8;
/** 增5%至8% may be a range; a change and its result mostly lie further apart than this many times. */
const FAR_APART = decimalOf(4);

/** Reads the second end of a range and joins the two: 10至20億美元, $10-20 million, between 5% and 8%. */
export function withRange(
  context: ScanContext,
  first: Draft,
  readNext: (at: number, consumed: number) => Draft | undefined,
): Draft {
  const { text } = context;
  if (first.high !== undefined || (first.unit !== undefined && first.resume !== undefined))
    return first;
  const join = joinBehind(context, first);
  if (join === undefined) return first;
  const at = skipMinus(context, first, join, skipSigns(context, join.end));
  const second = beforeCloser(context, join, at) ?? readNext(at, join.end);
  if (second === undefined || second.high !== undefined) return first;
  if (join.value === 'paired' && !isEnclosed(context, first, second)) return first;
  const joined = combine(context, first, second, join);
  return joined === undefined || (isLetter(text, joined.end) && isLetter(text, joined.end - 1))
    ? first
    : joined;
}

function joinBehind(context: ScanContext, first: Draft): Match<'join' | 'paired'> | undefined {
  const { text, tables } = context;
  let at = skipSpaces(text, first.end, 2);
  const inclusive = /^[(（]含[)）]/.exec(text.slice(at, at + 3));
  if (inclusive !== null) at += inclusive[0].length;
  const join = tables.joins.longest(text, at);
  if (join === undefined) return undefined;
  if (isLetter(text, join.start) && isLetter(text, join.start - 1)) return undefined;
  if (isMinus(context, join)) return undefined;
  if (join.value === 'paired') return join;
  const isWord = isLetter(text, join.start);
  return isWord && isChange(context, first) ? undefined : join;
}

/** 10000與20000間: the closer is a measure word too, but counts nothing here. */
function beforeCloser(
  context: ScanContext,
  join: Match<'join' | 'paired'>,
  at: number,
): Draft | undefined {
  const { text, tables } = context;
  if (join.value !== 'paired') return undefined;
  const numeral = readNumber(text, at, tables);
  if (numeral === undefined) return undefined;
  const closer = tables.closers.longest(text, skipSpaces(text, numeral.end, 1));
  if (closer === undefined || (isKind(text, closer.end, HAN) && text[closer.end] !== '的')) {
    return undefined;
  }
  return numeralDraft(numeral, 'number', 'number.plain');
}

/** 介於10億與20億之間, between 5 and 10: a word before or behind makes two numbers a range. */
function isEnclosed(context: ScanContext, first: Draft, second: Draft): boolean {
  const { text, tables } = context;
  const opener = tables.openers.longest(text, skipSpacesBack(text, first.start, 2));
  if (opener !== undefined && !isLetter(text, opener.start - 1)) return true;
  return tables.closers.longest(text, skipSpaces(text, second.end, 1)) !== undefined;
}

/** "12.99 -5.44": the hyphen is the sign of the next number. */
function isMinus(context: ScanContext, join: Match<'join' | 'paired'>): boolean {
  const { text } = context;
  const isHyphen = join.end - join.start === 1 && folded(text, join.start) === '-';
  return isHyphen && isKind(text, join.start - 1, SPACE) && isDigit(text, join.end);
}

/** "rose from 3% to 5%", "up 3 cents to $1.50" and "down by 30 to 126" tell two figures, not a range. */
function isChange(context: ScanContext, first: Draft): boolean {
  const { text, tables } = context;
  const { changes } = tables;
  let word = wordBefore(text, first.start);
  if (word === undefined) return false;
  if (changes.has(word.text)) return first.kind !== 'number' || tables.by.has(word.text);
  if (!tables.from.has(word.text) || isCompared(context, word.start)) return false;
  for (let words = 0; words < WORDS_BACK; words++) {
    word = wordBefore(text, word.start);
    if (word === undefined) return false;
    if (changes.has(word.text)) return true;
  }
  return false;
}

/** "$5 billion to $6 billion, up |from $4 billion to $5 billion": what the range was before. */
function isCompared({ text, tables }: ScanContext, from: number): boolean {
  const word = wordBefore(text, from);
  return word !== undefined && tables.compared.has(word.text) && isBehindComma(text, word.start);
}

function isBehindComma(text: string, at: number): boolean {
  return text[skipSpacesBack(text, at, 2) - 1] === ',';
}

/** The word that ends in front of a position, within the sentence; in small letters. */
export function wordBefore(text: string, at: number): { text: string; start: number } | undefined {
  let end = at;
  while (end > 0 && at - end < 3 && !isKind(text, end - 1, LETTER)) {
    if (/[.;:!?\n]/.test(text[end - 1] ?? '')) return undefined;
    end--;
  }
  let start = end;
  while (start > 0 && end - start < 20 && isKind(text, start - 1, LETTER)) start--;
  return start === end ? undefined : { text: text.slice(start, end).toLowerCase(), start };
}

/** Behind the space and the currency sign in front of the second number. */
function skipSigns(context: ScanContext, at: number): number {
  const { text, tables } = context;
  const from = skipSpaces(text, at, 2);
  const sign = tables.currencies.behind(text, from);
  if (sign === undefined || isKind(text, sign.start, DIGIT)) return from;
  return skipSpaces(text, sign.end, 1);
}

/** Behind the minus of the second number where the first one has one too: -8億元到-6億元. */
function skipMinus(
  { text }: ScanContext,
  first: Draft,
  join: { readonly start: number },
  at: number,
): number {
  const isWord = isKind(text, join.start, HAN | LETTER) || folded(text, join.start) === '~';
  const isNegative = first.low.coefficient < 0n && folded(text, at) === '-';
  return isWord && isNegative && isDigit(text, at + 1) ? at + 1 : at;
}

function combine(
  context: ScanContext,
  first: Draft,
  second: Draft,
  join: Match<'join' | 'paired'>,
): Draft | undefined {
  if (second.start < join.end || !isCompatible(first, second)) return undefined;
  if (isBareHyphen(context, first, second, join)) return undefined;
  if (isChangeTo(context, first, second)) return undefined;
  const currency = second.currency ?? first.currency;
  if (currency !== undefined && first.currency !== undefined && differ(first, second))
    return undefined;
  const low = carried(first, second);
  const high = carriedHigh(first, second);
  if (compare(low, high) >= 0) return undefined;
  const kind = second.kind === 'number' ? first.kind : second.kind;
  const start = first.start;
  return {
    ...second,
    kind,
    start,
    end: Math.max(second.end, first.end),
    low,
    high,
    bound: 'exact',
    rule: `${kind}.range`,
    trace: [...first.trace, ...second.trace],
    power: second.power,
    weak: false,
    ...(currency === undefined ? {} : { currency }),
    ...(second.unit === undefined && first.unit !== undefined ? { unit: first.unit } : {}),
    ...(first.points && second.points === undefined ? { points: true } : {}),
  };
}

/** 減1.3個百分點至53.8%, 減少3億元至90億元: a change and what came of it, not the ends of a range. */
function isChangeTo(context: ScanContext, first: Draft, second: Draft): boolean {
  const { text, tables } = context;
  if (first.kind === 'number' && first.power < 4) return false;
  if (first.kind === 'percent' && first.points && second.kind === 'percent' && !second.points) {
    return true;
  }
  if (compare(second.low, times(first.low, FAR_APART)) < 0) return false;
  const at = skipSpacesBack(text, first.start, 1);
  const cue = tables.cuesBefore.longest(text, at);
  return tables.cjkChanges.longest(text, cue?.start ?? at) !== undefined;
}

function isCompatible(first: Draft, second: Draft): boolean {
  if (first.kind === second.kind) return true;
  if (first.kind === 'number') return true;
  return (
    (second.kind === 'number' && first.kind === 'money' && first.rule === 'money.prefix') ||
    (second.kind === 'number' && first.rule === 'percent.fraction')
  );
}

function differ(first: Draft, second: Draft): boolean {
  const a = first.currency;
  const b = second.currency;
  if (a === undefined || b === undefined) return false;
  return !a.candidates.some((code) => b.candidates.includes(code));
}

/** 787-9, 3-2 and phone numbers: a bare hyphen between bare numbers joins codes as well as ranges. */
function isBareHyphen(
  context: ScanContext,
  first: Draft,
  second: Draft,
  join: Match<'join' | 'paired'>,
): boolean {
  const { text } = context;
  if (first.kind !== 'number' || second.kind !== 'number') return false;
  const sign = folded(text, join.start);
  if (sign !== '-') return false;
  return folded(text, second.end) === '-' && isDigit(text, second.end + 1);
}

/** The lower end with the magnitude of the upper one where it has none: 10至20億, 两~3百. */
function carried(first: Draft, second: Draft) {
  if (first.kind === 'number' && second.scale !== undefined) return shift(first.low, second.scale);
  if (first.power > 0 || second.power === 0) return first.low;
  const low = shift(first.low, second.power);
  return compare(low, second.low) < 0 ? low : first.low;
}

/** $1.5万-2: the upper end without a magnitude takes that of the lower one. */
function carriedHigh(first: Draft, second: Draft) {
  if (second.kind === 'number' && first.scale !== undefined) return shift(second.low, first.scale);
  if (second.power > 0 || first.power === 0 || second.kind !== 'number') return second.low;
  const high = shift(second.low, first.power);
  return compare(first.low, second.low) > 0 ? high : second.low;
}
