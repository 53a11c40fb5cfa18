import { expect, it } from 'vitest';
import { claimsOf } from '../../../../test/support/read-claims.js';

const told = (text: string): string[] =>
  claimsOf(text, '2025-11-20').map(
    ({ predicate, time }) => `${predicate} ${time?.edtf ?? 'no time'}`,
  );

it.each([
  [
    'a deal of the headline is of the day that the lead tells',
    '# [a|Orrin] acquires [b|Kelso]\n\nShares of rivals fell on {t 2025-11-19|Wednesday}.',
    ['acquires 2025-11-19'],
  ],
  [
    'a day long gone is not that of the news',
    '# [a|Orrin] acquires [b|Kelso]\n\nShares of rivals fell on {t 2025-10-02|Oct. 2}.',
    ['acquires no time'],
  ],
  [
    'a deal of the background has no time',
    '# [c|Vexa] moves\n\nShares fell on {t 2025-11-19|Wednesday}. Rivals rose. Others fell. [a|Orrin] acquired [b|Kelso].',
    ['acquires no time'],
  ],
])('%s', (_, text, expected) => {
  expect(told(text)).toEqual(expected);
});
