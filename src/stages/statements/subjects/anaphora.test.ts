import { expect, it } from 'vitest';
import { claimsOf } from '../../../../test/support/read-claims.js';

const targets = (text: string): string[] =>
  claimsOf(text)
    .filter(({ predicate }) => predicate === 'share_price')
    .map(({ subject }) => subject);

it('其 in what a broker says of a share is who is spoken of, not whom it bought', () => {
  expect(
    targets(
      '[a|甲矿业]收购了[b|乙公司]。[a|甲矿业]昨日公布业绩。[goldman-sachs|高盛]给予其买入评级，目标价{HKD 30|30港元}。',
    ),
  ).toEqual(['a#target-price']);
});

it('公司 in what a broker expects is who is rated', () => {
  const profits = claimsOf(
    '[a|甲公司]上涨。[goldman-sachs|高盛]给予买入评级，预计公司净利润将为{CNY 30|30元}。',
  ).filter(({ predicate }) => predicate === 'has_profit');
  expect(profits).toMatchObject([{ subject: 'a' }]);
});

it('后者 right before the word that governs a name is who was told last', () => {
  expect(claimsOf('[a|甲公司]的竞争对手是[b|乙公司]，后者由[c|丙公司]收购。')).toMatchObject([
    { predicate: 'competes_with' },
    { predicate: 'acquires', subject: 'c', object: 'b' },
  ]);
});

const valued = (text: string): string[] =>
  claimsOf(text, '2024-05-02')
    .filter(({ predicate }) => predicate === 'valued_at')
    .map(({ subject }) => subject);

it.each([
  [
    'a venture: whom the running company was told to put money into',
    '[a|甲公司]向[b|乙公司]投资{USD 50|50美元}。这家初创公司估值达{USD 900|900美元}。',
    'b',
  ],
  [
    'or to buy',
    '[a|甲公司]宣布收购[b|乙公司]。这家[place il|以色列]新创估值达{USD 900|900美元}。',
    'b',
  ],
  [
    'but the running company where it told that of itself',
    '[a|甲公司]完成{USD 50|50美元}融资。这家独角兽估值达{USD 900|900美元}。',
    'a',
  ],
  [
    'the buyer where money was put into it before',
    '[a|甲公司]完成{USD 50|50美元}融资。[a|甲公司]收购了[b|乙公司]。这家初创公司估值达{USD 900|900美元}。',
    'a',
  ],
  [
    'the name right before it',
    '[a|甲公司]收购了[b|乙公司]，这家成立五年的公司估值达{USD 900|900美元}。',
    'b',
  ],
  [
    'the name that the sentence before ended in',
    '[a|甲公司]扩产。最大的挑战来自[b|乙公司]。这家从校园里走出来的公司估值达{USD 900|900美元}。',
    'b',
  ],
  ['the running company', '[a|甲公司]与[b|乙公司]合作。这家软件巨头估值达{USD 900|900美元}。', 'a'],
  [
    'a start-up in English',
    '[a|Orrin] has agreed to buy [b|Kelso]. The five-year-old startup was valued at {USD 900|$900}.',
    'b',
  ],
  [
    'what explains the name before it',
    '[a|Orrin] has invested {USD 50|$50} in [b|Kelso], a British start-up that is valued at {USD 900|$900}.',
    'b',
  ],
])('a description stands for %s', (_, text, expected) => {
  expect(valued(text)).toEqual([expected]);
});

it('is none of a name that stands behind it', () => {
  expect(valued('[a|甲公司]停产。这家软件公司[b|乙公司]估值达{USD 900|900美元}。')).toEqual(['b']);
});

it.each([
  [
    'a time',
    '[b|Kelso] grew. [a|Orrin] is based in Oslo. {t 2023-07|Last July} it was valued at {USD 900|$900}.',
  ],
  [
    'the end of the paragraph before',
    '[b|Kelso] grew. [b|Kelso] hired. [a|Orrin] is based in Oslo.\n\nIt was valued at {USD 900|$900}.',
  ],
])('"it" goes on with the company spoken of behind %s', (_, text) => {
  expect(valued(text)).toEqual(['a']);
});

it.each([
  '[b|Kelso] owns {% 9|9%} of [c|Vale].\n\nThe news comes a week after [a|Orrin] said it was valued at {USD 900|$900}.',
  '[b|Kelso] grew.\n\nA week ago [a|Orrin], which is owned by [c|Vale], said it was valued at {USD 900|$900}.',
])('"it" behind said is whoever says so: %s', (text) => {
  expect(valued(text)).toEqual(['a']);
});

it('"its" is of the company that a clause sets against another', () => {
  const text =
    '[a|Orrin] was valued at {USD 500|$500}, while the Dutch rival [b|Kelso] said its board saw it valued at {USD 900|$900}.';
  expect(valued(text)).toEqual(['a', 'b']);
});

const owned = (text: string): string[] =>
  claimsOf(text)
    .filter(({ object }) => object !== undefined)
    .map(({ subject, predicate, object }) => `${subject} ${predicate} ${object}`);

it.each([
  ['[b|乙资本]为公司第二大股东，持股{% 9|9%}。', ['b owns_stake a']],
  ['[b|乙资本]向公司注资{CNY 9|9元}。', ['b invests_in a']],
  ['[b|乙资本]将入股该车企，占股{% 7|7%}。', ['b invests_in a', 'b owns_stake a']],
])('公司 behind what governs it is who was told before: %s', (text, expected) => {
  expect(owned(`[a|甲公司]上半年收入增长。${text}`)).toEqual(expected);
});
