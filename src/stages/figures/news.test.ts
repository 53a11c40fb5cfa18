import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { figuresOf } from '../../../test/support/read-figures.js';
import type { Amount, Figure } from '../../core/figure.js';

const schema = z.array(
  z.strictObject({
    group: z.string(),
    language: z.string(),
    region: z.string().optional(),
    sentences: z
      .array(
        z.strictObject({
          text: z.string(),
          reads: z.array(
            z.strictObject({
              kind: z.enum(['money', 'percent', 'quantity']),
              text: z.string(),
              value: z.number().optional(),
              low: z.number().optional(),
              high: z.number().optional(),
              currency: z.string().nullable().optional(),
              unit: z.string().optional(),
              bound: z.enum(['approx', 'atLeast', 'atMost']).optional(),
            }),
          ),
        }),
      )
      .min(1),
  }),
);

const FOLDER = new URL('.', import.meta.url);
const files = readdirSync(FOLDER).filter((name) => name.endsWith('-news.cases.yaml'));

describe.each(files)('sentences of the news: %s', (name) => {
  const groups = schema.parse(parse(readFileSync(new URL(name, FOLDER), 'utf8')));
  for (const { group, language, region, sentences } of groups) {
    it.each(sentences)(`${group}: $text`, ({ text, reads }) => {
      const setting = { language, ...(region === undefined ? {} : { region }) };
      const figures = figuresOf(text, { ...setting, published: '2025-11-14' });
      expect(figures.flatMap((figure) => told(text, figure))).toEqual(reads);
    });
  }
});

/** Amounts of money, percentages and quantities of a figure; an exact bound is not written. */
function told(text: string, figure: Figure) {
  const span = { kind: figure.kind, text: text.slice(figure.start, figure.end) };
  switch (figure.kind) {
    case 'money':
      return [{ ...span, ...amount(figure.money), currency: figure.money.currency }];
    case 'percent':
      return [{ ...span, ...amount(figure.percent) }];
    case 'quantity':
      return [{ ...span, ...amount(figure.quantity), unit: figure.quantity.unit }];
    default:
      return [];
  }
}

function amount({ value: one, minValue: low, maxValue: high, bound }: Amount) {
  const size =
    one === undefined ? { low: Number(low), high: Number(high) } : { value: Number(one) };
  return { ...size, ...(bound === 'exact' ? {} : { bound }) };
}
