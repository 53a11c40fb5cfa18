import { describe, expect, it } from 'vitest';
import { claimsOf } from '../../../../test/support/read-claims.js';

const told = (text: string): string[] =>
  claimsOf(text)
    .map(({ predicate, subject, object }) => [predicate, subject, object ?? ''].join(' ').trim())
    .sort();

describe('who gets the money of a round', () => {
  it.each([
    ['[b|乙基金]领投了[a|甲公司]的A轮融资，[c|丙资本]跟投。', ['invests_in b a', 'invests_in c a']],
    [
      '[b|乙集团]再度加码[a|甲公司]，领投其{CNY 5|500万元}B轮融资，[c|丙资本]跟投。',
      ['invests_in b a', 'invests_in c a', 'raised a'],
    ],
    ['[a|甲公司]引入[b|乙基金]{CNY 5|500万元}的B轮融资。', ['invests_in b a', 'raised a']],
    [
      '[a|甲公司]先后获得了[b|乙基金]的天使轮投资，以及[c|丙资本]领投的A轮融资，累计融资{CNY 9|900万元}。',
      ['invests_in b a', 'invests_in c a', 'raised a'],
    ],
    [
      '[b|乙集团]向[a|甲公司]投资{CNY 5|500万元}，取得{% 11|11%}股权，当时公司估值{CNY 9|900万元}。',
      ['invests_in b a', 'owns_stake b a', 'valued_at a'],
    ],
    ['此轮融资由[b|乙基金]领投，[c|丙资本]跟投，募资{CNY 5|500万元}。', []],
    ['某厂完成{CNY 5|500万元}A轮融资，由[b|乙基金]领投。', []],
    [
      '[a|甲公司]完成融资，[b|乙基金]、[c|丙资本]共同领投，投前估值{CNY 9|900万元}。',
      ['invests_in b a', 'invests_in c a', 'valued_at a'],
    ],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});
