import { z } from 'zod';
import { moneySchema, percentSchema, quantitySchema, timeSchema } from '../figure.js';
import { ENTITY_TYPES } from '../name.js';
import { quoteFields, quoteSchema } from './span-record.js';

const common = {
  id: z.string(),
  document: z.string(),
  ...quoteFields,
  normalized: z.string().describe('the Simplified, NFKC form that the rules saw'),
} as const;

const provenance = {
  rule: z.string(),
  score: z.number().min(0).max(1).optional(),
  trace: z.array(z.string()).optional().describe('how it was read, step by step'),
} as const;

/** One line of mentions.jsonl: a span of one article that names or measures something. */
export const mentionRecord = z.discriminatedUnion('kind', [
  z.strictObject({
    ...common,
    kind: z.literal('entity'),
    type: z.enum(ENTITY_TYPES),
    entity: z.string(),
    ...provenance,
    evidence: quoteSchema
      .optional()
      .describe('the words of the article that tie an alias or a repeated name to its entity'),
  }),
  z.strictObject({ ...common, kind: z.literal('money'), money: moneySchema, ...provenance }),
  z.strictObject({ ...common, kind: z.literal('percent'), percent: percentSchema, ...provenance }),
  z.strictObject({
    ...common,
    kind: z.literal('quantity'),
    quantity: quantitySchema,
    ...provenance,
  }),
  z.strictObject({ ...common, kind: z.literal('time'), time: timeSchema, ...provenance }),
]);

export type MentionRecord = z.infer<typeof mentionRecord>;
