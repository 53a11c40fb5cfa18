import { z } from 'zod';
import { claimSchema } from '../statement.js';

const CONFLICT_CLASSES = ['inconsistent', 'negated', 'superseded'] as const;
export const RANKS = ['preferred', 'normal', 'deprecated'] as const;

/** One line of facts.jsonl: the statements of all articles that say the same thing. */
export const factRecord = z.strictObject({
  id: z.string(),
  slot: z.string(),
  ...claimSchema.shape,
  statements: z.array(z.string()).min(1),
  documents: z.int().positive(),
  origins: z.int().positive().describe('independent sources: near-copies count once'),
  rank: z.enum(RANKS),
  rankReason: z.string(),
  conflicts: z.array(z.strictObject({ fact: z.string(), class: z.enum(CONFLICT_CLASSES) })),
});

export type FactRecord = z.infer<typeof factRecord>;
export type ConflictClass = (typeof CONFLICT_CLASSES)[number];
export type Rank = (typeof RANKS)[number];
