import { expect, it } from 'vitest';
import { claimsOf } from '../../../../test/support/read-claims.js';

const told = (text: string): string[] =>
  claimsOf(text)
    .filter(({ predicate }) => predicate === 'owns_stake')
    .map(({ subject, object = '', percent }) => `${subject} ${object} ${percent?.value ?? ''}`)
    .sort();

it.each([
  [
    'not of those who hold others of it, in whatever words',
    '[a|甲公司]公布招股书，[b|乙基金]持股{% 8|8%}，[c|丙资本]持有{% 4|4%}。',
    ['b a 8', 'c a 4'],
  ],
  [
    'not of what another holds it through',
    '[a|甲公司]公布招股书，[person p|何平]通过[b|乙控股]持股{% 28|28%}，[c|丙资本]持股{% 12|12%}。',
    ['b a 28', 'c a 12'],
  ],
  [
    'given to a person, not to the company that has founded',
    '[a|甲公司]股价上涨。[b|乙集团]将{% 10|10%}股份转让予[a|甲公司]创办人[person p|何平]。',
    ['p a 10'],
  ],
])('a share is %s: %s', (_, text, expected) => {
  expect(told(text)).toEqual(expected);
});
