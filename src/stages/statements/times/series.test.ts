import { describe, expect, it } from 'vitest';
import { claimsOf } from '../../../../test/support/read-claims.js';

describe('an amount that others had expected', () => {
  it.each([
    ['stands behind the word', '市场预期{CNY 150000000|1.5亿元}'],
    ['stands behind the word and a copula', '市场预期为{CNY 150000000|1.5亿元}'],
    ['stands behind a median', '优于市场预测中位数{CNY 150000000|1.5亿元}'],
  ])('%s', (_, told) => {
    const claims = claimsOf(`[a|晨曦电子]净利润{CNY 210000000|2.1亿元}，${told}。`);
    expect(claims.map(({ modality }) => modality).sort()).toEqual(['asserted', 'forecast']);
  });
});

describe('the time that a record has stood', () => {
  it('is not the time of the next change', () => {
    const claims = claimsOf(
      '[a|晨曦電子]{t 2024-04|4月}營收{TWD 1900000000|19億元}，為{t 2022-10/2024-05|近19個月}新高，年增{% 7|7%}。',
    );
    expect(claims.map(({ time }) => time?.edtf)).toEqual(['2024-04', '2024-04']);
  });
});

describe('a percentage behind a change', () => {
  it.each([
    [
      'is an earlier one where it is compared',
      'Sales at [a|Orvik] rose {% 5|5%}, compared with {% 3|3%} {t 2023|a year earlier}.',
      ['5', '3'],
    ],
    [
      'is one behind "faster than"',
      "[a|Orvik]'s sales rose {% 5|5%}, faster than {% 3|3%} {t 2023|last year}.",
      ['5', '3'],
    ],
    [
      'is one in Chinese',
      '[a|晨曦电子]营收增长{% 5|5%}，高于{t 2023|去年}的{% 3|3%}。',
      ['5', '3'],
    ],
    [
      'is something else with a time alone',
      '[a|Orvik] sales rose {% 5|5%} in {t 2023|2023}, and {% 40|40%} of its stores opened in {t 2022|2022}.',
      ['5'],
    ],
    [
      'is of another where it has its own word',
      'Shares of [a|Orvik] rose {% 5|5%}, compared with a {% 1|1%} gain for the [other dax|DAX].',
      ['5', '1'],
    ],
  ])('%s', (_, text, percents) => {
    const told = claimsOf(text).filter(({ predicate }) => predicate === 'grows');
    expect(told.map(({ percent }) => percent?.value)).toEqual(percents);
  });

  it('takes the time that stands with it', () => {
    const told = claimsOf(
      'Sales at [a|Orvik] rose {% 5|5%}, compared with {% 3|3%} in {t 2023-Q1|the same quarter last year}.',
    );
    expect(told.map(({ percent, time }) => [percent?.value, time?.edtf])).toContainEqual([
      '3',
      '2023-Q1',
    ]);
  });
});

it('goes on over the years of a chart, a sentence of their own', () => {
  const chart = '{t 2023|2023}: {USD 80|$80 billion} {t 2024|2024}: {USD 90|$90 billion}';
  const found = claimsOf(`[a|甲公司]{t 2022|2022年}营收为{USD 70|70美元}。${chart}`);
  expect(found.map(({ money, time }) => `${time?.edtf} ${money?.value}`).sort()).toEqual([
    '2022 70',
    '2023 80',
    '2024 90',
  ]);
});
