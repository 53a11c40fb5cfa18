import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Decoder, labelCount, labelOf, mayFollow } from './decoder.js';

const TYPES = 2;
const LABELS = labelCount(TYPES);
const SCALE = 8;

/** All ways through, with their scores: only for a few units. */
function allPaths(scores: Int32Array, transitions: Int32Array, count: number) {
  let paths = [{ labels: [] as number[], score: 0 }];
  for (let i = 0; i < count; i++) {
    paths = paths.flatMap(({ labels, score }) => {
      const before = labels.at(-1);
      return Array.from({ length: LABELS }, (_, label) => label)
        .filter((label) => mayFollow(before, label))
        .map((label) => ({
          labels: [...labels, label],
          score:
            score +
            (scores[i * LABELS + label] ?? 0) +
            (before === undefined ? 0 : (transitions[before * LABELS + label] ?? 0)),
        }));
    });
  }
  return paths.filter(({ labels }) => mayFollow(labels.at(-1), undefined));
}

const cases = fc.integer({ min: 1, max: 4 }).chain((count) => {
  const score = fc.integer({ min: -20, max: 20 });
  const scores = (size: number) => fc.array(score, { minLength: size, maxLength: size });
  return fc.record({
    count: fc.constant(count),
    scores: scores(count * LABELS).map((values) => Int32Array.from(values)),
    transitions: scores(LABELS * LABELS).map((values) => Int32Array.from(values)),
  });
});

describe('the decoder', () => {
  it('finds a way that no other way beats', () => {
    fc.assert(
      fc.property(cases, ({ count, scores, transitions }) => {
        const labels = Array.from({ length: count }, () => 0);
        for (const { first, end, type } of new Decoder(TYPES, transitions, SCALE).spans(
          scores,
          count,
        )) {
          for (let i = first; i < end; i++) labels[i] = labelOf(type, i - first, end - first);
        }
        const paths = allPaths(scores, transitions, count);
        const own = paths.find((path) => path.labels.join() === labels.join());
        expect(own?.score).toBe(Math.max(...paths.map(({ score }) => score)));
      }),
      { numRuns: 50 },
    );
  });

  it('gives each name the share of the ways that have it', () => {
    fc.assert(
      fc.property(cases, ({ count, scores, transitions }) => {
        const paths = allPaths(scores, transitions, count);
        const weights = paths.map(({ score }) => Math.exp(score / SCALE));
        const whole = weights.reduce((sum, weight) => sum + weight, 0);
        for (const span of new Decoder(TYPES, transitions, SCALE).spans(scores, count)) {
          const { first, end, type, probability } = span;
          const has = (labels: readonly number[]) =>
            labels.slice(first, end).every((l, i) => l === labelOf(type, i, end - first));
          const share = weights.reduce(
            (sum, w, i) => sum + (has(paths[i]?.labels ?? []) ? w : 0),
            0,
          );
          expect(probability).toBeCloseTo(share / whole, 6);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('reads a run between units in no name as it would read it among them', () => {
    fc.assert(
      fc.property(cases, ({ count, scores, transitions }) => {
        const whole = new Int32Array((count + 2) * LABELS).fill(-1e6);
        whole[0] = 0;
        whole[(count + 1) * LABELS] = 0;
        whole.set(scores, LABELS);
        const decoder = new Decoder(TYPES, transitions, SCALE);
        const among = decoder.spans(whole, count + 2);
        const alone = decoder.spans(scores, count, { before: true, behind: true });
        expect(alone.map(({ first, end, type }) => [first, end, type])).toEqual(
          among.map(({ first, end, type }) => [first - 1, end - 1, type]),
        );
        for (const [i, { probability }] of alone.entries()) {
          expect(probability).toBeCloseTo(among[i]?.probability ?? -1, 6);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('finds no names where all scores speak for none', () => {
    const scores = new Int32Array(3 * LABELS);
    for (let i = 0; i < 3; i++) scores[i * LABELS] = 9;
    expect(new Decoder(TYPES, new Int32Array(LABELS * LABELS), SCALE).spans(scores, 3)).toEqual([]);
  });
});
