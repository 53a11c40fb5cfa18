import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { figuresOf } from '../../../test/support/read-figures.js';
import type { Figure } from '../../core/figure.js';

/** Test suites of other libraries, where they lie beside the project. */
const FOLDER = new URL('../../../../shared/cases/', import.meta.url);

const peerCase = z.object({
  text: z.string(),
  lang: z.string(),
  kind: z.string(),
  region: z.string().optional(),
  mentions: z.array(
    z.object({
      start: z.number(),
      end: z.number(),
      value: z.string().nullish(),
      low: z.string().nullish(),
      high: z.string().nullish(),
      contested: z.boolean().nullish(),
    }),
  ),
});

/** The share of mentions read with the right value, below which reading has got worse. */
const FLOORS = [
  { kind: 'money', lang: 'zh', least: 0.97 },
  { kind: 'money', lang: 'en', least: 0.99 },
  { kind: 'money', lang: 'und', least: 0.98 },
  { kind: 'money', lang: 'ja', least: 0.95 },
  { kind: 'money', lang: 'ko', least: 0.98 },
  { kind: 'money', lang: 'de', least: 0.98 },
  { kind: 'money', lang: 'fr', least: 0.97 },
  { kind: 'money', lang: 'es', least: 0.97 },
  { kind: 'percent', lang: 'zh', least: 0.98 },
] as const;

describe.skipIf(!existsSync(FOLDER))('cases of other libraries', () => {
  it.each(FLOORS)('$kind in $lang', ({ kind, lang, least }) => {
    let right = 0;
    let all = 0;
    for (const { text, lang: language, region, mentions } of casesOf(kind, lang)) {
      const figures = figuresOf(text, { language, ...(region === undefined ? {} : { region }) });
      for (const mention of mentions) {
        if (mention.contested) continue;
        all++;
        if (figures.some((figure) => isSame(figure, kind, mention))) right++;
      }
    }
    expect(right / all).toBeGreaterThanOrEqual(least);
  });
});

function casesOf(kind: string, lang: string) {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.jsonl'))
    .flatMap((name) => readFileSync(new URL(name, FOLDER), 'utf8').split('\n').filter(Boolean))
    .map((line) => peerCase.parse(JSON.parse(line)))
    .filter((entry) => entry.kind === kind && entry.lang.startsWith(lang));
}

function isSame(
  figure: Figure,
  kind: string,
  mention: z.infer<typeof peerCase>['mentions'][number],
): boolean {
  if (figure.kind !== kind || figure.start >= mention.end || mention.start >= figure.end)
    return false;
  const amount =
    figure.kind === 'money' ? figure.money : figure.kind === 'percent' ? figure.percent : undefined;
  if (amount === undefined) return false;
  if (mention.value != null) return Number(amount.value) === Number(mention.value);
  return (
    Number(amount.minValue) === Number(mention.low) &&
    Number(amount.maxValue) === Number(mention.high)
  );
}
