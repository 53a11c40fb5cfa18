import { describe, expect, it } from 'vitest';
import { claimsOf } from '../../../../test/support/read-claims.js';

const told = (text: string): readonly string[] =>
  claimsOf(text)
    .filter(({ predicate }) => predicate === 'role')
    .map(({ subject, object, title }) => `${subject} ${object} ${title}`);

describe('positions told joined are told of the same two', () => {
  it.each([
    [
      '[acme|Acme] Chairman, President and CEO [person lang|Peter Lang] spoke.',
      ['lang acme Chairman, President and CEO'],
    ],
    [
      '[person lang|Peter Lang], chairman, president and chief executive of [acme|Acme], spoke.',
      ['lang acme chairman, president and chief executive'],
    ],
    [
      '[acme|甲科]创始人、董事长、总裁兼CEO[person wang|王合]出席。',
      ['wang acme 创始人、董事长、总裁兼CEO'],
    ],
  ])('%s', (text, claims) => {
    expect(told(text)).toEqual(claims);
  });

  it('but a comma in Chinese parts two clauses', () => {
    expect(
      told('[person wang|王合]接任[acme|甲科]董事长，总经理一职由[person lin|林夕]出任。'),
    ).toContain('wang acme 董事长');
  });
});
