import { z } from 'zod';
import { claimSchema } from '../statement.js';
import { quoteFields, quoteSchema } from './span-record.js';

/** One line of statements.jsonl: one article says one thing. */
export const statementRecord = z.strictObject({
  id: z.string(),
  fact: z.string(),
  document: z.string(),
  ...claimSchema.shape,
  attribution: z.string().optional(),
  evidence: quoteSchema,
  mentions: z.array(z.string()),
  rule: z.string(),
  cues: z
    .array(z.strictObject({ ...quoteFields, sets: z.string() }))
    .optional()
    .describe('words that set modality, polarity or what a change is compared with'),
});

export type StatementRecord = z.infer<typeof statementRecord>;
