import { describe, expect, it } from 'vitest';
import { claimsOf } from '../../../../test/support/read-claims.js';

/** Subject, predicate and time of all that is told, published on a day of November unless said. */
const told = (text: string, published = '2025-11-20'): string[] =>
  claimsOf(text, published).map((claim) =>
    [claim.subject, claim.predicate, claim.time?.edtf ?? 'no time'].join(' '),
  );

describe('the whole year that is meant', () => {
  it.each([
    [
      'results at the beginning of a year are those of the year before',
      '[a|甲公司]全年营收{CNY 5|5元}。',
      '2026-02-10',
      ['a has_revenue 2025'],
    ],
    [
      'later in a year it is the running one',
      '[a|Acme] now expects full-year sales of {USD 5|$5}.',
      '2025-08-10',
      ['a has_revenue 2025'],
    ],
    [
      'beside a quarter it is the year of the quarter',
      '[a|甲公司]{t 2024-Q4|去年四季度}净利润{CNY 1|1元}，全年营收{CNY 5|5元}。',
      '2025-03-10',
      ['a has_profit 2024-Q4', 'a has_revenue 2024'],
    ],
    [
      'a period nearer to the figure counts',
      '[a|Acme] earned {USD 5|$5} in {t 2025-Q2|the second quarter} and cut its full-year forecast.',
      '2025-08-10',
      ['a has_profit 2025-Q2'],
    ],
    [
      'and the results after it go on with it',
      '[a|Acme] reported full-year profit of {USD 2|$2}. Revenue was {USD 5|$5}.',
      '2026-02-10',
      ['a has_profit 2025', 'a has_revenue 2025'],
    ],
  ])('%s', (_, text, published, expected) => {
    expect(told(text, published)).toEqual(expected);
  });
});

describe('what results are compared with', () => {
  it.each([
    [
      '去年同期 of a quarter is the quarter of the year before',
      '[a|甲公司]{t 2025-Q2|二季度}净亏损{CNY 1|1元}。{t 2024|上年}同期亏损{CNY 2|2元}。',
      ['a has_loss 2025-Q2', 'a has_loss 2024-Q2'],
    ],
    [
      'that of a half told in the same sentence is the half of the year before',
      '[a|甲公司]{t 2025-H1|上半年}净利润{CNY 1|1元}，{t 2024|上年}同期净利润{CNY 2|2元}。',
      ['a has_profit 2025-H1', 'a has_profit 2024-H1'],
    ],
    [
      'it is no time of the next clause',
      '[a|甲公司]派息{CNY 1|1元}，與{t 2024|去年}持平，营收{CNY 5|5元}。',
      ['a has_revenue no time'],
    ],
    [
      'nor the period that results go on with',
      '[a|甲公司]毛利率与{t 2024|去年}相若。净利润{CNY 5|5元}。',
      ['a has_profit no time'],
    ],
    [
      'the time of what was before a change is not that of what is after it',
      '[a|甲公司]员工由{t 2024|去年}的{q employees 5|5人}增至{q employees 6|6人}。',
      ['a has_employees no time', 'a has_employees 2024'],
    ],
  ])('%s', (_, text, expected) => {
    expect(told(text).toSorted()).toEqual(expected.toSorted());
  });
});

describe('the period that results go on with', () => {
  it.each([
    [
      'three months of a fiscal quarter are the quarter of the calendar they lie in mostly',
      '[a|Acme] had net income of {USD 1|$1} in the {t 2025-05/2025-07|three months ended July 31}. Net sales were {USD 5|$5}.',
      ['a has_profit 2025-Q2', 'a has_revenue 2025-Q2'],
    ],
    [
      'one that ends on a day is no day',
      '截至{t 2025-04/2025-09|9月底止六個月}，[a|甲公司]盈利{CNY 1|1元}。收入{CNY 5|5元}。',
      ['a has_profit 2025-04/2025-09', 'a has_revenue 2025-04/2025-09'],
    ],
    [
      'a section on the same company goes on with it',
      '[a|Acme] had net income of {USD 1|$1} in {t 2025-Q3|the third quarter}. [a|Acme] is large.\n\n## [a|Acme] in figures\n\nRevenue was {USD 5|$5}.',
      ['a has_profit 2025-Q3', 'a has_revenue 2025-Q3'],
    ],
    [
      'a section on another company does not',
      '[a|甲公司]{t 2025-Q3|三季度}净利润{CNY 1|1元}。[a|甲公司]主要在国内经营。[a|甲公司]成立较早。\n\n## [b|乙公司]业绩\n\n[b|乙公司]营收{CNY 5|5元}。',
      ['a has_profit 2025-Q3', 'b has_revenue no time'],
    ],
    [
      'a quarter in a headline is one',
      '# [a|Acme] shines in {t 2025-Q3|Q3}\n\nRevenue was {USD 5|$5}.',
      ['a has_revenue 2025-Q3'],
    ],
    [
      'users are counted for it',
      '[a|甲公司]{t 2025-Q3|三季度}营收{CNY 5|5元}。付费用户达到{q users 9|9个}。',
      ['a has_revenue 2025-Q3', 'a has_users 2025-Q3'],
    ],
    [
      'the day that it ends on is no other time',
      '[a|甲公司]{t 2025-Q3|三季度}净利润{CNY 1|1元}。截至{t 2025-09-30|9月30日}，营收为{CNY 5|5元}。',
      ['a has_profit 2025-Q3', 'a has_revenue 2025-Q3'],
    ],
    [
      'a month in a bracket behind it is no other time',
      '[a|甲公司]{t 2026-Q1|2026财年首季}（{t 2025-09|9月}为止）营收{CNY 5|5元}。',
      ['a has_revenue 2026-Q1'],
    ],
    [
      'what is expected is of the period of the outlook',
      '[a|Acme] had {t 2025-Q3|third-quarter} revenue of {USD 5|$5}. For {t 2025-Q4|the fourth quarter}, [a|Acme] expects revenue of {USD 6|$6}. Analysts expect revenue of {USD 7|$7}.',
      ['a has_revenue 2025-Q3', 'a has_revenue 2025-Q4', 'a has_revenue 2025-Q4'],
    ],
    [
      'the same quarter of another year told beside it is none',
      '{t 2025-Q1|今年第一季度}，[a|甲公司]营收{CNY 5|5元}。净亏损{CNY 3|3元}，而{t 2024-Q1|去年第一季度}为盈利{CNY 4|4元}。毛利{CNY 2|2元}。',
      [
        'a has_revenue 2025-Q1',
        'a has_loss 2025-Q1',
        'a has_profit 2024-Q1',
        'a#gross-profit has_profit 2025-Q1',
      ],
    ],
    [
      'the year of a beginning is none',
      '[a|甲公司]自{t 2016|2016年}起从事零售业务。营收{CNY 5|5元}。',
      ['a has_revenue no time'],
    ],
  ])('%s', (_, text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

describe('the day of the news', () => {
  it.each([
    [
      'on which something is announced is that of all that is announced with it',
      '[a|甲科技]{t 2025-11-19|昨天}宣布收购[b|乙科技]，由[c|丙资本]投资[d|丁科技]。',
      ['a acquires 2025-11-19', 'c invests_in 2025-11-19'],
    ],
    [
      'of the price of a share that is told without one is that of publication',
      '[a|Acme] shares rose {% 5|5%} to {USD 60|$60}.',
      ['a#share-price grows 2025-11-20', 'a share_price 2025-11-20'],
    ],
    [
      'is not when a price is expected to hold',
      '分析师将[a|甲公司]目标价上调至{CNY 60|60元}。',
      ['a#target-price share_price no time'],
    ],
  ])('%s', (_, text, expected) => {
    expect(told(text).toSorted()).toEqual(expected.toSorted());
  });
});
