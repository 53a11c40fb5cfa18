import { describe, expect, it } from 'vitest';
import { claimsOf } from '../../../../test/support/read-claims.js';

const givenIn = (text: string): string[] =>
  claimsOf(text).flatMap(({ predicate, subject, money }) =>
    predicate === 'invests_in' ? [`${subject} ${money?.value ?? 'untold'}`] : [],
  );

describe('who is told to have paid a round', () => {
  it.each([
    ['[a|Arbor] raised {USD 5|$5 million} from [b|Belmont].', ['b 5']],
    [
      '[a|Arbor] raised {USD 5|$5 million} from [b|Belmont], [c|Corwen] and others.',
      ['b untold', 'c untold'],
    ],
    ['[a|Arbor] raised {USD 5|$5 million} from [b|Belmont] and other investors.', ['b untold']],
    ['[a|甲公司]获得[b|乙基金]的{CNY 5|500万元}A轮融资。', ['b 5']],
    ['[a|甲公司]获得[b|乙基金]等的{CNY 5|500万元}A轮融资。', ['b untold']],
    ['[a|甲公司]完成{CNY 5|500万元}A轮融资，由[b|乙基金]领投。', ['b untold']],
    [
      '[a|甲公司]先获[b|乙基金]的{CNY 5|500万元}天使轮融资，后又拿到[c|丙基金]的{CNY 9|900万元}A轮融资。',
      ['b 5', 'c 9'],
    ],
  ])('%s', (text, expected) => {
    expect(givenIn(text)).toEqual(expected);
  });
});

describe('in whom someone invests who is told behind the round', () => {
  it.each([
    '[a|甲公司]向[b|乙公司]投资{USD 5|500万美元}。[c|丙公司]则投资{USD 3|300万美元}。',
    '[a|Arbor] put {USD 5|$5 million} into [b|Belmont]. [c|Corwen] has invested {USD 3|$3 million}.',
  ])('%s', (text) => {
    expect(claimsOf(text)).toMatchObject([
      { subject: 'a', object: 'b', money: { value: '5' } },
      { subject: 'c', object: 'b', money: { value: '3' } },
    ]);
  });
});
