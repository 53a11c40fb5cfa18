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

it.each([
  ["[a|Acme]'s revenue of {USD 12|$12} beat expectations.", ['12 asserted']],
  ['[a|Acme] beat estimates as revenue rose to {USD 12|$12}.', ['12 asserted']],
  [
    '[a|Acme] had revenue of {USD 12|$12}, above the average estimate of {USD 11|$11}.',
    ['12 asserted', '11 forecast'],
  ],
  ['[a|Five Below] expects revenue of {USD 12|$12}.', ['12 forecast']],
  ['[a|辰心]营收{CNY 90|90元}优于分析师预期。', ['90 asserted']],
  ['[a|辰心]营收{CNY 90|90元}，优于分析师预期的{CNY 80|80元}。', ['90 asserted', '80 forecast']],
])('what beats an expectation is known, the expectation is one: %s', (text, expected) => {
  const told = claimsOf(text).map(({ money, modality }) => `${money?.value} ${modality}`);
  expect(told).toEqual(expected);
});
