import { expect, it } from 'vitest';
import { claimsOf } from '../../../../test/support/read-claims.js';

const told = (text: string): string[] =>
  claimsOf(text).map(({ subject, predicate }) => `${subject} ${predicate}`);

it.each([
  '[a|甲电子]表示，电源及零组件事业营收达{CNY 600000000|6亿元}，年增{% 35|35%}。',
  '[a|甲电子]表示，交通事业{t 2024-Q2|第二季}的营收为{CNY 600000000|6亿元}。',
  '[a|甲电子]旗下游戏业务收入{CNY 600000000|6亿元}，成本{CNY 300000000|3亿元}。',
])('what a part of a company without a name earns is not of the company: %s', (text) => {
  expect(told(text)).toEqual([]);
});

it.each([
  ['[a|甲电子]主营业务收入{CNY 600000000|6亿元}。', ['a has_revenue']],
  ['[b|甲云]业务收入{CNY 600000000|6亿元}。', ['b has_revenue']],
  [
    '[a|甲电子]营收{CNY 900000000|9亿元}，云业务营收{CNY 600000000|6亿元}，净利{CNY 100000000|1亿元}。',
    ['a has_revenue', 'a has_profit'],
  ],
  [
    '[a|甲电子]云业务收入{CNY 600000000|6亿元}。公司总营收{CNY 900000000|9亿元}。',
    ['a has_revenue'],
  ],
])('of all of it and of a named part it is: %s', (text, expected) => {
  expect(told(text)).toEqual(expected);
});
