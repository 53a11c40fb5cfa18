import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeGold } from '../../../test/support/sample-gold.js';
import {
  type StoreRecords,
  sampleRecords,
  writeStore,
} from '../../../test/support/sample-store.js';
import { type Evaluation, evaluateLedger } from './evaluate.js';
import { readGold } from './gold.js';
import { renderEvaluation } from './render-evaluation.js';

const SHARED = resolve('../shared');
const SCORER = join(SHARED, 'tools/score-store.mjs');

const folder = mkdtempSync(join(tmpdir(), 'liushui-evaluate-'));
const gold = join(folder, 'gold');
const store = join(folder, 'store');
beforeAll(() => {
  writeGold(gold);
  writeStore(store, sampleRecords());
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('evaluateLedger', () => {
  // right, found and wrong, missed: counted by hand from the sample articles and their annotations.
  it.each([
    ['money', [3, 0, 0]],
    ['money.exactspan+bound', [1, 2, 2]],
    ['percent', [1, 0, 0]],
    ['quantity', [0, 1, 1]],
    ['time', [1, 0, 0]],
    ['entity.span', [3, 0, 0]],
    ['entity.span+type', [2, 1, 1]],
    ['entity.linked', [3, 0, 0]],
    ['entity.ORG+PERSON', [2, 1, 0]],
    ['facts', [4, 2, 2]],
    ['facts.withfigure', [3, 1, 1]],
  ])('counts %s', async (layer, counts) => {
    const score = (await evaluateLedger(store, gold)).layers[layer];
    expect([score?.truePositives, score?.falsePositives, score?.falseNegatives]).toEqual(counts);
  });

  it('tells how often modality, polarity and time of the facts found are right', async () => {
    expect((await evaluateLedger(store, gold)).accuracies).toEqual({
      'fact.modality': { accuracy: 0.75, compared: 4 },
      'fact.polarity': { accuracy: 1, compared: 4 },
      'fact.time': { accuracy: 0.5, compared: 2 },
    });
  });

  it('counts everything of an article that the store does not have as missed', async () => {
    const empty = join(folder, 'empty');
    const nothing = Object.keys(sampleRecords()).map((file) => [file, []]);
    writeStore(empty, Object.fromEntries(nothing) as unknown as StoreRecords);
    const { missing, layers } = await evaluateLedger(empty, gold);
    expect(missing).toEqual(['softbank.txt', 'valuation.md']);
    expect(layers['facts']).toMatchObject({ precision: 0, recall: 0, f1: 0, falseNegatives: 6 });
  });

  it('says what is missing where there is nothing annotated', async () => {
    await expect(evaluateLedger(store, store)).rejects.toMatchObject({ code: 'E-GOLD-MISSING' });
  });

  it('says what is wrong with a gold file', async () => {
    const wrong = join(folder, 'wrong');
    writeGold(wrong);
    writeFileSync(join(wrong, 'a.txt.gold.json'), '{"money":[]}');
    await expect(evaluateLedger(store, wrong)).rejects.toMatchObject({
      code: 'E-GOLD-FILE',
      message: expect.stringContaining('a.txt.gold.json'),
    });
  });
});

/** The figures in the form of the other scorer. */
function rounded({ layers, accuracies }: Evaluation): unknown {
  const round = (value: number) => Number(value.toFixed(3));
  const scores = Object.entries(layers).map(([layer, s]) => [
    layer,
    {
      p: round(s.precision),
      r: round(s.recall),
      f1: round(s.f1),
      tp: s.truePositives,
      fp: s.falsePositives,
      fn: s.falseNegatives,
    },
  ]);
  const hits = Object.entries(accuracies).map(([property, { accuracy, compared }]) => [
    property,
    { acc: round(accuracy), n: compared },
  ]);
  return Object.fromEntries([...scores, ...hits]);
}

describe.skipIf(!existsSync(SCORER))(
  'beside the scorer of the evaluation (needs ../shared)',
  () => {
    const theirs = (storeFolder: string, goldFolder: string): unknown =>
      JSON.parse(
        execFileSync(
          process.execPath,
          [SCORER, '--gold', goldFolder, '--store', storeFolder, '--json'],
          { encoding: 'utf8' },
        ),
      );

    it('gives the same figures for the sample store', async () => {
      expect(rounded(await evaluateLedger(store, gold))).toEqual(theirs(store, gold));
    });

    const kept: readonly (readonly [string, (records: StoreRecords) => void])[] = [
      ['without entities', (r) => r['entities.jsonl'].splice(0)],
      ['without mentions', (r) => r['mentions.jsonl'].splice(0)],
      ['with half of the statements', (r) => r['statements.jsonl'].splice(0, 4)],
      [
        'with every statement denied',
        (r) => {
          for (const statement of r['statements.jsonl']) statement.polarity = 'negative';
        },
      ],
    ];
    it.each(kept)('gives the same figures for a store %s', async (name, change) => {
      const records = sampleRecords();
      change(records);
      const changed = join(folder, name);
      writeStore(changed, records);
      expect(rounded(await evaluateLedger(changed, gold))).toEqual(theirs(changed, gold));
    });

    it('reads every gold file there is', () => {
      expect(readGold(join(SHARED, 'gold'))).not.toHaveLength(0);
    });
  },
);

describe('renderEvaluation', () => {
  it('is a table of layers, then of accuracies', async () => {
    const text = renderEvaluation(await evaluateLedger(store, gold));
    expect(text).toMatchInlineSnapshot(`
      "layer                    precision    recall        F1     right     wrong    missed
      money                        1.000     1.000     1.000         3         0         0
      money.exactspan+bound        0.333     0.333     0.333         1         2         2
      percent                      1.000     1.000     1.000         1         0         0
      quantity                     0.000     0.000     0.000         0         1         1
      time                         1.000     1.000     1.000         1         0         0
      entity.span                  1.000     1.000     1.000         3         0         0
      entity.span+type             0.667     0.667     0.667         2         1         1
      entity.linked                1.000     1.000     1.000         3         0         0
      entity.ORG+PERSON            0.667     1.000     0.800         2         1         0
      facts                        0.667     0.667     0.667         4         2         2
      facts.withfigure             0.750     0.750     0.750         3         1         1

      of the facts found        accuracy  compared
      fact.modality                0.750         4
      fact.polarity                1.000         4
      fact.time                    0.500         2

      2 annotated articles
      "
    `);
  });
});
