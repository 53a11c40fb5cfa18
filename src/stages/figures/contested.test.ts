import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { figuresOf, tell } from './read-for-test.js';

const groups = z
  .array(
    z.strictObject({
      group: z.string(),
      choice: z.string(),
      language: z.string(),
      published: z.string().optional(),
      cases: z
        .array(
          z.strictObject({
            text: z.string(),
            language: z.string().optional(),
            reads: z.array(z.string()),
          }),
        )
        .min(1),
    }),
  )
  .parse(parse(readFileSync(new URL('contested.cases.yaml', import.meta.url), 'utf8')));

describe('contested readings are read as docs/figures.md says', () => {
  for (const { group, language, published, cases } of groups) {
    it.each(cases)(`${group}: $text`, ({ text, language: own, reads }) => {
      const setting = { language: own ?? language, ...(published ? { published } : {}) };
      const figures = figuresOf(text, setting);
      const told = figures.filter(({ kind }) => kind !== 'number');
      expect(told.map((figure) => tell(text, figure))).toEqual(reads);
    });
  }
});
