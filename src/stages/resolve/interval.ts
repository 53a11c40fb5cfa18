import {
  compare,
  type Decimal,
  decimalFromString,
  decimalOf,
  negate,
  plus,
  times,
} from '../../core/decimal.js';
import type { Amount } from '../../core/figure.js';
import type { Claim } from '../../core/statement.js';

/** An approximate amount may be off by this part of itself. */
const APPROXIMATE = decimalOf(1, -1);

/** What a figure may really be; undefined is open. */
interface Interval {
  readonly low: Decimal | undefined;
  readonly high: Decimal | undefined;
}

/** Whether two claims of one slot have a figure of which both cannot be right. */
export function contradict(a: Claim, b: Claim): boolean {
  return (
    apart(a.money, b.money, (_, money) => -money.decimals) ||
    apart(a.percent, b.percent, (value) => Math.min(value.exponent, 0)) ||
    apart(a.quantity, b.quantity, roundPlace)
  );
}

/** The power of ten of the last place that was meant when a value was written. */
type LastPlace<A> = (value: Decimal, amount: A) => number;

/**
 * A value stands for itself ± half a unit of its last place, widened by its bound: "7 billion"
 * covers 6.6 billion, "more than 10 billion" covers all above.
 */
function apart<A extends Amount>(
  a: A | undefined,
  b: A | undefined,
  lastPlace: LastPlace<A>,
): boolean {
  if (a === undefined || b === undefined) return false;
  const left = intervalOf(a, lastPlace);
  const right = intervalOf(b, lastPlace);
  return below(left, right) || below(right, left);
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
