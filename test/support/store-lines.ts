import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The records of one JSON-lines file of a store, in their order. */
export function linesOf<T>(store: string, file: string): T[] {
  return readFileSync(join(store, file), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}
