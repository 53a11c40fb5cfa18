import { z } from 'zod';
import { ENTITY_TYPES } from '../name.js';

/** One line of entities.jsonl: a named thing and how the articles name it. */
export const entityRecord = z.strictObject({
  id: z.string(),
  type: z.enum(ENTITY_TYPES),
  labels: z.record(z.string(), z.string()),
  aliases: z.array(z.strictObject({ value: z.string(), language: z.string() })),
  sameAs: z.array(z.url()),
  identifiers: z.strictObject({
    wikidata: z.string().optional(),
    ticker: z.array(z.string()).optional(),
  }),
  knownFrom: z
    .array(z.string())
    .optional()
    .describe('the lexicon files that know it; left out where only articles do'),
  mentions: z.int().nonnegative(),
  documents: z.int().nonnegative(),
});

export type EntityRecord = z.infer<typeof entityRecord>;
