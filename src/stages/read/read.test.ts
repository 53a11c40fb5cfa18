import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article, ArticleHints } from '../../core/article.js';
import { DocumentError } from '../../core/errors.js';
import type { StageIssue } from '../../core/issue.js';
import { readStage } from './stage.js';

const stage = readStage();

function readBytes(bytes: Uint8Array, uri = 'a.txt', hints?: ArticleHints) {
  const issues: StageIssue[] = [];
  const base64 = Buffer.from(bytes).toString('base64');
  const source = hints === undefined ? { uri, base64 } : { uri, base64, hints };
  const result = stage.run({ source }, { issue: (issue) => issues.push(issue) });
  return { article: (result as { article: Article }).article, issues };
}

function read(text: string, uri?: string, hints?: ArticleHints): Article {
  return readBytes(Buffer.from(text), uri, hints).article;
}

const PROSE =
  '某公司今天公布，第三季營收達一百二十億元，比去年同期成長百分之二十，法人認為第四季還會更好。';

describe('bytes', () => {
  const little = Buffer.from('流水 a\n', 'utf16le');
  const big = Buffer.from(little).swap16();
  it.each([
    { what: 'UTF-8', bytes: Buffer.from('流水 a\n'), label: 'utf-8', basis: 'valid' },
    { what: 'UTF-8 with BOM', bytes: Buffer.from('\ufeff流水 a\n'), label: 'utf-8', basis: 'bom' },
    {
      what: 'UTF-16LE with BOM',
      bytes: Buffer.concat([Buffer.from([0xff, 0xfe]), little]),
      label: 'utf-16le',
      basis: 'bom',
    },
    {
      what: 'UTF-16BE with BOM',
      bytes: Buffer.concat([Buffer.from([0xfe, 0xff]), big]),
      label: 'utf-16be',
      basis: 'bom',
    },
    { what: 'UTF-16LE without BOM', bytes: little, label: 'utf-16le', basis: 'nullPattern' },
    { what: 'UTF-16BE without BOM', bytes: big, label: 'utf-16be', basis: 'nullPattern' },
  ])('of $what are read as text', ({ bytes, label, basis }) => {
    const { article, issues } = readBytes(bytes);
    expect(article.text).toBe('流水 a\n');
    expect(article.encoding).toMatchObject({ label, basis });
    expect(issues.map(({ code }) => code)).toEqual(basis === 'bom' ? ['I-READ-BOM'] : []);
  });

  it.each([
    { what: 'nothing', bytes: [], code: 'E-READ-EMPTY', says: '0 bytes' },
    { what: 'blanks', bytes: [0x20, 0x0a], code: 'E-READ-EMPTY', says: 'white space' },
    {
      what: 'a PNG named .txt',
      bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
      code: 'E-READ-BINARY',
      says: 'a PNG image',
    },
    { what: 'a PDF', bytes: [...Buffer.from('%PDF-1.7')], code: 'E-READ-BINARY', says: 'PDF' },
    { what: 'NULs', bytes: [0x61, 0x62, 0x00, 0x63], code: 'E-READ-BINARY', says: 'position 2' },
    { what: 'controls', bytes: [1, 2, 3, 4, 0x61], code: 'E-READ-BINARY', says: '4 of 5' },
    {
      what: 'broken UTF-8',
      bytes: [0x61, 0xe6, 0xb5, 0x41],
      code: 'E-READ-ENCODING',
      says: '0xE6 at offset 1',
    },
    { what: 'Big5', bytes: [0xac, 0x79, 0xa4, 0xf4], code: 'E-READ-ENCODING', says: 'offset 0' },
    {
      what: 'broken UTF-8 behind a BOM',
      bytes: [0xef, 0xbb, 0xbf, 0x61, 0xff],
      code: 'E-READ-ENCODING',
      says: '0xFF at offset 4',
    },
    {
      what: 'a lone surrogate in UTF-16',
      bytes: [0xff, 0xfe, 0x61, 0x00, 0x00, 0xdc],
      code: 'E-READ-ENCODING',
      says: 'offset 4',
    },
    {
      what: 'half a unit of UTF-16',
      bytes: [0xff, 0xfe, 0x61, 0x00, 0x62],
      code: 'E-READ-ENCODING',
      says: 'offset 4',
    },
  ])('of $what become a dead letter $code', ({ bytes, code, says }) => {
    const attempt = () => readBytes(Uint8Array.from(bytes));
    expect(attempt).toThrow(DocumentError);
    expect(attempt).toThrow(says);
    expect(attempt).toThrow(expect.objectContaining({ code }));
  });

  it('are either text that encodes to the same bytes or a dead letter, whatever they are', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        try {
          const { article } = readBytes(bytes);
          if (article.encoding.label !== 'utf-8' || article.encoding.basis === 'bom') return;
          expect(Buffer.from(article.text)).toEqual(Buffer.from(bytes));
        } catch (error) {
          expect(error).toBeInstanceOf(DocumentError);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('the date of publication', () => {
  it.each([
    {
      from: '---\ntitle: x\ndate: 2024-05-06T23:30:00+08:00\n---\n',
      date: '2024-05-06',
      basis: 'frontMatter',
    },
    { from: '\n---\npublished: "6 May 2024"\n---\n', date: '2024-05-06', basis: 'frontMatter' },
    { from: '標題\n2024/5/6 下午7:01:02\n', date: '2024-05-06', basis: 'dateLine' },
    { from: '標題\n2024-05-06T23:30:00-05:00\n', date: '2024-05-06', basis: 'dateLine' },
    { from: '標題\n2024年5月6日 星期一 19:01 來源：某報\n', date: '2024-05-06', basis: 'dateLine' },
    {
      from: '標題\n\n港口商報　陳思行　24-11-2025\n\n這裡是一段很長的內文，說的是一家公司今天公布了業績，而且盈利比去年同期好得多。\n',
      date: '2025-11-24',
      basis: 'dateLine',
    },
    {
      from: '標題\n2025-11-20 18:47　某財經社\n這裡是一段很長的內文，說的是一家公司今天公布了業績，而且盈利比去年同期好得多。\n',
      date: '2025-11-20',
      basis: 'dateLine',
    },
    {
      from: '標題\n某晚報 2025/09/24 18:32\n記者／台北報導\n這裡是一段很長的內文，說的是一家公司今天公布了業績，而且盈利比去年同期好得多。\n',
      date: '2025-09-24',
      basis: 'dateLine',
    },
    { from: ' date 2024-05-06 ', date: '2024-05-06', basis: 'dateLine' },
    { from: '日期:2024.05.06\n', date: '2024-05-06', basis: 'dateLine' },
    { from: '作者:王小明 日期:2024.05.06\n', date: '2024-05-06', basis: 'bylineLabel' },
    {
      from: '更新時間：2024-05-08 09:00\n發布時間：2024-05-06 08:00\n',
      date: '2024-05-06',
      basis: 'dateLine',
    },
    { from: '標題\n\n更新時間：17:12 2024-05-06 HKT\n', date: '2024-05-06', basis: 'dateLine' },
    {
      from: 'Headline\nPublished Mon, May 6 2024 4:29 AM EDT\n',
      date: '2024-05-06',
      basis: 'dateLine',
    },
    { from: 'By Jane Roe | May 6th, 2024\n', date: '2024-05-06', basis: 'dateLine' },
    { from: '民國113年5月6日\n', date: '2024-05-06', basis: 'dateLine' },
    { from: '（某社2024年5月6日電）', date: undefined },
    { from: '某社台北2024年5月6日電 ', date: '2024-05-06', basis: 'text' },
    { from: '5月6日，', to: '\n© 2024 某站', date: '2024-05-06', basis: 'text' },
    { from: '', to: '\n王小明\n2024-5-6\n', date: '2024-05-06', basis: 'text' },
    {
      from: '',
      to: '\nhttps://news.example.com/a/123-20240506.htm',
      date: '2024-05-06',
      basis: 'url',
    },
    { from: '', to: '\n© 2023-2024 某站', date: '2024', basis: 'text' },
    { from: '成立於2015年5月6日，', date: undefined },
    { from: '標題\n2024-13-45\n', date: undefined },
  ])('of $from…$to is $date ($basis)', ({ from, to, date, basis }) => {
    const expected = date === undefined ? undefined : { value: date, basis };
    if (from.startsWith('（某社'))
      return expect(read(`${from}${PROSE}`).datePublished?.value).toBe('2024-05-06');
    expect(read(`${from}${PROSE}${to ?? ''}`).datePublished).toEqual(expected);
  });

  it.each([
    { uri: 'news/20240506.txt', date: '2024-05-06' },
    { uri: '2024-05-06_chips.md', date: '2024-05-06' },
    { uri: 'archive/2024/05/06/chips.md', date: '2024-05-06' },
    { uri: 'ab20240506cd.txt', date: undefined },
    { uri: '20249999.txt', date: undefined },
  ])('of a file named $uri is $date', ({ uri, date }) => {
    expect(read(PROSE, uri).datePublished?.value).toBe(date);
  });

  it('is the one of the hint before all others', () => {
    const hints = { datePublished: '2020-01-02' };
    const article = read('date 2024-05-06\n', '20230101.txt', hints);
    expect(article.datePublished).toEqual({ value: '2020-01-02', basis: 'hint' });
  });

  it.each([
    ['2020-01-02T23:30:00Z', { value: '2020-01-02', basis: 'hint' }],
    ['2020-01', { value: '2020-01', basis: 'hint' }],
    ['yesterday', { value: '2024-05-06', basis: 'frontMatter' }],
  ])('is the day that the hint %s tells, if it tells one', (datePublished, expected) => {
    const article = read(`---\ndate: 2024-05-06\n---\n${PROSE}`, 'a.txt', { datePublished });
    expect(article.datePublished).toEqual(expected);
  });
});

describe('headline, author and publisher', () => {
  it.each([
    { text: '---\ntitle: "甲：乙"\n---\n# 丙', headline: '甲：乙', basis: 'frontMatter' },
    {
      text: '---\ntitle: Plant: a new one\n---\n',
      headline: 'Plant: a new one',
      basis: 'frontMatter',
    },
    { text: '# 新廠動土 #\n\n內文。', headline: '新廠動土', basis: 'heading' },
    { text: `新廠動土 年底完工\n${PROSE}`, headline: '新廠動土 年底完工', basis: 'firstLine' },
    {
      text: `作者：王小明\n\n快訊\n\n新廠動土 年底完工\n${PROSE}`,
      headline: '新廠動土 年底完工',
      basis: 'firstLine',
    },
    { text: PROSE, headline: undefined, basis: undefined },
  ])('the headline is $headline', ({ text, headline, basis }) => {
    const expected = headline === undefined ? undefined : { value: headline, basis };
    expect(read(text).headline).toEqual(expected);
  });

  it.each([
    { text: '---\nauthor: [王小明, 李大同]\n---\n', author: '王小明, 李大同' },
    { text: '---\nauthor:\n  name: Jane Roe\n---\n', author: 'Jane Roe' },
    { text: '作者: 王小明 財經 科技 #財經\n', author: '王小明' },
    { text: '文／李大同\n', author: '李大同' },
    { text: 'Author: Jane Q. Roe | News\n', author: 'Jane Q. Roe' },
    { text: 'Headline\nBy Jane Roe\n', author: 'Jane Roe' },
    { text: '〔記者王小明／台北報導〕', author: '王小明' },
    { text: '某报讯（记者 王小明）', author: '王小明' },
    { text: '董事長在記者會表示，', author: undefined },
  ])('the author of $text is $author', ({ text, author }) => {
    expect(read(`${text}${PROSE}`).author?.value).toBe(author);
  });

  it.each([
    { text: '---\nsource_name: Daily Example\n---\n', publisher: 'Daily Example' },
    { text: '本文来源：某报  责任编辑：王小明\n', publisher: '某报' },
    { text: '某报讯（记者 王小明）', publisher: '某报' },
    { text: 'LONDON, May 6 (Newswire) - ', publisher: 'Newswire' },
    { text: '© 2024 Example News. All rights reserved\n', publisher: 'Example News' },
    { text: '原文链接: https://www.example.com/a\n', publisher: 'example.com' },
    { text: '', publisher: undefined },
  ])('the publisher of $text is $publisher', ({ text, publisher }) => {
    expect(read(`${text}${PROSE}`).publisher?.value).toBe(publisher);
  });

  it('take what the caller hints', () => {
    const hints = { inLanguage: 'zh-TW', publisher: '某報', region: 'TW' };
    expect(read('---\nlang: en\nsource: x\n---\n', 'a.md', hints)).toMatchObject({
      mediaType: 'text/markdown',
      declaredLanguage: { value: 'zh-TW', basis: 'hint' },
      publisher: { value: '某報', basis: 'hint' },
      region: { value: 'TW', basis: 'hint' },
    });
  });

  it('are read line by line from front matter that is not YAML, with a warning', () => {
    const bytes = Buffer.from('---\ntitle: A: b "c\nauthor: Jane Roe\n---\ntext');
    const { article, issues } = readBytes(bytes);
    expect(article.headline?.value).toBe('A: b "c');
    expect(article.author?.value).toBe('Jane Roe');
    expect(issues.map(({ code }) => code)).toEqual(['W-READ-FRONT-MATTER']);
  });
});

describe('margins', () => {
  it.each([
    {
      what: 'front matter but for title and summary',
      text: '---\ntitle: "標題"\ndate: 2024-05-06\nsummary: 摘要\ntags: [a]\n---\n內文',
      margins: ['---\ntitle: "', '"\ndate: 2024-05-06\nsummary: ', '\ntags: [a]\n---'],
    },
    {
      what: 'a date on a line',
      text: '標題\n2024/5/6 下午7:01\n內文',
      margins: ['2024/5/6 下午7:01'],
    },
    {
      what: 'a labelled date, not the name',
      text: '作者:王小明 日期:2024.5.6',
      margins: ['日期:2024.5.6'],
    },
    { what: 'a word count', text: '字數：1,234 字\n內文', margins: ['字數：1,234 字'] },
    {
      what: 'URLs and mail',
      text: '見https://a.example/b_(c)。信a.b@c.example',
      margins: ['https://a.example/b_(c)', 'a.b@c.example'],
    },
    {
      what: 'link targets, not link texts',
      text: '[甲](https://a.example/b "t") ![乙](c.png)',
      margins: ['(https://a.example/b', '(c.png)'],
    },
    {
      what: 'HTML tags',
      text: '甲<br/><a href="x">乙</a>&nbsp;3 < 4',
      margins: ['<br/>', '<a href="x">', '</a>', '&nbsp;'],
    },
    {
      what: 'copyright years and record numbers',
      text: '© 2023-2024 某站\n京ICP备12345678号-1',
      margins: ['2023-2024', '京ICP备12345678号-1'],
    },
    { what: 'no date within prose', text: `2024年5月6日，${PROSE}`, margins: [] },
    { what: 'no date below a signature', text: `${PROSE}\n王小明\n2024-5-6`, margins: [] },
  ])('are $what', ({ text, margins }) => {
    const article = read(text);
    expect(article.margins.map(({ start, end }) => text.slice(start, end))).toEqual(margins);
  });

  it('are in order and without overlap in any text, which comes through unchanged', () => {
    const piece = fc.constantFrom(
      '---\n',
      'title: x\n',
      '[a](',
      'http://a.b',
      ')',
      '<b>',
      '2024-05-06',
      '\n',
      '© 2024',
      '字數：12',
      'a@b.cd',
      '日期：',
      '，經濟',
      ' ',
    );
    const texts = fc.oneof(
      fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join('')),
      fc.string({ unit: 'grapheme' }),
    );
    fc.assert(
      fc.property(texts, (random) => {
        const text = `x${random.replaceAll('\0', '')}`;
        const article = read(text);
        expect(article.text).toBe(text);
        let end = 0;
        for (const margin of article.margins) {
          expect(margin.start).toBeGreaterThanOrEqual(end);
          expect(margin.end).toBeGreaterThan(margin.start);
          end = margin.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});

describe('hostile text', () => {
  it.each([
    'a',
    '.',
    '(',
    '[',
    '](',
    '<',
    '<a',
    '<!--',
    'a@',
    'http://',
    '作者：',
    '1',
    '1-',
    '2024-05-06\n',
    'a\n',
  ])('of %j does not hang', (unit) => {
    expect(read(`x ${unit.repeat(300_000)}`).text).toHaveLength(2 + unit.length * 300_000);
  });

  it('in front matter does not hang or overflow', () => {
    expect(read(`---\na: ${'['.repeat(30_000)}\n---\nx`).text).toContain('x');
  });
});
