import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOutWeights, type WeightRow, WeightTable } from './weight-table.js';

const LABELS = 5;
const cells = fc.uniqueArray(
  fc.tuple(fc.nat({ max: LABELS - 1 }), fc.integer({ min: -127, max: 127 })),
  { selector: ([label]) => label },
);
const rows = fc.uniqueArray(
  fc.record({ feature: fc.integer().filter((feature) => feature !== 0), cells }),
  {
    // Two that share all the bits a table keeps of them are one feature to it.
    selector: ({ feature }) => feature >>> 16,
    maxLength: 60,
  },
);

function scoresOf(table: WeightTable, ...features: readonly number[]): number[] {
  const scores = new Int32Array(LABELS);
  table.sum(Int32Array.from(features), features.length, scores, 0, LABELS);
  return [...scores];
}

describe('a weight table', () => {
  it('adds the weights of each feature that was laid out', () => {
    fc.assert(
      fc.property(rows, (given: readonly WeightRow[]) => {
        const table = new WeightTable(layOutWeights(given));
        for (const { feature, cells: own } of given) {
          const expected = Array.from({ length: LABELS }, () => 0);
          for (const [label, weight] of own) expected[label] = weight;
          expect(scoresOf(table, feature)).toEqual(expected);
        }
      }),
    );
  });

  it('adds nothing for a feature that it does not have', () => {
    const table = new WeightTable(layOutWeights([{ feature: 0x12345678, cells: [[1, 7]] }]));
    expect(scoresOf(table, 0x7fff0001)).toEqual([0, 0, 0, 0, 0]);
    expect(scoresOf(new WeightTable(layOutWeights([])), 1)).toEqual([0, 0, 0, 0, 0]);
  });

  it('adds up the features of a unit, whatever their signs', () => {
    const many = fc.array(fc.nat({ max: 59 }), { maxLength: 100 });
    fc.assert(
      fc.property(rows, many, (given: readonly WeightRow[], picks) => {
        const table = new WeightTable(layOutWeights(given));
        const picked = picks.flatMap((k) => given[k] ?? []);
        const expected = Array.from({ length: LABELS }, () => 0);
        for (const [label, weight] of picked.flatMap((row) => row.cells)) {
          expected[label] = (expected[label] ?? 0) + weight;
        }
        expect(scoresOf(table, ...picked.map((r) => r.feature))).toEqual(expected);
      }),
    );
  });

  it('writes the scores of one unit only', () => {
    const table = new WeightTable(layOutWeights([{ feature: -5, cells: [[4, -2]] }]));
    const scores = Int32Array.from({ length: LABELS * 3 }, () => 1);
    table.sum(Int32Array.of(-5), 1, scores, LABELS, LABELS);
    expect([...scores]).toEqual([1, 1, 1, 1, 1, 0, 0, 0, 0, -2, 1, 1, 1, 1, 1]);
  });

  it('is refused for more labels than it can hold', () => {
    const arrays = layOutWeights([{ feature: 7, cells: [[13, 1]] }]);
    expect(() => new WeightTable(arrays)).toThrow('more labels');
  });

  it('is refused for more features that hash alike than it can tell apart', () => {
    const alike = Array.from({ length: 300 }, (_, k) => ({ feature: k * 0x10000 + 1, cells: [] }));
    expect(() => new WeightTable(layOutWeights(alike))).toThrow('alike');
    const table = new WeightTable(
      layOutWeights(alike.slice(0, 200).map((row, k) => ({ ...row, cells: [[3, (k % 100) + 1]] }))),
    );
    for (const k of [0, 7, 199]) {
      expect(scoresOf(table, k * 0x10000 + 1)).toEqual([0, 0, 0, (k % 100) + 1, 0]);
    }
  });
});
