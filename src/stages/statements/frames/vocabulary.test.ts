import { expect, it } from 'vitest';
import { claimsOf } from '../../../../test/support/read-claims.js';

it.each(['收购', '收购了', '则收购', '买下', '买下了'])(
  'says the same with an adverb or an ending: %s',
  (verb) => {
    const told = claimsOf(`[a|辰心]${verb}[b|禾原科技]。`);
    expect(told).toMatchObject([{ predicate: 'acquires', subject: 'a', object: 'b' }]);
  },
);
