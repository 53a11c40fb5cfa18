import { describe, expect, it } from 'vitest';
import { loadPredicates } from '../../lexicon/predicates.js';
import { checkExample } from './example.js';
import { loadFrames } from './frame.js';
import { readerOf } from './reader.js';
import { loadTables } from './tables.js';

const frames = loadFrames().map(({ data }) => data);
const read = readerOf(frames, loadTables().tables, loadPredicates().predicates);

describe.each(frames)('the frame of $predicate', ({ predicate, examples }) => {
  it.each(examples)('reads: $text', (example) => {
    expect(checkExample(example, predicate, read)).toBe('');
  });
});
