import { describe, expect, it } from 'vitest';
import { loadPredicates } from '../../lexicon/predicates.js';
import { checkExample } from './example.js';
import { loadFrames } from './frame.js';
import { readerOf } from './reader.js';
import { loadTables } from './tables.js';

const FEWEST_EXAMPLES = 8;
const frames = loadFrames().map(({ data }) => data);
const { tables } = loadTables();
const { predicates } = loadPredicates();
const read = readerOf(frames, tables, predicates);
const metrics = tables.metrics.map(({ metric }) => metric);

it('every predicate has one frame', () => {
  expect(frames.map(({ predicate }) => predicate).sort()).toEqual(Object.keys(predicates).sort());
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
