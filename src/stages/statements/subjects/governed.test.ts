import { expect, it } from 'vitest';
import { claimsOf } from '../../../../test/support/read-claims.js';

const told = (text: string): string[] =>
  claimsOf(text)
    .filter(({ predicate }) => predicate === 'invests_in' || predicate === 'acquires')
    .map((claim) => [claim.subject, claim.predicate, claim.object].join(' '))
    .sort();

it.each([
  [
    'whom the other one was just told to put money into',
    '[a|甲公司]投资了[b|乙公司]。[c|丙公司]同样向其注资{USD 800|800美元}。',
    ['a invests_in b', 'c invests_in b'],
  ],
  [
    'or to hold a part of',
    '[a|甲公司]持有[b|乙公司]{% 14|14%}的股份。[c|丙公司]也向该公司注资{USD 800|800美元}。',
    ['c invests_in b'],
  ],
  [
    'not the subject of its clause, but the one that it is the owner of',
    '[b|乙公司]控股股东[a|甲公司]正研究将该公司私有化。',
    ['a acquires b'],
  ],
  [
    'nor is it behind the verb',
    '[b|乙公司]搬家。[a|甲公司]以{USD 800|800美元}收购了这家从校园里走出来的公司。',
    ['a acquires b'],
  ],
  [
    'nor where the verb has no aspect',
    '[b|乙公司]搬家。[a|甲公司]宣布战略入股该公司。',
    ['a invests_in b'],
  ],
])('a word for a company behind one that governs it: %s', (_, text, expected) => {
  expect(told(text)).toEqual(expected);
});

it('is of whoever holds shares in the rest of a sentence only', () => {
  const held = claimsOf(
    '[a|甲公司]与[b|乙公司]合作。[c|丙公司]是后者的股东，持股{% 6|6%}。',
  ).flatMap(({ predicate, subject, percent }) =>
    predicate === 'owns_stake' && percent !== undefined ? [subject] : [],
  );
  expect(held).toEqual(['c']);
});
