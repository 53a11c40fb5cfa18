import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { figuresOf, tell } from '../../../test/support/read-figures.js';

const schema = z.array(
  z.strictObject({
    group: z.string(),
    choice: z.string().optional(),
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
);

const groupsOf = (name: string) =>
  schema.parse(parse(readFileSync(new URL(`${name}.cases.yaml`, import.meta.url), 'utf8')));

describe.each(['further-forms', 'contested'])('%s are read as docs/figures.md says', (name) => {
  for (const { group, language, published, cases } of groupsOf(name)) {
    it.each(cases)(`${group}: $text`, ({ text, language: own, reads }) => {
      const setting = { language: own ?? language, ...(published ? { published } : {}) };
      const figures = figuresOf(text, setting);
      const told = figures.filter(({ kind }) => kind !== 'number');
      expect(told.map((figure) => tell(text, figure))).toEqual(reads);
    });
  }
});
