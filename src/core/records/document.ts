import { z } from 'zod';
import { BASES } from '../article.js';

const basis = z.enum(BASES);

/** One line of documents.jsonl: an article with its text. */
export const documentRecord = z.strictObject({
  id: z.string(),
  uri: z.string(),
  contentHash: z
    .string()
    .regex(/^sha256:[0-9a-f]{64}$/)
    .describe('of the raw bytes'),
  mediaType: z.enum(['text/plain', 'text/markdown']),
  encoding: z.strictObject({
    label: z.string(),
    basis: z.enum(['bom', 'valid', 'nullPattern']),
    runnerUp: z.string().optional(),
  }),
  headline: z.string().optional(),
  author: z.string().optional(),
  publisher: z.string().optional(),
  datePublished: z.string().optional().describe('EDTF'),
  basis: z
    .strictObject({
      headline: basis.optional(),
      author: basis.optional(),
      publisher: basis.optional(),
      datePublished: basis.optional(),
    })
    .describe('where each of these was read'),
  inLanguage: z.string().describe('BCP 47'),
  languages: z
    .array(
      z.strictObject({
        start: z.int().nonnegative(),
        end: z.int().nonnegative(),
        inLanguage: z.string(),
        score: z.number().min(0).max(1),
      }),
    )
    .describe('code point ranges in text order'),
  nearCopyOf: z
    .string()
    .optional()
    .describe('id of the article that stands for the group of near-copies this one is in'),
  text: z.string(),
});

export type DocumentRecord = z.infer<typeof documentRecord>;
