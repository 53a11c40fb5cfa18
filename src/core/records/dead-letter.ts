import { z } from 'zod';

/** One line of deadletters.jsonl: what could not be processed. */
export const deadLetterRecord = z.strictObject({
  uri: z.string(),
  code: z.string(),
  stage: z.string(),
  message: z.string(),
  bytes: z.int().nonnegative().optional(),
  firstSeen: z.string().describe('id of the run that saw it first; runs.jsonl has its time'),
});

export type DeadLetterRecord = z.infer<typeof deadLetterRecord>;
