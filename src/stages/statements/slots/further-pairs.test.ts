import { expect, it } from 'vitest';
import { claimsOf } from '../../../../test/support/read-claims.js';

const told = (text: string): string[] =>
  claimsOf(text).map(({ subject, predicate, object = '', money, percent, quantity }) =>
    [subject, predicate, object, money?.value ?? percent?.value ?? quantity?.value].join(' '),
  );

it.each([
  [
    '[a|Orrin] invested {USD 5|$5} in [b|Kelso] and another {USD 3|$3} in [c|Veridian].',
    ['a invests_in b 5', 'a invests_in c 3'],
  ],
  [
    '[a|甲公司]持有[b|乙公司]{% 20|20%}和[c|丙公司]{% 30|30%}的股权。',
    ['a owns_stake b 20', 'a owns_stake c 30'],
  ],
  [
    '[a|甲公司]向[b|乙公司]投资{CNY 5|5元}、[c|丙公司]{CNY 3|3元}。',
    ['a invests_in b 5', 'a invests_in c 3'],
  ],
  ['[a|Orrin] invested {USD 5|$5} in [b|Kelso] and {USD 3|$3} in marketing.', ['a invests_in b 5']],
])('each of several has its own figure: %s', (text, expected) => {
  expect(told(text)).toEqual(expect.arrayContaining(expected));
  expect(told(text).filter((claim) => claim.includes('_in ') || claim.includes('stake'))).toEqual(
    expected,
  );
});
