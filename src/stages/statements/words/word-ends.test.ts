import fc from 'fast-check';
import { expect, it } from 'vitest';
import { endsWithWord, WordEnds } from './word-ends.js';

it.each([
  ['总价最高约', ['最高', '约'], '总价'],
  ['总价最高约', ['最高约', '约'], '总价'],
  ['总额', ['约'], '总额'],
  ['the price is about', ['about'], 'the price is'],
  ['a mover', ['over'], 'a mover'],
])('%s without %j is %s', (text, words, bare) => {
  expect(new WordEnds(words).withoutEach(text).at(-1)).toBe(bare);
});

it('gives each text on the way, the whole one first', () => {
  const ends = new WordEnds(['约', '为']);
  expect(ends.withoutEach('总额为约 ')).toEqual(['总额为约', '总额为', '总额']);
});

it.each([
  ['东南亚', '东南亚'],
  ['east asia', undefined],
  ['西亚', '亚'],
  ['', undefined],
])('%j ends with %s, the longest that fits', (text, word) => {
  expect(new WordEnds(['亚', '南亚', '东南亚', 'sia']).endOf(text)).toBe(word);
});

it('takes a word behind a digit for a part of a longer one', () => {
  expect(endsWithWord('b2b', 'b')).toBe(false);
  expect(endsWithWord('第2约', '约')).toBe(true);
});

it('takes no Latin word off the end of a longer one', () => {
  expect(endsWithWord('a mover', 'over')).toBe(false);
  expect(endsWithWord('well over', 'over')).toBe(true);
});

it('only shortens, and stops, on any text', () => {
  const words = fc.array(fc.string({ minLength: 1, maxLength: 3 }));
  fc.assert(
    fc.property(fc.string(), words, (text, some) => {
      const bare = new WordEnds(some).withoutEach(text);
      expect(bare.every((part) => text.startsWith(part))).toBe(true);
    }),
  );
});
