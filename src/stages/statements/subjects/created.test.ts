import { describe, expect, it } from 'vitest';
import { claimsOf } from '../../../../test/support/read-claims.js';

describe('the new company', () => {
  it.each([
    [
      'is the one told to be created',
      '[a|Orvik] and [b|Kelso] merged, creating [c|Tessen]. [a|Orvik] owns {% 51|51%} of the new company.',
      ['a c'],
    ],
    [
      'is so in Chinese',
      '[a|晨曦电子]与[b|瀚海科技]合并成立[c|蓝星科技]。[a|晨曦电子]持有新公司{% 51|51%}股权。',
      ['a c'],
    ],
    [
      'is nobody where none was told',
      '[a|Orvik] and [b|Kelso] agreed a deal. [a|Orvik] will own {% 51|51%} of the combined company.',
      [],
    ],
  ])('%s', (_, text, stakes) => {
    const told = claimsOf(text).filter(({ predicate }) => predicate === 'owns_stake');
    expect(told.map(({ subject, object }) => `${subject} ${object}`)).toEqual(stakes);
  });
});

describe('a part is held', () => {
  const held = (text: string): string[] =>
    claimsOf(text)
      .filter(({ predicate }) => predicate === 'owns_stake')
      .map(({ subject, object }) => `${subject} ${object}`);

  it.each([
    [
      'of nobody where what was founded has no name',
      '[d|丁公司]今年扩产。\n\n[a|甲公司]与[b|乙公司]宣布组建合资公司，[a|甲公司]占股{% 60|60%}。[b|乙公司]持股{% 40|40%}。',
      [],
    ],
    [
      'of the one that was just founded',
      '[d|丁公司]今年扩产。\n\n[a|甲公司]与[b|乙公司]组建合资公司[c|丙公司]。[a|甲公司]占股{% 60|60%}。',
      ['a c'],
    ],
  ])('%s', (_, text, stakes) => {
    expect(held(text)).toEqual(stakes);
  });
});
