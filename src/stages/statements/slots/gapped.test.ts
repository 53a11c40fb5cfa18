import { expect, it } from 'vitest';
import { claimsOf } from '../../../../test/support/read-claims.js';

const told = (text: string): string[] =>
  claimsOf(text).map(({ subject, predicate, object, percent, money }) =>
    [subject, predicate, object, percent?.value ?? money?.value].filter(Boolean).join(' '),
  );

it.each([
  [
    '[a|Orrin] owns {% 41|41%} of [b|Kelso], [c|Veridian] {% 37|37%} and [d|Tosk] {% 15|15%}.',
    ['a owns_stake b 41', 'c owns_stake b 37', 'd owns_stake b 15'],
  ],
  [
    '[a|甲公司]持有[b|乙公司]{% 41|41%}股权，[c|丙公司]持{% 37|37%}。',
    ['a owns_stake b 41', 'c owns_stake b 37'],
  ],
  ['[a|甲公司]营收{CNY 5|5元}，[c|丙公司]{CNY 3|3元}。', ['a has_revenue 5', 'c has_revenue 3']],
  ['[a|Orrin] owns {% 41|41%} of [b|Kelso], [c|Veridian] lost {% 3|3%}.', ['a owns_stake b 41']],
])('others do the same of whom only a figure is told: %s', (text, expected) => {
  expect(told(text)).toEqual(expect.arrayContaining(expected));
  const [, predicate] = expected[0]?.split(' ') ?? [];
  expect(told(text).filter((claim) => claim.split(' ')[1] === predicate)).toEqual(expected);
});
