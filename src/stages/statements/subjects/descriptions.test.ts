import { expect, it } from 'vitest';
import { claimsOf } from '../../../../test/support/read-claims.js';

const staffed = (text: string): string[] =>
  claimsOf(text, '2024-05-02')
    .filter(({ predicate }) => predicate === 'has_employees')
    .map(({ subject }) => subject);

it.each([
  [
    'the country told beside its name',
    "[a|Orrin] grew. [a|Orrin] works with France's [b|Kelso]. The French operator employs {q employees 900|900 people}.",
    ['b'],
  ],
  [
    'the trade told beside its name',
    '[a|Orrin], a Dutch airline, grew. It borrowed from the lender [b|Kelso]. The bank employs {q employees 900|900 people}.',
    ['b'],
  ],
  [
    'what the text is about, by its noun alone',
    '[a|Orrin] grew. [a|Orrin] works with the operator [b|Kelso]. The operator employs {q employees 900|900 people}.',
    ['a'],
  ],
  [
    'nobody named, where all are of another country',
    'The Dutch operator [a|Orrin] grew. The Japanese operator employs {q employees 900|900 people}.',
    [],
  ],
  [
    'who is spoken of, where the text tells nobody to be that',
    '[a|Orrin] grew. [a|Orrin] fell. [b|Kelso] raised its forecast. The Leeds-based group employs {q employees 900|900 people}.',
    ['b'],
  ],
])('a description stands for %s', (_, text, expected) => {
  expect(staffed(text)).toEqual(expected);
});
