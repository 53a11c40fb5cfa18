import { expect, it } from 'vitest';
import { loadPredicates } from '../../lexicon/predicates.js';
import { layersOf } from './example.js';
import { loadFrames } from './frame.js';
import { readerOf } from './reader.js';
import { loadTables } from './tables.js';

const read = readerOf(
  loadFrames().map(({ data }) => data),
  loadTables().tables,
  loadPredicates().predicates,
);
const subjectsOf = (text: string): string[] =>
  read(layersOf({ text, claims: [] })).map(({ claim }) => claim.subject);

it.each([
  ['[b|Kelso] lost ground. Shares of [a|Orrin] were weak. Revenue fell {% 4|4%}.', 'a#revenue'],
  [
    '[b|Kelso] lost ground. Finally, sales at [a|Orrin] were weak. Profit fell {% 4|4%}.',
    'a#profit',
  ],
  ['[b|Kelso] lost ground. Sales were weak. Profit fell {% 4|4%}.', 'b#profit'],
  ['[b|Kelso] lost ground. Sales to [a|Orrin] were weak. Profit fell {% 4|4%}.', 'b#profit'],
  ['[b|Kelso] lost ground. Sales growth surprised [a|Orrin]. Profit fell {% 4|4%}.', 'b#profit'],
])('the text goes on with whose figure a clause begins with: %s', (text, expected) => {
  expect(subjectsOf(text)).toEqual([expected]);
});
