import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { latinTokens } from './en-tokens.js';

function tokens(text: string): string[] {
  const { starts, ends, count } = latinTokens(text, 0, text.length);
  return Array.from({ length: count }, (_, i) => text.slice(starts[i], ends[i]));
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
    expect(tokens(text).join(' ')).toBe(expected);
  });

  it('hold everything but blanks, once and in order', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const { starts, ends, count } = latinTokens(text, 0, text.length);
        let last = 0;
        for (let i = 0; i < count; i++) {
          expect(text.slice(last, starts[i]).trim()).toBe('');
          expect(ends[i]).toBeGreaterThan(starts[i] ?? 0);
          last = ends[i] ?? 0;
        }
        expect(text.slice(last).trim()).toBe('');
      }),
    );
  });
});
