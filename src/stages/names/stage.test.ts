import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Layers } from '../../core/layers.js';
import { compileLexicon } from '../../lexicon/lexicon.js';
import { lexiconFile } from '../../lexicon/schema.js';
import { namesStage } from './stage.js';

const lexicon = compileLexicon([
  {
    path: 'test.yaml',
    hash: '',
    data: lexiconFile.parse({
      type: 'organization',
      entities: [
        { id: 'openai', names: { en: ['OpenAI'] } },
        { id: 'alibaba', names: { 'zh-Hans': ['阿里巴巴'] } },
        {
          id: 'apple',
          names: { 'zh-Hans': ['苹果'] },
          ambiguous: [{ name: '苹果', near: ['手机'] }],
        },
      ],
    }),
  },
]);
const stage = namesStage({ lexicon });

/** Layers of a text as other stages could give them: a sentence a line, a token a word or character. */
function layersOf(text: string): Pick<Layers, 'article' | 'languages' | 'normalized' | 'segments'> {
  const tokens = [...text.matchAll(/[A-Za-z0-9]+|[^\sA-Za-z0-9]/gu)];
  const lines = [...text.matchAll(/[^\n]+/g)];
  return {
    article: {
      text,
      mediaType: 'text/plain',
      encoding: { label: 'utf-8', basis: 'valid' },
      margins: [],
    },
    languages: { document: 'zh-Hans-CN', paragraphs: [], sentences: [], clauses: [] },
    normalized: { text, edits: [] },
    segments: {
      sentences: lines.map(({ index, 0: line }) => ({
        start: index,
        end: index + line.length,
        role: 'body',
      })),
      tokens: {
        starts: tokens.map(({ index }) => index),
        ends: tokens.map(({ index, 0: token }) => index + token.length),
        tags: tokens.map(() => 'x'),
      },
    },
  };
}

const context = { issue: () => undefined };
const namesOf = async (text: string) => (await stage.run(layersOf(text), context)).names;

describe('the names stage', () => {
  it.each([
    ['is a quarter before what was earned in it', '阿里巴巴Q3营收增长', '阿里巴巴'],
    ['is a model else', '阿里巴巴Q3上市', '阿里巴巴Q3'],
  ])('a letter and a number behind a company %s', async (_, text, name) => {
    const found = await namesOf(text);
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual([name]);
  });

  it('takes no letter alone for a company', async () => {
    expect(await namesOf('公司H股上涨。')).toEqual([]);
  });

  it('finds an ambiguous name only where the article holds one of its words', async () => {
    expect(await namesOf('苹果很甜。')).toEqual([]);
    expect(await namesOf('苹果发布手机。')).toMatchObject([{ entity: 'apple' }]);
  });

  it.each(['简称“阿里巴巴”', '简称:阿里巴巴', '以下简称:“阿里巴巴”'])(
    'takes the long name before (%s) for the same company',
    async (bracket) => {
      const found = await namesOf(`青禾网络技术有限公司(${bracket})上市。`);
      expect(found.map(({ entity }) => entity)).toEqual(['alibaba', 'alibaba']);
    },
  );

  it.each([
    ['shortened', '明溪测试', 2],
    ['of single characters', '明测', 2],
    ['no word of it', '晚风', 1],
  ])('takes (下称“…”) for the company before it: %s', async (_, short, count) => {
    const found = await namesOf(`河州明溪测试股份有限公司(下称“${short}”)上市。`);
    expect(found).toHaveLength(count);
    expect(new Set(found.map(({ entity }) => entity)).size).toBe(1);
  });

  it('takes the whole word behind the "of" of an office', async () => {
    const text = 'The Bank of Ruritania said so.';
    const [name] = await namesOf(text);
    expect(text.slice(name?.start, name?.end)).toBe('Bank of Ruritania');
  });

  it('takes a name with a digit for the company that it is told to be', async () => {
    const found = await namesOf('OpenAI agreed to acquire Quill5.\nQuill5 grew, and Zeta9 too.');
    expect(found.map(({ entity, type }) => `${entity} ${type}`)).toEqual([
      'openai organization',
      'quill5 organization',
      'quill5 organization',
      'zeta9 product',
    ]);
  });

  it('takes 支付 behind whom something is paid to for the verb', async () => {
    const text = '公司向阿里巴巴支付服务费。';
    expect((await namesOf(text)).map(({ start, end }) => text.slice(start, end))).toEqual([
      '阿里巴巴',
    ]);
  });

  it('changes its cache key with the lexicon', () => {
    expect(stage.resources).not.toBe(
      namesStage({ lexicon: { ...lexicon, hash: 'other' } }).resources,
    );
  });

  it('gives names in order that do not overlap, whatever the text', async () => {
    const pieces = [
      'OpenAI',
      '阿里巴巴',
      '有限公司',
      '(',
      ')',
      '·',
      '王小明',
      ' ',
      'A',
      '5.1',
      '𠮶',
      '、',
      'Inc.',
      '《',
      '》',
      '-',
      '\n',
      '\ud800',
      '总裁',
      '先生',
    ];
    const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(texts, async (words) => {
        const text = words.join('');
        let last = 0;
        for (const { start, end } of await namesOf(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    'OpenAI',
    'OpenAI ',
    '阿里巴巴',
    '有限公司',
    '某某有限公司、',
    'A',
    'Ab ',
    '(',
    '张三(Abc)',
    '王小明、',
    'Ab Inc. (Cd) ',
    '某(Xy)某(Zw)',
    '《',
    '阿·',
    '总裁',
    '2330-TW',
    'a@',
    'Bank of ',
    'Aa of ',
  ])('takes time in proportion to the length of a text of nothing but %j', async (seed) => {
    const times: number[] = [];
    for (const size of [25_000, 100_000]) {
      const layers = layersOf(seed.repeat(Math.ceil(size / seed.length)));
      const start = process.cpuUsage();
      await stage.run(layers, context);
      times.push(process.cpuUsage(start).user / 1000);
    }
    const [small = 0, large = 0] = times;
    // Four times the text; a quadratic rule would take sixteen times as long.
    expect(large).toBeLessThan(small * 9 + 400);
  });
});
