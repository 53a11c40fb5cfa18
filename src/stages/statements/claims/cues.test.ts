import { expect, it } from 'vitest';
import { claimsOf } from '../../../../test/support/read-claims.js';

it.each([
  ['[b|禾原证券]预计，[a|辰心]营收{CNY 90|90元}，净利润{CNY 9|9元}。', 'forecast'],
  ['[b|禾原证券]指出，[a|辰心]营收{CNY 90|90元}，净利润{CNY 9|9元}。', 'asserted'],
  ['[b|禾原证券]估计，[a|辰心]营收{CNY 90|90元}，净利润{CNY 9|9元}。', 'asserted'],
])('a forecast that ends the first clause holds for all behind it: %s', (text, modality) => {
  const told = claimsOf(text).map((claim) => [claim.predicate, claim.subject, claim.modality]);
  expect(told).toEqual([
    ['has_revenue', 'a', modality],
    ['has_profit', 'a', modality],
  ]);
});

it('hearsay at the end of a sentence is not of what a relative tells on the way', () => {
  const text =
    '[a|Orrin], which bought [b|Kelso] {t 2017|in 2017}, is in talks to buy [c|Vexa], a person familiar with the matter said.';
  expect(claimsOf(text).map(({ object, modality }) => [object, modality])).toEqual([
    ['b', 'asserted'],
    ['c', 'reported'],
  ]);
});
