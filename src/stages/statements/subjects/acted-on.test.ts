import { expect, it } from 'vitest';
import { claimsOf } from '../../../../test/support/read-claims.js';

const bought = (text: string): string[] =>
  claimsOf(text, '2024-05-02')
    .filter(({ predicate }) => predicate === 'acquires')
    .map(({ subject, object }) => `${subject} ${object}`);

it.each([
  [
    'whom the text speaks of',
    '[a|Orrin] makes pumps. [b|Kelso] acquired it {t 2016|in 2016}.',
    ['b a'],
  ],
  [
    'the company told last where persons are spoken of',
    '[a|Orrin] grew.\n\n[person p|Ann Rowe] built [c|Vale], an app for shops. [b|Kelso] acquired it {t 2016|in 2016}.',
    ['b c'],
  ],
  [
    'a company told before its verb',
    '[a|Orrin] was small {t 2016|in 2016}, when [b|Kelso] bought it.',
    ['b a'],
  ],
  ['not who buys it', '[a|Orrin] grew. [b|Kelso] said it wants to buy it.', ['b a']],
  ['none where a thing is told', '[a|Orrin] built the site and [b|Kelso] bought it.', []],
  [
    'no subject of a verb before',
    '[a|Orrin] saw the plant, bought it and sold it to [b|Kelso].',
    [],
  ],
  ['nothing without a company', '[a|Orrin] saw the plant and bought it.', []],
])('"it" behind a verb is %s', (_, text, expected) => {
  expect(bought(text)).toEqual(expected);
});
