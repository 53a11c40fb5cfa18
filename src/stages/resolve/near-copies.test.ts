import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupNearCopies, signatureOf } from './near-copies.js';

const STORY =
  '晨光电子周二公布第三季度业绩，营收达到48亿元，同比增长12%，主要受惠于工业用传感器的订单增加。公司表示，第四季度的产能利用率预计维持在九成以上，并计划明年在成都兴建第二座工厂，投资额约为20亿元。董事长周明远在电话会议上说，海外客户占比已经升至三成，公司将继续扩大东南亚的销售团队。';
const OTHER =
  '海岸航运宣布订购六艘甲醇动力货轮，合约总值约11亿美元，首艘将于2027年交付。公司称，新船投入后每年可以减少碳排放约二十万吨。分析师认为，运价在春节之前不会明显回升，但是长约客户的续签情况好于预期，现金流足以支付造船款项。';

const article = (id: string, text: string, order = id) => ({
  id,
  order,
  signature: signatureOf(text),
});

describe('grouping near-copies', () => {
  it('takes a syndicated text with another head and tail as a copy of the earlier one', () => {
    const copy = `（样本社电）${STORY}（本文经授权转载）`;
    const groups = groupNearCopies([
      article('b', copy, '2025-06-02'),
      article('a', STORY, '2025-06-01'),
    ]);
    expect(groups).toEqual(
      new Map([
        ['a', 'a'],
        ['b', 'a'],
      ]),
    );
  });

  it('keeps two reports of different things apart', () => {
    const groups = groupNearCopies([article('a', STORY), article('b', OTHER)]);
    expect(groups).toEqual(
      new Map([
        ['a', 'a'],
        ['b', 'b'],
      ]),
    );
  });

  it('sees a copy through other punctuation, spaces and letter case', () => {
    const english =
      'Harbour Foods said on Monday it will buy its rival Green Table for $340 million in cash, adding 120 stores in four states.';
    const respaced = english.toUpperCase().replaceAll(' ', '  ').replaceAll(',', ' -');
    expect(groupNearCopies([article('a', english), article('b', respaced)]).get('b')).toBe('a');
  });

  it('gives every text a signature, the empty one too', () => {
    fc.assert(fc.property(fc.string(), (text) => signatureOf(text).length === 96));
  });

  it('does not depend on the order of the articles', () => {
    const articles = [
      article('a', STORY),
      article('b', `${STORY}。`),
      article('c', OTHER),
      article('d', OTHER),
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(articles, { minLength: 4 }), (shuffled) => {
        expect([...groupNearCopies(shuffled)].sort()).toEqual(
          [...groupNearCopies(articles)].sort(),
        );
      }),
    );
  });
});
