import {
  type Decimal,
  decimalFromDigits,
  decimalOf,
  plus,
  shift,
  ZERO,
} from '../../../core/decimal.js';
import { HAN, HANGUL, isDigit, isKind, skipSpaces } from '../words/characters.js';
import type { HanAtom, HanNumerals } from '../words/han-numeral-table.js';
import { type DigitRules, digitRunEnd, readDigits, readPointDigits } from './digits.js';
import type { Numeral } from './numeral.js';
import { traceOf } from './numeral.js';

/** Lower and upper end; the same number twice where nothing is left open. */
type Pair = readonly [Decimal, Decimal];

/** Digits and their unit behind a space. */
const SMALLER_PART = /\d[\d,.]{0,8} ?(?:[千百] ?)?([億亿萬万])/y;
/** More characters than any number has. */
const MOST_ATOMS = 60;

/**
 * Reads a number of Han or Hangul characters, or of digits followed by such characters:
 * 一百二十億, 1兆2,000億, 8億5,000萬, 一点五万, 两个亿, 數十億, 八九千, 三十幾萬.
 */
export function readHanNumeral(
  text: string,
  at: number,
  han: HanNumerals,
  rules: DigitRules,
): Numeral | undefined {
  return new HanReader(text, at, han, rules).read();
}

class HanReader {
  #i: number;
  #atoms = 0;
  #total: Pair | undefined;
  #section: Pair | undefined;
  #current: Pair | undefined;
  /** How many Han digits #current is made of; 0 for Arabic digits. */
  #digits = 0;
  #lastDigit = -1;
  /** #current is one Arabic digit, close behind what is before it. */
  #single = false;
  /** Power of the unit read last: a single digit behind it stands one place below (兩千三 = 2300). */
  #last = 0;
  #lastMyriad = 99;
  #zero = false;
  #fraction = false;
  #power = 0;
  #more = false;
  #vague = false;
  #tail = false;

  constructor(
    readonly text: string,
    readonly start: number,
    readonly han: HanNumerals,
    readonly rules: DigitRules,
  ) {
    this.#i = start;
  }

  read(): Numeral | undefined {
    while (this.#atoms < MOST_ATOMS && this.#step()) this.#atoms++;
    const value = this.#finish();
    if (value === undefined || this.#i === this.start) return undefined;
    const written = this.text.slice(this.start, this.#i);
    const open = value[0] !== value[1] && !(this.#tail && this.#more);
    return {
      start: this.start,
      end: this.#i,
      form: isDigit(this.text, this.start) ? 'digits' : 'han',
      low: value[0],
      ...(open ? { high: value[1] } : {}),
      power: this.#power,
      more: this.#more,
      vague: this.#vague,
      ...(this.#tail && open ? { tail: true } : {}),
      weak: this.#atoms === 1 && this.han.isWeak(this.text, this.start),
      trace: [traceOf(written, value[0])],
    };
  }

  #step(): boolean {
    if (isDigit(this.text, this.#i) || this.#isPointDigits()) return this.#arabic(this.#i);
    const at = skipSpaces(this.text, this.#i, 4);
    if (at >= this.text.length) return false;
    if (at > this.#i && isDigit(this.text, at)) {
      const goesOn = isKind(this.text, this.#i - 1, HANGUL) || this.#isSmallerPart(at);
      return goesOn && this.#arabic(at);
    }
    const atom = this.han.atom(this.text.charCodeAt(at));
    if (atom === undefined || this.#beginsUnit(atom, at)) return false;
    return this.#take(atom, at, at > this.#i);
  }

  /** 3 兆 4,740 億: set with spaces, a smaller part goes on with the number. */
  #isSmallerPart(at: number): boolean {
    if (at !== this.#i + 1 || this.#current !== undefined) return false;
    SMALLER_PART.lastIndex = at;
    const unit = SMALLER_PART.exec(this.text)?.[1];
    const atom = unit === undefined ? undefined : this.han.atom(unit.charCodeAt(0));
    return atom?.is === 'myriad' && atom.value < this.#lastMyriad && this.#lastMyriad < 99;
  }

  #beginsUnit(atom: HanAtom, at: number): boolean {
    if (this.#atoms === 0 || (atom.is !== 'myriad' && atom.is !== 'power')) return false;
    return this.han.unitPrefixes.longest(this.text, at) !== undefined;
  }

  #isPointDigits(): boolean {
    return this.#atoms === 0 && this.text[this.#i] === '.' && isDigit(this.text, this.#i + 1);
  }

  #take(atom: HanAtom, at: number, spaced: boolean): boolean {
    switch (atom.is) {
      case 'digit':
        return this.#digit(atom.value, at, spaced);
      case 'tens':
        return this.#tens(atom.value, at);
      case 'power':
        return this.#unit(atom.value, at);
      case 'myriad':
        return this.#myriad(atom.value, at);
      case 'point':
        return this.#point(at);
      case 'half':
        return this.#half(at);
      case 'several':
        return this.#several(at, spaced);
      case 'more':
        return this.#moreOf(at);
      case 'counter':
        return this.#counter(at);
    }
  }

  #arabic(at: number): boolean {
    if (this.#current !== undefined || (this.#atoms > 0 && this.#last === 0 && !this.#zero)) {
      return false;
    }
    const read = isDigit(this.text, at)
      ? readDigits(this.text, at, this.rules)
      : readPointDigits(this.text, at);
    if (read === undefined) return false;
    this.#current = [read.value, read.value];
    this.#digits = 0;
    this.#single = read.plain && read.length === 1 && at === this.#i;
    this.#i = read.end;
    return true;
  }

  #digit(value: number, at: number, spaced: boolean): boolean {
    if (spaced && (this.#current !== undefined || this.#atoms === 0)) return false;
    if (this.#fraction) return false;
    if (this.#current === undefined) {
      if (value === 0 && (this.#atoms > 0 || this.#isTen(at + 1))) {
        if (!this.#followedByNumber(at + 1)) return false;
        this.#zero = true;
      } else {
        this.#setDigit(value);
      }
      this.#i = at + 1;
      return true;
    }
    if (this.#digits === 0) return false;
    if (this.#isPair(value, at)) {
      this.#current = [this.#current[0], decimalOf(value)];
      this.#digits = 2;
    } else {
      const base = shift(this.#current[0], 1);
      const next = plus({ coefficient: base.coefficient * 10n, exponent: 0 }, decimalOf(value));
      this.#current = [next, next];
      this.#digits++;
    }
    this.#lastDigit = value;
    this.#i = at + 1;
    return true;
  }

  #setDigit(value: number): void {
    const digit = decimalOf(value);
    this.#current = [digit, digit];
    this.#digits = 1;
    this.#lastDigit = value;
  }

  /** 八九千, 三五百, 十五六, 兩三家: two digits that leave the number open. */
  #isPair(value: number, at: number): boolean {
    if (this.#digits !== 1 || this.#lastDigit < 1) return false;
    if (value !== this.#lastDigit + 1 && !(this.#lastDigit === 3 && value === 5)) return false;
    const next = this.han.atom(this.text.charCodeAt(at + 1));
    if (next?.is === 'power' || next?.is === 'myriad') return true;
    if (next !== undefined && next.is !== 'counter') return false;
    if (this.#last === 1) return !this.#zero;
    return this.#atoms === 1 && isKind(this.text, at + 1, HAN) && !this.#isBehindDigit();
  }

  /** 零十: the zero holds an empty place. */
  #isTen(at: number): boolean {
    const next = this.han.atom(this.text.charCodeAt(at));
    return next?.is === 'power' && next.value === 1;
  }

  /** 一九五六人: the digits belong to what is before them. */
  #isBehindDigit(): boolean {
    const before = this.start - 1;
    return isDigit(this.text, before) || this.han.atom(this.text.charCodeAt(before)) !== undefined;
  }

  #followedByNumber(at: number): boolean {
    const j = skipSpaces(this.text, at, 2);
    const next = this.han.atom(this.text.charCodeAt(j));
    return isDigit(this.text, j) || (next !== undefined && next.is !== 'point');
  }

  #tens(value: number, at: number): boolean {
    if (this.#current !== undefined) return false;
    const tens = decimalOf(value);
    this.#section = add(this.#section, [tens, tens]);
    this.#last = 1;
    this.#i = at + 1;
    return true;
  }

  #unit(power: number, at: number): boolean {
    if (this.#current === undefined) {
      const bare = this.#section === undefined && this.#total === undefined;
      if (!bare && !this.#zero && power !== 1 && this.#last <= power) return false;
      this.#setDigit(1);
    } else if (this.#last > 0 && this.#last <= power && this.#section !== undefined) {
      return false;
    }
    const current = this.#current ?? [ZERO, ZERO];
    this.#section = add(this.#section, scaled(current, power));
    this.#power = this.#section === undefined ? power : this.#trailing(power);
    this.#clear(power, at + 1);
    return true;
  }

  /** A power alone at the end (3千, 百) may be carried back through a range; one of several may not. */
  #trailing(power: number): number {
    return this.#total === undefined && this.#last === 0 ? power : 0;
  }

  #myriad(power: number, at: number): boolean {
    const group = add(this.#section, this.#current);
    if (group === undefined && this.#total !== undefined) {
      if (power < this.#lastMyriad && !this.#more && this.#last !== this.#lastMyriad) return false;
      this.#total = scaled(this.#total, power);
      this.#power += power;
    } else if (group !== undefined && this.#total !== undefined && power > this.#lastMyriad) {
      return false;
    } else {
      const one = decimalOf(1);
      this.#total = add(this.#total, scaled(group ?? [one, one], power));
      this.#power = power;
    }
    this.#section = undefined;
    this.#lastMyriad = power;
    this.#clear(power, at + 1);
    return true;
  }

  #clear(power: number, end: number): void {
    this.#current = undefined;
    this.#digits = 0;
    this.#single = false;
    this.#last = power;
    this.#zero = false;
    this.#fraction = false;
    this.#i = end;
  }

  #point(at: number): boolean {
    if (this.#atoms === 0 || this.#fraction || (this.#digits === 0 && this.#current)) return false;
    let i = skipSpaces(this.text, at + 1, 2);
    let digits = '';
    if (isDigit(this.text, i)) {
      const end = digitRunEnd(this.text, i);
      if (end - i > 20) return false;
      digits = this.text.slice(i, end).normalize('NFKC');
      i = end;
    } else {
      for (; digits.length < 20; i++) {
        const next = this.han.atom(this.text.charCodeAt(i));
        if (next?.is !== 'digit') break;
        digits += String(next.value);
      }
    }
    const after = this.han.atom(this.text.charCodeAt(i));
    if (digits === '' || (after?.is === 'power' && after.value === 1)) return false;
    const fraction = decimalFromDigits('0', digits);
    this.#current = add(this.#current, [fraction, fraction]);
    this.#fraction = true;
    this.#i = i;
    return true;
  }

  #half(at: number): boolean {
    const next = this.han.atom(this.text.charCodeAt(at + 1));
    if (this.#atoms > 0 || next?.is !== 'power' || next.value !== 2) return false;
    const half: Decimal = { coefficient: 5n, exponent: -1 };
    this.#current = [half, half];
    this.#i = at + 1;
    return true;
  }

  #several(at: number, spaced: boolean): boolean {
    if (this.#current !== undefined || (spaced && this.#atoms === 0)) return false;
    const next = this.han.atom(this.text.charCodeAt(at + 1));
    const begins = this.#atoms === 0;
    if (begins && next?.is !== 'power' && next?.is !== 'myriad') return false;
    if (!begins && this.#last === 0 && !this.#zero) return false;
    this.#current = begins
      ? [decimalOf(2), decimalOf(9)]
      : [ZERO, decimalOf(1, this.#zero || this.#last > 3 ? 1 : this.#last)];
    this.#vague = true;
    this.#tail = !begins;
    this.#digits = 0;
    this.#i = at + 1;
    return true;
  }

  #moreOf(at: number): boolean {
    const next = this.han.atom(this.text.charCodeAt(skipSpaces(this.text, at + 1, 2)));
    if (this.#atoms === 0 || (next?.is !== 'power' && next?.is !== 'myriad')) return false;
    this.#more = true;
    this.#i = at + 1;
    return true;
  }

  /** 两个亿: the counter falls between number and magnitude. */
  #counter(at: number): boolean {
    const next = this.han.atom(this.text.charCodeAt(at + 1));
    if (this.#current === undefined && this.#section === undefined) return false;
    if (next?.is !== 'myriad' || next.value < 8) return false;
    this.#i = at + 1;
    return true;
  }

  #finish(): Pair | undefined {
    let current = this.#current;
    const elliptic =
      current !== undefined &&
      (this.#digits === 1 || this.#single) &&
      !this.#zero &&
      !this.#fraction &&
      this.#last > 1;
    if (current !== undefined && elliptic) current = scaled(current, this.#last - 1);
    if (current !== undefined && this.#atoms > 1 && this.#last > 0) this.#power = 0;
    return add(add(this.#total, this.#section), current);
  }
}

function add(a: Pair | undefined, b: Pair | undefined): Pair | undefined {
  if (a === undefined) return b;
  if (b === undefined) return a;
  const low = plus(a[0], b[0]);
  return a[0] === a[1] && b[0] === b[1] ? [low, low] : [low, plus(a[1], b[1])];
}

function scaled(a: Pair, power: number): Pair {
  const low = shift(a[0], power);
  return a[0] === a[1] ? [low, low] : [low, shift(a[1], power)];
}
