import { expect, it } from 'vitest';
import { claimsOf } from '../../../../test/support/read-claims.js';

const told = (text: string): string[] =>
  claimsOf(text, '2025-11-20').map(
    ({ predicate, time, modality }) => `${predicate} ${time?.edtf ?? 'no time'} ${modality}`,
  );

it.each([
  [
    'years ago tell when something was done',
    '{t 2022|Three years ago}, [a|Orrin] acquired [b|Kelso].',
    ['acquires 2022 asserted'],
  ],
  [
    'a clause of what was before has its own year',
    '[a|Orrin] had revenue of {USD 5|$5} {t 2025|this year}, up from {USD 4|$4} {t 2024|in 2024}.',
    ['has_revenue 2025 asserted', 'has_revenue 2024 asserted'],
  ],
  [
    'who led a round did so when it was closed',
    '[a|欧林]{t 2025-04|4月}完成{CNY 200|200元}B轮融资，由[b|凯尔索]领投。',
    ['raised 2025-04 asserted', 'invests_in 2025-04 asserted'],
  ],
  [
    'what is better than expected is known, and so is what follows',
    '[a|欧林]{t 2025-Q3|第三季}营收{CNY 120|120元}，优于华尔街预期，净利{CNY 20|20元}。',
    ['has_profit 2025-Q3 asserted', 'has_revenue 2025-Q3 asserted'],
  ],
  [
    'a source at the end may be long',
    "[a|Orrin]'s revenue reached {USD 120|$120} {t 2024|last year}, people familiar with the matter told reporters.",
    ['has_revenue 2024 reported'],
  ],
])('%s', (_, text, expected) => {
  expect(told(text).sort()).toEqual([...expected].sort());
});

it.each([
  [
    'a semicolon ends when something was done',
    '[a|甲公司]{t 2025-05|5月}收购了[b|乙公司]；公司还计划向[c|丙公司]投资{CNY 3|3元}。',
    'invests_in no time planned',
  ],
  [
    'but not a time that stands alone at the head',
    '{t 2025-05|5月}，[a|甲公司]收购了[b|乙公司]；[c|丙公司]收购了[d|丁公司]。',
    'acquires 2025-05 asserted',
  ],
  [
    'a year told beside a later one ends with its item',
    '[a|甲公司]{t 2024|去年}亏损{CNY 2|2元}，{t 2023|2023年}盈利{CNY 3|3元}；营收{CNY 9|9元}。',
    'has_revenue 2024 asserted',
  ],
  [
    'what a deal brings is delivered later',
    '[a|甲公司]向[b|乙公司]采购{q aircraft 5|5架}飞机，预计{t 2028|2028年}交付。',
    'contracts_with no time asserted',
  ],
  [
    'when a company was founded is not when it raised money',
    '[a|甲公司]{t 2016|2016年}创立于杭州，累计融资{CNY 58|58元}。',
    'raised no time asserted',
  ],
])('%s', (_, text, expected) => {
  expect(told(text)).toContain(expected);
});
