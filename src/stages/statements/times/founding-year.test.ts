import { expect, it } from 'vitest';
import { claimsOf } from '../../../../test/support/read-claims.js';

it.each([
  ['[a|恆達電子]成立於{t 2011|2011年}，年營收逾{TWD 60000000000|600億元}。', undefined],
  [
    '這家成立於{t 2011|2011年}的[a|恆達電子]{t 2024|去年}營收{TWD 700000000|7億元}，虧損{TWD 100000000|1億元}。',
    '2024',
  ],
  [
    'Founded in {t 2012|2012}, [a|Orrin] has annual revenue of {USD 155000000|$155 million}.',
    undefined,
  ],
])('results are not of the year a company was founded in: %s', (text, expected) => {
  const results = claimsOf(text).filter(({ predicate }) => predicate !== 'founded');
  expect(results.length).toBeGreaterThan(0);
  expect(new Set(results.map(({ time }) => time?.edtf))).toEqual(new Set([expected]));
});

it.each([
  ['[a|恆達電子]對子公司[b|雲帆電機]增資{TWD 1000000000|10億元}。', 'a', 'b'],
  ['[a|恆達電子]擬向其全資子公司[b|雲帆電機]增資{TWD 1000000000|10億元}。', 'a', 'b'],
])('a word that tells whose a name is leaves the marker before it: %s', (text, subject, object) => {
  expect(claimsOf(text)).toContainEqual(
    expect.objectContaining({ predicate: 'invests_in', subject, object }),
  );
});
