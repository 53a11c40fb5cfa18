import { expect, it } from 'vitest';
import { claimsOf } from '../../../../test/support/read-claims.js';

const told = (text: string): string[] =>
  claimsOf(text).map(({ subject, predicate, object = '' }) =>
    `${subject} ${predicate} ${object}`.trim(),
  );

it.each([
  [
    'whom the text speaks of behind a clause that only tells why',
    '[a|甲科技]公布财报，受惠于旗舰晶片[product c|星核9]放量，单季营收{CNY 300000000|3亿元}。',
    ['a has_revenue'],
  ],
  [
    'who was told before it, behind one that begins with 由于',
    '[a|甲科技]表示，因[b|乙公司]出货遞延，第一季营收下滑{% 10|10%}。',
    ['a#revenue grows'],
  ],
  [
    'whom a clause with 由于 begins with, where nobody else is told',
    '由于[b|乙公司]砍单，营收下滑{% 10|10%}。',
    ['b#revenue grows'],
  ],
  [
    'the company that the paragraph began with, where 集团 stands',
    '[a|甲实业]公布业绩。[b|乙零售]扩张迅速。集团营收{CNY 300000000|3亿元}。',
    ['a has_revenue'],
  ],
  [
    'no one of several whose sum is told',
    '[a|甲公司]及[b|乙公司]今年合计营收{CNY 300000000|3亿元}，年增{% 28|28%}。',
    [],
  ],
  [
    'nobody where it is told of 该基金 and the like',
    '[a|甲公司]公布业绩。该基金由[b|乙公司]全资拥有。',
    [],
  ],
  [
    'nobody behind the size of a market',
    '[a|甲公司]扩产。[b|某研究院]预估，晶片产值约{CNY 300000000|3亿元}，出货量可望成长{% 28|28%}。',
    ['semiconductor-market market_size'],
  ],
  [
    'what the text spoke of last',
    '[a|甲公司]昨日公布业绩。营收{CNY 300000000|3亿元}。',
    ['a has_revenue'],
  ],
  [
    'the name right before a relative clause',
    '[b|Kelso] praised [a|Orrin], which raised {USD 20000000|$20 million}.',
    ['a raised'],
  ],
  [
    'the subject of the next clause, to which a clause with 后 leaves it',
    '[c|丙公司]扩产。收购[b|乙公司]后，[a|甲公司]市值超过{CNY 9000000000|90亿元}。',
    ['a acquires b', 'a market_cap'],
  ],
  [
    'the subject that an English clause begins with, however far',
    '[b|Kelso] grew. Boise-based chip maker [a|Orrin] in the three months that ended on the last day of June posted revenue of {USD 5000000|$5 million}.',
    ['a has_revenue'],
  ],
  [
    'who tells it, where nobody else is spoken of',
    'Revenue was {USD 5000000|$5 million}, [a|Orrin] said.',
    ['a has_revenue'],
  ],
  [
    'whom a participle at the head of the sentence describes',
    '[b|Kelso] grew. Valued at {USD 9000000|$9 million}, [a|Orrin] is based in Oslo.',
    ['a valued_at'],
  ],
  [
    'the company before a relative that names another',
    '[b|Kelso] grew. [a|Orrin], which bottles [c|Veridian], posted revenue of {USD 5000000|$5 million}.',
    ['a has_revenue'],
  ],
  [
    'what a description at the head of a sentence can only be of',
    '[b|乙公司]扩产。成立于2015年的[a|甲公司]今年表现不错，营收{CNY 300000000|3亿元}。',
    ['a has_revenue'],
  ],
  [
    'the same as before, behind one that a clause only ends with',
    '[a|甲公司]公布业绩。口号仍是那句“要做东方的[b|乙公司]”。营收{CNY 300000000|3亿元}。',
    ['a has_revenue'],
  ],
  [
    'the same as before, behind those to whom something belongs',
    '[a|甲公司]出货第三，前面两席仍归[b|乙公司]和[c|丙公司]；由此带来的营收为{CNY 300000000|3亿元}。',
    ['a has_revenue'],
  ],
  [
    'the same as before, behind those inside of another',
    '[a|甲公司]公布业绩。[b|乙公司]内部的一班人看好它。营收{CNY 300000000|3亿元}。',
    ['a has_revenue'],
  ],
  [
    'the same as the figure before it',
    '[c|丙公司]子公司[a|甲公司]营收为{CNY 300000000|3亿元}，净利润{CNY 900000|90万元}。',
    ['a has_profit', 'a has_revenue', 'c owns_stake a'],
  ],
])('a figure without a name in its clause is of %s', (_, text, expected) => {
  expect(told(text).sort()).toEqual(expected);
});

it.each([
  ['a government', '[a|甲公司]扩产。美国政府将投资{USD 9000000|900万美元}。'],
  ['what is counted', '[a|甲公司]扩产。56家厂商营收{CNY 300000000|3亿元}。'],
  ['the market of a country', '[a|甲公司]扩产。预计明年全球新车销量将增长{% 5|5%}。'],
  ['a whole market', '[a|Orrin] grew. Worldwide IT spending rose {% 9|9%}.'],
])('it is not of the running subject where the clause tells of %s', (_, text) => {
  expect(told(text).filter((claim) => claim.startsWith('a '))).toEqual([]);
});
