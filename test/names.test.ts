import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Layers } from '../src/core/layers.js';
import type { AnyStage } from '../src/core/stage.js';
import { loadLexicon } from '../src/lexicon/lexicon.js';
import { detectStage } from '../src/stages/detect/stage.js';
import { namesStage } from '../src/stages/names/stage.js';
import { normalizeStage } from '../src/stages/normalize/stage.js';
import { readStage } from '../src/stages/read/stage.js';
import { segmentStage } from '../src/stages/segment/stage.js';

const cases: { readonly text: string; readonly names: readonly string[] }[] = parse(
  readFileSync(new URL('names.cases.yaml', import.meta.url), 'utf8'),
);

let stages: readonly AnyStage[];
beforeAll(() => {
  const lexicon = loadLexicon();
  stages = [
    readStage(),
    detectStage(),
    normalizeStage(),
    segmentStage({ userWords: lexicon.words }),
    namesStage({ lexicon }),
  ];
});

async function read(text: string): Promise<Layers> {
  const base64 = Buffer.from(text).toString('base64');
  let layers: Partial<Layers> = { source: { uri: 'article.txt', base64 } };
  for (const stage of stages) {
    layers = { ...layers, ...(await stage.run(layers as Layers, { issue: () => undefined })) };
  }
  return layers as Layers;
}

async function namesIn(text: string): Promise<string[]> {
  const { article, names } = await read(text);
  return names.map(
    ({ start, end, type, entity }) => `${article.text.slice(start, end)} ${type} ${entity}`,
  );
}

describe('names', () => {
  it.each(cases)('of: $text', async ({ text, names }) => {
    expect(await namesIn(text)).toEqual(names);
  });

  it('say what found them, and where the evidence of an alias stands', async () => {
    const { names } = await read('輝達與甘納爾（Lars Gunnar）合作。');
    const [known, alias] = names;
    expect(known).toMatchObject({ rule: 'lexicon', entity: 'nvidia' });
    expect(known).not.toHaveProperty('score');
    expect(alias).toMatchObject({ rule: 'apposition', labels: { 'zh-Hant': '甘納爾' } });
    expect(alias?.evidence).toEqual({ start: 7, end: 18 });
    expect(alias?.score).toBeGreaterThan(0);
  });

  it('are in order and never overlap, whatever the text', async () => {
    const pieces = [
      'OpenAI',
      '輝達',
      '有限公司',
      '（',
      ')',
      '·',
      '王小明',
      ' ',
      '。',
      'A',
      '5.1',
      '𠮶',
      '、',
      'Inc.',
      '《',
      '》',
      '-',
    ];
    const text = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(text, async (words) => {
        const joined = `文${words.join('')}`;
        const { names } = await read(joined);
        let last = 0;
        for (const { start, end } of names) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(joined.length);
      }),
      { numRuns: 60 },
    );
  });
});
