import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { statementId } from '../../core/identity.js';
import type { FactRecord } from '../../core/records/fact.js';
import type { Claim } from '../../core/statement.js';
import { loadPredicates } from '../../lexicon/predicates.js';
import type { StatedClaim, StatingArticle } from './draft.js';
import { resolveFacts } from './facts.js';

const { predicates } = loadPredicates();

const money = (value: string, extra: Partial<NonNullable<Claim['money']>> = {}) => ({
  money: {
    value,
    bound: 'exact' as const,
    currency: 'USD',
    currencyBasis: 'explicit' as const,
    decimals: -8,
    ...extra,
  },
});

const claim = (parts: Partial<Claim> & Pick<Claim, 'predicate'>): Claim => ({
  subject: 'alpha',
  modality: 'asserted',
  polarity: 'positive',
  ...parts,
});

function stated(
  what: Claim,
  article: Partial<StatingArticle> & { readonly id: string },
  told: Partial<StatedClaim> = {},
): StatedClaim {
  const { id, origin = id, datePublished = '2025-06-01', isCorrection = false } = article;
  return {
    id: statementId(id, what, { start: 0, end: 9 }),
    claim: what,
    article: { id, origin, datePublished, firstPublished: datePublished, isCorrection },
    evidence: { start: 0, end: 9 },
    isTotal: false,
    isInTalks: false,
    isEnd: false,
    ...told,
  };
}

const invests = (parts: Partial<Claim> = {}) =>
  claim({ predicate: 'invests_in', object: 'beta', ...money('10000000000'), ...parts });

const grows = (value: string, comparedWith?: 'year' | 'quarter') =>
  claim({
    predicate: 'grows',
    percent: { value, bound: 'exact', ...(comparedWith !== undefined && { comparedWith }) },
    time: { edtf: '2025-Q1' },
  });

const INCONSISTENT = ['inconsistent', 'inconsistent'];

const classesOf = (facts: readonly FactRecord[]) =>
  facts.flatMap((fact) => fact.conflicts.map((conflict) => conflict.class));

describe('merging statements into facts', () => {
  it('counts articles and independent origins of one claim', () => {
    const { facts } = resolveFacts(
      [
        stated(invests(), { id: 'a' }),
        stated(invests(), { id: 'b', origin: 'a' }),
        stated(invests(), { id: 'c' }),
      ],
      predicates,
    );
    expect(facts).toHaveLength(1);
    expect(facts[0]).toMatchObject({ documents: 3, origins: 2, rank: 'normal', conflicts: [] });
    expect(facts[0]?.statements).toHaveLength(3);
  });

  it('takes the two sides of a symmetric predicate as one', () => {
    const ab = claim({ predicate: 'partners_with', subject: 'alpha', object: 'beta' });
    const ba = claim({ predicate: 'partners_with', subject: 'beta', object: 'alpha' });
    const { facts } = resolveFacts([stated(ab, { id: 'a' }), stated(ba, { id: 'b' })], predicates);
    expect(facts).toHaveLength(1);
    expect(facts[0]).toMatchObject({ subject: 'alpha', object: 'beta' });
  });

  it('tells a deal with the time that one of its statements gives', () => {
    const dated = invests({ time: { edtf: '2025-05' } });
    const { facts } = resolveFacts(
      [stated(invests(), { id: 'a' }), stated(dated, { id: 'b' })],
      predicates,
    );
    expect(facts.map((fact) => fact.time?.edtf)).toEqual(['2025-05']);
  });

  it('keeps the amounts of two periods apart', () => {
    const revenue = (year: string) =>
      claim({ predicate: 'has_revenue', ...money('10000000000'), time: { edtf: year } });
    const { facts } = resolveFacts(
      [stated(revenue('2024'), { id: 'a' }), stated(revenue('2025'), { id: 'a' })],
      predicates,
    );
    expect(facts).toHaveLength(2);
  });
});

describe('conflicts', () => {
  const cases: readonly (readonly [string, Claim, Claim, readonly string[]])[] = [
    ['two amounts of one deal', invests(), invests(money('15000000000')), INCONSISTENT],
    [
      'a claim and its denial',
      invests(),
      invests({ polarity: 'negative' }),
      ['negated', 'negated'],
    ],
    [
      'hearsay against what is told',
      invests(),
      invests({ ...money('15000000000'), modality: 'reported' }),
      INCONSISTENT,
    ],
    [
      'rounding is none',
      invests(money('6600000000')),
      invests(money('7000000000', { decimals: -9 })),
      [],
    ],
    [
      'a bound that covers the other is none',
      invests(money('10000000000', { bound: 'atLeast' })),
      invests(money('15000000000')),
      [],
    ],
    [
      'a bound that excludes the other',
      invests(money('20000000000', { bound: 'atLeast' })),
      invests(money('15000000000')),
      INCONSISTENT,
    ],
    ['growth on the year and on the quarter', grows('90', 'year'), grows('-4', 'quarter'), []],
    ['growth on the year and on who knows what', grows('90', 'year'), grows('80'), []],
    ['two growths on the year', grows('90', 'year'), grows('80', 'year'), INCONSISTENT],
    ['two growths on who knows what', grows('90'), grows('80'), INCONSISTENT],
    ['two currencies are none', invests(), invests(money('320000000000', { currency: 'TWD' })), []],
    [
      'a plan against what was done is none',
      invests(),
      invests({ ...money('15000000000'), modality: 'planned' }),
      [],
    ],
    [
      'a supposition contradicts nothing',
      invests(),
      invests({ ...money('15000000000'), modality: 'hypothetical' }),
      [],
    ],
    [
      'a market forecast for two years is none',
      claim({
        predicate: 'market_size',
        ...money('1300000000000'),
        time: { edtf: '2026' },
        modality: 'forecast',
      }),
      claim({
        predicate: 'market_size',
        ...money('2000000000000'),
        time: { edtf: '2027' },
        modality: 'forecast',
      }),
      [],
    ],
    [
      'a state at two times is none',
      claim({ predicate: 'valued_at', ...money('300000000000'), time: { edtf: '2025-03' } }),
      claim({ predicate: 'valued_at', ...money('500000000000'), time: { edtf: '2025-10' } }),
      [],
    ],
    [
      'a state at times that meet',
      claim({ predicate: 'valued_at', ...money('300000000000'), time: { edtf: '2025' } }),
      claim({ predicate: 'valued_at', ...money('500000000000'), time: { edtf: '2025-10' } }),
      INCONSISTENT,
    ],
    [
      'an amount a share against a total is none',
      claim({ predicate: 'has_profit', ...money('3', { per: 'share', decimals: 0 }) }),
      claim({ predicate: 'has_profit', ...money('5000000000') }),
      [],
    ],
    [
      'percentages that differ',
      claim({ predicate: 'owns_stake', object: 'beta', percent: { value: '27', bound: 'exact' } }),
      claim({ predicate: 'owns_stake', object: 'beta', percent: { value: '26', bound: 'exact' } }),
      INCONSISTENT,
    ],
  ];
  it.each(cases)('%s', (_name, first, second, classes) => {
    const { facts } = resolveFacts(
      [stated(first, { id: 'a' }), stated(second, { id: 'b' })],
      predicates,
    );
    expect(facts).toHaveLength(2);
    expect(classesOf(facts)).toEqual(classes);
  });

  it('are none between an old and a new forecast that one article tells', () => {
    const sees = (value: string) =>
      claim({ predicate: 'has_revenue', ...money(value), modality: 'forecast' });
    const { facts } = resolveFacts(
      [stated(sees('10000000000'), { id: 'a' }), stated(sees('12000000000'), { id: 'a' })],
      predicates,
    );
    expect(classesOf(facts)).toEqual([]);
  });

  it('take an undated state to hold when it is told', () => {
    const valued = (value: string) => claim({ predicate: 'valued_at', ...money(value) });
    const told = (value: string, id: string, datePublished: string) =>
      stated(valued(value), { id, datePublished });
    const early = told('300000000000', 'a', '2025-03-31');
    const later = told('500000000000', 'b', '2025-10-02');
    const again = told('300000000000', 'c', '2025-12-01');
    const next = told('510000000000', 'd', '2025-10-09');
    expect(classesOf(resolveFacts([early, later], predicates).facts)).toEqual([]);
    expect(classesOf(resolveFacts([later, next], predicates).facts)).toHaveLength(2);
    expect(classesOf(resolveFacts([early, later, again], predicates).facts)).toHaveLength(2);
  });

  it('are none between what was and its end, but between an end and what goes on', () => {
    const pair = (polarity: 'positive' | 'negative') =>
      claim({ predicate: 'partners_with', object: 'beta', polarity });
    const end = { isEnd: true };
    const was = stated(pair('positive'), { id: 'a', datePublished: '2025-06-01' });
    const later = stated(pair('negative'), { id: 'b', datePublished: '2025-06-20' }, end);
    const before = stated(pair('negative'), { id: 'b', datePublished: '2025-05-20' }, end);
    expect(classesOf(resolveFacts([was, later], predicates).facts)).toEqual([]);
    expect(classesOf(resolveFacts([was, before], predicates).facts)).toEqual([
      'negated',
      'negated',
    ]);
  });

  it('prefers what more independent origins say', () => {
    const other = invests(money('15000000000'));
    const { facts } = resolveFacts(
      [stated(invests(), { id: 'a' }), stated(invests(), { id: 'b' }), stated(other, { id: 'c' })],
      predicates,
    );
    const ranks = new Map(facts.map((fact) => [fact.money?.value, fact.rank]));
    expect(ranks).toEqual(
      new Map([
        ['10000000000', 'preferred'],
        ['15000000000', 'normal'],
      ]),
    );
  });

  it('lets a correction supersede what was told before, and keeps both', () => {
    const { facts } = resolveFacts(
      [
        stated(invests(money('19000000000')), { id: 'a', datePublished: '2025-06-01' }),
        stated(invests(money('17000000000')), {
          id: 'b',
          datePublished: '2025-06-03',
          isCorrection: true,
        }),
      ],
      predicates,
    );
    const ranks = new Map(facts.map((fact) => [fact.money?.value, fact.rank]));
    expect(ranks).toEqual(
      new Map([
        ['17000000000', 'preferred'],
        ['19000000000', 'deprecated'],
      ]),
    );
    expect(classesOf(facts)).toEqual(['superseded', 'superseded']);
  });
});

describe('a slot of thousands of values', () => {
  it('takes no work and no links that grow with their square', () => {
    const statements = Array.from({ length: 4000 }, (_, i) =>
      stated(invests(money(`${i + 1}000000000`)), { id: `doc-${i}` }),
    );
    const { facts } = resolveFacts(statements, predicates);
    expect(facts).toHaveLength(4000);
    expect(Math.max(...facts.map(({ conflicts }) => conflicts.length))).toBeLessThanOrEqual(200);
    const byId = new Map(facts.map((fact) => [fact.id, fact]));
    for (const fact of facts) {
      for (const { fact: rival } of fact.conflicts) {
        expect(byId.get(rival)?.conflicts.some((back) => back.fact === fact.id)).toBe(true);
      }
    }
  });
});

describe('determinism', () => {
  const claims = fc.record({
    value: fc.integer({ min: 1, max: 4 }),
    article: fc.integer({ min: 1, max: 5 }),
    modality: fc.constantFrom('asserted', 'planned', 'reported' as const),
  });
  it('does not depend on the order of the statements', () => {
    fc.assert(
      fc.property(fc.array(claims, { maxLength: 12 }), fc.nat(), (drawn, seed) => {
        const statements = drawn.map(({ value, article, modality }) =>
          stated(
            invests({ ...money(`${value}000000000`), modality: modality as Claim['modality'] }),
            {
              id: `doc-${article}`,
            },
          ),
        );
        const shuffled = [...statements].sort(
          (a, b) =>
            ((a.id.charCodeAt(5) * (seed + 7)) % 31) - ((b.id.charCodeAt(5) * (seed + 7)) % 31),
        );
        expect(resolveFacts(shuffled, predicates)).toEqual(resolveFacts(statements, predicates));
      }),
    );
  });
});
