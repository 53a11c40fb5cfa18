import { describe, expect, it } from 'vitest';
import { loadPageLabels } from './page-labels.js';
import { pageLines } from './page-lines.js';
import { stampsOf } from './stamps.js';

const LABELS = loadPageLabels();
const PROSE =
  '這裡是一段很長的內文，說的是一家公司在上個星期公布了業績，而且盈利比去年同期好得多，所以股價也跟著上漲。';

/** The dates of a line under a headline. */
function datesOf(line: string): string[] {
  const text = `標題\n\n${line}\n\n${PROSE}\n`;
  return stampsOf(pageLines(text, 0, LABELS)).map(({ edtf }) => edtf);
}

describe('the date under a headline', () => {
  it.each([
    '王小明的專欄 ‧ 2025/03/04 ‧ 閱讀時間 6 分鐘',
    '編譯／林青　2025年3月4日　原文刊於《某報》，標題為編者所加',
    '記者林青（台北）2025年3月4日',
    '2025年3月4日，台北',
    '2025-03-04 HKT 13:41',
    '发布于：北京市 2025-03-04 10:22',
    '某報 | 2025 年 03 月 04 日 8:30 | 分類 半導體',
    'By Jane Roe | March 4, 2025 | 5 min read',
    'Jane Roe, Senior Reporter, 4 March 2025',
    'Tue 4 Mar 2025 07.30 GMT',
    '来源：海港财经 2025-03-04 09:20',
    '作者：林青 来源：海港财经 2025-03-04 09:20',
    '海港财经 2025-03-04 09:20 作者：林青',
    'Source: Harbour Daily 2025-03-04',
  ])('of %s is told', (line) => {
    expect(datesOf(line)).toEqual(['2025-03-04']);
  });

  it.each([
    '新廠在2025年3月4日啟用',
    '新廠2025年3月4日啟用，產能倍增',
    '来源：新厂启用，2025-03-04',
    '时间线：新厂 2025-03-04',
    '![新廠](https://a.example/2025/03/04/plant.jpg)',
    'The plant opens on March 4, 2025, with 200 workers',
  ])('is none in %s', (line) => {
    expect(datesOf(line)).toEqual([]);
  });
});
