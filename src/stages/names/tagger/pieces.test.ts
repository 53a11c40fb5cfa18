import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pieces } from './pieces.js';

describe('pieces of a sentence', () => {
  it('are the sentence itself where it is short', () => {
    expect(pieces('营收增长。', 0, 5)).toEqual([{ start: 0, end: 5 }]);
    expect(pieces('', 0, 0)).toEqual([]);
  });

  it('end behind a mark where there is one', () => {
    const text = `${'长'.repeat(500)},${'句'.repeat(300)}`;
    expect(pieces(text, 0, text.length)).toEqual([
      { start: 0, end: 501 },
      { start: 501, end: 801 },
    ]);
  });

  it('are short and follow one another', () => {
    const text = fc.array(fc.constantFrom('长', 'a', ',', ' '), { maxLength: 2000, size: 'max' });
    fc.assert(
      fc.property(text, (units) => {
        const found = pieces(units.join(''), 0, units.length);
        let last = 0;
        for (const { start, end } of found) {
          expect(start).toBe(last);
          expect(end - start).toBeGreaterThan(0);
          expect(end - start).toBeLessThanOrEqual(512);
          last = end;
        }
        expect(last).toBe(units.length);
      }),
      { numRuns: 30 },
    );
  });
});
