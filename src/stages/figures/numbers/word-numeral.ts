import {
  compare,
  type Decimal,
  decimalFromDigits,
  decimalOf,
  dividedBy,
  plus,
  shift,
  times,
  ZERO,
} from '../../../core/decimal.js';
import {
  DIGIT,
  folded,
  HAN,
  isDigit,
  isKind,
  isLetter,
  LETTER,
  skipSpaces,
  skipSpacesBack,
} from '../words/characters.js';
import type { NumberWord, WordNumerals } from '../words/word-numeral-table.js';
import { digitRunEnd } from './digits.js';
import { type Numeral, traceOf } from './numeral.js';

const MOST_WORDS = 24;

/** Reads "twenty-one thousand", "half a billion", "two point five million", "achtundsiebzig Millionen". */
export function readWordNumeral(
  text: string,
  at: number,
  table: WordNumerals,
): Numeral | undefined {
  return new WordReader(text, at, table).read();
}

class WordReader {
  #i: number;
  #words = 0;
  #total: Decimal | undefined;
  #current: Decimal | undefined;
  /** The value added last, which decides what may follow: twenty|one, hundred|five. */
  #step = Number.POSITIVE_INFINITY;
  #lastPower = 99;
  #power = 0;
  #vague = false;
  #only: NumberWord['is'] | undefined;

  constructor(
    readonly text: string,
    readonly start: number,
    readonly table: WordNumerals,
  ) {
    this.#i = start;
  }

  read(): Numeral | undefined {
    while (this.#words < MOST_WORDS && this.#next()) this.#words++;
    const low = sum(this.#total, this.#current);
    if (low === undefined || this.#words === 0) return undefined;
    if (this.#only === 'article') return undefined;
    return {
      start: this.start,
      end: this.#i,
      form: 'words',
      low,
      power: this.#power,
      more: false,
      vague: this.#vague,
      ...(this.#vague ? { low: times(low, decimalOf(2)), high: times(low, decimalOf(9)) } : {}),
      weak: this.#words === 1 && ((this.#only === 'part' && !this.#hasSpace()) || this.#isOne()),
      trace: [traceOf(this.text.slice(this.start, this.#i), low)],
    };
  }

  /** "a half" is a number, "half" alone is not. */
  #hasSpace(): boolean {
    return this.text.slice(this.start, this.#i).includes(' ');
  }

  #isOne(): boolean {
    return this.#only === 'add' && this.#current?.coefficient === 1n;
  }

  #next(): boolean {
    const found = this.#find();
    if (found === undefined) return false;
    const { word, end } = found;
    if (!this.#take(word)) return false;
    this.#only = this.#words === 0 ? word.is : undefined;
    this.#i = end;
    if (word.is === 'point') return this.#decimals(end);
    if (word.is !== 'magnitude') this.#pointAfter();
    return true;
  }

  #find(): { word: NumberWord; end: number } | undefined {
    if (this.#words === 0) {
      const first = this.table.words.longest(this.text, this.#i);
      return first && { word: first.value, end: first.end };
    }
    const glued = this.table.compound && isLetter(this.text, this.#i);
    let at = glued ? this.#i : this.#gap(this.#i);
    if (at === this.#i && !glued) return undefined;
    const and = this.table.and.longest(this.text, at);
    if (and !== undefined) at = this.#gap(and.end);
    if (isDigit(this.text, at)) return undefined;
    const next = this.table.words.longestWhere(this.text, at, ({ is }) => is !== 'several');
    if (next === undefined) return undefined;
    const joins = next.value.is === 'add' || next.value.is === 'hundred';
    if (and !== undefined && !joins) return undefined;
    if (and !== undefined && !this.#mayJoin(next.value)) return undefined;
    return { word: next.value, end: next.end };
  }

  /** "hundred and five", "einundzwanzig", "vingt et un", "treinta y cinco", but not "five and six". */
  #mayJoin(word: NumberWord): boolean {
    if (word.is !== 'add') return false;
    if (this.#step >= 100) return true;
    return this.#step >= 20 ? word.value < 10 : this.table.compound && word.value >= 20;
  }

  #gap(at: number): number {
    const spaces = skipSpaces(this.text, at, 2);
    if (this.text[spaces] !== '-') return spaces;
    return skipSpaces(this.text, spaces + 1, 1);
  }

  #take(word: NumberWord): boolean {
    switch (word.is) {
      case 'add':
        return this.#add(word.value);
      case 'hundred':
        return this.#hundred();
      case 'article':
        if (this.#words > 0) return false;
        this.#current = decimalOf(word.value);
        return true;
      case 'part':
        return this.#part(word.over);
      case 'magnitude':
        return this.#magnitude(word.power);
      case 'point':
        return this.#words === 0 && this.#mayBegin();
      case 'dozen':
        this.#current = times(this.#current ?? decimalOf(1), decimalOf(word.value));
        return true;
      case 'several':
        if (this.#words > 0) return false;
        this.#current = decimalOf(word.value);
        this.#vague = true;
        return true;
    }
  }

  #add(value: number): boolean {
    if (this.#only === 'article' || this.#only === 'part') return false;
    const small = this.#step;
    const fits =
      this.#current === undefined ||
      small >= 1000 ||
      (small >= 100 && value < 100) ||
      (small >= 20 && value < 20 && (value < 10 || small === 60 || small === 80)) ||
      (this.table.compound && small < 10 && value >= 20 && value < 100);
    if (!fits) return this.#digitByDigit(value);
    this.#current = plus(this.#current ?? ZERO, decimalOf(value));
    this.#step = value === 0 ? 1 : value;
    return true;
  }

  /** "one twenty two" is 122. */
  #digitByDigit(value: number): boolean {
    if (
      this.#total !== undefined ||
      this.#words !== 1 ||
      value < 20 ||
      this.#current === undefined
    ) {
      return false;
    }
    if (this.#step > 20 || (this.#step > 9 && this.#step < 19) || this.table.compound) return false;
    this.#current = plus(shift(this.#current, 2), decimalOf(value));
    this.#current = { coefficient: this.#current.coefficient, exponent: 0 };
    this.#step = value;
    return true;
  }

  #hundred(): boolean {
    if (this.#current === undefined && this.#words > 0) return false;
    if (compare(this.#current ?? ZERO, decimalOf(this.table.mostHundreds)) > 0) return false;
    this.#current = shift(this.#current ?? decimalOf(1), 2);
    this.#step = 100;
    return true;
  }

  #part(over: readonly [number, number]): boolean {
    if (this.#words > 0) return false;
    this.#current = dividedBy(decimalOf(over[0]), decimalOf(over[1]));
    return this.#current !== undefined;
  }

  #magnitude(power: number): boolean {
    if (this.#words === 0) return false;
    if (this.#current === undefined && this.#total !== undefined) {
      this.#total = shift(this.#total, power);
      this.#power += power;
    } else if (this.#total !== undefined && power > this.#lastPower) {
      this.#total = shift(plus(this.#total, this.#current ?? ZERO), power);
    } else {
      this.#total = plus(this.#total ?? ZERO, shift(this.#current ?? decimalOf(1), power));
      this.#power = power;
    }
    this.#current = undefined;
    this.#lastPower = power;
    this.#step = Number.POSITIVE_INFINITY;
    return true;
  }

  /** "two point two five" */
  #pointAfter(): void {
    const point = this.table.point.longest(this.text, skipSpaces(this.text, this.#i, 2));
    if (point !== undefined) this.#decimals(point.end);
  }

  /** "point 77", "point five": nothing stands before it, as in "at that point 77 left". */
  #mayBegin(): boolean {
    const before = skipSpacesBack(this.text, this.start, 2) - 1;
    if (isKind(this.text, before, LETTER | DIGIT | HAN)) return false;
    return this.text[this.start] === folded(this.text, this.start);
  }

  #decimals(from: number): boolean {
    let digits = '';
    let tens = false;
    let end = from;
    let at = skipSpaces(this.text, from, 2);
    if (this.#words === 0 && isDigit(this.text, at)) {
      end = digitRunEnd(this.text, at);
      digits = end - at > 12 ? '' : this.text.slice(at, end).normalize('NFKC');
    }
    while (digits.length < 12 && !isDigit(this.text, at)) {
      const word = this.table.words.longest(this.text, at);
      if (word?.value.is !== 'add' || word.value.value > 99) break;
      digits = withDigit(digits, word.value.value, tens);
      tens = word.value.value >= 20 && digits.length === 2;
      end = word.end;
      at = this.#gap(end);
    }
    if (digits === '') return false;
    this.#current = plus(this.#current ?? ZERO, decimalFromDigits('0', digits));
    this.#i = end;
    return true;
  }
}

/** "seventy one" behind the point is 71, "seven one" too. */
function withDigit(digits: string, value: number, behindTens: boolean): string {
  if (behindTens && value > 0 && value < 10) return String(Number(digits) + value);
  return digits === '' || value < 10 ? digits + value : digits;
}

/** Reads the magnitude words behind a number in digits: "1,17 mil millones", "3 billion". */
export function withMagnitude(text: string, numeral: Numeral, table: WordNumerals): Numeral {
  let result = numeral;
  for (let words = 0; words < 3; words++) {
    const glued = text[result.end] === '-' ? result.end + 1 : result.end;
    const at = skipSpaces(text, glued, 2);
    const found = table.magnitudes.longest(text, at);
    if (found === undefined) break;
    const { power, loose } = found.value;
    if (loose && (words > 0 || isUnitLike(text, found.end))) break;
    if (loose && at > result.end && text[found.end] === '-') break;
    const scaled: Numeral = {
      ...result,
      end: found.end,
      low: shift(result.low, power),
      ...(result.high === undefined ? {} : { high: shift(result.high, power) }),
      power: result.power + power,
      trace: [...result.trace, `× ${text.slice(found.start, found.end)} (10^${power})`],
      weak: false,
    };
    result = loose ? { ...scaled, without: result } : scaled;
    if (loose) break;
  }
  return result;
}

function isUnitLike(text: string, end: number): boolean {
  const next = text[end];
  return next === '/' || next === '²' || next === '³';
}

function sum(a: Decimal | undefined, b: Decimal | undefined): Decimal | undefined {
  if (a === undefined) return b;
  return b === undefined ? a : plus(a, b);
}
