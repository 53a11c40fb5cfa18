import { expect, it } from 'vitest';
import { claimsOf } from '../../../../test/support/read-claims.js';

const told = (text: string): string[] =>
  claimsOf(text).map((claim) => [claim.subject, claim.predicate, claim.object].join(' '));

it.each([
  ['[a|甲公司]宣布扩产。青禾将收购[b|乙公司]。', []],
  ['[a|甲公司]宣布扩产。青禾宣布收购[b|乙公司]。', []],
  ['[a|甲公司]宣布扩产。青禾曾获得[b|乙公司]的投资。', []],
  ['[a|甲公司]宣布扩产。将收购[b|乙公司]。', ['a acquires b']],
  ['[a|甲公司]宣布扩产。宣布收购[b|乙公司]。', ['a acquires b']],
  ['[a|甲公司]宣布扩产。曾获得[b|乙公司]的投资。', ['b invests_in a']],
])('what a word does that may be a name is not done by the last subject: %s', (text, expected) => {
  expect(told(text)).toEqual(expected);
});
