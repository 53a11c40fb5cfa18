import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byCodeUnits } from './order.js';

describe('byCodeUnits', () => {
  it('puts capitals before small letters and code units of a pair before the last of the BMP', () => {
    expect(['a', '￿', 'B', '𠮷', 'Z', 'b'].sort(byCodeUnits)).toEqual([
      'B',
      'Z',
      'a',
      'b',
      '𠮷',
      '￿',
    ]);
  });

  it('is a total order', () => {
    const text = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(text, text, text, (a, b, c) => {
        expect(byCodeUnits(a, b)).toBe(-byCodeUnits(b, a) + 0);
        expect(byCodeUnits(a, b) === 0).toBe(a === b);
        if (byCodeUnits(a, b) <= 0 && byCodeUnits(b, c) <= 0) {
          expect(byCodeUnits(a, c)).toBeLessThanOrEqual(0);
        }
      }),
    );
  });
});
