import { describe, expect, it } from 'vitest';
import { claimsOf } from '../../../../test/support/read-claims.js';
import { Suppliers } from './suppliers.js';

describe('who sells to whom', () => {
  const suppliers = new Suppliers({
    tiers: [['foundry'], ['jets', 'cloud']],
    buyers: ['army', 'navy'],
    sellers: ['jets'],
  });
  it.each([
    ['foundry', 'cloud', true],
    ['cloud', 'foundry', false],
    ['jets', 'cloud', false],
    ['jets', 'an-airline', true],
    ['cloud', 'an-airline', false],
    ['an-airline', 'jets', false],
    ['a-company', 'army', true],
    ['army', 'navy', false],
  ])('%s to %s: %s', (seller, buyer, sells) => {
    expect(suppliers.sellsTo(seller, buyer)).toBe(sells);
  });
});

describe('a contract that two signed', () => {
  it.each([
    ['[oracle|甲骨文]与[openai|OpenAI]签署{USD 1000000000|10亿美元}的合同。', 'openai', 'oracle'],
    ['[openai|OpenAI]与[oracle|甲骨文]签署{USD 1000000000|10亿美元}的合同。', 'openai', 'oracle'],
    ['[aaa|甲公司]与[bbb|乙公司]签署{USD 1000000000|10亿美元}的合同。', 'aaa', 'bbb'],
  ])('%s: %s buys from %s', (text, subject, object) => {
    expect(claimsOf(text)).toMatchObject([{ predicate: 'contracts_with', subject, object }]);
  });
});
