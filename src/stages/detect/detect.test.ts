import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../core/article.js';
import { type Languages, languageAt } from '../../core/language.js';
import { detectStage } from './stage.js';
import { loadTrigrams } from './trigrams.js';

await loadTrigrams();
const stage = detectStage();

function detect(text: string, about: Partial<Article> = {}): Languages {
  const encoding = { label: 'utf-8', basis: 'valid' as const };
  const article: Article = { text, mediaType: 'text/plain', encoding, margins: [], ...about };
  const result = stage.run({ article }, { issue: () => undefined });
  return (result as { languages: Languages }).languages;
}

describe('the language of a document', () => {
  it.each([
    { text: '半導體廠宣布擴產，執行長說需求強勁。', language: 'zh-Hant-TW' },
    { text: '該公司裏面的員工説，港股按年跌了一成。', language: 'zh-Hant-HK' },
    { text: '这家公司宣布扩产，首席执行官说需求强劲。', language: 'zh-Hans-CN' },
    { text: '佢哋話聽日唔使返工。', language: 'yue-Hant-HK' },
    { text: '你好', language: 'zh' },
    { text: '会社は新しい工場を建てると発表した。', language: 'ja' },
    { text: '広島県の経済対策', language: 'ja' },
    { text: '회사는 새 공장을 짓겠다고 발표했다.', language: 'ko' },
    { text: 'The company will build a new plant.', language: 'en' },
    { text: 'Kelso quarterly profit: $8 billion', language: 'en' },
    { text: 'Das Unternehmen baut ein neues Werk.', language: 'de' },
    { text: "L'entreprise va construire une usine.", language: 'fr' },
    { text: 'La empresa construirá una nueva fábrica.', language: 'es' },
    { text: 'Компания построит новый завод в следующем году.', language: 'ru' },
    { text: '2025: 100 %', language: 'und' },
    { text: '', language: 'und' },
  ])('$text: $language', ({ text, language }) => {
    expect(detect(text).document).toBe(language);
  });

  it('is Chinese when Latin names stand in it', () => {
    const text = 'Acme Cloud 与 Beta Motors 签署合作协议，Acme 首席执行官 Jane Roe 出席。';
    expect(detect(text).document).toBe('zh-Hans-CN');
  });

  it('is English when Chinese names stand in it', () => {
    const text = 'The chip maker 某某電子 said on Monday that it will buy a rival (乙公司).';
    expect(detect(text).document).toBe('en');
  });

  it.each([
    { why: 'a declared language', about: { declaredLanguage: { value: 'zh-TW', basis: 'hint' } } },
    { why: 'a region', about: { region: { value: 'TW', basis: 'hint' } } },
    { why: 'a publisher', about: { publisher: { value: 'news.example.tw', basis: 'url' } } },
  ] as const)('takes its region from $why', ({ about }) => {
    expect(detect('這個國家的經濟', about).document).toBe('zh-Hant-TW');
    expect(detect('這個國家的經濟').document).toBe('zh-Hant');
  });

  it('does not follow a declared language against the text', () => {
    const declaredLanguage = { value: 'en', basis: 'hint' } as const;
    expect(detect('这个国家的经济', { declaredLanguage }).document).toBe('zh-Hans-CN');
  });

  it('leaves margins out of account', () => {
    const text = '經濟 https://example.com/the-story-of-the-year-and-what-is-in-it';
    const margins = [{ start: 3, end: text.length, kind: 'url' as const }];
    expect(detect(text, { margins }).document).toBe('zh-Hant');
  });
});

describe('ranges', () => {
  const text =
    '公司發言人表示樂觀。\nShe said that the plant will be the largest in the world.\n其中 Acme Cloud，成長最快。';
  const languages = detect(text);
  it.each([
    { at: '樂觀', language: 'zh-Hant' },
    { at: 'plant', language: 'en' },
    { at: 'Acme', language: 'zh-Hant' },
    { at: '最快', language: 'zh-Hant' },
  ])('$at is $language', ({ at, language }) => {
    for (const ranges of [languages.paragraphs, languages.sentences, languages.clauses]) {
      expect(languageAt(ranges, text.indexOf(at))).toMatch(new RegExp(`^${language}`));
    }
  });

  it('inherit what they do not decide themselves', () => {
    const mixed = detect('這間公司的經營情況，不好，也不是。');
    expect(mixed.clauses).toHaveLength(1);
    expect(mixed.clauses[0]?.inLanguage).toBe('zh-Hant');
  });

  it('leave a Latin language around them for more than one word of another', () => {
    const spanish = detect('Has llegado tarde, y la reunión ya ha terminado.');
    expect(spanish.clauses.map((clause) => clause.inLanguage)).toEqual(['es']);
  });

  it('are in order, without overlap, and each width covers what the wider one covers', () => {
    const piece = fc.constantFrom(
      '經濟',
      '经济',
      'the plant',
      '。',
      '，',
      '\n',
      ' ',
      '工場は',
      '😀',
      '한국',
    );
    const texts = fc.oneof(
      fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join('')),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(texts, (random) => {
        const { paragraphs, sentences, clauses } = detect(random);
        const covered = (ranges: Languages['clauses']) =>
          ranges.reduce((sum, { start, end }) => sum + end - start, 0);
        for (const ranges of [paragraphs, sentences, clauses]) {
          let end = 0;
          for (const range of ranges) {
            expect(range.start).toBeGreaterThanOrEqual(end);
            expect(range.end).toBeGreaterThan(range.start);
            expect(range.score).toBeGreaterThanOrEqual(0);
            expect(range.score).toBeLessThanOrEqual(1);
            end = range.end;
          }
          expect(end).toBeLessThanOrEqual(random.length);
          expect(covered(ranges)).toBe(covered(paragraphs));
        }
      }),
    );
  });
});

describe('hostile text', () => {
  it.each(['a', '.', '說', ' x', 'the ', 'あ', '😀', '，', 'Д'])('of %j does not hang', (unit) => {
    expect(detect(unit.repeat(300_000)).paragraphs).toHaveLength(1);
  });
});

const SENTENCES = '../shared/langid/sentences.jsonl';

describe.skipIf(!existsSync(SENTENCES))(
  'a set of real sentences (skipped where it is missing)',
  () => {
    const lines = existsSync(SENTENCES) ? readFileSync(SENTENCES, 'utf8').trim().split('\n') : [];
    const cases = lines.map((line) => JSON.parse(line) as { lang: string; text: string });
    const isRight = ({ lang, text }: { lang: string; text: string }) => {
      const found = detect(text).document;
      const script = found.replace(/-(?:TW|HK|CN)$/, '');
      // What is the same in both scripts is bare zh, which counts for either.
      return (
        script === lang ||
        (lang.startsWith('zh') && (script === 'zh' || lang === 'zh') && /^zh/.test(script))
      );
    };

    it('is told apart in 97 of 100 sentences or more', () => {
      const others = cases.filter(({ lang }) => lang !== 'yue-Hant');
      expect(others.filter(isRight).length / others.length).toBeGreaterThanOrEqual(0.97);
    });

    it('has Cantonese found in four of five sentences or more', () => {
      const cantonese = cases.filter(({ lang }) => lang === 'yue-Hant');
      expect(cantonese.filter(isRight).length / cantonese.length).toBeGreaterThanOrEqual(0.8);
    });
  },
);
