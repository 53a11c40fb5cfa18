import { describe, expect, it } from 'vitest';
import { claimsOf } from '../../../../test/support/read-claims.js';
import { loadTables } from '../words/tables.js';

const claims = (text: string, predicate: string) =>
  claimsOf(text).filter((claim) => claim.predicate === predicate);

it('no name stands for two markets', () => {
  const { markets } = loadTables().tables.markets;
  const names = Object.values(markets).flatMap(({ zh, en }) => [
    ...new Set([...zh, ...en].map((name) => name.toLowerCase().replace(/[\s-]+|s$/g, ''))),
  ]);
  expect(names.filter((name, at) => names.indexOf(name) < at)).toEqual([]);
});

describe('the market whose size is told', () => {
  it.each([
    ['全球生成式AI市場規模達{USD 5|5美元}。', 'generative-ai-market'],
    ['生成式 AI 市場規模達{USD 5|5美元}。', 'generative-ai-market'],
    ['生成式人工智能市场达到{USD 5|5美元}。', 'generative-ai-market'],
    ['生成式AI的市场规模达{USD 5|5美元}。', 'generative-ai-market'],
    ['The fast-growing generative-AI market reached {USD 5|$5}.', 'generative-ai-market'],
    ['The market for generative AI reached {USD 5|$5}.', 'generative-ai-market'],
    ['{t 2027|2027年}AI晶片市場達{USD 5|5美元}。', 'ai-chip-market'],
    ['The AI chip market is worth {USD 5|$5}.', 'ai-chip-market'],
    ['The market for AI chips is worth {USD 5|$5}.', 'ai-chip-market'],
    ['分析师看好人形机器人市场达到{USD 5|5美元}。', 'humanoid-robot-market'],
    ['中国新能源汽车市场规模达{CNY 5|5元}。', 'china-new-energy-vehicle-market'],
    ["China's online advertising market hit {CNY 5|5 yuan}.", 'china-digital-advertising-market'],
    ['云计算市场规模达{USD 5|5美元}。', 'cloud-market'],
    ['雲端市場規模達{USD 5|5美元}。', 'cloud-market'],
    ['雲端客製化晶片 (ASIC) 的市場規模達{USD 5|5美元}。', 'cloud-asic-market'],
    ['The US premium smartphone market hit {USD 5|$5}.', 'us-premium-smartphone-market'],
    ['企业编程助手市场规模达{USD 5|5美元}。', 'enterprise-coding-assistant-market'],
  ])('%s', (text, expected) => {
    expect(claims(text, 'market_size')[0]?.subject).toBe(expected);
  });

  it.each([
    ['a word that makes it another one', '航空芯片市场规模达{USD 5|5美元}。', '航空芯片-market'],
    ['the same in English', 'The garden robot market hit {USD 5|$5}.', 'garden-robot-market'],
    ['a market in no table', '全球露营市场规模达{USD 5|5美元}。', '露营-market'],
    [
      'what only begins like one',
      'The market for chip makers hit {USD 5|$5}.',
      'chip-makers-market',
    ],
    ['nothing named', 'The market hit {USD 5|$5}.', undefined],
  ])('is not taken for another: %s', (_, text, expected) => {
    expect(claims(text, 'market_size')[0]?.subject).toBe(expected);
  });
});

it.each([
  ['[a|甲公司]在智慧型手機市場的市佔率為{% 18|18%}。', 'smartphone-market'],
  ['[a|甲公司]在晶圆代工领域的市占率为{% 18|18%}。', 'foundry-market'],
  ['[a|甲公司]的全球DRAM市占率为{% 18|18%}。', 'dram-market'],
  ['[a|Acme] captured {% 19|19%} of the global smartphone market.', 'smartphone-market'],
  ['[a|Acme] has a market share of {% 19|19%} in India.', undefined],
  ['[a|Acme] has a market share in AI chips of {% 19|19%}.', 'ai-chip-market'],
  ['[a|Acme] holds {% 19|19%} of the PC market share.', 'pc-market'],
  ['[a|甲公司]市占率升至{% 17|17%}。', undefined],
  ['全球动力电池装车量增长。[a|甲公司]的市占率为{% 18|18%}。', 'ev-battery-market'],
  ['Tablet shipments rose. [a|Acme] has a market share of {% 18|18%}.', 'tablet-market'],
  ['手机市场萎缩。[a|甲公司]在印度市场的份额为{% 18|18%}。', 'india-smartphone-market'],
  ['中国手机市场萎缩。[a|甲公司]全球市占率为{% 18|18%}。', 'smartphone-market'],
  [
    'Tablet shipments rose. [a|Acme] has a market share in India of {% 18|18%}.',
    'india-tablet-market',
  ],
  ['[a|Acme] holds {% 19|19%} of the European garden gnome market.', 'europe-garden-gnome-market'],
  ['Tablet shipments rose. [a|Acme] held {% 19|19%} of the market.', 'tablet-market'],
  ['[b|乙公司]动力电池装车量增长，[a|甲公司]市占率为{% 18|18%}。', 'ev-battery-market'],
])('the market of a share: %s', (text, expected) => {
  const [claim, ...others] = claims(text, 'market_share');
  expect(others).toEqual([]);
  expect(claim?.object).toBe(expected);
});
