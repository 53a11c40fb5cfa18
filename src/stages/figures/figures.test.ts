import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { figuresOf, tell } from '../../../test/support/read-figures.js';
import type { StageIssue } from '../../core/issue.js';
import { figuresStage } from './stage.js';

const groups = z
  .array(
    z.object({
      group: z.string(),
      language: z.string(),
      published: z.string().optional(),
      cases: z.array(z.object({ text: z.string(), reads: z.array(z.string()) })),
    }),
  )
  .parse(parse(readFileSync(new URL('forms.cases.yaml', import.meta.url), 'utf8')));

for (const { group, language, published, cases } of groups) {
  describe(group, () => {
    it.each(cases)('$text', ({ text, reads }) => {
      const figures = figuresOf(text, { language, ...(published ? { published } : {}) });
      const told = figures
        .filter(({ kind }) => kind !== 'number')
        .map((figure) => tell(text, figure));
      expect(told).toEqual(reads);
    });
  });
}

describe('what only the article can tell', () => {
  it('gives a bare amount the currency of the same amount elsewhere', () => {
    const text = '700億訂單到手。這筆700億美元的生意談了兩年。';
    const [first] = figuresOf(text, { language: 'zh-Hant-TW' });
    expect(first).toMatchObject({ money: { currency: 'USD', currencyBasis: 'inferred' } });
  });

  it('lends the currency of a later year to the earlier one', () => {
    const text = '營收從2022年的30億增至2024年的90億美元。';
    const told = figuresOf(text)
      .filter(({ kind }) => kind === 'money')
      .map((f) => tell(text, f));
    expect(told).toEqual(['money 30億 = 3000000000 USD', 'money 90億美元 = 9000000000 USD']);
  });

  it('takes no currency over from the price of a share', () => {
    const text = '股价报12.36港元，市值约455亿元。公司去年营收560亿元。';
    const told = figuresOf(text, { language: 'zh-Hans-CN' })
      .filter(({ kind }) => kind === 'money')
      .map((f) => tell(text, f));
    expect(told.slice(1)).toEqual([
      'money 455亿元 = 45500000000 HKD approx',
      'money 560亿元 = 56000000000 CNY',
    ]);
  });

  it('ties an amount to the one it is given for', () => {
    const figures = figuresOf('付60億美元（約新台幣1,900億元）', { language: 'zh-Hant-TW' });
    expect(figures[1]).toMatchObject({ equivalentOf: 0 });
  });

  it('lets the caller’s region decide', () => {
    const [figure] = figuresOf('售價500元', { language: 'zh-Hant', region: 'HK' });
    expect(figure).toMatchObject({ money: { currency: 'HKD', currencyBasis: 'document' } });
  });

  it.each([
    ['售價500元', 'zh-Hant', '經濟日報', 'TWD'],
    ['售價500元', 'zh-Hant', '明報', 'HKD'],
    ['售价500元', 'zh-Hans-CN', '路透社', 'CNY'],
    ['sold for $500', 'en', 'Sydney Morning Herald', 'AUD'],
    ['sold for $500', 'en', 'Reuters', 'USD'],
    ['sold for $500', 'en', '經濟日報', 'USD'],
  ])('reads %s (%s) of %s as %s', (text, language, publisher, currency) => {
    expect(figuresOf(text, { language, publisher })).toMatchObject([{ money: { currency } }]);
  });

  it('prefers the region the caller gives to that of the publisher', () => {
    const [figure] = figuresOf('售價500元', {
      language: 'zh-Hant',
      publisher: '經濟日報',
      region: 'HK',
    });
    expect(figure).toMatchObject({ money: { currency: 'HKD', currencyBasis: 'document' } });
  });

  it('names no currency where nothing tells', () => {
    const [figure] = figuresOf('售價500元', { language: 'zh-Hant' });
    expect(figure).toMatchObject({
      money: { currency: null, candidates: expect.arrayContaining(['TWD', 'HKD']) },
    });
  });

  it('reads no relative time without a date', () => {
    expect(figuresOf('去年獲利，2021年虧損', { language: 'zh-Hant-TW' })).toMatchObject([
      { time: { edtf: '2021' } },
    ]);
  });

  it('leaves out what is no prose', () => {
    const text = '2024-05-06\n營收3億美元';
    const margins = [{ start: 0, end: 10, kind: 'stamp' as const }];
    expect(figuresOf(text, { margins }).map((figure) => tell(text, figure))).toEqual([
      'money 3億美元 = 300000000 USD',
    ]);
  });

  it('reports one number with two magnitudes', () => {
    const issues: StageIssue[] = [];
    figuresOf('將投資250億美元。圖說：$250B for chips', { language: 'zh-Hant-TW' }, issues);
    expect(issues).toMatchObject([{ code: 'W-FIGURES-MAGNITUDE', level: 'warning' }]);
  });

  it('notes 兆 in a mainland text, where it may mean a million', () => {
    const issues: StageIssue[] = [];
    figuresOf('规模达3兆元', { language: 'zh-Hans-CN' }, issues);
    figuresOf('規模達3兆元', { language: 'zh-Hant-TW' }, issues);
    expect(issues.map(({ code }) => code)).toEqual(['I-FIGURES-ZHAO']);
  });

  it('keeps the precision as written', () => {
    expect(figuresOf('100億美元')[0]).toMatchObject({ money: { decimals: -8 } });
    expect(figuresOf('3.25美元')[0]).toMatchObject({ money: { decimals: 2 } });
  });
});

describe('the stage', () => {
  it('says what it needs, gives and was built from', () => {
    const stage = figuresStage();
    expect(stage).toMatchObject({ requires: ['article', 'languages'], provides: ['figures'] });
    expect(stage.resources).toMatch(/^(sha256:)?[0-9a-f]{64}$/);
  });
});

describe('bare numbers', () => {
  it.each([
    ['2.4e5', '240000'],
    ['7 thousand 4 hundred and 12', '7412'],
    ['8 crore and five hundred', '80000500'],
    ['3 million and 5', '3000000'],
    ['sixty and two fifths', '60.4'],
    ['three hundred and twelve hundredths', '300.12'],
    ['one hundred and sixty fifths', '32'],
    ['four million and three fifths', '4600000'],
    ['one fifth of a million', '200000'],
    ['three hundred point forty-two', '300.42'],
    ['nine point nought eight', '9.08'],
  ])('%s is %s', (text, value) => {
    expect(figuresOf(text, { language: 'en' })[0]).toMatchObject({ number: { value } });
  });

  it('have an open end where the words leave it open', () => {
    const [figure] = figuresOf('300多亿', { language: 'zh-Hans' });
    expect(figure).toMatchObject({ number: { minValue: '30000000000', bound: 'atLeast' } });
  });

  it('range from one', () => {
    const [figure] = figuresOf('一到八个', { language: 'zh-Hans' });
    expect(figure).toMatchObject({ number: { minValue: '1', maxValue: '8' } });
  });

  it('are no part of a word or a name', () => {
    expect(figuresOf('疫情肆虐', { language: 'zh-Hans' })).toEqual([]);
  });
});
