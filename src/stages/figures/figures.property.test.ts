import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figuresOf } from '../../../test/support/read-figures.js';
import type { Figure } from '../../core/figure.js';

const pieces = fc.constantFrom(
  ...'0123456789,.，．-–~～至到的$€¥￥元圓块角分%％成折年月日季亿億万萬兆千百十两二三半多餘數几約近逾 \n()（）[]/:',
  'billion',
  'million',
  ' m',
  'bn',
  'USD',
  'NT$',
  'percent',
  'third quarter',
  'last ',
  'years ago',
  'March ',
  '去年',
  '以上',
  '上半年',
  '美元',
  '人民幣',
  '百分之',
  '分之',
  'one ',
  'twenty-',
  'and ',
  'half ',
  'from ',
  'to ',
  'Millionen',
  'mille',
  '만',
  '원',
  '円',
  '😀',
  '\ud83d',
  'é',
  'İ',
);
const texts = fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(''));
const languages = fc.constantFrom(
  'zh-Hant-TW',
  'zh-Hans-CN',
  'en',
  'de',
  'fr',
  'es',
  'ja',
  'ko',
  'und',
);

function isSound(text: string, figures: readonly Figure[]): boolean {
  let end = 0;
  for (const figure of figures) {
    if (figure.start < end || figure.start >= figure.end || figure.end > text.length) return false;
    end = figure.end;
  }
  return true;
}

describe('any text', () => {
  it('is read without a throw, in spans that slice and never overlap', () => {
    fc.assert(
      fc.property(texts, languages, (text, language) =>
        isSound(text, figuresOf(text, { language, published: '2025-06-15' })),
      ),
      { numRuns: 1500 },
    );
  });

  it('is read alike twice', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(figuresOf(text)).toEqual(figuresOf(text));
      }),
    );
  });

  it('of any characters is read without a throw', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => isSound(text, figuresOf(text))));
  });
});

describe('one amount in several forms', () => {
  const moneyOf = (text: string, language = 'zh-Hant-TW') => {
    const [figure] = figuresOf(text, { language });
    return figure?.kind === 'money' ? figure.money.value : undefined;
  };

  it('has one value', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), (n) => {
        const values = [
          moneyOf(`${n}億美元`),
          moneyOf(`${n} 亿美元`),
          moneyOf(`${n * 100}百萬美元`),
          moneyOf(`US$${(n * 100_000_000).toLocaleString('en')}`),
          moneyOf(`$${n / 10} billion`, 'en'),
          moneyOf(`${n / 10}bn dollars`, 'en'),
          moneyOf(`${String(n / 10).replace('.', ',')} Milliarden Dollar`, 'de'),
        ];
        expect(new Set(values)).toEqual(new Set([String(BigInt(n) * 100_000_000n)]));
      }),
    );
  });

  it('grows with its magnitude', () => {
    const magnitudes = ['', '千', '萬', '百萬', '千萬', '億', '百億', '兆'];
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99 }), (n) => {
        const values = magnitudes.map((word) => BigInt(moneyOf(`${n}${word}美元`) ?? -1));
        const sorted = [...values].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
        expect(values).toEqual(sorted);
        expect(new Set(values).size).toBe(values.length);
      }),
    );
  });
});

describe('hostile text', () => {
  it.each([
    '1',
    '億',
    '$',
    '（',
    'a',
    '一',
    '1,',
    '1-',
    '3至',
    '2025年',
    'one ',
    '1.',
    '$1 ',
    '數',
    '百分之',
    'rose from 3 to ',
    '4億（',
    '3 hundred and ',
    '2 weeks and ',
    'in one week ',
    'the first day of ',
    'Easter ',
    '1/2-3/4, ',
    '2016 / 11 ',
    'one and two thirds of a ',
    '1e9',
    'one hundred thirty ',
    'one hundred thirty fifths ',
    'two in ',
    'a fifth ',
    'point 1 ',
    'over 3 years ',
    '比三大',
    '三成五',
    '几十几万多',
    '- 1\n',
    '三又',
    '三又二分之一',
    '3億美元，5億元，',
  ])('of nothing but %s ends', (unit) => {
    const text = unit.repeat(Math.ceil(100_000 / unit.length));
    expect(isSound(text, figuresOf(text, { language: 'en', published: '2025-06-15' }))).toBe(true);
  });
});
