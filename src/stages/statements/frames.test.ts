import { describe, expect, it } from 'vitest';
import { loadPredicates } from '../../lexicon/predicates.js';
import { checkExample } from './example.js';
import { loadFrames } from './frames/frame.js';
import { readerOf } from './reader.js';
import { loadTables } from './words/tables.js';

const FEWEST_EXAMPLES = 8;
const frames = loadFrames().map(({ data }) => data);
const { tables } = loadTables();
const { predicates } = loadPredicates();
const read = readerOf(frames, tables, predicates);
const metrics = tables.metrics.map(({ metric }) => metric);

it('every predicate has a frame, in one file or in several that agree on what it takes', () => {
  const byPredicate = new Map<string, Set<string>>();
  for (const { predicate, types, makers, yieldsTo, future, expected } of frames) {
    const takes = JSON.stringify({ types, makers, yieldsTo, future, expected });
    byPredicate.set(predicate, (byPredicate.get(predicate) ?? new Set()).add(takes));
  }
  expect([...byPredicate.keys()].sort()).toEqual(Object.keys(predicates).sort());
  expect([...byPredicate.values()].filter(({ size }) => size > 1)).toEqual([]);
});

describe.each(frames)('the frame of $predicate', ({ predicate, patterns, examples }) => {
  it('names its patterns apart, knows its metrics and has examples enough', () => {
    const names = patterns.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(metrics).toEqual(expect.arrayContaining(patterns.flatMap((p) => p.metrics ?? [])));
    expect(examples.length).toBeGreaterThanOrEqual(FEWEST_EXAMPLES);
  });

  it.each(examples)('reads: $text', (example) => {
    expect(checkExample(example, predicate, read)).toBe('');
  });
});
