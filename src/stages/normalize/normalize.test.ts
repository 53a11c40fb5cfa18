import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { configs } from 'opencc-js/preset/t2cn';
import { Converter } from 'opencc-js/t2cn';
import { describe, expect, it } from 'vitest';
import { Alignment, type Normalized } from '../../core/alignment.js';
import type { LanguageTag } from '../../core/language.js';
import { normalizeWidth } from './edits.js';
import { loadConverters, type Preset } from './opencc.js';
import { normalizeStage } from './stage.js';

const stage = normalizeStage();
const { convert } = loadConverters();

function normalize(text: string, inLanguage: LanguageTag = 'zh-Hant-TW'): Normalized {
  const whole = [{ start: 0, end: text.length, inLanguage, score: 1 }];
  const languages = {
    document: inLanguage,
    paragraphs: whole,
    sentences: whole,
    clauses: text === '' ? [] : whole,
  };
  const article = {
    text,
    mediaType: 'text/plain' as const,
    encoding: { label: 'utf-8', basis: 'valid' as const },
    margins: [],
  };
  const result = stage.run({ article, languages }, { issue: () => undefined });
  return (result as { normalized: Normalized }).normalized;
}

describe('normalize', () => {
  it.each([
    { text: '輝達執行長黃仁勳', normalized: '辉达执行长黄仁勋' },
    { text: '源於潛在的競爭', normalized: '源于潜在的竞争' },
    { text: '僅限於單一廠商', normalized: '仅限于单一厂商' },
    { text: '看著核心整合的文件', normalized: '看着核心整合的文件' },
    { text: '乾淨的頭髮發芽了', normalized: '干净的头发发芽了' },
    { text: '營收１２０億元，年增２．５％', normalized: '营收120亿元,年增2.5%' },
    { text: '（圖：路透）！？；～', normalized: '(图:路透)!?;~' },
    { text: '股價　＄１２', normalized: '股价 $12' },
    { text: '㍿ ㎡ ﬁ', normalized: '株式会社 m2 fi' },
    { text: 'cafe\u0301 ｶﾞｽ', normalized: 'caf\u00e9 ガス' },
  ])('writes $text as $normalized', ({ text, normalized }) => {
    expect(normalize(text).text).toBe(normalized);
  });

  it.each([
    { why: 'the full stop of Chinese', text: '他说。' },
    { why: 'a full-width comma between two numbers', text: '2024，500' },
    { why: 'circled numbers, superscripts and fractions', text: '① ⑴ 10² 3½' },
  ])('keeps $why', ({ text }) => {
    expect(normalize(text)).toEqual({ text, edits: [] });
  });

  it.each<{ inLanguage: LanguageTag; text: string; normalized: string }>([
    { inLanguage: 'zh-Hant-HK', text: '説着裏面', normalized: '说着里面' },
    { inLanguage: 'yue-Hant-HK', text: '佢哋買咗嘢', normalized: '佢哋买咗嘢' },
    { inLanguage: 'zh-Hant', text: '裡面說著', normalized: '里面说着' },
    { inLanguage: 'zh-Hans-CN', text: '著書 乾坤', normalized: '著書 乾坤' },
    { inLanguage: 'ja', text: '東京証券取引所', normalized: '東京証券取引所' },
    { inLanguage: 'en', text: 'NVIDIA 輝達', normalized: 'NVIDIA 輝達' },
  ])('writes $inLanguage $text as $normalized', ({ inLanguage, text, normalized }) => {
    expect(normalize(text, inLanguage).text).toBe(normalized);
  });

  it('tells neighbouring changes of one kind that keep their lengths as one edit', () => {
    expect(normalize('說說１２').edits).toEqual([
      { start: 0, end: 2, length: 2, kind: 'script' },
      { start: 2, end: 4, length: 2, kind: 'width' },
    ]);
  });
});

const OWN_TEXTS = [
  '晶片廠在２０２５年第三季營收達１，２３０億元，年增２７．５％。',
  '公司發言人說：「我們不會於明年裁員」，但市場並不買單……',
  '港交所裏的經紀説，這隻股票着實太貴了（見圖㈠）。',
  'The café in Taipei—臺北—sells ﬁne ｔｅａ for ＮＴ＄１００.',
];

/** Keys of the dictionaries themselves, joined at random with what surrounds words in real text. */
const keys = Object.values(configs).flatMap(({ conversionChain }) =>
  conversionChain
    .flat()
    .flatMap((dictionary) =>
      typeof dictionary === 'string'
        ? dictionary.split('|').map((entry) => entry.split(' ')[0] ?? '')
        : [],
    ),
);
const anyText = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...keys) },
      { weight: 2, arbitrary: fc.constantFrom(...OWN_TEXTS) },
      {
        weight: 2,
        arbitrary: fc.constantFrom('，', '２', 'ｶﾞ', 'e\u0301', '㍿', '\n', ' ', '😀', '𠮶'),
      },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 5 }) },
    ),
    { maxLength: 12 },
  )
  .map((pieces) => pieces.join(''));

describe('converted text', () => {
  it.each<{ preset: Preset; from: string }>([
    { preset: 'tw2s', from: 'tw' },
    { preset: 'hk2s', from: 'hk' },
  ])('is what opencc-js $preset makes of it where no dropped key stands', ({ preset, from }) => {
    const stock = Converter({ from, to: 'cn' });
    fc.assert(
      fc.property(anyText, (text) => {
        fc.pre(!text.includes('於') && !/[\u2ff0-\u2fff]/.test(text));
        expect(convert[preset](text)).toBe(stock(text));
      }),
      { numRuns: 1500 },
    );
  });
});

describe('normalized text', () => {
  it.each<Preset>(['tw2s', 'hk2s'])('is what OpenCC (%s) and NFKC folding make of it', (preset) => {
    fc.assert(
      fc.property(anyText, (text) => {
        const converted = convert[preset](text);
        const folded = normalizeWidth(converted, converted).text;
        expect(normalizeWidth(text, converted).text).toBe(folded);
        expect(Array.from(converted)).toHaveLength(Array.from(text).length);
      }),
      { numRuns: 1500 },
    );
  });

  it('is the original with its edits replaced, and every edit changes something', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { text: normalized, edits } = normalize(text);
        const alignment = new Alignment(edits);
        let original = 0;
        let at = 0;
        for (const edit of edits) {
          const kept = text.slice(original, edit.start);
          expect(normalized.slice(at, at + kept.length)).toBe(kept);
          at += kept.length;
          expect(alignment.toNormalized(edit.start)).toBe(at);
          const written = normalized.slice(at, at + edit.length);
          expect(written).not.toBe(text.slice(edit.start, edit.end));
          at += edit.length;
          original = edit.end;
          expect(alignment.toOriginal(at, true)).toBe(original);
        }
        expect(normalized.slice(at)).toBe(text.slice(original));
      }),
      { numRuns: 1500 },
    );
  });

  it('does not change when it is normalized again as Simplified', () => {
    fc.assert(
      fc.property(fc.constantFrom(...OWN_TEXTS), (text) => {
        const { text: once } = normalize(text);
        expect(normalize(once, 'zh-Hans-CN').text).toBe(once);
      }),
    );
  });
});

describe('hostile text', () => {
  const million = 1_000_000;
  it.each([
    { what: 'ideographic description characters', text: '⿰'.repeat(20_000) },
    { what: 'nested descriptions', text: '⿰一'.repeat(20_000) },
    { what: 'combining marks', text: `e${'\u0301'.repeat(million)}` },
    { what: 'one Traditional character', text: '說'.repeat(million) },
    { what: 'full-width digits', text: '１'.repeat(million) },
    { what: 'jamo', text: '\u1112\u1161\u11ab'.repeat(million / 10) },
    { what: 'lone surrogates', text: '\ud83d'.repeat(1000) },
  ])('of $what does not hang', ({ text }) => {
    expect(normalize(text).text.length).toBeGreaterThan(0);
  });
});

const CASES = '../shared/opencc/testcases.json';

describe.skipIf(!existsSync(CASES))(
  "OpenCC's own test cases (skipped where they are missing)",
  () => {
    interface Case {
      readonly id: string;
      readonly input: string;
      readonly expected: Readonly<Record<string, string>>;
    }
    const cases = existsSync(CASES)
      ? (JSON.parse(readFileSync(CASES, 'utf8')) as { cases: readonly Case[] }).cases
      : [];
    it.each<Preset>(['tw2s', 'hk2s'])('%s: every case comes out as expected', (preset) => {
      const relevant = cases.filter(({ expected }) => expected[preset] !== undefined);
      const wrong = relevant.filter(
        ({ input, expected }) => convert[preset](input) !== expected[preset],
      );
      expect(relevant.length).toBeGreaterThan(0);
      expect(wrong.map(({ id }) => id)).toEqual([]);
    });
  },
);
