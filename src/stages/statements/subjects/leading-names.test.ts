import { expect, it } from 'vitest';
import { claimsOf } from '../../../../test/support/read-claims.js';

const subjectsOf = (text: string): string[] => claimsOf(text).map((claim) => claim.subject);

it.each([
  ['[b|Kelso] lost money. For [a|Orrin], things went better. Revenue rose {% 9|9%}.', 'a#revenue'],
  [
    '[b|乙公司]搬家。对于手握多个品牌的[a|甲公司]来说，日子不好过。去年营收增长{% 9|9%}。',
    'a#revenue',
  ],
  ['[b|乙公司]搬家。而[a|甲公司]这边，日子不好过。去年营收增长{% 9|9%}。', 'a#revenue'],
  ['[b|乙公司]搬家。对[a|甲公司]的股东来说，日子不好过。去年营收增长{% 9|9%}。', 'b#revenue'],
  ['[b|Kelso] lost money. Things went better for [a|Orrin]. Revenue rose {% 9|9%}.', 'b#revenue'],
])('a sentence may begin with whom it speaks of: %s', (text, expected) => {
  expect(subjectsOf(text)).toEqual([expected]);
});

it.each([
  ['[b|乙公司]营收持平。涨价冲击封装大厂[a|甲公司]。市值{CNY 5|5元}。', 'a'],
  ['[b|乙公司]营收持平。涨价冲击[a|甲公司]。市值{CNY 5|5元}。', 'b'],
])('a noun right before a name tells what the named one is: %s', (text, expected) => {
  expect(subjectsOf(text)).toEqual([expected]);
});

it.each([
  ['[b|乙公司]营收持平。排名第三的为[a|甲公司]。市值{CNY 5|5元}。', 'a'],
  ['[b|乙公司]营收持平。亚军是[a|甲公司]。市值{CNY 5|5元}。', 'a'],
  ['[b|乙公司]营收持平。股东为[a|甲公司]。市值{CNY 5|5元}。', 'b'],
])('what follows is of the one that has a place: %s', (text, expected) => {
  expect(subjectsOf(text)).toEqual([expected]);
});
