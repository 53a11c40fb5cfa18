import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleRecords } from '../../../test/support/sample-store.js';
import { sortRecords } from './order.js';

describe('sortRecords', () => {
  it('gives one order whatever the order of arrival', () => {
    const { 'mentions.jsonl': mentions, 'facts.jsonl': facts } = sampleRecords();
    fc.assert(
      fc.property(fc.shuffledSubarray(mentions, { minLength: mentions.length }), (shuffled) => {
        expect(sortRecords('mentions.jsonl', shuffled)).toEqual(mentions);
      }),
    );
    expect(sortRecords('facts.jsonl', [...facts].reverse())).toEqual(facts);
  });

  it('sorts numbers by size and puts the longer of two spans first', () => {
    const [issue] = sampleRecords()['issues.jsonl'];
    const at = (start: number, end: number) => ({
      ...issue,
      code: 'I-1',
      level: 'info' as const,
      message: '',
      span: { start, end, startUtf16: start, endUtf16: end, exact: '' },
    });
    const sorted = sortRecords('issues.jsonl', [at(10, 12), at(9, 10), at(10, 20), at(2, 3)]);
    expect(sorted.map(({ span }) => [span?.start, span?.end])).toEqual([
      [2, 3],
      [9, 10],
      [10, 20],
      [10, 12],
    ]);
  });
});
