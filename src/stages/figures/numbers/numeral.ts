import { type Decimal, plain } from '../../../core/decimal.js';

/** A number as read in the text, before it is known what it counts. */
export interface Numeral {
  readonly start: number;
  readonly end: number;
  readonly form: 'digits' | 'han' | 'words';
  readonly low: Decimal;
  /** The upper end where the words leave the number open: 數十, 八九千, 十幾. */
  readonly high?: Decimal;
  /** Power of ten of the magnitude at its end, which a range may carry back: 8 for 20億. */
  readonly power: number;
  /** 多 or 餘 stands inside: at least this much. */
  readonly more: boolean;
  /** 數 or 幾 stands inside. */
  readonly vague: boolean;
  /** 幾 stands behind a number, which `low` then is: 十幾萬. */
  readonly tail?: true;
  /** It says nothing alone: 百 of 百度, one of "that one". */
  readonly weak: boolean;
  /** The same number without a letter at its end that may be no magnitude: 10 of "10 m". */
  readonly without?: Numeral;
  readonly trace: readonly string[];
}

/** "10^8" in the way traces tell it. */
export function traceOf(text: string, value: Decimal): string {
  return `${text} = ${plain(value)}`;
}
