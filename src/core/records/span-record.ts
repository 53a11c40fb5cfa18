import { z } from 'zod';

const position = z.int().nonnegative();

/** A quote in an article: code points, UTF-16 units, and the very words. */
export const quoteFields = {
  start: position.describe('first code point, 0-based'),
  end: position.describe('code point after the last'),
  startUtf16: position.describe('first UTF-16 code unit, 0-based'),
  endUtf16: position.describe('UTF-16 code unit after the last'),
  exact: z.string().describe('the original text of the span'),
} as const;

export const quoteSchema = z.strictObject(quoteFields);
export type Quote = z.infer<typeof quoteSchema>;
