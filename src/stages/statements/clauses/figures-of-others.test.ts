import { expect, it } from 'vitest';
import { claimsOf } from '../../../../test/support/read-claims.js';

const told = (text: string): string[] =>
  claimsOf(text).map(({ subject, predicate, money, quantity }) =>
    [subject, predicate, money?.value ?? quantity?.value].join(' '),
  );

it.each([
  ['[a|Orrin] had sales of {USD 5|$5}, compared with {USD 4|$4} at [b|Kelso].', 'b has_revenue 4'],
  ["[a|Orrin] had sales of {USD 5|$5}, ahead of [b|Kelso]'s {USD 4|$4}.", 'b has_revenue 4'],
  ['[a|甲公司]营收{CNY 5|5元}，略高于[b|乙公司]的{CNY 4|4元}。', 'b has_revenue 4'],
  ['[a|甲公司]营收{CNY 5|5元}，而[b|乙公司]则为{CNY 4|4元}。', 'b has_revenue 4'],
  ['[a|甲公司]市值{CNY 5|5元}，超过[b|乙公司]的{CNY 4|4元}。', 'b market_cap 4'],
])('what is compared with is of whom it is told of: %s', (text, expected) => {
  expect(told(text)).toContain(expected);
  expect(told(text)).toHaveLength(2);
});

it.each([
  '[a|甲公司]营收{CNY 5|5元}，[b|乙公司]贡献{CNY 4|4元}。',
  '[a|Orrin] had sales of {USD 5|$5} and paid {USD 4|$4} for [b|Kelso].',
])('but a figure of something else is not: %s', (text) => {
  expect(told(text)).not.toContain('b has_revenue 4');
});
