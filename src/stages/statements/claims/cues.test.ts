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
