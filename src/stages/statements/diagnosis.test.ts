import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadPredicates } from '../../lexicon/predicates.js';
import { createDiagnosis } from './diagnosis.js';
import { layersOf } from './example.js';
import { loadFrames } from './frames/frame.js';
import { readerOf } from './reader.js';
import type { Observer } from './slots/observer.js';
import { loadTables } from './words/tables.js';

const diagnose = createDiagnosis();

/** What the frames made of the words between « and » in a marked text. */
function diagnosisOf(marked: string) {
  const [before = '', asked = '', after = ''] = marked.split(/[«»]/);
  const start = layersOf({ text: before, claims: [] }).article.text.length;
  const words = layersOf({ text: asked, claims: [] }).article.text;
  const input = layersOf({ text: before + asked + after, claims: [] });
  return diagnose(input, { start, end: start + words.length });
}

describe('why a pattern read nothing', () => {
  it.each([
    [
      'a figure of another kind',
      '[a|甲]«估值»{% 5|5%}。',
      'valued_at/zh.valuation',
      'figureKind',
      /needs money in the clause, which has percent/,
    ],
    [
      'no figure',
      '[a|甲]«估值»很高。',
      'valued_at/zh.valuation',
      'figureKind',
      /which has no figure/,
    ],
    [
      'a word that excludes it',
      '[a|甲]市场估值从«估值»{CNY 5|5元}。',
      'valued_at/zh.valuation',
      'shunned',
      /"市场估值从"/,
    ],
    [
      'a word that has to stand near',
      '[a|甲]与[b|乙]«授权»。',
      'licenses_from/zh.obtains',
      'with',
      /"获得"/,
    ],
    [
      'nobody named',
      '«估值»{CNY 5|5元}。',
      'valued_at/zh.valuation',
      'subject',
      /subject missing: the sentence names nobody/,
    ],
    [
      'a name of another type',
      '[person a|甲某]«估值»{CNY 5|5元}。',
      'valued_at/zh.valuation',
      'subject',
      /is a, a person, where organization or product fits/,
    ],
    [
      'a name without its marker',
      '[a|Acme] «licensed» [b|Beta].',
      'licenses_from/en.from',
      'object',
      /not governed by "from"/,
    ],
    [
      'a figure too far away',
      `[a|甲]«估值»${'很'.repeat(40)}{CNY 5|5元}。`,
      'valued_at/zh.valuation',
      'figurePlace',
      /40 characters after the word, where it looks 30/,
    ],
    ['a time', '[a|甲]«成立»。', 'founded/zh.founded-bare', 'time', /needs a time/],
  ])('%s', (_what, text, rule, lacks, message) => {
    const { misses } = diagnosisOf(text);
    const miss = misses.find(({ predicate, pattern }) => `${predicate}/${pattern}` === rule);
    expect(miss).toMatchObject({ lacks, message: expect.stringMatching(message) });
  });

  it('is told with the nearest miss first: at the words, in their clause, then by how far it came', () => {
    const { misses } = diagnosisOf('[a|甲]有授权，«估值»很高。');
    expect(misses[0]).toMatchObject({ predicate: 'valued_at' });
    expect(misses.some(({ predicate }) => predicate === 'licenses_from')).toBe(true);
  });

  it('is that no frame knows a word, where none does', () => {
    expect(diagnosisOf('[a|甲]«心情很好»。')).toMatchObject({ knowsWord: false, misses: [] });
  });
});

it('tells what was read, and what was left out as a repetition', () => {
  const text = '[a|甲]收购[b|乙]。«[a|甲]收购[b|乙]»。';
  const { statements, repeated } = diagnosisOf(text);
  expect(statements).toEqual([]);
  expect(repeated.map(({ kept }) => kept.evidence)).toEqual([{ start: 0, end: 5 }]);
  expect(diagnosisOf('«[a|甲]收购[b|乙]»。').statements).toHaveLength(1);
});

describe('an observed reader', () => {
  const frames = loadFrames().map(({ data }) => data);
  const read = readerOf(frames, loadTables().tables, loadPredicates().predicates);
  const silent: Observer = { sentence: () => {}, declined: () => {}, repeated: () => {} };
  const examples = frames.flatMap((frame) => frame.examples.map(({ text }) => text));

  it('reads the same statements', () => {
    const texts = fc.array(fc.constantFrom(...examples), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(texts, (some) => {
        const input = layersOf({ text: some.join('\n'), claims: [] });
        expect(read(input, silent)).toEqual(read(input));
      }),
      { numRuns: 100 },
    );
  });
});
