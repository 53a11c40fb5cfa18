import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashOfUnits } from './hash.js';
import { layOutPrefixes, Prefixes } from './prefixes.js';

const hashOf = (word: string) => hashOfUnits(word, 0, word.length);

describe('the beginnings of words', () => {
  it('are all told, also where the bits are few', () => {
    const words = fc.array(fc.string({ minLength: 1, maxLength: 8 }), { maxLength: 40 });
    fc.assert(
      fc.property(words, (given) => {
        const prefixes = new Prefixes(layOutPrefixes(given.map(hashOf), 4));
        expect(given.every((word) => prefixes.has(hashOf(word)))).toBe(true);
      }),
    );
  });

  it('are few among what begins no word', () => {
    const prefixes = new Prefixes(layOutPrefixes([hashOf('北京'), hashOf('公司')], 1 << 12));
    const others = Array.from({ length: 1000 }, (_, i) => hashOf(`没有${i}`));
    expect(others.filter((hash) => prefixes.has(hash)).length).toBeLessThan(5);
  });

  it('are none of an empty table', () => {
    expect(new Prefixes(new Uint8Array()).has(hashOf('北京'))).toBe(false);
  });
});
