import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Matcher } from './matcher.js';

function matcherOf(names: readonly string[]): Matcher<string> {
  const matcher = new Matcher<string>();
  for (const name of names) matcher.add(name, name);
  return matcher;
}

describe('a matcher', () => {
  it('gives all names at a position, the longest first', () => {
    const matcher = matcherOf(['阿里', '阿里巴巴', '阿里巴巴集团', '巴巴']);
    expect(matcher.matchesAt('向阿里巴巴集团', 1).map((match) => match.value)).toEqual([
      '阿里巴巴集团',
      '阿里巴巴',
      '阿里',
    ]);
  });

  it.each([
    ["Lowe's", 'Lowe’s'],
    ['蒂姆·库克', '蒂姆・库克'],
    ['Wall Street', 'Wall\u00a0Street'],
  ])('takes %s and %s for one spelling', (name, text) => {
    expect(matcherOf([name]).get(text)).toBe(name);
  });

  it('finds what a search for each name finds', () => {
    const word = fc.stringMatching(/^[ab]{1,4}$/);
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 8 }),
        fc.stringMatching(/^[ab]{0,30}$/),
        (names, text) => {
          const matcher = matcherOf(names);
          for (let at = 0; at < text.length; at++) {
            const found = matcher.matchesAt(text, at).map((match) => match.value);
            const expected = [...new Set(names)].filter((name) => text.startsWith(name, at));
            expect(found).toEqual(expected.sort((a, b) => b.length - a.length));
          }
        },
      ),
    );
  });
});
