import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { Converter } from 'opencc-js/cn2t';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FactRecord } from '../src/index.js';
import { toSimplified } from '../src/lexicon/simplify.js';
import { liushui, ROOT } from './liushui.js';
import { type ReadArticle, readArticle, resolved, storeOf } from './support/articles-in-process.js';
import { linesOf } from './support/store-lines.js';

const RUNS = { numRuns: 12 };
const toTraditional = Converter({ from: 'cn', to: 'tw' });

const files = ['seeds', 'test/gold'].flatMap((folder) =>
  readdirSync(join(ROOT, folder))
    .filter((name) => /\.(?:md|txt)$/.test(name) && name !== 'README.md')
    .map((name) => join(folder, name)),
);
const textOf = (file: string) => readFileSync(join(ROOT, file), 'utf8');

let pool: readonly ReadArticle[] = [];
beforeAll(async () => {
  pool = await Promise.all(files.map((file) => readArticle(file, textOf(file))));
});

/** Some of the articles, in any order. */
const someArticles = (minLength: number, maxLength: number) =>
  fc
    .shuffledSubarray([...files.keys()], { minLength, maxLength })
    .map((places) => places.flatMap((place) => pool[place] ?? []));

describe('the order of arrival', () => {
  it('one by one or all at once gives the same store, byte for byte', async () => {
    await fc.assert(
      fc.asyncProperty(
        someArticles(2, 8),
        fc.array(fc.integer({ min: 1, max: 3 })),
        async (articles, sizes) => {
          const rest = [...articles];
          const batches = [...sizes, articles.length].map((size) => rest.splice(0, size));
          const sorted = articles.toSorted((a, b) => (a.uri < b.uri ? -1 : 1));
          expect(await storeOf(batches)).toEqual(await storeOf([sorted]));
        },
      ),
      RUNS,
    );
  });
});

describe('an article that is taken away', () => {
  it('leaves exactly what the others say', async () => {
    await fc.assert(
      fc.asyncProperty(someArticles(2, 12), async ([gone, ...others]) => {
        const all = await resolved(gone === undefined ? others : [gone, ...others]);
        const { facts } = await resolved(others);
        const alone = gone === undefined ? new Map() : (await resolved([gone])).factOf;
        const left = all.facts.flatMap(({ id, statements }) => {
          const own = statements.filter((statement) => !alone.has(statement));
          return own.length === 0 ? [] : [{ id, statements: own }];
        });
        expect(facts.map(({ id, statements }) => ({ id, statements }))).toEqual(left);
      }),
      RUNS,
    );
  });

  const work = mkdtempSync(join(tmpdir(), 'liushui-gone-'));
  afterAll(() => rmSync(work, { recursive: true }));

  it('stays in its store when only its file is gone; a new store does not have it', async () => {
    const [kept, gone] = [join(work, 'kept.txt'), join(work, 'gone.txt')];
    writeFileSync(kept, '2025年6月3日\n微軟以30億美元收購Etsy。\n');
    writeFileSync(gone, 'June 4, 2025\n\nMicrosoft acquired Etsy for $4.5 billion.\n');
    const facts = async (out: string): Promise<FactRecord[]> => {
      const paths = [kept, gone].filter(existsSync);
      await liushui(['ingest', ...paths, '--out', join(work, out), '--workers', '1']);
      return linesOf<FactRecord>(join(work, out), 'facts.jsonl');
    };
    const before = await facts('store');
    expect(before.map(({ conflicts }) => conflicts.length)).toEqual([1, 1]);
    rmSync(gone);
    expect(await facts('store')).toEqual(before);
    expect(await facts('new')).toMatchObject([
      { money: { value: '3000000000' }, documents: 1, rank: 'normal', conflicts: [] },
    ]);
  }, 180_000);
});

describe('a near-copy', () => {
  /** Words that an editor changes, in both scripts. */
  const SYNONYMS: readonly (readonly [string, string])[] = [
    ['表示', '指出'],
    ['公司', '企业'],
    ['市场', '业界'],
    ['市場', '業界'],
    ['其中', '当中'],
    [' said', ' noted'],
    ['company', 'firm'],
    [' also', ' as well'],
  ];
  const withOtherWord = (text: string) => {
    const pair = SYNONYMS.find(([word]) => text.includes(word));
    return pair === undefined ? `${text}\n` : text.replace(...pair);
  };
  const inOtherScript = (text: string) => {
    const simplified = toSimplified(text, 'tw');
    return simplified === text ? toTraditional(text) : simplified;
  };
  /** Ends between two sentences. */
  const cutOff = (text: string) => {
    const end = Math.max(...['。', '. '].map((mark) => text.lastIndexOf(mark, text.length * 0.8)));
    return text.slice(0, end + 1);
  };
  const CHANGES: Readonly<Record<string, (text: string) => string>> = {
    'under the header of another outlet': (text) => `样本通讯社授权转载\n\n${text}\n（完）\n`,
    'with another word': withOtherWord,
    'in the other script': inOtherScript,
    'with its end cut off': cutOff,
    'cut off under a header in the other script': (text) =>
      `转载\n\n${inOtherScript(cutOff(text))}`,
  };

  it.each(Object.entries(CHANGES))(
    '%s is no second origin, and contradicts nothing of its original',
    async (_how, change) => {
      await fc.assert(
        fc.asyncProperty(someArticles(1, 1), async ([original]) => {
          if (original === undefined) return;
          const copy = await readArticle(
            `copies/${original.uri}`,
            change(original.layers.article.text),
          );
          const { facts, originalOf } = await resolved([copy, original]);
          expect(new Set(originalOf.values()).size).toBe(1);
          expect(facts.filter(({ origins }) => origins > 1)).toEqual([]);
          const own = await Promise.all([original, copy].map((article) => resolved([article])));
          expect(contradictions(facts)).toEqual(
            contradictions(facts).filter((pair) =>
              own.some((alone) => contradictions(alone.facts).includes(pair)),
            ),
          );
        }),
        { ...RUNS, numRuns: 20 },
      );
    },
  );
});

function contradictions(facts: readonly FactRecord[]): string[] {
  return facts.flatMap(({ id, conflicts }) => conflicts.map(({ fact }) => `${id} ${fact}`));
}
