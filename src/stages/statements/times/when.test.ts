import { describe, expect, it } from 'vitest';
import { claimsOf } from '../../../../test/support/read-claims.js';
import { isPeriod } from './time-kinds.js';
import { tenseOf } from './when.js';

describe('the tense of a time against the day of publication', () => {
  it.each([
    ['2026', '2025-10-16', 'future'],
    ['2025', '2025-10-16', 'present'],
    ['2025-Q4', '2025-10-16', 'present'],
    ['2024', '2025-10-16', 'past'],
    ['2025-09', '2025-10-16', 'past'],
    ['2025-10-16', '2025-10-16', 'present'],
    ['2025-10-17', '2025-10-16', 'future'],
    ['2025-10/2028-10', '2025-10-16', 'future'],
    ['2026/..', '2025-10-16', 'future'],
    ['../2032', '2025-10-16', 'present'],
    ['2026', undefined, 'present'],
  ])('%s seen from %s is %s', (edtf, published, tense) => {
    expect(tenseOf({ edtf }, published)).toBe(tense);
  });
});

describe('a business period', () => {
  it.each([
    ['2025', true],
    ['2025-Q3', true],
    ['2025-H1', true],
    ['2025-09', true],
    ['2025-09-30', false],
    ['2024/2027', false],
  ])('%s: %s', (edtf, expected) => {
    expect(isPeriod({ edtf })).toBe(expected);
  });
});

it.each([
  ['[a|甲公司]{t 2010|2010年}进入中国，目前拥有{q employees 500|500名}员工。', undefined],
  ['截至{t 2010|2010年}底，[a|甲公司]目前拥有{q employees 500|500名}员工。', '2010'],
  ['[a|甲公司]{t 2010|2010年}裁员，仍拥有{q employees 500|500名}员工。', '2010'],
])('what is told of now is not of then: %s', (text, expected) => {
  const [employees] = claimsOf(text, '2024-05-02').filter(
    ({ predicate }) => predicate === 'has_employees',
  );
  expect(employees?.time?.edtf).toBe(expected);
});
