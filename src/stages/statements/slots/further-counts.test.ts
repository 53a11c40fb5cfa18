import { describe, expect, it } from 'vitest';
import { claimsOf } from '../../../../test/support/read-claims.js';

describe('what is ordered beside what is counted first', () => {
  it.each([
    [
      'is an order of its own',
      '[bluefin|Bluefin Airways] ordered {q aircraft 40|40} jets and {q aircraft 20|20} turboprops from [zephyr|Zephyr Jets].',
      ['20', '40'],
    ],
    [
      'is one in Chinese',
      '[bluefin|蓝鳍航空]向[zephyr|锐达飞机]订购{q aircraft 40|40架}客机及{q aircraft 20|20架}货机。',
      ['20', '40'],
    ],
    [
      'is something else behind other words',
      '[bluefin|Bluefin Airways] ordered {q aircraft 40|40} jets from [zephyr|Zephyr Jets] and has {q aircraft 90|90} planes.',
      ['40'],
    ],
  ])('%s', (_, text, counts) => {
    const told = claimsOf(text).filter(({ predicate }) => predicate === 'contracts_with');
    expect(told.map(({ quantity }) => quantity?.value).sort()).toEqual(counts);
  });
});
