import { expect, it } from 'vitest';
import { claimsOf } from '../../../../test/support/read-claims.js';

const told = (text: string): string[] =>
  claimsOf(text).map(({ subject, predicate, object = '', money }) =>
    [subject, predicate, object, money?.value].join(' ').trim(),
  );

it.each([
  [
    '[a|Orrin] sold [b|Kelso], its pump business, to [c|Veridian], a private equity firm, for {USD 30|$30}.',
    'c acquires b 30',
  ],
  [
    '[a|Orrin] said [b|Kelso], a maker of valves, had revenue of {USD 30|$30}.',
    'b has_revenue  30',
  ],
  [
    '[a|Orrin], which is owned by [b|Kelso], a maker of valves, had revenue of {USD 30|$30}.',
    'a has_revenue  30',
  ],
])('what explains a name parts no clause: %s', (text, expected) => {
  expect(told(text)).toContain(expected);
});
