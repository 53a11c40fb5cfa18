import { z } from 'zod';

/** A number as people write it out: no exponent, no separators, no leading plus. */
const decimalString = z.string().regex(/^-?\d+(\.\d+)?$/);

export const BOUNDS = ['exact', 'approx', 'atLeast', 'atMost'] as const;
export type Bound = (typeof BOUNDS)[number];

/** Either `value`, or `minValue` and `maxValue` of a range; as decimal strings. */
const amountSchema = z.strictObject({
  value: decimalString.optional(),
  minValue: decimalString.optional(),
  maxValue: decimalString.optional(),
  bound: z.enum(BOUNDS),
});

export const CURRENCY_BASES = ['explicit', 'symbol', 'publisher', 'document', 'inferred'] as const;

export const moneySchema = amountSchema.extend({
  /** ISO 4217, null where the text does not tell. */
  currency: z.string().length(3).nullable(),
  /** Other currencies the words could mean, likeliest first. */
  candidates: z.array(z.string().length(3)).optional(),
  /** Precision as written, a power of ten: 2 for 3.25元, -8 for 100億. */
  decimals: z.int(),
  currencyBasis: z.enum(CURRENCY_BASES),
  /** share, year, month, quarter, day, week, unit … where the amount is for each of them. */
  per: z.string().optional(),
});

/** `yearStart` is where this year began: a price up so much in the year to date. */
export const COMPARED_WITH = ['year', 'quarter', 'month', 'week', 'day', 'yearStart'] as const;
export type ComparedWith = (typeof COMPARED_WITH)[number];

export const percentSchema = amountSchema.extend({
  /** `points` for 個百分點 and basis points; left out for plain percent. */
  unit: z.literal('points').optional(),
  /** The period before that a change is counted against, where the text tells it. */
  comparedWith: z.enum(COMPARED_WITH).optional(),
});

export const quantitySchema = amountSchema.extend({
  /** A short English word: users, employees, aircraft, GW, times … */
  unit: z.string().min(1),
});

export const timeSchema = z.strictObject({
  /** EDTF: 2025, 2025-Q3, 2025-H1, 2025-10-28, 2024/2027, 2026/.. … */
  edtf: z.string().min(1),
  /** The date that a relative expression was resolved against. */
  anchor: z.string().optional(),
});

export type Amount = z.infer<typeof amountSchema>;
export type Money = z.infer<typeof moneySchema>;
export type Percent = z.infer<typeof percentSchema>;
export type Quantity = z.infer<typeof quantitySchema>;
export type Time = z.infer<typeof timeSchema>;

interface FigureSpan {
  readonly start: number;
  readonly end: number;
  /** The rule that read it, for `explain`: money.prefix, percent.cheng, time.relative … */
  readonly rule: string;
  /** How the value came about, step by step, for `explain`: "400", "× 億 (10^8)", "美元 → USD". */
  readonly trace: readonly string[];
  /** The word that set a bound other than exact, where it stands outside the span. */
  readonly cue?: { readonly start: number; readonly end: number };
}

export type MoneyFigure = FigureSpan & {
  readonly kind: 'money';
  readonly money: Money;
  /** Index of the amount that this one tells in another currency. */
  readonly equivalentOf?: number;
  /** Index of the amount that has this number with a magnitude that cannot be right as well. */
  readonly contradicts?: number;
};
export type PercentFigure = FigureSpan & { readonly kind: 'percent'; readonly percent: Percent };
export type QuantityFigure = FigureSpan & {
  readonly kind: 'quantity';
  readonly quantity: Quantity;
};
export type TimeFigure = FigureSpan & { readonly kind: 'time'; readonly time: Time };
/**
 * A bare number that is none of the others; it never reaches the store and only helps the rules. Beside
 * the number as written it has the interval that its words leave open: 十幾萬 is 100000 in 100000..200000.
 */
export type NumberFigure = FigureSpan & { readonly kind: 'number'; readonly number: Amount };

/** Something measured or dated in one article; spans are into the original text and never overlap. */
export type Figure = MoneyFigure | PercentFigure | QuantityFigure | TimeFigure | NumberFigure;
