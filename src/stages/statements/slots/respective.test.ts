import { describe, expect, it } from 'vitest';
import { claimsOf } from '../../../../test/support/read-claims.js';

describe('changes in the order of what was told before', () => {
  it.each([
    [
      'go to the metrics of the clauses before',
      '[a|晨曦电子]营收{CNY 900000000|9亿元}，净利润{CNY 100000000|1亿元}，分别同比增长{% 8|8%}和{% 37|37%}。',
      ['a#revenue 8', 'a#profit 37'],
    ],
    [
      'go to the names of the clause before',
      '[a|晨曦汽车]、[b|云山汽车]分别交付{q vehicles 9000|9000辆}和{q vehicles 8000|8000辆}，同比增长{% 33|33%}和{% 4|4%}。',
      ['a#shipments 33', 'b#shipments 4'],
    ],
  ])('%s', (_, text, expected) => {
    const told = claimsOf(text).filter(({ predicate }) => predicate === 'grows');
    expect(told.map(({ subject, percent }) => `${subject} ${percent?.value}`)).toEqual(expected);
  });
});
