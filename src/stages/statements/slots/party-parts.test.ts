import { expect, it } from 'vitest';
import { claimsOf } from '../../../../test/support/read-claims.js';

const told = (text: string): string[] =>
  claimsOf(text)
    .map(({ subject, predicate, object = '' }) => `${subject} ${predicate} ${object}`.trim())
    .sort();

it.each([
  [
    'parted by the word that governs its second half',
    '[a|甲公司]和[b|乙公司]签署合作协议。',
    ['a partners_with b'],
  ],
  [
    'told whole where it fills one role',
    '[a|甲公司]、[b|乙公司]和[c|丙公司]共同投资[d|丁公司]。',
    ['a invests_in d', 'b invests_in d', 'c invests_in d'],
  ],
  [
    'cut at the trigger that stands within it',
    '[a|甲公司]与旗下的[b|乙公司]扩产。',
    ['a owns_stake b'],
  ],
  [
    'told of each by the bracket behind it',
    '[a|Orrin] ({% 22|22%} market share) and [b|Kelso] ({% 14|14%} market share) lead.',
    ['a market_share', 'b market_share'],
  ],
  [
    'ended where two deal with each other',
    '[d|丁公司]旗下[a|甲公司]与[b|乙公司]签约合作。',
    ['a partners_with b', 'd owns_stake a'],
  ],
  [
    'parted from the owner of its first, in a list of investors',
    '[d|丁公司]完成A轮融资，投资方包括[b|乙集团]旗下的[a|甲基金]、[c|丙资本]。',
    ['a invests_in d', 'b owns_stake a', 'c invests_in d'],
  ],
])('an enumeration is %s: %s', (_, text, expected) => {
  expect(told(text)).toEqual(expected);
});
