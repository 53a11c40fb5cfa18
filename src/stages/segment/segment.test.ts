import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Edit } from '../../core/alignment.js';
import type { Article, Margin } from '../../core/article.js';
import type { Segments } from '../../core/segments.js';
import { userWordsOf } from '../../lexicon/user-words.js';
import { segmentStage } from './stage.js';

const stage = segmentStage({
  userWords: userWordsOf([
    { word: '乙甲电子', tag: 'nt' },
    { word: 'AI芯片', tag: 'n' },
  ]),
});

interface Given {
  readonly inLanguage?: string;
  readonly margins?: readonly Margin[];
  readonly normalized?: { readonly text: string; readonly edits: readonly Edit[] };
  readonly headline?: string;
}

async function segment(text: string, given: Given = {}): Promise<Segments> {
  const { inLanguage = 'zh-Hans-CN', margins = [], normalized = { text, edits: [] } } = given;
  const encoding = { label: 'utf-8', basis: 'valid' as const };
  const base: Article = { text, mediaType: 'text/plain', encoding, margins };
  const article: Article =
    given.headline === undefined
      ? base
      : { ...base, headline: { value: given.headline, basis: 'firstLine' } };
  const whole = text === '' ? [] : [{ start: 0, end: text.length, inLanguage, score: 1 }];
  const languages = { document: inLanguage, paragraphs: whole, sentences: whole, clauses: whole };
  const input = { article, languages, normalized };
  const { segments } = await stage.run(input, { issue: () => undefined });
  return segments;
}

const english = { inLanguage: 'en' };

async function sentencesOf(text: string, given?: Given): Promise<string[]> {
  const { sentences } = await segment(text, given);
  return sentences.map(({ start, end }) => text.slice(start, end));
}

async function wordsOf(text: string, given?: Given): Promise<string[]> {
  const { tokens } = await segment(text, given);
  return tokens.starts.map((start, i) => text.slice(start, tokens.ends[i]));
}

describe('sentences', () => {
  it.each([
    { text: '甲涨了。乙跌了！丙呢？', cut: ['甲涨了。', '乙跌了！', '丙呢？'] },
    { text: '甲涨了；乙跌了。', cut: ['甲涨了；乙跌了。'] },
    { text: '他说：“涨了。”又走了。', cut: ['他说：“涨了。”', '又走了。'] },
    { text: '「涨了！」（笑）他走了。', cut: ['「涨了！」', '（笑）他走了。'] },
    { text: '涨了2.5%。跌了1.4.', cut: ['涨了2.5%。', '跌了1.4.'] },
    { text: '营收成长.毛利下降.', cut: ['营收成长.', '毛利下降.'] },
    { text: '第一行\n第二行', cut: ['第一行', '第二行'] },
    { text: '他想了想……走了。', cut: ['他想了想……走了。'] },
    { text: '！！！', cut: [] },
  ])('$text', async ({ text, cut }) => {
    expect(await sentencesOf(text)).toEqual(cut);
  });

  it.each([
    { text: 'It rose. It fell.', cut: ['It rose.', 'It fell.'] },
    {
      text: 'The U.S. unit of Acme Inc. rose 2.5 percent.',
      cut: ['The U.S. unit of Acme Inc. rose 2.5 percent.'],
    },
    {
      text: 'He joined Acme Inc. The shares rose.',
      cut: ['He joined Acme Inc.', 'The shares rose.'],
    },
    {
      text: 'Two funds led the Series C. Nvidia took part.',
      cut: ['Two funds led the Series C.', 'Nvidia took part.'],
    },
    {
      text: 'Sales grew in the U.S. However, costs rose.',
      cut: ['Sales grew in the U.S.', 'However, costs rose.'],
    },
    {
      text: 'Dr. J. P. Roe met Mr. Doe on Nov. 20.',
      cut: ['Dr. J. P. Roe met Mr. Doe on Nov. 20.'],
    },
    { text: '"It rose." She left.', cut: ['"It rose."', 'She left.'] },
    { text: 'Is it? "Yes!" he said. No. 5 won.', cut: ['Is it?', '"Yes!" he said.', 'No. 5 won.'] },
    {
      text: 'See example.com. Then node.js v1.2.3 came.',
      cut: ['See example.com.', 'Then node.js v1.2.3 came.'],
    },
    {
      text: 'It rose … slowly. And then... it fell.',
      cut: ['It rose … slowly.', 'And then... it fell.'],
    },
    {
      text: 'The company, which makes chips for very many kinds of\ncars, said on Monday that it rose.\nShares fell.',
      cut: [
        'The company, which makes chips for very many kinds of\ncars, said on Monday that it rose.',
        'Shares fell.',
      ],
    },
    { text: 'A short line\nand another', cut: ['A short line', 'and another'] },
  ])('$text', async ({ text, cut }) => {
    expect(await sentencesOf(text, english)).toEqual(cut);
  });

  it('are cut where they have no stop for 2000 characters', async () => {
    const { sentences } = await segment('word '.repeat(1000), english);
    expect(sentences.length).toBeGreaterThan(2);
    for (const { start, end } of sentences) expect(end - start).toBeLessThanOrEqual(2000);
  });
});

describe('the role of a sentence', () => {
  it.each([
    { text: '# 标题', role: 'heading', exact: '标题' },
    { text: '- 一项', role: 'listItem', exact: '一项' },
    { text: '2. 一项', role: 'listItem', exact: '一项' },
    { text: '2、瀚海科技推出新款手机', role: 'heading', exact: '瀚海科技推出新款手机' },
    { text: '• 一项', role: 'listItem', exact: '一项' },
    { text: '![图中为新厂](a.png)', role: 'caption', exact: '图中为新厂', margin: '(a.png)' },
    { text: '图：新厂一角', role: 'caption', exact: '图：新厂一角' },
    { text: '新厂一角（甲公司提供）', role: 'caption', exact: '新厂一角（甲公司提供）' },
    { text: 'Photo: the new plant', role: 'caption', exact: 'Photo: the new plant' },
    { text: '| 甲 | 12 |', role: 'tableRow', exact: '| 甲 | 12 |' },
    { text: 'ACME CORP 12.5 -0.3 -2.4%', role: 'tableRow', exact: 'ACME CORP 12.5 -0.3 -2.4%' },
    { text: '责任编辑：王小明', role: 'credit', exact: '责任编辑：王小明' },
    { text: '某报记者 王小明', role: 'credit', exact: '某报记者 王小明' },
    { text: 'Reporting by Jane Roe', role: 'credit', exact: 'Reporting by Jane Roe' },
    { text: '© 2024 某站', role: 'credit', exact: '© 2024 某站' },
    { text: '> 引用的话。', role: 'body', exact: '引用的话。' },
    { text: '这是一句话，没有别的。', role: 'body', exact: '这是一句话，没有别的。' },
  ])('$text: $role', async ({ text, role, exact, margin }) => {
    const start = margin === undefined ? 0 : text.indexOf(margin);
    const margins =
      margin === undefined ? [] : [{ start, end: start + margin.length, kind: 'url' as const }];
    const { sentences } = await segment(`前文。\n\n${text}`, {
      margins: margins.map((m) => ({ ...m, start: m.start + 5, end: m.end + 5 })),
    });
    const last = sentences.at(-1);
    expect(last?.role).toBe(role);
    expect(`前文。\n\n${text}`.slice(last?.start, last?.end)).toBe(exact);
  });

  it('is heading for a short line on its own, and for the headline', async () => {
    const text = '新厂动土，年底完工。\n第一段话在这里。\n\n小标题\n\n第二段话在这里。';
    const { sentences } = await segment(text, { headline: '新厂动土，年底完工。' });
    expect(sentences.map(({ role }) => role)).toEqual(['heading', 'body', 'heading', 'body']);
  });

  it('is heading for the title in front matter, of which nothing else but the summary is text', async () => {
    const text = '---\ntitle: 标题一\ndate: 2024-05-06\n---\n正文。';
    const margins = [
      { start: 0, end: 11, kind: 'frontMatter' as const },
      { start: 14, end: 35, kind: 'frontMatter' as const },
    ];
    expect(await sentencesOf(text, { margins })).toEqual(['标题一', '正文。']);
    expect((await segment(text, { margins })).sentences[0]?.role).toBe('heading');
  });
});

describe('tokens', () => {
  it.each([
    { text: '乙甲电子推出芯片', words: ['乙甲电子', '推出', '芯片'] },
    { text: '增长2.5%至1,400亿', words: ['增长', '2.5%', '至', '1,400', '亿'] },
    { text: 'GPT-5.2和AT&T', words: ['GPT-5.2', '和', 'AT&T'] },
    { text: '28日收于1200日元', words: ['28', '日', '收于', '1200', '日元'] },
    { text: '见https://a.example/b?c=1。', words: ['见', 'https://a.example/b?c=1', '。'] },
    { text: '2025-10-28 19:01', words: ['2025-10-28', '19:01'] },
    { text: '甲……——', words: ['甲', '……', '——'] },
  ])('of $text', async ({ text, words }) => {
    expect(await wordsOf(text)).toEqual(words);
  });

  it.each([
    { text: "Acme's $1.4T U.S. bet", words: ['Acme', "'s", '$1.4T', 'U.S.', 'bet'] },
    { text: 'US$5.83bn, S&P 500', words: ['US$5.83bn', ',', 'S&P', '500'] },
    {
      text: 'O’Neil bought 3,500 A350-900s.',
      words: ['O’Neil', 'bought', '3,500', 'A350-900s', '.'],
    },
    { text: 'well-known 5G café', words: ['well-known', '5G', 'café'] },
    { text: '30GW by 2030.', words: ['30GW', 'by', '2030', '.'] },
  ])('of $text', async ({ text, words }) => {
    expect(await wordsOf(text, english)).toEqual(words);
  });

  it('carry the part of speech of the segmenter, of the lexicon or of the parser', async () => {
    const chinese = await segment('乙甲电子推出12种OpenX。');
    expect(chinese.tokens.tags).toEqual(['nt', 'v', 'm', 'm', 'eng', 'x']);
    const { tokens } = await segment('The plant quickly produced 12 chips.', english);
    expect(tokens.tags).toEqual(['determiner', 'noun', 'adverb', 'verb', 'number', 'noun', 'x']);
  });

  it('are cut in the normalized text and told in the original', async () => {
    const text = '㍿甲推出１２個晶片';
    const normalized = {
      text: '株式会社甲推出12个芯片',
      edits: [
        { start: 0, end: 1, length: 4, kind: 'width' as const },
        { start: 4, end: 6, length: 2, kind: 'width' as const },
        { start: 6, end: 9, length: 3, kind: 'script' as const },
      ],
    };
    const words = await wordsOf(text, { inLanguage: 'zh-Hant-TW', normalized });
    expect(words).toContain('推出');
    expect(words).toContain('１２');
    expect(words.at(-1)).toBe('晶片');
  });

  it('and sentences are in order and hold every letter and digit of any text', async () => {
    const piece = fc.constantFrom(
      '经济',
      'Acme',
      '2.5%',
      '。',
      '. ',
      '\n',
      '\n\n',
      '“',
      '”',
      'U.S.',
      '# ',
      '- ',
      '😀',
      '𠮷',
      '…',
      '$1.4T',
      "'s",
      ' ',
    );
    const texts = fc.oneof(
      fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join('')),
      fc.string({ unit: 'binary', maxLength: 40 }),
    );
    const property = fc.asyncProperty(
      texts,
      fc.constantFrom('zh-Hans-CN', 'en', 'ja'),
      async (text, inLanguage) => {
        const { sentences, tokens } = await segment(text, { inLanguage });
        let end = 0;
        for (const sentence of sentences) {
          expect(sentence.start).toBeGreaterThanOrEqual(end);
          expect(sentence.end).toBeGreaterThan(sentence.start);
          end = sentence.end;
        }
        let at = 0;
        const covered = tokens.starts.map((start, i) => {
          expect(start).toBeGreaterThanOrEqual(at);
          at = tokens.ends[i] ?? 0;
          expect(at).toBeGreaterThan(start);
          return text.slice(start, at);
        });
        const inSentences = sentences.map(({ start, end: to }) => text.slice(start, to)).join('');
        const letters = (value: string) => value.replace(/[^\p{L}\p{N}]/gu, '');
        expect(letters(covered.join(''))).toBe(letters(inSentences));
      },
    );
    await fc.assert(property, { numRuns: 300 });
  });
});

describe('hostile text', () => {
  it.each([
    { unit: '的', inLanguage: 'zh-Hans-CN' },
    { unit: 'a', inLanguage: 'en' },
    { unit: 'a ', inLanguage: 'en' },
    { unit: 'a-', inLanguage: 'en' },
    { unit: '.', inLanguage: 'en' },
    { unit: '1,', inLanguage: 'zh-Hans-CN' },
    { unit: '(', inLanguage: 'en' },
    { unit: ' ', inLanguage: 'en' },
    { unit: '。', inLanguage: 'zh-Hans-CN' },
    { unit: "a'", inLanguage: 'en' },
    { unit: 'A.', inLanguage: 'en' },
    { unit: '[', inLanguage: 'zh-Hans-CN' },
  ])('of $unit does not hang', async ({ unit, inLanguage }) => {
    const { tokens } = await segment(unit.repeat(300_000), { inLanguage });
    expect(tokens.starts.length).toBeLessThanOrEqual(unit.length * 300_000);
  });
});

const GOLD = '../shared/gold';

describe.skipIf(!existsSync(GOLD))('real articles (skipped where they are missing)', () => {
  interface Gold {
    readonly file: string;
    readonly facts: readonly {
      readonly evidence: { readonly start: number; readonly end: number };
    }[];
  }
  const names = existsSync(GOLD)
    ? readdirSync(GOLD).filter((name) => name.endsWith('.gold.json'))
    : [];
  it.each(names)('%s: the evidence of facts does not cross the sentences', async (name) => {
    const gold = JSON.parse(readFileSync(`${GOLD}/${name}`, 'utf8')) as Gold;
    const text = readFileSync(`${GOLD}/${gold.file}`, 'utf8');
    const inLanguage = name.includes('-en-') ? 'en' : 'zh-Hans-CN';
    const { sentences } = await segment(text, { inLanguage });
    const within = gold.facts.filter(({ evidence }) =>
      sentences.some(({ start, end }) => start <= evidence.start && evidence.end <= end + 1),
    );
    expect(within.length).toBeGreaterThanOrEqual(gold.facts.length * 0.9);
  });
});
