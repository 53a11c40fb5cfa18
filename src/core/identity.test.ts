import { describe, expect, it } from 'vitest';
import { documentId, factId, mentionId, statementId } from './identity.js';
import type { Claim } from './statement.js';

const claim: Claim = {
  predicate: 'valued_at',
  subject: 'sample-company',
  money: {
    value: '5000000000',
    bound: 'exact',
    currency: 'USD',
    decimals: -9,
    currencyBasis: 'explicit',
  },
  time: { edtf: '2025-03' },
  modality: 'asserted',
  polarity: 'positive',
};
const money = claim.money;
const mention = { document: 'doc:1', start: 3, end: 7, kind: 'money', exact: '50億美元' };
const evidence = { start: 0, end: 12 };

describe('ids', () => {
  it.each([
    ['document', documentId('a/article.txt'), 'doc:'],
    ['mention', mentionId(mention), 'm:'],
    ['statement', statementId('doc:1', claim, evidence), 'st:'],
    ['fact', factId('slot', claim), 'f:'],
  ])('of a %s tell their kind and are 16 hexadecimal digits', (_kind, id, prefix) => {
    expect(id.startsWith(prefix)).toBe(true);
    expect(id.slice(prefix.length)).toMatch(/^[0-9a-f]{16}$/);
  });

  // A change of any of these changes the ids of every store there is.
  it('are the same in every process', () => {
    expect([
      documentId('a/article.txt'),
      mentionId(mention),
      statementId('doc:1', claim, evidence),
      factId('slot', claim),
    ]).toMatchInlineSnapshot(`
      [
        "doc:5eb91754ead8243d",
        "m:7e8e37cc13f51df3",
        "st:f62ab601912681db",
        "f:c45b90f5e5e250d8",
      ]
    `);
  });

  it('of mentions depend on place, kind and words', () => {
    const changes = [
      { document: 'doc:2' },
      { start: 2 },
      { end: 8 },
      { kind: 'percent' },
      { exact: '50亿美元' },
    ];
    const ids = [{}, ...changes].map((change) => mentionId({ ...mention, ...change }));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('of statements depend on everything claimed and on the place of the evidence', () => {
    const ids = [
      statementId('doc:1', claim, evidence),
      statementId('doc:2', claim, evidence),
      statementId('doc:1', claim, { start: 1, end: 12 }),
      statementId('doc:1', { ...claim, time: { edtf: '2025-04' } }, evidence),
      statementId('doc:1', { ...claim, modality: 'planned' }, evidence),
    ];
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('do not depend on the order in which a claim was put together', () => {
    const turned = Object.fromEntries(Object.entries(claim).reverse()) as Claim;
    expect(statementId('doc:1', turned, evidence)).toBe(statementId('doc:1', claim, evidence));
  });
});

describe('factId', () => {
  const id = factId('slot', claim);

  it.each<[string, Partial<Claim>]>([
    ['time, which the slot has where it matters', { time: { edtf: '2025-04' } }],
    ['the written precision', money ? { money: { ...money, decimals: -8 } } : {}],
    ['how the currency was known', money ? { money: { ...money, currencyBasis: 'symbol' } } : {}],
  ])('is the same whatever %s', (_what, change) => {
    expect(factId('slot', { ...claim, ...change })).toBe(id);
  });

  it.each<[string, Partial<Claim>]>([
    ['value', money ? { money: { ...money, value: '6000000000' } } : {}],
    ['currency', money ? { money: { ...money, currency: 'TWD' } } : {}],
    ['unit of a quantity', { quantity: { value: '10', unit: 'GW', bound: 'exact' } }],
    ['bound', money ? { money: { ...money, bound: 'atLeast' } } : {}],
    ['modality', { modality: 'reported' }],
    ['polarity', { polarity: 'negative' }],
    ['title', { title: 'CEO' }],
  ])('changes with the %s', (_what, change) => {
    expect(factId('slot', { ...claim, ...change })).not.toBe(id);
  });

  it('changes with what a growth is compared with', () => {
    const percent = { value: '9', bound: 'exact' } as const;
    const ids = [percent, { ...percent, comparedWith: 'year' as const }].map((told) =>
      factId('slot', { ...claim, percent: told }),
    );
    expect(new Set(ids).size).toBe(2);
  });

  it('changes with the slot', () => expect(factId('other', claim)).not.toBe(id));
});
