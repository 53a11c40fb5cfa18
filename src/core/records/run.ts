import { z } from 'zod';

/** One line of runs.jsonl, the only file that holds clock times. */
export const runRecord = z.strictObject({
  id: z.string().regex(/^run-\d{6,}$/),
  started: z.iso.datetime(),
  finished: z.iso.datetime().optional().describe('left out for a run that was cut off'),
  counts: z
    .record(z.string(), z.int().nonnegative())
    .describe('articles added, changed, unchanged, failed'),
});

export type RunRecord = z.infer<typeof runRecord>;
