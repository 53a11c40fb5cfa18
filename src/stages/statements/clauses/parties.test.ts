import { expect, it } from 'vitest';
import { claimsOf } from '../../../../test/support/read-claims.js';

it.each([
  ['[a|辰心]将[b|禾原]的控股权出售给[c|毅达科技]。', 'c acquires b'],
  ['[a|辰心]把[b|禾原]的股份卖给了[c|毅达科技]。', 'c acquires b'],
  ['[a|辰心医药]将[product x|西普]的海外权益授予[c|毅达制药]。', 'c licenses_from a'],
])('whose a thing is says nothing of whom it is given to: %s', (text, expected) => {
  const told = claimsOf(text).map(({ subject, predicate, object }) =>
    [subject, predicate, object].join(' '),
  );
  expect(told).toEqual([expected]);
});
