import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Evaluation } from '../src/index.js';
import { liushui, ROOT } from './liushui.js';

const GOLD = join(ROOT, 'test', 'gold');

/** What the articles were read with at the least; raise a floor when the program reads better. */
const FLOORS = {
  money: 0.98,
  'money.exactspan+bound': 0.97,
  percent: 0.98,
  quantity: 0.92,
  time: 0.9,
  'entity.span+type': 0.94,
  'entity.linked': 0.95,
  'entity.ORG+PERSON': 0.96,
  facts: 0.81,
  'facts.withfigure': 0.83,
} as const;

let evaluation: Evaluation;

beforeAll(async () => {
  const { code, stdout } = await liushui(['evaluate', '--gold', GOLD, '--json']);
  expect(code).toBe(0);
  evaluation = JSON.parse(stdout);
});

describe('the annotated articles of the project', () => {
  it('are all read', () => {
    expect(evaluation.articles).toBeGreaterThanOrEqual(37);
    expect(evaluation.missing).toEqual([]);
  });

  it.each(Object.entries(FLOORS))('are read with F1 of %s at %d and above', (layer, floor) => {
    expect(evaluation.layers[layer]?.f1).toBeGreaterThanOrEqual(floor);
  });
});
