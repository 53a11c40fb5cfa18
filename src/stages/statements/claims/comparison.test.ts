import { expect, it } from 'vitest';
import { claimsOf, statementsOf } from '../../../../test/support/read-claims.js';

const growth = (text: string): string[] =>
  claimsOf(text)
    .filter(({ predicate }) => predicate === 'grows')
    .map(({ percent }) => `${percent?.value} ${percent?.comparedWith ?? '-'}`);

it.each([
  ['[a|甲公司]盈利按年升{% 90|九成}，按季則跌{% 4|4%}。', ['90 year', '-4 quarter']],
  ['[a|甲公司]营收同比增长{% 12|12%}，环比下降{% 3|3%}。', ['12 year', '-3 quarter']],
  ['[a|甲公司]{t 2025-09|9月}营收环比增长{% 3|3%}。', ['3 month']],
  ['[a|甲公司]{t 2025-09|9月}營收月減{% 4|4%}、年增{% 7|7%}。', ['-4 month', '7 year']],
  ['[a|甲公司]{t 2025-Q3|第三季}營收季增{% 4|4%}。', ['4 quarter']],
  ['[a|甲公司]營收{t 2025-Q3|Q3}季增{% 4|4%}。', ['4 quarter']],
  ['[a|甲公司]营收较去年同期增长{% 12|12%}。', ['12 year']],
  ['与去年同期的{CNY 9|9元}相比，[a|甲公司]营收增长{% 12|12%}。', ['12 year']],
  ['[a|甲公司]营收、净利润同比分别增长{% 12|12%}、{% 8|8%}。', ['12 year', '8 year']],
  ['[a|甲公司]營收成長{% 12|12%}（YoY）。', ['12 year']],
  ['[a|甲公司]营收保持{% 12|12%}以上的同比增长。', ['12 year']],
  ['[a|甲公司]股价年初至今上涨{% 30|30%}。', ['30 yearStart']],
  ['[a|甲公司]营收今年以来增长{% 30|30%}。', ['30 -']],
  ['[a|Acme] revenue rose {% 5|5%} from {t 2024|a year earlier}.', ['5 year']],
  ['[a|Acme] revenue rose {% 5|5%} to {USD 9|$9}, from {USD 8|$8} a year earlier.', ['5 year']],
  [
    '[a|Acme] revenue rose {% 5|5%} year over year and fell {% 3|3%} sequentially.',
    ['5 year', '-3 quarter'],
  ],
  ['[a|Acme] had year-on-year revenue growth of {% 5|5%}.', ['5 year']],
  ['Compared with the same period last year, [a|Acme] revenue rose {% 5|5%}.', ['5 year']],
  ['[a|Acme] shares rose {% 2|2%} on the day.', ['2 day']],
  ['[a|Acme] shares are up {% 20|20%} year to date.', ['20 yearStart']],
  ['[a|Acme] revenue fell {% 2|2%} from the previous quarter.', ['-2 quarter']],
])('tells what a change is compared with: %s', (text, expected) => {
  expect(growth(text)).toEqual(expected);
});

it.each([
  ['a time that holds the word', '[a|甲公司]{t 2024|2024年}营收增长{% 12|12%}。', ['12 -']],
  ['a year without a figure of its own', '[a|甲公司]上半年增长{% 12|12%}，营收创新高。', ['12 -']],
  ['three years on end', '[a|甲公司]营收连续三年增长{% 12|12%}。', ['12 -']],
  ['a quarter', '[a|甲公司]营收第三季增长{% 12|12%}。', ['12 -']],
  [
    'the word of the change before',
    '[a|甲公司]营收同比增长{% 9|9%}，净利润增长{% 8|8%}。',
    ['9 year', '8 -'],
  ],
  ['when it was', '[a|Acme] revenue grew {% 5|5%} in {t 2025-Q2|the prior quarter}.', ['5 -']],
])('takes nothing from %s', (_, text, expected) => {
  expect(growth(text)).toEqual(expected);
});

it('keeps the word for `explain`', () => {
  const [statement] = statementsOf('[a|甲公司]营收同比增长{% 12|12%}。');
  expect(statement?.cues).toEqual([{ start: 5, end: 7, sets: 'compared with year' }]);
});

it('a headline without the word and a text with it tell one growth', () => {
  const text = '[a|甲公司]营收增长{% 12|12%}。[a|甲公司]营收同比增长{% 12|12%}。';
  expect(growth(text)).toEqual(['12 year']);
});

it('growth against two periods is two growths', () => {
  expect(growth('[a|甲公司]营收年增{% 5|5%}、季增{% 5|5%}。')).toEqual(['5 year', '5 quarter']);
});
