/**
 * An exact decimal number: coefficient × 10^exponent. The exponent tells the precision as written
 * (100億 is 100 × 10^8, 3.20 is 320 × 10^-2); arithmetic never rounds.
 */
export interface Decimal {
  readonly coefficient: bigint;
  readonly exponent: number;
}

export const ZERO: Decimal = { coefficient: 0n, exponent: 0 };

export function decimalOf(value: number | bigint, exponent = 0): Decimal {
  return { coefficient: BigInt(value), exponent };
}

/** Reads plain ASCII digits, with a part behind the point or without. */
export function decimalFromDigits(whole: string, fraction = ''): Decimal {
  return { coefficient: BigInt(whole + fraction || '0'), exponent: -fraction.length };
}

/** Reads a decimal string as the records have it: -12.50. @throws SyntaxError on anything else. */
export function decimalFromString(text: string): Decimal {
  const [whole = '', fraction = ''] = text.split('.');
  return { coefficient: BigInt(whole + fraction), exponent: -fraction.length };
}

export function shift(a: Decimal, power: number): Decimal {
  return { coefficient: a.coefficient, exponent: a.exponent + power };
}

export function negate(a: Decimal): Decimal {
  return { coefficient: -a.coefficient, exponent: a.exponent };
}

export function plus(a: Decimal, b: Decimal): Decimal {
  if (a.coefficient === 0n) return b;
  if (b.coefficient === 0n) return a;
  const exponent = Math.min(a.exponent, b.exponent);
  return { coefficient: at(a, exponent) + at(b, exponent), exponent };
}

export function times(a: Decimal, b: Decimal): Decimal {
  return { coefficient: a.coefficient * b.coefficient, exponent: a.exponent + b.exponent };
}

/** The quotient, cut off behind `places` decimals; the one operation that may lose digits. */
export function dividedBy(a: Decimal, b: Decimal, places = 18): Decimal | undefined {
  if (b.coefficient === 0n) return undefined;
  const exponent = Math.min(a.exponent, b.exponent);
  const scaled = at(a, exponent) * 10n ** BigInt(places);
  return trimmed({ coefficient: scaled / at(b, exponent), exponent: -places });
}

export function compare(a: Decimal, b: Decimal): number {
  const exponent = Math.min(a.exponent, b.exponent);
  const left = at(a, exponent);
  const right = at(b, exponent);
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Written out: no exponent, no plus, no zeros behind the last decimal. */
export function plain(a: Decimal): string {
  const { coefficient, exponent } = trimmed(a);
  const digits = (coefficient < 0n ? -coefficient : coefficient).toString();
  const sign = coefficient < 0n ? '-' : '';
  if (exponent >= 0) return sign + (coefficient === 0n ? '0' : digits + '0'.repeat(exponent));
  const padded = digits.padStart(1 - exponent, '0');
  const split = padded.length + exponent;
  return `${sign}${padded.slice(0, split)}.${padded.slice(split)}`;
}

function at(a: Decimal, exponent: number): bigint {
  return a.exponent === exponent
    ? a.coefficient
    : a.coefficient * 10n ** BigInt(a.exponent - exponent);
}

/** Without zeros behind the point. */
function trimmed(a: Decimal): Decimal {
  let { coefficient, exponent } = a;
  while (exponent < 0 && coefficient % 10n === 0n) {
    coefficient /= 10n;
    exponent++;
  }
  return { coefficient, exponent };
}
