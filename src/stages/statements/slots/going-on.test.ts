import { expect, it } from 'vitest';
import { claimsOf } from '../../../../test/support/read-claims.js';

it.each([
  '[a|Orrin] makes pumps. [b|Halcyon] led a {USD 50|$50} round. It has now raised {USD 90|$90}.',
  '[a|Orrin] raised {USD 50|$50}. [b|Halcyon] came in as a new investor. All told, the company has raised {USD 90|$90}.',
])('what follows goes on with who was given the money: %s', (text) => {
  const raised = claimsOf(text).filter(({ predicate }) => predicate === 'raised');
  expect(raised.map(({ subject }) => subject)).toContain('a');
  expect(raised.map(({ subject }) => subject)).not.toContain('b');
});

it('a text about the investor goes on with it', () => {
  const text =
    '[b|Halcyon] has grown. [b|Halcyon] led a {USD 50|$50} round for [a|Orrin]. [b|Halcyon] is old. It had revenue of {USD 9|$9}.';
  const told = claimsOf(text).filter(({ predicate }) => predicate === 'has_revenue');
  expect(told.map(({ subject }) => subject)).toEqual(['b']);
});
