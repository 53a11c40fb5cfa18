import { decimalOf, dividedBy, negate, plus } from '../../core/decimal.js';
import {
  DIGIT,
  folded,
  HAN,
  HANGUL,
  isDigit,
  isKind,
  isLetter,
  LETTER,
  skipSpaces,
  skipSpacesBack,
} from './characters.js';
import type { DigitRules } from './digits.js';
import { readHanNumeral } from './han-numeral.js';
import { type Numeral, traceOf } from './numeral.js';
import type { ScanContext } from './scan-context.js';
import type { Tables } from './tables.js';
import { withRatio, withWordFraction } from './word-fraction.js';
import { readWordNumeral, withMagnitude } from './word-numeral.js';

/** Reads the number that begins at a position, in digits, Han characters or words, with its magnitude. */
export function readNumber(text: string, at: number, tables: Tables): Numeral | undefined {
  if (at >= text.length) return undefined;
  const code = text.charCodeAt(at);
  if (isKind(text, at, LETTER)) {
    const read = readWordNumeral(text, at, tables.words);
    return read && withWordFraction(text, read, tables.words);
  }
  if (!isDigit(text, at) && !isPoint(text, at) && !tables.han.begins(code)) return undefined;
  const rules = rulesFor(text, at, tables);
  const numeral = readHanNumeral(text, at, tables.han, rules);
  if (numeral === undefined) return undefined;
  if (isKind(text, numeral.end - 1, HAN | HANGUL)) return numeral;
  return withWordFraction(text, withMagnitude(text, numeral, tables.words), tables.words);
}

function isPoint(text: string, at: number): boolean {
  return (
    text[at] === '.' && isDigit(text, at + 1) && !isDigit(text, at - 1) && !isLetter(text, at - 1)
  );
}

function rulesFor(text: string, at: number, tables: Tables): DigitRules {
  const behindSign =
    !isKind(text, at - 1, HAN | DIGIT | LETTER) && tables.currencies.before(text, at) !== undefined;
  return {
    decimalComma: tables.decimalComma,
    wideComma: !behindSign,
    closes: (end) => tables.currencies.behind(text, skipSpaces(text, end, 1)) !== undefined,
  };
}

/** The minus sign or word in front of a number: its start, or the position itself. */
export function signStart(context: ScanContext, at: number): number {
  const { text, tables } = context;
  const before = folded(text, at - 1);
  if (before === '-') {
    if (at - 1 < context.consumed) return at;
    const outside = isKind(text, at - 2, DIGIT | LETTER) || folded(text, at - 2) === '-';
    return outside ? at : at - 1;
  }
  const from = skipSpacesBack(text, at, 1);
  const word = tables.negative.longest(text, from);
  if (word === undefined || word.start < context.consumed) return at;
  if (isLetter(text, word.start - 1) && isLetter(text, word.start)) return at;
  const cue = tables.cuesBefore.longest(text, from);
  return cue !== undefined && cue.start < word.start ? at : word.start;
}

export function negated(numeral: Numeral): Numeral {
  const { low, high } = numeral;
  return high === undefined
    ? { ...numeral, low: negate(low) }
    : { ...numeral, low: negate(high), high: negate(low) };
}

/** 三分之一, 3/4, 1 4/5, 三又二分之一 as numbers. */
export function withFraction(text: string, numeral: Numeral, tables: Tables): Numeral {
  if (numeral.high !== undefined) return numeral;
  const fraction = hanFraction(text, numeral, tables) ?? slashFraction(text, numeral, tables);
  if (fraction !== undefined) return fraction;
  return withRatio(text, numeral, tables.words, (at) => readNumber(text, at, tables));
}

function hanFraction(text: string, numeral: Numeral, tables: Tables): Numeral | undefined {
  const { han } = tables;
  const mixed = skipSpaces(text, numeral.end, 2);
  if (text.startsWith(han.mixed, mixed)) {
    const part = readNumber(text, skipSpaces(text, mixed + 1, 2), tables);
    const fraction = part && hanFraction(text, part, tables);
    if (fraction === undefined) return undefined;
    return { ...numeral, end: fraction.end, low: plus(numeral.low, fraction.low), power: 0 };
  }
  let at = mixed;
  for (const character of han.fraction) {
    if (text[at] !== character) return undefined;
    at = skipSpaces(text, at + 1, 3);
  }
  const sign = tables.minus.longest(text, at);
  const top = readNumber(text, sign?.end ?? at, tables);
  const value = top && dividedBy(sign ? negate(top.low) : top.low, numeral.low);
  if (top === undefined || value === undefined) return undefined;
  const trace = [traceOf(text.slice(numeral.start, top.end), value)];
  return { ...numeral, end: top.end, low: value, power: 0, trace, weak: false };
}

function slashFraction(text: string, numeral: Numeral, tables: Tables): Numeral | undefined {
  if (numeral.form !== 'digits' || numeral.power !== 0) return undefined;
  if (folded(text, numeral.end) === '/') return overSlash(text, numeral, tables);
  const next = skipSpaces(text, numeral.end, 2);
  if (next === numeral.end || !isDigit(text, next)) return undefined;
  const top = readNumber(text, next, tables);
  if (top === undefined || folded(text, top.end) !== '/') return undefined;
  const fraction = overSlash(text, top, tables);
  if (fraction === undefined) return undefined;
  return { ...numeral, end: fraction.end, low: plus(numeral.low, fraction.low) };
}

function overSlash(text: string, top: Numeral, tables: Tables): Numeral | undefined {
  if (!isDigit(text, top.end + 1)) return undefined;
  const bottom = readNumber(text, top.end + 1, tables);
  if (bottom === undefined || bottom.power !== 0 || folded(text, bottom.end) === '/')
    return undefined;
  const value = dividedBy(top.low, bottom.low);
  if (value === undefined || bottom.low.coefficient === decimalOf(0).coefficient) return undefined;
  return { ...top, end: bottom.end, low: value };
}
