import { describe, expect, it } from 'vitest';
import { oneOf } from './one-of.js';

describe('a pattern of words', () => {
  const pattern = new RegExp(`^${oneOf(['a.k.a.', 'US$', '(c)', 'C++', 'a|b', '[x]', '\\d'])}$`);

  it.each(['a.k.a.', 'US$', '(c)', 'C++', 'a|b', '[x]', '\\d'])('fits %s', (word) => {
    expect(pattern.test(word)).toBe(true);
  });

  it.each(['axkxax', 'US', 'c', 'C', 'a', 'b', 'x', '7', ''])('does not fit "%s"', (word) => {
    expect(pattern.test(word)).toBe(false);
  });
});
