import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CodePointIndex } from './code-points.js';

describe('CodePointIndex', () => {
  it.each([
    { text: 'abc', position: 2, codePoints: 2 },
    { text: '流水', position: 2, codePoints: 2 },
    { text: '😀流水', position: 2, codePoints: 1 },
    { text: '😀流😀水', position: 6, codePoints: 4 },
    { text: '', position: 0, codePoints: 0 },
    { text: '\ud83d流', position: 2, codePoints: 2 },
    { text: '\ude00流', position: 2, codePoints: 2 },
  ])(
    'counts $codePoints code points before $position of $text',
    ({ text, position, codePoints }) => {
      expect(new CodePointIndex(text).at(position)).toBe(codePoints);
    },
  );

  it('agrees with iterating over the text, wherever a code point starts', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const index = new CodePointIndex(text);
        let position = 0;
        let count = 0;
        for (const codePoint of text) {
          expect(index.at(position)).toBe(count);
          position += codePoint.length;
          count++;
        }
        expect(index.at(text.length)).toBe(count);
      }),
    );
  });
});
