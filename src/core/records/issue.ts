import { z } from 'zod';
import { ISSUE_LEVELS } from '../issue.js';
import { quoteSchema } from './span-record.js';

/** One line of issues.jsonl: what was noticed and is not fatal. */
export const issueRecord = z.strictObject({
  code: z.string(),
  level: z.enum(ISSUE_LEVELS),
  document: z.string().optional(),
  span: quoteSchema.optional(),
  message: z.string(),
});

export type IssueRecord = z.infer<typeof issueRecord>;
