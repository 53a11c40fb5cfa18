import { describe, expect, it } from 'vitest';
import { claimsOf } from '../../../../test/support/read-claims.js';

const told = (text: string): readonly string[] =>
  claimsOf(text)
    .filter(({ predicate }) => predicate === 'acquires' || predicate === 'invests_in')
    .map(({ predicate, subject, object }) => `${predicate} ${subject} ${object}`);

describe('who buys a part of a company', () => {
  it.each([
    ['[a|甲科]以{CNY 90000000|9000万元}收购[b|乙科]{% 15|15%}的股权。', 'invests_in a b'],
    ['[a|甲科]以{CNY 90000000|9000万元}收购[b|乙科]{% 85|85%}的股权。', 'acquires a b'],
    ['[a|甲科]以{CNY 90000000|9000万元}收购[b|乙科]余下{% 15|15%}的股权。', 'acquires a b'],
    ['[a|甲科]以{CNY 90000000|9000万元}收购[b|乙科]，溢价{% 15|15%}。', 'acquires a b'],
    ['[a|甲科]收购[b|乙科]三分之一的股份。', 'invests_in a b'],
    ['[a|甲科]收购[b|乙科]部分股权。', 'invests_in a b'],
    ['[a|甲科]收购[b|乙科]剩余部分股权。', 'acquires a b'],
    [
      '[a|Acme] agreed to buy {% 15|15%} of [b|Beta] for {USD 90000000|$90 million}.',
      'invests_in a b',
    ],
  ])('%s', (text, claim) => {
    expect(told(text)).toContain(claim);
  });

  it('tells no part of an investment', () => {
    const [found] = claimsOf(
      '[a|甲科]以{CNY 90000000|9000万元}收购[b|乙科]{% 15|15%}的股权。',
    ).filter(({ predicate }) => predicate === 'invests_in');
    expect(found?.percent).toBeUndefined();
  });
});

describe('whose shares are told', () => {
  const owned = (text: string): readonly string[] =>
    claimsOf(text)
      .filter(({ predicate }) => predicate === 'owns_stake')
      .map(({ subject, object, percent }) => `${subject} ${object} ${percent?.value}`);

  it.each([
    [
      '# [b|乙科]招股\n[b|乙科]大股东为[a|甲科]，持股{% 30|30%}，[c|丙科]持股{% 20|20%}。',
      ['a b 30', 'c b 20'],
    ],
    ['[b|乙科]余下{% 20|20%}权益，由[a|甲科]持有。', ['a b 20']],
    ['# [b|乙科]易主\n交易后，[a|甲科]的持股比例降至{% 30|30%}；[c|丙科]成为新股东。', ['a b 30']],
  ])('%s', (text, claims) => {
    expect(owned(text)).toEqual(claims);
  });
});
