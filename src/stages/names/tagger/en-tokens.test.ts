import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { latinTokens } from './en-tokens.js';

function spans(text: string): { start: number; end: number }[] {
  const starts = new Int32Array(text.length);
  const ends = new Int32Array(text.length);
  const count = latinTokens(text, 0, text.length, starts, ends);
  return Array.from({ length: count }, (_, i) => ({ start: starts[i] ?? -1, end: ends[i] ?? -1 }));
}

describe('the words of Latin text', () => {
  it.each([
    ['Shares of Harbour Foods fell 3%.', 'Shares of Harbour Foods fell 3 % .'],
    ["Tesco's co-founder", "Tesco ' s co - founder"],
    ['the U.S. and AT&T Inc.', 'the U.S. and AT&T Inc .'],
    ['J. Smith', 'J . Smith'],
    ['see https://example.org/a-b, he said', 'see https://example.org/a-b, he said'],
    ['Zoë Núñez 2nd', 'Zoë Núñez 2nd'],
  ])('of %s', (text, expected) => {
    const words = spans(text).map(({ start, end }) => text.slice(start, end));
    expect(words.join(' ')).toBe(expected);
  });

  it('hold everything but blanks, once and in order', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        let last = 0;
        for (const { start, end } of spans(text)) {
          expect(text.slice(last, start).trim()).toBe('');
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(text.slice(last).trim()).toBe('');
      }),
    );
  });
});
