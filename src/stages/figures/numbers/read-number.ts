import { compare, decimalOf, dividedBy, negate, plus, shift } from '../../../core/decimal.js';
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
} from '../words/characters.js';
import type { Tables } from '../words/tables.js';
import { readArticleFraction } from './denominator.js';
import { type DigitRules, digitRunEnd } from './digits.js';
import { readHanNumeral } from './han-numeral.js';
import { type Numeral, traceOf } from './numeral.js';
import type { ScanContext } from './scan-context.js';
import { shareOf, withRatio, withWordFraction } from './word-fraction.js';
import { readWordNumeral, withMagnitude } from './word-numeral.js';

/** Behind these powers "and" goes on with the same number; "3 million and 2" are two. */
const JOINING = new Set([2, 3, 5, 7]);

/** Reads the number that begins at a position, in digits, Han characters or words, with its magnitude. */
export function readNumber(text: string, at: number, tables: Tables): Numeral | undefined {
  if (at >= text.length) return undefined;
  const code = text.charCodeAt(at);
  if (isKind(text, at, LETTER)) {
    const read =
      readWordNumeral(text, at, tables.words) ?? readArticleFraction(text, at, tables.words);
    return read && withWordFraction(text, read, tables.words);
  }
  if (!isDigit(text, at) && !isPoint(text, at) && !tables.han.begins(code)) return undefined;
  const rules = rulesFor(text, at, tables);
  const numeral = readHanNumeral(text, at, tables.han, rules);
  if (numeral === undefined) return undefined;
  if (isKind(text, numeral.end - 1, HAN | HANGUL)) return numeral;
  const scientific = withExponent(text, numeral);
  if (scientific !== undefined) return scientific;
  const scaled = withMagnitude(text, numeral, tables.words);
  return withWordFraction(text, withSmaller(text, scaled, tables), tables.words);
}

/** 1.3e6 */
function withExponent(text: string, numeral: Numeral): Numeral | undefined {
  if (numeral.form !== 'digits' || numeral.power !== 0 || folded(text, numeral.end) !== 'e') {
    return undefined;
  }
  const sign = /[-+]/.test(text[numeral.end + 1] ?? '') ? 1 : 0;
  const from = numeral.end + 1 + sign;
  const end = digitRunEnd(text, from);
  if (end === from || end - from > 2 || isLetter(text, end)) return undefined;
  const power = Number(text.slice(from, end).normalize('NFKC'));
  const low = shift(numeral.low, folded(text, from - 1) === '-' ? -power : power);
  return { ...numeral, end, low, trace: [traceOf(text.slice(numeral.start, end), low)] };
}

/** "4 thousand 3 hundred and 21", "6 crore and two hundred": smaller parts stand behind the magnitude. */
function withSmaller(text: string, numeral: Numeral, tables: Tables): Numeral {
  let whole = numeral;
  while (whole.without === undefined && whole.power >= 2 && whole.high === undefined) {
    const next = smallerPart(text, whole, tables);
    if (next === undefined) break;
    const low = plus(whole.low, next.low);
    const { end, power } = next;
    whole = { ...whole, end, low, power, trace: [traceOf(text.slice(whole.start, end), low)] };
  }
  return whole;
}

function smallerPart(text: string, whole: Numeral, tables: Tables): Numeral | undefined {
  const { words } = tables;
  const spaces = skipSpaces(text, whole.end, 2);
  if (spaces === whole.end) return undefined;
  const and = JOINING.has(whole.power) ? words.and.longest(text, spaces) : undefined;
  const at = and === undefined ? spaces : skipSpaces(text, and.end, 2);
  const next = isDigit(text, at)
    ? withMagnitude(
        text,
        readHanNumeral(text, at, tables.han, rulesFor(text, at, tables)) ?? whole,
        words,
      )
    : isLetter(text, at)
      ? readWordNumeral(text, at, words)
      : undefined;
  if (next === undefined || next.start !== at || next.high !== undefined) return undefined;
  if (next.without !== undefined || (next.weak && and === undefined) || next.low.coefficient <= 0n)
    return undefined;
  if (and === undefined && next.power < 2) return undefined;
  return compare(next.low, decimalOf(1, whole.power)) < 0 ? next : undefined;
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
  const readNext = (at: number) => readNumber(text, at, tables);
  const share = shareOf(text, numeral, tables.words, readNext);
  if (share !== undefined) return measures(text, share.end, tables) ? numeral : share;
  const ratio = withRatio(text, numeral, tables.words, readNext);
  return ratio !== numeral && measures(text, ratio.end, tables) ? numeral : ratio;
}

/** "2 in 5 years", "3 in 10%": the second number is another figure. */
function measures(text: string, end: number, tables: Tables): boolean {
  const at = skipSpaces(text, folded(text, end) === '-' ? end + 1 : end, 2);
  if (tables.units.notUnits.longest(text, at) !== undefined) return true;
  if (tables.comparisons.spanUnits.longest(text, at) !== undefined) return true;
  return (
    tables.percent.longest(text, at) !== undefined ||
    tables.currencies.behind(text, at) !== undefined
  );
}

/** 三又二分之一 */
function hanFraction(text: string, numeral: Numeral, tables: Tables): Numeral | undefined {
  const { mixed } = tables.han;
  const at = skipSpaces(text, numeral.end, 2);
  if (!text.startsWith(mixed, at)) return overHan(text, numeral, tables);
  const part = readNumber(text, skipSpaces(text, at + mixed.length, 2), tables);
  const fraction = part && overHan(text, part, tables);
  if (fraction === undefined) return undefined;
  return { ...numeral, end: fraction.end, low: plus(numeral.low, fraction.low), power: 0 };
}

/** 三分之一 */
function overHan(text: string, numeral: Numeral, tables: Tables): Numeral | undefined {
  const { han } = tables;
  let at = skipSpaces(text, numeral.end, 2);
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
