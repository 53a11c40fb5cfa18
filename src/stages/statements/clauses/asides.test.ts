import { expect, it } from 'vitest';
import { claimsOf } from '../../../../test/support/read-claims.js';

const told = (text: string): string[] =>
  claimsOf(text).map((claim) =>
    [claim.subject, claim.predicate, claim.money?.value ?? claim.percent?.value].join(' '),
  );

it.each([
  [
    "[a|Orrin]'s sales rose {% 9|9%}, helped by pumps, to {USD 2|$2}.",
    ['a#sales grows 9', 'a has_revenue 2'],
  ],
  [
    "[a|Orrin]'s revenue rose {% 9|9%}, excluding the sale of pumps, to {USD 2|$2}.",
    ['a#revenue grows 9', 'a has_revenue 2'],
  ],
  [
    'Net income at [a|Orrin], which excludes losses on shares, rose to {USD 2|$2}.',
    ['a has_profit 2'],
  ],
])('what is told goes on behind a clause that only adds to it: %s', (text, expected) => {
  expect(told(text).sort()).toEqual([...expected].sort());
});

it('does not go on behind a clause that tells of another', () => {
  expect(
    told("[a|Orrin]'s sales rose {% 9|9%}, and [b|Kelso] raised its offer to {USD 2|$2}."),
  ).toEqual(['a#sales grows 9']);
});

it('a bracket with a comma and without a name parts a list from its verb no more', () => {
  const investors = claimsOf(
    '[a|辰心]完成{CNY 500|500元}融资，由[b|禾原]领投，[c|毅达]、[d|通科]（老股东，超额认购）跟投。',
  ).filter(({ predicate }) => predicate === 'invests_in');
  expect(investors.map(({ subject }) => subject).sort()).toEqual(['b', 'c', 'd']);
});
