import { loadPredicates } from '../../src/lexicon/predicates.js';
import { layersOf } from '../../src/stages/statements/example.js';
import { loadFrames } from '../../src/stages/statements/frames/frame.js';
import { readerOf } from '../../src/stages/statements/reader.js';
import { loadTables } from '../../src/stages/statements/words/tables.js';

const read = readerOf(
  loadFrames().map(({ data }) => data),
  loadTables().tables,
  loadPredicates().predicates,
);

/** What all frames of the project read in a marked text such as those of frame examples. */
export function statementsOf(text: string, published?: string) {
  return read(layersOf({ text, claims: [], published }));
}

/** The same without the proofs. */
export function claimsOf(text: string, published?: string) {
  return statementsOf(text, published).map(({ claim }) => claim);
}
