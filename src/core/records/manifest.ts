import { z } from 'zod';
import { predicateSchema } from '../predicate.js';

/** manifest.json: what the store holds and by what it was made; no clock time in it. */
export const manifestRecord = z.strictObject({
  format: z.literal('liushui-fact-store'),
  formatVersion: z.literal('1.0'),
  generator: z.strictObject({ name: z.literal('liushui'), version: z.string() }),
  pipeline: z.string().describe('fingerprint of the stages with their versions, settings and data'),
  lexicon: z.string().describe('hash of the lexicon'),
  predicates: z
    .record(z.string(), predicateSchema)
    .optional()
    .describe('those that the pipeline added to the ones of the program'),
  counts: z.record(z.string(), z.int().nonnegative()),
  files: z.array(
    z.strictObject({
      path: z.string(),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
      bytes: z.int().nonnegative(),
      records: z.int().nonnegative(),
    }),
  ),
});

export type ManifestRecord = z.infer<typeof manifestRecord>;
