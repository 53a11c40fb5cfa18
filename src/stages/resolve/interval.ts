import type { Amount } from '../../core/figure.js';
import type { Claim } from '../../core/statement.js';

/** An approximate amount may be off by this part of itself: 1/10. */
const APPROXIMATE = 10n;

/** Ends in half units of 10^-scale; undefined is open. */
interface Interval {
  readonly low: bigint | undefined;
  readonly high: bigint | undefined;
}

/** Whether two claims of one slot have a figure of which both cannot be right. */
export function contradict(a: Claim, b: Claim): boolean {
  return (
    apart(a.money, b.money, a.money?.decimals, b.money?.decimals) ||
    apart(a.percent, b.percent, places(a.percent), places(b.percent)) ||
    apart(a.quantity, b.quantity)
  );
}

/**
 * A value stands for itself ± half a unit of its last written place, widened by its bound: "7
 * billion" covers 6.6, "more than 10 billion" covers all above.
 * @param aDecimals precision as written, a power of ten as in Money.decimals; read off the value
 * where it is not given.
 */
function apart(
  a: Amount | undefined,
  b: Amount | undefined,
  aDecimals?: number,
  bDecimals?: number,
): boolean {
  if (a === undefined || b === undefined) return false;
  const values = [a, b].flatMap((x) => [x.value, x.minValue, x.maxValue]);
  const scale = Math.max(...values.map((value) => decimalsOf(value ?? '0')), 0);
  const left = intervalOf(a, scale, aDecimals);
  const right = intervalOf(b, scale, bDecimals);
  return below(left, right) || below(right, left);
}

function below(a: Interval, b: Interval): boolean {
  return a.high !== undefined && b.low !== undefined && a.high <= b.low;
}

function intervalOf(amount: Amount, scale: number, decimals?: number): Interval {
  const low = amount.value ?? amount.minValue ?? '0';
  const high = amount.value ?? amount.maxValue ?? low;
  const slack = (text: string) =>
    halfUnit(text, scale, decimals) + approximation(text, amount, scale);
  return {
    low: amount.bound === 'atMost' ? undefined : scaled(low, scale) * 2n - slack(low),
    high: amount.bound === 'atLeast' ? undefined : scaled(high, scale) * 2n + slack(high),
  };
}

/** Half a unit of the last written place, in half units of 10^-scale: one whole place. */
function halfUnit(value: string, scale: number, decimals = writtenDecimals(value)): bigint {
  return decimals > scale ? 0n : 10n ** BigInt(scale - decimals);
}

function approximation(value: string, amount: Amount, scale: number): bigint {
  if (amount.bound !== 'approx') return 0n;
  const size = scaled(value.replace('-', ''), scale) * 2n;
  return size / APPROXIMATE;
}

/** Decimals of a value of which only the digits are known: trailing zeros may be rounding. */
function writtenDecimals(value: string): number {
  const fraction = decimalsOf(value);
  if (fraction > 0) return fraction;
  const zeros = /0*$/.exec(value.replace(/^-?0$/, ''))?.[0].length ?? 0;
  return -zeros;
}

/** A percentage is meant to its last digit: 20% is not 24%. */
function places(amount: Amount | undefined): number {
  const values = [amount?.value, amount?.minValue, amount?.maxValue];
  return Math.max(...values.map((value) => decimalsOf(value ?? '0')));
}

function decimalsOf(value: string): number {
  const point = value.indexOf('.');
  return point < 0 ? 0 : value.length - point - 1;
}

/** A decimal string times 10^scale, where scale is at least its number of decimals. */
function scaled(value: string, scale: number): bigint {
  return BigInt(value.replace('.', '')) * 10n ** BigInt(scale - decimalsOf(value));
}
