import { describe, expect, it } from 'vitest';
import { labelCount, mayFollow } from '../src/stages/names/tagger/decoder.js';
import { Lattice } from './lattice.js';
import { Random } from './random.js';

const LABELS = labelCount(1);
const COUNT = 4;

function waysThrough(allowed: Uint32Array): number[][] {
  let ways: number[][] = [[]];
  for (let i = 0; i < COUNT; i++) {
    ways = ways.flatMap((way) =>
      Array.from({ length: LABELS }, (_, label) => label)
        .filter(
          (label) => mayFollow(way.at(-1), label) && (((allowed[i] ?? 0) >>> label) & 1) === 1,
        )
        .map((label) => [...way, label]),
    );
  }
  return ways.filter((way) => mayFollow(way.at(-1), undefined));
}

describe('the lattice', () => {
  const random = new Random(3);
  const value = () => (random.next() % 100) / 25 - 2;
  const scores = Float64Array.from({ length: COUNT * LABELS }, value);
  const steps = Float64Array.from({ length: LABELS * LABELS }, value);
  const factors = steps.map((step, i) =>
    mayFollow(Math.floor(i / LABELS), i % LABELS) ? Math.exp(step) : 0,
  );
  const weightOf = (way: readonly number[]) =>
    Math.exp(
      way.reduce((sum, label, i) => {
        const before = way[i - 1];
        const step = before === undefined ? 0 : (steps[before * LABELS + label] ?? 0);
        return sum + step + (scores[i * LABELS + label] ?? 0);
      }, 0),
    );

  it.each([
    { what: 'all ways', allowed: [31, 31, 31, 31] },
    { what: 'the ways through allowed labels', allowed: [1, 31, 12, 31] },
    { what: 'a single way', allowed: [2, 4, 8, 1] },
  ])('sums over $what', ({ allowed }) => {
    const bits = Uint32Array.from(allowed);
    const ways = waysThrough(bits);
    const whole = ways.reduce((sum, way) => sum + weightOf(way), 0);
    const found = new Lattice(LABELS, factors, scores, COUNT).expect(bits);
    expect(found.logSum).toBeCloseTo(Math.log(whole), 9);
    for (let i = 0; i < COUNT; i++) {
      for (let label = 0; label < LABELS; label++) {
        const share = ways
          .filter((way) => way[i] === label)
          .reduce((s, way) => s + weightOf(way), 0);
        expect(found.units[i * LABELS + label]).toBeCloseTo(share / whole, 9);
      }
    }
    const steps = found.transitions.reduce((sum, expected) => sum + expected, 0);
    expect(steps).toBeCloseTo(COUNT - 1, 9);
  });
});
