import { expect, it } from 'vitest';
import { claimsOf } from '../../../../test/support/read-claims.js';

const who = (text: string, asked: string): string[] =>
  claimsOf(text, '2024-05-02')
    .filter(({ predicate }) => predicate === asked)
    .map(({ subject }) => subject);

it.each([
  [
    'its rival',
    '[a|Brill] slowed down. Larger rival [b|Orrin] lifted its outlook, even as it cut {q jobs 2000|2,000 jobs}.',
    'cuts',
  ],
  [
    'whose owner it is',
    '[a|Brill] is up for sale. [c|Kelso Air] owner [b|Orrin] said its profit was {EUR 5000000|5 million euros}.',
    'has_profit',
  ],
  [
    'what it makes and where',
    '[a|Brill] slowed down. Boise-based chip maker [b|Orrin] said it cut {q jobs 2000|2,000 jobs}.',
    'cuts',
  ],
])('"it" is of the name that a clause begins with behind words that tell %s', (_, text, asked) => {
  expect(who(text, asked)).toEqual(['b']);
});

it.each([
  [
    '竞争对手',
    '[a|甲公司]降价。竞争对手[b|乙公司]营收{CNY 5000|5000元}，净利润{CNY 900|900元}。',
    ['b', 'b'],
  ],
  [
    '对手, but not the next sentence',
    '[a|甲公司]降价。对手[b|乙公司]营收{CNY 5000|5000元}。净利润{CNY 900|900元}。',
    ['b', 'a'],
  ],
  ['持有…的', '[a|甲公司]降价。与[c|丙公司]合作多年的[b|乙公司]，营收{CNY 5000|5000元}。', ['b']],
  ['被收购的', '[a|甲公司]降价。被[c|丙公司]收购的[b|乙公司]，营收{CNY 5000|5000元}。', ['b']],
])('a clause goes on with the name behind %s', (_, text, expected) => {
  expect([...who(text, 'has_revenue'), ...who(text, 'has_profit')]).toEqual(expected);
});

it.each([
  ['由', '由[d|丁大学]校友创办、总部在[place hk|香港]的支付公司[b|乙公司]（Beta）周三公布'],
  ['旗下有', '旗下有[d|丁平台]的[b|乙公司]（9999）周二发表业绩'],
  ['顶着…名号', '顶着「中国版[d|丁公司]」名号的[b|乙公司]'],
])('a sentence that begins with a relative (%s) is of what it ends in', (_, head) => {
  expect(who(`[a|甲公司]降价。${head}，营收{CNY 5000|5000元}。`, 'has_revenue')).toEqual(['b']);
});

it('and not of what the name that it begins with does something to', () => {
  const text = '[a|甲公司]宣布收购主打低价的[b|乙公司]，营收{CNY 5000|5000元}。';
  expect(who(text, 'has_revenue')).toEqual(['a']);
});

it('an agency that cites others is not what the text goes on with', () => {
  const text =
    '[a|甲公司]筹备上市。[bloomberg|彭博]其后引述知情人士指，公司营收达{CNY 5000|5000元}。';
  expect(who(text, 'has_revenue')).toEqual(['a']);
});
