import { describe, expect, it } from 'vitest';
import { claimsOf } from '../../../../test/support/read-claims.js';

/** Predicate, subject and amount of all amounts that are told. */
const told = (text: string): string[] =>
  claimsOf(text)
    .filter((claim) => claim.money !== undefined)
    .map((claim) => `${claim.predicate} ${claim.subject} ${claim.money?.value}`);

describe('an amount behind what is put between its word and its verb', () => {
  it.each([
    [
      'a description of the name',
      "Net profit at [a|Acme], [europe|Europe]'s largest bank, fell to {USD 3000000000|$3bn}.",
      ['has_profit a 3000000000'],
    ],
    [
      'and the change in percent before it',
      'Sales at [a|Acme], the brewer, fell {% 2|2%} year on year to {USD 3000000000|$3bn}.',
      ['has_revenue a 3000000000'],
    ],
    [
      'a verb with its auxiliary',
      "[a|Acme]'s sales, boosted by ice cream, were up {% 2|2%} to {USD 3000000000|$3bn}.",
      ['has_revenue a 3000000000'],
    ],
    [
      'but not of what another verb has for its object',
      "[a|Acme]'s profit rose {% 9|9%}, lifting its dividend {% 3|3%} to {USD 3000000000|$3bn}.",
      [],
    ],
  ])('%s', (_, text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

describe('the amount before a change', () => {
  it.each([
    [
      'is of the figure nearest before it',
      '[a|Acme] lost {USD 7|$7} on sales of {USD 19|$19}, down from {USD 27|$27}.',
      ['has_loss a 7', 'has_revenue a 19', 'has_revenue a 27'],
    ],
  ])('%s', (_, text, expected) => {
    expect(told(text).sort()).toEqual(expected);
  });
});

describe('the price of a deal', () => {
  it.each([
    [
      'some clauses behind it where its noun begins one',
      '[a|甲公司]收购[b|乙公司]，将以现金支付，预计明年完成，交易金额{CNY 2000000000|20亿元}。',
      ['acquires a 2000000000'],
    ],
  ])('%s', (_, text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});
