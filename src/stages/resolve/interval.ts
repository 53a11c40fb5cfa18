import {
  compare,
  type Decimal,
  decimalFromString,
  decimalOf,
  negate,
  plus,
  times,
} from '../../core/decimal.js';
import type { Amount, Money } from '../../core/figure.js';
import type { Claim } from '../../core/statement.js';

/** An approximate amount may be off by this part of itself. */
const APPROXIMATE = decimalOf(1, -1);

/** What a figure may really be; undefined is open. */
interface Interval {
  readonly low: Decimal | undefined;
  readonly high: Decimal | undefined;
}

/** What the figures of a claim may really be. */
export type Intervals = Readonly<Partial<Record<'money' | 'percent' | 'quantity', Interval>>>;

/**
 * A value stands for itself ± half a unit of its last place, widened by its bound: "7 billion"
 * covers 6.6 billion, "more than 10 billion" covers all above.
 */
export function intervalsOf({ money, percent, quantity }: Claim): Intervals {
  return {
    ...(money && { money: intervalOf(money, moneyPlace) }),
    ...(percent && { percent: intervalOf(percent, percentPlace) }),
    ...(quantity && { quantity: intervalOf(quantity, roundPlace) }),
  };
}

export function hasFigure({ money, percent, quantity }: Intervals): boolean {
  return (money ?? percent ?? quantity) !== undefined;
}

/** Whether two claims of one slot have a figure of which both cannot be right. */
export function contradict(a: Intervals, b: Intervals): boolean {
  return KINDS.some((kind) => {
    const [left, right] = [a[kind], b[kind]];
    return left !== undefined && right !== undefined && (below(left, right) || below(right, left));
  });
}

/** Whether the figures of one claim lie inside those of another: 6.57 billion inside 6.6 billion. */
export function isMorePrecise(a: Intervals, b: Intervals): boolean {
  const places = KINDS.map((kind) => placeIn(a[kind], b[kind]));
  return places.includes('inside') && !places.includes('outside');
}

const KINDS = ['money', 'percent', 'quantity'] as const;

/** The power of ten of the last place that was meant when a value was written. */
type LastPlace<A> = (value: Decimal, amount: A) => number;

function placeIn(
  inner: Interval | undefined,
  outer: Interval | undefined,
): 'inside' | 'outside' | 'equal' {
  if (inner === undefined || outer === undefined) return inner === outer ? 'equal' : 'outside';
  const low = byLow(inner.low, outer.low);
  const high = byHigh(outer.high, inner.high);
  if (low < 0 || high < 0) return 'outside';
  return low === 0 && high === 0 ? 'equal' : 'inside';
}

/** Compares lower ends, of which an open one is lowest. */
function byLow(a: Decimal | undefined, b: Decimal | undefined): number {
  if (a === undefined || b === undefined) return Number(b === undefined) - Number(a === undefined);
  return compare(a, b);
}

/** Compares upper ends, of which an open one is highest. */
function byHigh(a: Decimal | undefined, b: Decimal | undefined): number {
  return -byLow(a && negate(a), b && negate(b));
}

function moneyPlace(_: Decimal, { decimals }: Money): number {
  return -decimals;
}

function percentPlace({ exponent }: Decimal): number {
  return Math.min(exponent, 0);
}

function below(a: Interval, b: Interval): boolean {
  return a.high !== undefined && b.low !== undefined && compare(a.high, b.low) <= 0;
}

function intervalOf<A extends Amount>(amount: A, lastPlace: LastPlace<A>): Interval {
  const low = decimalFromString(amount.value ?? amount.minValue ?? '0');
  const high = decimalFromString(amount.value ?? amount.maxValue ?? '0');
  const slack = (value: Decimal) => {
    const half = decimalOf(5, lastPlace(value, amount) - 1);
    return amount.bound === 'approx' ? plus(half, times(size(value), APPROXIMATE)) : half;
  };
  return {
    low: amount.bound === 'atMost' ? undefined : plus(low, negate(slack(low))),
    high: amount.bound === 'atLeast' ? undefined : plus(high, slack(high)),
  };
}

/** Where the precision as written is not known, zeros at the end may be rounding. */
function roundPlace({ coefficient, exponent }: Decimal): number {
  let place = exponent;
  for (let rest = coefficient; rest !== 0n && rest % 10n === 0n; rest /= 10n) place++;
  return place;
}

function size(value: Decimal): Decimal {
  return value.coefficient < 0n ? negate(value) : value;
}
