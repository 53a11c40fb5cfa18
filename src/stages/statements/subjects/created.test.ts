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
