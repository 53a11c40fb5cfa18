import { expect, it } from 'vitest';
import { claimsOf } from '../../../../test/support/read-claims.js';

const figures = (text: string): string[] =>
  claimsOf(text)
    .filter(({ predicate }) => predicate.startsWith('has_') || predicate === 'grows')
    .map(({ subject, predicate }) => `${subject} ${predicate}`);

it.each([
  ['revenue', '{t 2024|去年}营收超过{CNY 5|5元}的咖啡品牌[a|甲公司]宣布扩店。', ['a has_revenue']],
  ['a loss', '{t 2024|去年}亏损{CNY 5|5元}的[a|甲公司]宣布扩店。', ['a has_loss']],
  ['a change', '{t 2024|去年}净利润下滑{% 20|20%}的[a|甲公司]宣布扩店。', ['a#profit grows']],
  ['no company behind it', '[a|甲公司]完成了营收{CNY 5|5元}的目标。', []],
  ['more than a noun behind it', '营收{CNY 5|5元}的成绩优于[a|甲公司]。', []],
  ['another subject', '[b|乙公司]收购了净利润{CNY 5|5元}的芯片厂[a|甲公司]。', []],
])('a relative tells the figures of the name that it ends in: %s', (_, text, expected) => {
  expect(figures(text)).toEqual(expected);
});
