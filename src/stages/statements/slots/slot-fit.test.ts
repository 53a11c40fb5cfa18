import { expect, it } from 'vitest';
import { claimsOf } from '../../../../test/support/read-claims.js';

const told = (text: string): string[] =>
  claimsOf(text).map(({ subject, predicate, object = '' }) =>
    `${subject} ${predicate} ${object}`.trim(),
  );

// Each condition of a slot beside the same sentence without what it asks.
it.each([
  ['unbroken', '[a|甲公司]旗下的[b|乙公司]扩产。', ['a owns_stake b']],
  ['unbroken', '[a|甲公司]旗下工厂获[b|乙公司]支持。', []],
  ['whole', '[a|甲公司]收购[b|乙公司]。', ['a acquires b']],
  ['whole', '[a|甲公司]收购[b|乙公司]旗下的两家工厂。', []],
  ['whole', "[a|Orrin] acquired [b|Kelso]'s two plants.", []],
  ['whole', '[a|甲公司]收购[b|乙公司]位于南港的工厂。', []],
  ['whole', '[a|甲公司]收购[b|乙公司]薯片母公司。', []],
  ['first', '持有[b|乙公司]{% 60|60%}股权的[a|甲公司]派息。', ['a owns_stake b']],
  ['near', '[a|甲公司]从[b|乙公司]手中回购业务，持股比例增至{% 48|48%}。', []],
  ['notOf', '[a|甲公司]收购[b|乙公司]未用完的算力。', []],
  ['alone', '[a|甲公司]和[b|乙公司]全球手机市场份额为{% 30|30%}。', []],
  ['objectNamed', '[a|甲公司]{t 2025-06|6月}在[n|港交所]上市。', ['a lists_on n']],
  ['objectNamed', '[a|甲公司]{t 2025-06|6月}在[n|乙公司]上市。', ['a lists_on']],
])('%s: %s', (_, text, expected) => {
  expect(told(text)).toEqual(expected);
});

it.each([
  [
    '[person p|王合]（[a|甲科技]CEO）、[person q|林夕]（[b|乙科技]CTO）。',
    ['p role a', 'q role b'],
  ],
  ['[person p|王合]（前[a|甲科技]产品总监）和[person q|林夕]。', ['p role a']],
])('a bracket tells of the name before it, not of the item behind: %s', (text, expected) => {
  expect(told(text).sort()).toEqual(expected);
});

it('a word that stands for one name is no pair; the two before it are', () => {
  const text = '[a|Acme] and [b|Beta] said they will jointly develop a vaccine.';
  expect(told(text)).toEqual(['a partners_with b']);
});
