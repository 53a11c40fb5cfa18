import { describe, expect, it } from 'vitest';
import type { Member } from '../clauses/reading.js';
import { digestItems } from './digest-items.js';

const membersIn = (text: string): Member[] =>
  [...text.matchAll(/[甲乙丙丁]/g)].map(({ 0: name, index }) => ({
    start: index,
    end: index + 1,
    entity: name,
    type: 'organization',
    isAnaphor: false,
    isBystander: false,
    represents: undefined,
  }));

describe('digestItems', () => {
  it.each([
    ['numbered, a company each', '1. 甲赚钱。\n\n2. 乙亏损。\n\n3、丙招股。', 3],
    [
      'an item with an unknown name among them',
      '● 甲赚钱。\n● 乙亏损。\n● 某茶饮招股。\n● 丙裁员。',
      4,
    ],
    [
      'points of an article on one company',
      '1. 甲赚钱。\n2. 收入增长。\n3. 甲裁员。\n4. 甲派息。',
      0,
    ],
    ['too few', '1. 甲赚钱。\n2. 乙亏损。', 0],
    ['no marks', '甲赚钱。\n乙亏损。\n丙招股。', 0],
  ])('%s', (_, text, count) => {
    expect(digestItems(text, membersIn(text))).toHaveLength(count);
  });
});
