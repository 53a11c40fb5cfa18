import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compare,
  type Decimal,
  decimalFromDigits,
  decimalFromString,
  decimalOf,
  dividedBy,
  negate,
  plain,
  plus,
  shift,
  times,
  ZERO,
} from './decimal.js';

const decimals = fc
  .record({
    coefficient: fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }),
    exponent: fc.integer({ min: -20, max: 20 }),
  })
  .map((parts): Decimal => parts);

describe('exact decimals', () => {
  it.each([
    [decimalFromDigits('3', '20'), '3.2'],
    [decimalFromDigits('0', '05'), '0.05'],
    [shift(decimalOf(100), 8), '10000000000'],
    [shift(decimalOf(-15), -1), '-1.5'],
    [ZERO, '0'],
    [decimalOf(0, 5), '0'],
    [decimalFromDigits('123456789012345678901234567890', '1'), '123456789012345678901234567890.1'],
  ])('writes %o as %s', (value, written) => {
    expect(plain(value)).toBe(written);
  });

  it('reads back what it writes', () => {
    fc.assert(
      fc.property(decimals, (value) => {
        expect(compare(decimalFromString(plain(value)), value)).toBe(0);
      }),
    );
  });

  it('keeps the precision as written', () => {
    expect(decimalFromDigits('3', '20').exponent).toBe(-2);
  });

  it('writes only digits, one sign and one point', () => {
    fc.assert(fc.property(decimals, (a) => /^-?\d+(\.\d*[1-9])?$/.test(plain(a))));
  });

  it('adds in any order', () => {
    fc.assert(fc.property(decimals, decimals, (a, b) => plain(plus(a, b)) === plain(plus(b, a))));
  });

  it('subtracts what it added', () => {
    fc.assert(
      fc.property(decimals, decimals, (a, b) => compare(plus(plus(a, b), negate(b)), a) === 0),
    );
  });

  it('multiplies as whole numbers do', () => {
    fc.assert(
      fc.property(
        fc.bigInt(),
        fc.bigInt(),
        (a, b) => plain(times(decimalOf(a), decimalOf(b))) === String(a * b),
      ),
    );
  });

  it('compares like the difference', () => {
    fc.assert(
      fc.property(decimals, decimals, (a, b) => {
        const { coefficient } = plus(a, negate(b));
        return Math.sign(compare(a, b)) === (coefficient > 0n ? 1 : coefficient < 0n ? -1 : 0);
      }),
    );
  });

  it('divides what it multiplied', () => {
    const small = fc.integer({ min: 1, max: 1_000_000 }).map((n) => decimalOf(n));
    fc.assert(
      fc.property(small, small, (a, b) => {
        const back = dividedBy(times(a, b), b);
        return back !== undefined && compare(back, a) === 0;
      }),
    );
  });

  it('does not divide by nothing', () => {
    expect(dividedBy(decimalOf(1), ZERO)).toBeUndefined();
  });
});
