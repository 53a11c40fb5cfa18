import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from './liushui.js';

interface Score {
  readonly bank: string;
  readonly items: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** What sentences and companies were read with at the least, read and unread halves together. */
const FLOORS = { precision: 0.9, recall: 0.72 };

let scores: readonly Score[];

beforeAll(async () => {
  const script = join(ROOT, 'scripts', 'banks.mjs');
  const { stdout } = await promisify(execFile)(process.execPath, [script, '--json']);
  scores = JSON.parse(stdout);
});

describe('the banks of sentences', () => {
  it('are all there, each in two halves', () => {
    const halves = scores.map(({ bank }) => bank.split('/'));
    const names = new Set(halves.map(([, name]) => name));
    expect(names.size).toBe(12);
    expect(halves).toHaveLength(24);
    expect(scores.reduce((sum, { items }) => sum + items, 0)).toBeGreaterThanOrEqual(1700);
  });

  it.each(Object.entries(FLOORS))('are read with a mean %s of %d and above', (measure, floor) => {
    const all = scores.map((score) => score[measure as keyof typeof FLOORS]);
    expect(all.reduce((sum, one) => sum + one, 0) / all.length).toBeGreaterThanOrEqual(floor);
  });
});
