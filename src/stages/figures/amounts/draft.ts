import type { Decimal } from '../../../core/decimal.js';
import type { Bound } from '../../../core/figure.js';
import type { Span } from '../../../core/span.js';
import type { Numeral } from '../numbers/numeral.js';
import type { CurrencyWord } from '../words/currency-table.js';

/** A figure as read from its own words, before the rest of the article is asked about it. */
export interface Draft {
  readonly kind: 'money' | 'percent' | 'quantity' | 'number';
  readonly start: number;
  readonly end: number;
  readonly low: Decimal;
  readonly high?: Decimal;
  readonly bound: Bound;
  readonly cue?: Span;
  readonly rule: string;
  readonly trace: readonly string[];
  /** Power of ten of the magnitude word: 8 for 20億. */
  readonly power: number;
  /** The number is told in Han characters alone and says little by itself. */
  readonly weak: boolean;
  /** `low` is the number as written, and 幾 behind it leaves the rest open: 十幾萬. */
  readonly tail?: true;
  /** The words before say that it is this number and no other: equals. */
  readonly equal?: true;
  /** The words of the currency; absent where money is told by its context alone. */
  readonly currency?: CurrencyWord;
  readonly points?: boolean;
  /** Power of ten that the percent word applied to the number: 1 for 成. */
  readonly scale?: number;
  readonly unit?: string;
  readonly per?: string;
  /** Where reading goes on: behind the noun of a quantity, though that is not in the span. */
  readonly resume?: number;
}

export function numeralDraft(numeral: Numeral, kind: Draft['kind'], rule: string): Draft {
  const { start, end, low, high, power, weak, trace, tail } = numeral;
  const bound = numeral.more ? 'atLeast' : numeral.vague ? 'approx' : 'exact';
  const single: Draft = { kind, start, end, low, bound, rule, trace, power, weak };
  if (high === undefined) return single;
  return tail === undefined ? { ...single, high } : { ...single, high, tail };
}
