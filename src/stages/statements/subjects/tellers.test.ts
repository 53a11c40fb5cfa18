import { expect, it } from 'vitest';
import { claimsOf } from '../../../../test/support/read-claims.js';

it('the firm of an analyst is not what the next sentence is of', () => {
  const revenue = claimsOf(
    '[person p|Ann Rowe], an analyst at [b|Vale Brothers], cut her rating on [a|Orrin]. She now sees revenue at {USD 5|$5}.',
  ).filter(({ predicate }) => predicate === 'has_revenue');
  expect(revenue).toMatchObject([{ subject: 'a' }]);
});
