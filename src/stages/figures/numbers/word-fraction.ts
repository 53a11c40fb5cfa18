import { compare, decimalOf, dividedBy, plus, shift, times } from '../../../core/decimal.js';
import { skipSpaces, skipSpacesBack } from '../words/characters.js';
import type { WordNumerals } from '../words/word-numeral-table.js';
import { withDenominator } from './denominator.js';
import { type Numeral, traceOf } from './numeral.js';
import { readWordNumeral, withMagnitude } from './word-numeral.js';

/** Adds what stands behind a number in words: "five and a half million", "three fifths", "one-eighth". */
export function withWordFraction(text: string, numeral: Numeral, table: WordNumerals): Numeral {
  if (numeral.high !== undefined) return numeral;
  return (
    dozens(text, numeral, table) ??
    ofMagnitude(
      text,
      andPart(text, numeral, table) ??
        splitAtAnd(text, numeral, table) ??
        withDenominator(text, numeral, table) ??
        numeral,
      table,
    )
  );
}

/** "3 dozens" */
function dozens(text: string, numeral: Numeral, table: WordNumerals): Numeral | undefined {
  if (numeral.form !== 'digits') return undefined;
  const word = table.words.longest(text, skipSpaces(text, numeral.end, 2));
  if (word?.value.is !== 'dozen') return undefined;
  const low = times(numeral.low, decimalOf(word.value.value));
  return {
    ...numeral,
    end: word.end,
    low,
    trace: [traceOf(text.slice(numeral.start, word.end), low)],
  };
}

/** "two thirds of a million" */
function ofMagnitude(text: string, numeral: Numeral, table: WordNumerals): Numeral {
  if (numeral.form !== 'words' || compare(numeral.low, decimalOf(1)) >= 0) return numeral;
  const of = table.ofOne.longest(text, skipSpaces(text, numeral.end, 2));
  if (of === undefined) return numeral;
  const magnitude = table.magnitudes.longest(text, skipSpaces(text, of.end, 2));
  if (magnitude === undefined || magnitude.value.loose) return numeral;
  const low = shift(numeral.low, magnitude.value.power);
  const trace = [traceOf(text.slice(numeral.start, magnitude.end), low)];
  return { ...numeral, end: magnitude.end, low, power: magnitude.value.power, weak: false, trace };
}

/** "twenty and three fifths": what the last "and" joins is a fraction. */
function splitAtAnd(text: string, numeral: Numeral, table: WordNumerals): Numeral | undefined {
  if (numeral.form !== 'words') return undefined;
  const words = text.slice(numeral.start, numeral.end);
  const split = words.lastIndexOf(' ');
  for (let at = split; at > 0; at = words.lastIndexOf(' ', at - 1)) {
    const and = table.and.longest(words, at + 1);
    if (and === undefined) continue;
    const whole = readWordNumeral(words.slice(0, at), 0, table);
    const part = readPart(text, numeral.start + skipSpaces(words, and.end, 2), table);
    if (whole === undefined || whole.end !== at || part === undefined) return undefined;
    if (part.end <= numeral.end || compare(part.low, decimalOf(1)) >= 0) return undefined;
    const low = plus(whole.low, shift(part.low, whole.power));
    const trace = [traceOf(text.slice(numeral.start, part.end), low)];
    return { ...numeral, end: part.end, low, power: whole.power, weak: false, trace };
  }
  return undefined;
}

/** "two in five"; "8 in 5", "three in 2024" and "4 in 17" are two numbers. */
export function shareOf(
  text: string,
  top: Numeral,
  table: WordNumerals,
  readNext: (at: number) => Numeral | undefined,
): Numeral | undefined {
  const next = skipSpaces(text, top.end, 2);
  const word = next === top.end ? undefined : table.shares.longest(text, next);
  if (word === undefined || top.power > 0 || !isWhole(top)) return undefined;
  if (table.notShares.longest(text, skipSpacesBack(text, top.start, 2)) !== undefined)
    return undefined;
  const bottom = readNext(skipSpaces(text, word.end, 2));
  if (bottom === undefined || !isWhole(bottom) || !isRound(bottom)) return undefined;
  if (compare(top.low, bottom.low) >= 0 || top.low.coefficient <= 0n) return undefined;
  return ratio(text, top, bottom);
}

function isWhole({ low, high }: Numeral): boolean {
  return high === undefined && low.exponent >= 0;
}

/** Up to ten, or a round number that is no year. */
function isRound({ low, end, start }: Numeral): boolean {
  if (compare(low, decimalOf(10)) <= 0) return true;
  const isYear = end - start === 4 && compare(low, decimalOf(1900)) >= 0;
  return !isYear && (low.exponent > 0 || low.coefficient % 10n === 0n);
}

/** "one out of three" */
export function withRatio(
  text: string,
  top: Numeral,
  table: WordNumerals,
  readNext: (at: number) => Numeral | undefined,
): Numeral {
  const next = skipSpaces(text, top.end, 2);
  const word = next === top.end ? undefined : table.ratios.longest(text, next);
  const bottom = word && readNext(skipSpaces(text, word.end, 2));
  if (bottom === undefined || !isWhole(top) || compare(top.low, bottom.low) >= 0) return top;
  return ratio(text, top, bottom) ?? top;
}

function ratio(text: string, top: Numeral, bottom: Numeral): Numeral | undefined {
  const low = dividedBy(top.low, bottom.low);
  if (low === undefined) return undefined;
  const trace = [traceOf(text.slice(top.start, bottom.end), low)];
  return { ...top, end: bottom.end, low, power: 0, weak: false, trace };
}

/**
 * "three and a half", "six million and a quarter": the part is one of the magnitude before it,
 * unless it has a smaller one of its own ("two billion and a quarter million").
 */
function andPart(text: string, numeral: Numeral, table: WordNumerals): Numeral | undefined {
  const next = skipSpaces(text, numeral.end, 2);
  const and = next === numeral.end ? undefined : table.and.longest(text, next);
  if (and === undefined) return undefined;
  const at = skipSpaces(text, and.end, 2);
  const part = readPart(text, at, table);
  if (part === undefined) return undefined;
  const own = table.magnitudes.longest(text, skipSpaces(text, part.end, 2));
  const smaller = own !== undefined && !own.value.loose && own.value.power < numeral.power;
  const end = smaller ? own.end : part.end;
  const low = plus(numeral.low, shift(part.low, smaller ? own.value.power : numeral.power));
  const whole: Numeral = { ...numeral, end, low, weak: false };
  const traced = { ...whole, trace: [traceOf(text.slice(numeral.start, end), low)] };
  return numeral.power > 0 ? traced : withMagnitude(text, traced, table);
}

/** "a half", "a fifth", "one fourth", "two thirds" */
function readPart(text: string, at: number, table: WordNumerals): Numeral | undefined {
  const word = table.words.longest(text, at);
  if (word?.value.is === 'part') {
    const [top, bottom] = word.value.over;
    return partOf(text, at, word.end, top, bottom);
  }
  if (word?.value.is === 'article') {
    const ordinal = table.ordinals.longest(text, skipSpaces(text, word.end, 2));
    return ordinal && partOf(text, at, ordinal.end, 1, ordinal.value);
  }
  const top = word === undefined ? undefined : readWordNumeral(text, at, table);
  return top && withDenominator(text, top, table);
}

function partOf(
  text: string,
  start: number,
  end: number,
  top: number,
  bottom: number,
): Numeral | undefined {
  const low = dividedBy(decimalOf(top), decimalOf(bottom));
  if (low === undefined) return undefined;
  const trace = [traceOf(text.slice(start, end), low)];
  return {
    start,
    end,
    form: 'words',
    low,
    power: 0,
    more: false,
    vague: false,
    weak: false,
    trace,
  };
}
