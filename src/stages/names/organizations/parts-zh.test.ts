import { describe, expect, it } from 'vitest';
import { createAnnotator } from '../../../index.js';

const annotate = createAnnotator(['names']);

const CASES = [
  // A short name takes in the place behind it, as the full one does.
  {
    text: '晨光乐器集团今日公告。晨光乐器日本去年裁员，晨光乐器称将扩产。',
    found: { exact: '晨光乐器日本', type: 'organization' },
  },
  {
    text: '富途新加坡去年营收3亿元。',
    found: { exact: '富途新加坡', type: 'organization' },
  },
  // Of a person the lexicon may know the last part only.
  {
    text: '雷诺首席执行官卢卡·德梅奥表示，公司将投资10亿欧元。',
    found: { exact: '卢卡·德梅奥', type: 'person' },
  },
];

describe('what belongs to a Chinese name', () => {
  it.each(CASES)('$text: $found.exact', async ({ text, found }) => {
    const { mentions = [] } = await annotate({ id: '1', text });
    expect(mentions).toContainEqual(expect.objectContaining(found));
  });
});
