import { expect, it } from 'vitest';
import { claimsOf } from '../../../../test/support/read-claims.js';

const told = (text: string): string[] =>
  claimsOf(text).map((claim) => [claim.subject, claim.predicate, claim.object].join(' '));

it.each([
  [
    'nobody is told in its clause: it is the other one',
    '[a|甲公司]与[b|乙公司]合作多年，更是其供应商。',
    ['a partners_with b', 'b contracts_with a'],
  ],
  [
    'it is the one whose shareholder the subject is too',
    '[a|甲公司]是[b|乙公司]的股东，更是其供应商。',
    ['a owns_stake b', 'b contracts_with a'],
  ],
  [
    'and where a word governs it',
    '[a|甲公司]收购[b|乙公司]后，将向其供应芯片。',
    ['a acquires b', 'b contracts_with a'],
  ],
  [
    'another one is told in its clause',
    '[b|乙公司]扩产，[a|甲公司]是其供应商。',
    ['b contracts_with a'],
  ],
  [
    'two are of the same',
    '[a|甲公司]扩产。[b|乙公司]是其供应商，[d|丁公司]也是其供应商。',
    ['a contracts_with b', 'a contracts_with d'],
  ],
  [
    'behind a semicolon it is of what is told there',
    '[a|甲公司]完成融资；[b|乙公司]获[c|丙公司]投资，后者成为其供应商。',
    ['b contracts_with c', 'c invests_in b'],
  ],
])('其: %s', (_, text, expected) => {
  expect(told(text).sort()).toEqual(expected);
});
