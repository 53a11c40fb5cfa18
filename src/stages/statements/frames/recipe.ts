import type { Recipe } from '../../../lexicon/prepared.js';
import { lexiconFile } from '../../../lexicon/schema.js';
import { readTables, type Tables } from '../words/tables.js';
import { type Frame, frameSchema } from './frame.js';

/** What the stage reads from a lexicon folder. */
export interface StatementData {
  /** Without their examples, which only a check of the frames needs. */
  readonly frames: readonly Frame[];
  readonly tables: Tables;
  /** The ids of products with those of their makers. */
  readonly makers: readonly (readonly [product: string, maker: string])[];
  /** The ids of organizations with the countries they are at home in. */
  readonly homes: readonly (readonly [organization: string, country: string])[];
}

export const statementsRecipe: Recipe<StatementData> = {
  name: 'statements',
  make: (read) => ({
    data: {
      frames: read.folder('frames', frameSchema).map(({ data }) => ({ ...data, examples: [] })),
      tables: readTables(read),
      makers: read
        .folder('products', lexiconFile)
        .flatMap(({ data }) => data.entities)
        .flatMap(({ id, maker }) => (maker === undefined ? [] : [[id, maker] as const])),
      homes: read
        .folder('organizations', lexiconFile)
        .flatMap(({ data }) => data.entities)
        .flatMap(({ id, region }) => (region === undefined ? [] : [[id, region] as const])),
    },
  }),
};
