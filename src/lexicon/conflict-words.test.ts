import { describe, expect, it } from 'vitest';
import { loadConflictWords } from './conflict-words.js';

const words = loadConflictWords();

describe('the words by which facts are compared', () => {
  it.each([
    ['更正：廣達第一季營收', true],
    ['勘誤', true],
    ['CORRECTED: Quanta grows', true],
    ['Quanta grows', false],
    ['The correctional services', false],
  ])('%s corrects: %s', (headline, corrects) => expect(words.corrects(headline)).toBe(corrects));

  it.each([
    ['Quanta grows.\n\nCorrection: an earlier version was wrong.', true],
    ['Quanta grows.\n\n**Correction:** an earlier version was wrong.', true],
    ['(Corrects figure in second paragraph)\nQuanta grows.', true],
    ['营收增长。\n【更正】第一季营收', true],
    ['Quanta sees a correction: shares fell.', false],
    ['公司发布更正公告。', false],
  ])('%j is opened as a correction: %s', (text, opens) =>
    expect(words.opensCorrection(text)).toBe(opens),
  );

  it.each([
    ['已累计融资23亿美元', true],
    ['raised $2.3 billion so far', true],
    ['raised $2.3 billion', false],
  ])('%s is a total: %s', (text, isTotal) => expect(words.isTotal(text)).toBe(isTotal));

  it('tell talks and ends', () => {
    expect(['洽谈', 'in talks', '计划'].map(words.isInTalks)).toEqual([true, true, false]);
    expect(['不再', 'no longer', '否认'].map(words.isEnd)).toEqual([true, true, false]);
  });
});
