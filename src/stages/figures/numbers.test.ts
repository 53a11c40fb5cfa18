import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { figuresOf, tell } from '../../../test/support/read-figures.js';

const groups = z
  .array(
    z.strictObject({
      group: z.string(),
      choice: z.string().optional(),
      language: z.string(),
      cases: z.array(
        z.strictObject({
          text: z.string(),
          language: z.string().optional(),
          reads: z.array(z.string()),
        }),
      ),
    }),
  )
  .parse(parse(readFileSync(new URL('numbers.cases.yaml', import.meta.url), 'utf8')));

describe.each(groups)('$group', ({ language, cases }) => {
  it.each(cases)('$text', ({ text, language: own, reads }) => {
    const figures = figuresOf(text, { language: own ?? language });
    expect(figures.map((figure) => tell(text, figure))).toEqual(reads);
  });
});
