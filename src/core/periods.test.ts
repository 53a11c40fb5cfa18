import { describe, expect, it } from 'vitest';
import { canonicalPeriod, periodOf, periodsOverlap } from './periods.js';

const meet = (a: string, b: string) => periodsOverlap(periodOf(a), periodOf(b));

describe('periods of EDTF dates', () => {
  it.each([
    ['2025', '2025-10-28'],
    ['2025-Q3', '2025-09'],
    ['2025-H1', '2025-Q2'],
    ['2025-22', '2025-07-01'],
    ['2024/2027', '2026'],
    ['2026/..', '2030'],
    ['../2032', '1999-01'],
    ['no date', '2025'],
  ])('%s meets %s', (a, b) => {
    expect(meet(a, b)).toBe(true);
    expect(meet(b, a)).toBe(true);
  });

  it.each([
    ['2024', '2025'],
    ['2025-Q3', '2025-Q4'],
    ['2025-H1', '2025-07'],
    ['2025-21', '2025-06'],
    ['2026/..', '2025-12-31'],
    ['../2032', '2033'],
    ['2025-10-28', '2025-10-29'],
  ])('%s does not meet %s', (a, b) => {
    expect(meet(a, b)).toBe(false);
    expect(meet(b, a)).toBe(false);
  });

  it.each([
    ['2025-07/2025-09', '2025-Q3'],
    ['2025-07-01/2025-09-30', '2025-Q3'],
    ['2025-01/2025-06', '2025-H1'],
    ['2025-01-01/2025-12-31', '2025'],
    ['2025-01/2025-02', '2025-01/2025-02'],
    ['2025-07/2026-09', '2025-07/2026-09'],
    ['2024/2027', '2024/2027'],
    ['2026/..', '2026/..'],
    ['../2032', '../2032'],
    ['2025-Q3', '2025-Q3'],
    ['a/b', 'a/b'],
    ['', ''],
  ])('%s is called %s', (edtf, name) => expect(canonicalPeriod(edtf)).toBe(name));
});
