import { describe, expect, it } from 'vitest';
import { claimsOf } from '../../../../test/support/read-claims.js';
import { tenseOf } from './tense.js';
import { isPeriod } from './time-kinds.js';

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

it('the week in which results are told is not their period', () => {
  const text =
    '[a|Orrin] {t 2024-04-22/2024-04-28|last week} reported revenue of {USD 900|$900}. {t 2024-04-22/2024-04-28|Last week}, [b|Kelso] had revenue of {USD 700|$700}.';
  const told = claimsOf(text, '2024-05-02').map(({ subject, time }) => [subject, time?.edtf]);
  expect(told).toEqual([
    ['a', undefined],
    ['b', '2024-04-22/2024-04-28'],
  ]);
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
