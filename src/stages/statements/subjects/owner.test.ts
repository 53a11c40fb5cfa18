import { expect, it } from 'vitest';
import { claimsOf } from '../../../../test/support/read-claims.js';

const subjectsOf = (text: string): string[] => claimsOf(text).map((claim) => claim.subject);

it.each([
  ['[b|Kelso] lost ground. Shares of [a|Orrin] were weak. Revenue fell {% 4|4%}.', 'a#revenue'],
  [
    '[b|Kelso] lost ground. Finally, sales at [a|Orrin] were weak. Profit fell {% 4|4%}.',
    'a#profit',
  ],
  ['[b|Kelso] lost ground. Sales were weak. Profit fell {% 4|4%}.', 'b#profit'],
  ['[b|Kelso] lost ground. Sales to [a|Orrin] were weak. Profit fell {% 4|4%}.', 'b#profit'],
  ['[b|Kelso] lost ground. Sales growth surprised [a|Orrin]. Profit fell {% 4|4%}.', 'b#profit'],
])('the text goes on with whose figure a clause begins with: %s', (text, expected) => {
  expect(subjectsOf(text)).toEqual([expected]);
});
