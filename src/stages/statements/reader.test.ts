import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadPredicates } from '../../lexicon/predicates.js';
import { layersOf } from './example.js';
import { loadFrames } from './frames/frame.js';
import { readerOf } from './reader.js';
import { loadTables } from './words/tables.js';

const frames = loadFrames().map(({ data }) => data);
const { predicates } = loadPredicates();
const makers = new Map([['boeing-777', 'boeing']]);
const read = readerOf(frames, loadTables().tables, predicates, makers);

const statements = (text: string, published?: string) =>
  read(layersOf({ text, claims: [], ...(published !== undefined && { published }) }));
const told = (text: string, published?: string): string[] =>
  statements(text, published).map(({ claim }) =>
    [claim.subject, claim.predicate, claim.object ?? '', claim.time?.edtf ?? ''].join(' ').trim(),
  );

describe('who a clause without a subject speaks of', () => {
  it.each([
    [
      'the subject of the clause before',
      '[a|甲公司]营收{CNY 5|5元}，净利润{CNY 1|1元}。',
      ['a has_revenue', 'a has_profit'],
    ],
    [
      'the subject of the sentence before',
      '[a|甲科技]公布业绩。营收{CNY 5|5元}。',
      ['a has_revenue'],
    ],
    ['公司: the running subject', '[a|甲科技]公布业绩，公司营收{CNY 5|5元}。', ['a has_revenue']],
    [
      '该公司: the company told last',
      '[a|甲科技]投资[b|乙科技]，该公司估值{CNY 5|5元}。',
      ['a invests_in b', 'b valued_at'],
    ],
    [
      '雙方: both of them',
      '[a|甲科技]與[b|乙科技]談判。雙方合資成立新公司。',
      ['a partners_with b'],
    ],
    [
      'the company',
      '[a|Acme] reported results. The company had revenue of {USD 5|$5}.',
      ['a has_revenue'],
    ],
    [
      'the retailer: what the text is about',
      '[a|Acme] beat forecasts. Rival [b|Beta] fell. The retailer earned {USD 5|$5}.',
      ['b competes_with a', 'a has_profit'],
    ],
  ])('%s', (_, text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

describe('enumerations', () => {
  it.each([
    ['[a|甲]、[b|乙]和[c|丙]投资[d|丁]。', ['a invests_in d', 'b invests_in d', 'c invests_in d']],
    ['[a|甲]與[b|乙]和[c|丙]合作。', ['a partners_with b', 'a partners_with c']],
    [
      '[a|Acme] has partnered with [b|Beta], [c|Gamma] and [d|Delta].',
      ['a partners_with b', 'a partners_with c', 'a partners_with d'],
    ],
    ['[a|甲科技]（[a|Acme]）投资[b|乙]。', ['a invests_in b']],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

describe('the time of a claim', () => {
  it.each([
    [
      'the nearest to its figure',
      '[a|甲]{t 2023|2023年}营收{CNY 5|5元}，{t 2024|2024年}营收{CNY 6|6元}。',
      ['a has_revenue  2023', 'a has_revenue  2024'],
    ],
    [
      'of the clause before',
      '{t 2025-05-01|5月1日}，[a|甲]收购[b|乙]。',
      ['a acquires b 2025-05-01'],
    ],
    [
      'the period that results go on with',
      '[a|Acme] reported {t 2025-Q3|third-quarter} earnings. Revenue was {USD 5|$5}.',
      ['a has_revenue  2025-Q3'],
    ],
    [
      'not what it is compared with',
      '[a|Acme] said revenue rose {% 5|5%} from {t 2024|a year earlier}.',
      ['a#revenue grows'],
    ],
    [
      'open, after 以来',
      '[a|甲]{t 2022|2022年}創業以來，已籌得{USD 5|5美元}資金。',
      ['a raised  2022/..'],
    ],
    [
      'not when another party did something else',
      '[a|甲科技]{t 2025-05|5月}收购[b|乙科技]，[c|丙科技]估值{CNY 5|5元}。',
      ['a acquires b 2025-05', 'c valued_at'],
    ],
    [
      'one that the sentence opens with, for all its parties',
      '{t 2025-05|5月}[a|甲科技]收购[b|乙科技]，[c|丙科技]估值{CNY 5|5元}。',
      ['a acquires b 2025-05', 'c valued_at  2025-05'],
    ],
    [
      'one that was told of the same parties',
      '[a|甲科技]{t 2025-05|5月}与[b|乙科技]签约，[b|乙科技]向[a|甲科技]采购{CNY 5|5元}。',
      ['b contracts_with a 2025-05'],
    ],
    [
      'a period, for the results of all',
      '[a|甲科技]{t 2025-Q1|一季度}营收{CNY 5|5元}，[b|乙科技]营收{CNY 6|6元}。',
      ['a has_revenue  2025-Q1', 'b has_revenue  2025-Q1'],
    ],
  ])('%s', (_, text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

describe('how sure a claim is', () => {
  it.each([
    ['[a|甲]收购[b|乙]。', 'asserted', 'positive'],
    ['[a|甲]计划收购[b|乙]。', 'planned', 'positive'],
    ['据报[a|甲]计划收购[b|乙]。', 'reported', 'positive'],
    ['[a|甲]可能收购[b|乙]。', 'hypothetical', 'positive'],
    ['[a|甲]否认收购[b|乙]。', 'asserted', 'negative'],
    ['[a|Acme] has no plans to acquire [b|Beta].', 'asserted', 'negative'],
    ['[a|甲]{t 2027|2027年}营收{CNY 5|5元}。', 'forecast', 'positive'],
  ])('%s: %s, %s', (text, modality, polarity) => {
    const [statement] = statements(text, '2025-06-01');
    expect(statement?.claim).toMatchObject({ modality, polarity });
  });

  it('with the cue kept', () => {
    const text = '[a|甲]计划收购[b|乙]。';
    expect(statements(text)[0]?.cues).toEqual([{ start: 1, end: 3, sets: 'planned' }]);
  });
});

it('a product stands for its maker where an organization is meant', () => {
  const text =
    '[delta|Delta] placed an order for {q aircraft 20|20} [product boeing-777|777] jets.';
  expect(told(text)).toEqual(['delta contracts_with boeing']);
});

it.each([
  [
    'what comes out comes from its maker, whoever was spoken of',
    '[a|甲公司]开会。[product boeing-777|777]正式亮相。',
    ['boeing releases boeing-777'],
  ],
  [
    'a contractor that produces it does not release it',
    '[a|甲公司]生产[product boeing-777|777]。',
    [],
  ],
  [
    'its maker that produces it does',
    '[boeing|波音]生产[product boeing-777|777]。',
    ['boeing releases boeing-777'],
  ],
])('a product and its maker: %s', (_, text, expected) => {
  expect(told(text)).toEqual(expected);
});

it('who says it is told', () => {
  const [statement] = statements('[x|研究机构]表示，[a|甲]收购[b|乙]。');
  expect(statement?.attribution).toBe('x');
});

it('a repeated claim is told once, at its first mention, with the time of a later one', () => {
  const text = '[a|甲]收购[b|乙]。{t 2025-05-01|5月1日}，[a|甲]收购[b|乙]。';
  const [statement, ...others] = statements(text);
  expect(others).toEqual([]);
  expect(statement).toMatchObject({
    evidence: { start: 0, end: 5 },
    claim: { time: { edtf: '2025-05-01' } },
  });
});

describe('any text at all', () => {
  const piece = fc.constantFrom(
    '[a|甲]',
    '[b|乙]',
    '[person c|丙]',
    '{CNY 5|5元}',
    '{% 5|5%}',
    '{t 2025|今年}',
    '{q users 5|5人}',
    '投资',
    '与',
    '营收',
    '增长',
    '同比',
    '市场',
    '市占率',
    '，',
    '。',
    '公司',
    '双方',
    '将',
    ' the company ',
    ' acquired ',
    '\n',
    'x',
    '（',
    '旗下',
  );
  it('gives statements whose spans lie in the text, the same each time', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const input = layersOf({ text: pieces.join(''), claims: [] });
        const { length } = input.article.text;
        const found = read(input);
        for (const { evidence, roles, cues } of found) {
          for (const { start, end } of [evidence, ...roles, ...cues]) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(length);
          }
        }
        expect(read(input)).toEqual(found);
      }),
      { numRuns: 300 },
    );
  });

  it.each(['，', '投资', '公司', '增长', '(', '1', 'and '])(
    'without hanging: %s over and over',
    (unit) => {
      const text = unit.repeat(100_000 / unit.length);
      const input = layersOf({ text: '', claims: [] });
      const sentences = [{ start: 0, end: text.length, role: 'body' as const }];
      const found = read({
        ...input,
        article: { ...input.article, text },
        normalized: { text, edits: [] },
        segments: { ...input.segments, sentences },
      });
      expect(found).toEqual([]);
    },
  );

  it.each([
    '[a|甲]增长{% 5|5%}、',
    '[a|甲]AI芯片市场市占率{% 5|5%}、',
    '[a|甲]市场规模{CNY 5|5元}',
  ])('and with figures: %s over and over', (unit) => {
    const input = layersOf({ text: unit.repeat(3000), claims: [] });
    expect(() => read(input)).not.toThrow();
  });
});
