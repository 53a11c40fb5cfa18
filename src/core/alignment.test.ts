import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Alignment, type Edit } from './alignment.js';

describe('Alignment', () => {
  // 「１２億ａ」 with ㍿ (one unit) written out as four: positions behind it shift by three.
  const grown = new Alignment([{ start: 2, end: 3, length: 4, kind: 'width' }]);
  it.each([
    { normalized: 0, start: 0, end: 0 },
    { normalized: 2, start: 2, end: 2 },
    { normalized: 3, start: 2, end: 3 },
    { normalized: 5, start: 2, end: 3 },
    { normalized: 6, start: 3, end: 3 },
    { normalized: 8, start: 5, end: 5 },
  ])('snaps normalized $normalized to the whole edit', ({ normalized, start, end }) => {
    expect(grown.toOriginal(normalized)).toBe(start);
    expect(grown.toOriginal(normalized, true)).toBe(end);
  });

  const shrunk = new Alignment([{ start: 1, end: 4, length: 1, kind: 'width' }]);
  it.each([
    { original: 1, start: 1, end: 1 },
    { original: 2, start: 1, end: 2 },
    { original: 3, start: 1, end: 2 },
    { original: 4, start: 2, end: 2 },
    { original: 9, start: 7, end: 7 },
  ])('snaps original $original to the whole edit', ({ original, start, end }) => {
    expect(shrunk.toNormalized(original)).toBe(start);
    expect(shrunk.toNormalized(original, true)).toBe(end);
  });

  it('leaves positions alone inside edits that keep their length', () => {
    const same = new Alignment([{ start: 0, end: 5, length: 5, kind: 'script' }]);
    expect([0, 2, 5, 7].map((at) => same.toOriginal(at))).toEqual([0, 2, 5, 7]);
  });

  it('keeps two edits that touch apart', () => {
    const touching = new Alignment([
      { start: 0, end: 1, length: 2, kind: 'width' },
      { start: 1, end: 2, length: 3, kind: 'width' },
    ]);
    expect([touching.toOriginal(2), touching.toOriginal(2, true)]).toEqual([1, 1]);
    expect([touching.toNormalized(1), touching.toNormalized(1, true)]).toEqual([2, 2]);
  });

  /** Kept stretches and edits by turns: [kept, replaced, replacement] lengths. */
  const script = fc.array(
    fc.tuple(fc.nat(5), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 })),
  );

  it('maps the ends of every edit and of every kept stretch exactly, both ways', () => {
    fc.assert(
      fc.property(script, (turns) => {
        const { edits, ends } = build(turns);
        const alignment = new Alignment(edits);
        for (const [original, normalized] of ends) {
          expect(alignment.toOriginal(normalized)).toBe(original);
          expect(alignment.toOriginal(normalized, true)).toBe(original);
          expect(alignment.toNormalized(original)).toBe(normalized);
          expect(alignment.toNormalized(original, true)).toBe(normalized);
        }
      }),
    );
  });

  it('never turns the order of positions around, and never shrinks a span on the way back', () => {
    fc.assert(
      fc.property(script, fc.nat(60), fc.nat(60), (turns, a, b) => {
        const alignment = new Alignment(build(turns).edits);
        const [start, end] = a < b ? [a, b] : [b, a];
        const from = alignment.toOriginal(start);
        const to = alignment.toOriginal(end, true);
        expect(from).toBeLessThanOrEqual(to);
        expect(alignment.toNormalized(from)).toBeLessThanOrEqual(start);
        expect(alignment.toNormalized(to, true)).toBeGreaterThanOrEqual(end);
      }),
    );
  });
});

function build(turns: readonly (readonly [number, number, number])[]) {
  const edits: Edit[] = [];
  const ends: [number, number][] = [[0, 0]];
  let original = 0;
  let normalized = 0;
  for (const [kept, replaced, length] of turns) {
    original += kept;
    normalized += kept;
    ends.push([original, normalized]);
    edits.push({ start: original, end: original + replaced, length, kind: 'width' });
    original += replaced;
    normalized += length;
    ends.push([original, normalized]);
  }
  return { edits, ends };
}
