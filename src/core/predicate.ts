import { z } from 'zod';

/** What a claim of one predicate means for merging, and which roles it has. */
export const predicateSchema = z.strictObject({
  /** How a summary says it in English, between subject and object or amount. */
  words: z.string().min(1),
  period: z.enum(['flow', 'state', 'event']),
  /**
   * Days for which what is told without a time is taken to be news: two such claims compare only
   * where they are told this near to each other.
   */
  lasts: z.int().nonnegative().default(31),
  object: z.enum(['required', 'optional', 'none']),
  figures: z.array(z.enum(['money', 'percent', 'quantity'])).default([]),
  /** It is done on the day of its announcement, as far as news tells. */
  announced: z.boolean().default(false),
  /** a–b says the same as b–a. */
  symmetric: z.boolean().default(false),
  /** The subject may be company#metric. */
  metric: z.boolean().default(false),
  /** The subject may be a slug (a market) that no article names as an entity; likewise the object. */
  freeSubject: z.boolean().default(false),
  freeObject: z.boolean().default(false),
});

export type Predicate = z.infer<typeof predicateSchema>;
