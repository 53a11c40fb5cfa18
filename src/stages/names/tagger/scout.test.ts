import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ModelFile, openModel } from './model-file.js';
import { hintPlace, Scout } from './scout.js';
import { Tagger } from './tagger.js';
import { HINTS, type Units } from './units.js';

const MODELS = new URL('../../../../models/', import.meta.url);

/** Units that each have one hint, their own, and 15 times the same other one. */
function unitsOf(hints: readonly number[]): Units {
  return {
    count: hints.length,
    starts: Int32Array.from(hints, (_, i) => i),
    ends: Int32Array.from(hints, (_, i) => i + 1),
    width: 0,
    features: () => undefined,
    hints: (i, to, at) => {
      to.fill(0, at, at + HINTS);
      to[at] = hints[i] ?? 0;
    },
  };
}

describe('the scout', () => {
  const weights = new Int8Array(16);
  weights[hintPlace(5, 16)] = 9;
  const scout = new Scout(weights, 9);

  it.each([
    { hints: [1, 1, 5, 1, 1], found: [0, 1, 1, 1, 0] },
    { hints: [5, 1, 1], found: [1, 1, 0] },
    { hints: [1, 1, 5], found: [0, 1, 1] },
    { hints: [1, 1], found: [0, 0] },
    { hints: [], found: [] },
  ])('finds the units whose hints suffice, and those beside them: $hints', ({ hints, found }) => {
    expect([...scout.candidates(unitsOf(hints))]).toEqual(found);
  });
});

/** The tagger of a model with another bar for its hints. */
function withBar(model: ModelFile, leastHints: number): Tagger {
  return new Tagger({ ...model, header: { ...model.header, leastHints } });
}

describe.each([
  {
    file: 'names-zh.bin',
    sentences: [
      '岚江动力董事长陈若谷周三在合肥宣布扩产。',
      '据多位知情人士透露,这笔交易尚未签署协议。',
      '上海锦程生物医药股份有限公司去年亏损收窄,分析师吴晓彤说。',
      '公司预计全年收入增长两成,毛利率大致持平。',
      '由于原料涨价,去年底在佛山投产的新厂利润偏低。',
      '高盛和摩根士丹利是这次发行的联席保荐人。',
      '他表示,德国和波兰的订单抵消了国内需求的下滑。',
    ],
  },
  {
    file: 'names-en.bin',
    sentences: [
      'Harrow Peak Energy Inc. named Laura Whitfield chief executive on Monday.',
      'The company said revenue fell 3 percent from a year earlier.',
      'Analysts in Chicago and Dublin had expected a smaller loss.',
      'Borrowing costs rose for a third month, according to the survey.',
      'David Okafor of Bluewater Capital called the offer too low.',
    ],
  },
])('$file with the scout', ({ file, sentences }) => {
  const model = openModel(readFileSync(new URL(file, MODELS)));
  const tagger = new Tagger(model);
  const thorough = withBar(model, -1e6);
  const blind = withBar(model, 1e6);
  const read = (by: Tagger, text: string) =>
    by.tag(text, { start: 0, end: text.length }, new Uint8Array(text.length));
  const spans = (by: Tagger, text: string) =>
    read(by, text)
      .filter(({ score }) => score > 0.5)
      .map(({ start, end, type }) => `${start} ${end} ${type}`);

  it.each(sentences)('finds the names that reading all of it finds: %s', (text) => {
    expect(spans(tagger, text)).toEqual(spans(thorough, text));
  });

  it('reads nothing where no hint suffices, and says so of every word', () => {
    for (const text of sentences) {
      const outside = new Float32Array(text.length);
      const known = new Uint8Array(text.length);
      expect(blind.tagAll(text, { start: 0, end: text.length }, known, outside)).toEqual([]);
      expect(outside.every((chance) => chance === 1)).toBe(true);
    }
  });

  it('reads a text alike whatever was read before it', () => {
    const sentence = fc.constantFrom(...sentences);
    fc.assert(
      fc.property(sentence, fc.array(sentence, { maxLength: 3 }), (text, before) => {
        const first = read(withBar(model, -1e6), text);
        for (const other of before) read(thorough, other);
        expect(read(thorough, text)).toEqual(first);
      }),
      { numRuns: 30 },
    );
  });
});
