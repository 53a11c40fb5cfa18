import { compare, type Decimal, decimalOf, dividedBy, plus, times } from '../../../core/decimal.js';
import { folded, isLetter, skipSpaces } from '../words/characters.js';
import type { Match } from '../words/phrase-trie.js';
import type { WordNumerals } from '../words/word-numeral-table.js';
import { type Numeral, traceOf } from './numeral.js';
import { readWordNumeral } from './word-numeral.js';

const ONE = decimalOf(1);
const HUNDRED = 100;

interface Denominator {
  readonly value: Decimal;
  readonly end: number;
}

/**
 * Adds an ordinal behind a number as what it is divided by: "three fifths", "two twenty-fifths". Where
 * the words can be split in two numbers the ordinal takes the second: "one hundred thirty fifths" is
 * 100/35, but "twenty one fifths" 21/5, for there is no "one fifth" in the way of "thirty-fifth".
 */
export function withDenominator(
  text: string,
  top: Numeral,
  table: WordNumerals,
): Numeral | undefined {
  if (top.form !== 'words' || top.power > 3) return undefined;
  const at = gap(text, top.end);
  if (at === top.end) return undefined;
  const ordinal = table.ordinals.longest(text, at);
  if (ordinal !== undefined) {
    return split(text, top, table) ?? over(text, top, top.low, simple(ordinal));
  }
  const close = folded(text, at - 1) === '-' && table.closeOrdinals.longest(text, at) !== undefined;
  return close ? split(text, top, table) : separate(text, top, at, table);
}

/** Reads "a fifth of", "a twenty-first" from the article; "a fifth man" and "a third party" are none. */
export function readArticleFraction(
  text: string,
  at: number,
  table: WordNumerals,
): Numeral | undefined {
  const article = table.words.longest(text, at);
  if (article?.value.is !== 'article') return undefined;
  const from = skipSpaces(text, article.end, 2);
  const ordinal = table.ordinals.longest(text, from);
  const bottom = ordinal === undefined ? compound(text, from, table) : simple(ordinal);
  if (bottom === undefined || folded(text, bottom.end - 1) === 's') return undefined;
  if (ordinal?.value === 2 || goesOn(text, bottom.end, table)) return undefined;
  const empty = { form: 'words', power: 0, more: false, vague: false } as const;
  const top: Numeral = { ...empty, start: at, end: article.end, low: ONE, weak: false, trace: [] };
  return over(text, top, ONE, bottom);
}

/** A noun behind makes it an ordinal. */
function goesOn(text: string, at: number, table: WordNumerals): boolean {
  const next = skipSpaces(text, folded(text, at) === '-' ? at + 1 : at, 2);
  return isLetter(text, next) && table.fractionLinks.longest(text, next) === undefined;
}

function simple(ordinal: Match<number>): Denominator {
  return { value: decimalOf(ordinal.value), end: ordinal.end };
}

/** "one | one hundred fifth": the words before the ordinal are a number that cannot go on the first one. */
function separate(
  text: string,
  top: Numeral,
  at: number,
  table: WordNumerals,
): Numeral | undefined {
  const bottom = compound(text, at, table);
  return bottom && over(text, top, top.low, bottom);
}

/** "one hundred | thirty fifths" */
function split(text: string, top: Numeral, table: WordNumerals): Numeral | undefined {
  for (let at = top.start + 1; at < top.end; at++) {
    if (folded(text, at - 1) !== ' ' || !isLetter(text, at)) continue;
    const bottom = compound(text, at, table, top.end);
    if (bottom === undefined) continue;
    const words = text.slice(top.start, at).trimEnd();
    const first = readWordNumeral(words, 0, table);
    if (first !== undefined && first.end === words.length && first.high === undefined)
      return over(text, top, first.low, bottom);
  }
  return undefined;
}

/** "thirty fifth", "one hundred third", "twenty-first", "ten-thousandth" */
function compound(
  text: string,
  at: number,
  table: WordNumerals,
  mustEnd?: number,
): Denominator | undefined {
  if (table.words.longest(text, at)?.value.is !== 'add') return undefined;
  const part = readWordNumeral(text, at, table);
  if (part === undefined || part.high !== undefined) return undefined;
  if (mustEnd !== undefined && part.end !== mustEnd) return undefined;
  const next = gap(text, part.end);
  const close = folded(text, next - 1) === '-';
  const ordinal =
    table.ordinals.longest(text, next) ??
    (close ? table.closeOrdinals.longest(text, next) : undefined);
  if (ordinal === undefined || next === part.end) return undefined;
  const unit = decimalOf(ordinal.value);
  if (ordinal.value >= HUNDRED) {
    if (mustEnd !== undefined || compare(part.low, unit) >= 0) return undefined;
    return { value: times(part.low, unit), end: ordinal.end };
  }
  return takes(part.low, ordinal.value)
    ? { value: plus(part.low, unit), end: ordinal.end }
    : undefined;
}

/** Whether an ordinal may end a number: twenty|fifth, hundred|fifteenth, not two|fifth or ten|fifth. */
function takes(number: Decimal, ordinal: number): boolean {
  if (number.exponent < 0) return false;
  const rest = Number((number.coefficient * 10n ** BigInt(number.exponent)) % 100n);
  if (rest === 0) return true;
  return ordinal < 10 && rest >= 20 && rest % 10 === 0;
}

function over(
  text: string,
  top: Numeral,
  value: Decimal,
  bottom: Denominator,
): Numeral | undefined {
  const plural = folded(text, bottom.end - 1) === 's';
  if (plural === (compare(value, ONE) === 0)) return undefined;
  const low = dividedBy(value, bottom.value);
  if (low === undefined) return undefined;
  const trace = [traceOf(text.slice(top.start, bottom.end), low)];
  return { ...top, end: bottom.end, low, power: 0, weak: false, trace };
}

/** Behind the spaces or the hyphen between two words. */
function gap(text: string, at: number): number {
  const spaces = skipSpaces(text, at, 2);
  return folded(text, spaces) === '-' ? skipSpaces(text, spaces + 1, 2) : spaces;
}
