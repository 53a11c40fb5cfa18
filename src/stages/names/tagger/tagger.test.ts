import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadTaggers } from './load.js';
import type { TaggedName } from './tagger.js';

const { chinese, latin } = loadTaggers();
const taggers = [
  { name: 'Chinese', tagger: chinese },
  { name: 'Latin', tagger: latin },
];

function namesIn(tagger: typeof chinese, text: string): string[] {
  const names = tagger.tag(text, { start: 0, end: text.length }, new Uint8Array(text.length));
  return names.map(({ start, end, type }) => `${type} ${text.slice(start, end)}`);
}

function expectSound(names: readonly TaggedName[], start: number, end: number): void {
  let last = start;
  for (const name of names) {
    expect(name.start).toBeGreaterThanOrEqual(last);
    expect(name.end).toBeGreaterThan(name.start);
    expect(name.score).toBeGreaterThan(0);
    expect(name.score).toBeLessThanOrEqual(1);
    last = name.end;
  }
  expect(last).toBeLessThanOrEqual(end);
}

describe('the shipped taggers', () => {
  it.each([
    { text: '公司董事长李国强周四在成都表示', names: ['person 李国强', 'place 成都'] },
    { text: '凌岳科技股份有限公司拟赴港上市', names: ['organization 凌岳科技股份有限公司'] },
    { text: '本季度毛利率持平,现金流改善', names: [] },
  ])('read $text', ({ text, names }) => {
    expect(namesIn(chinese, text)).toEqual(names);
  });

  it.each([
    {
      text: 'Shares of Calder Ridge Corp. rose in London, chief executive Mark Ellison said.',
      names: ['organization Calder Ridge Corp.', 'place London', 'person Mark Ellison'],
    },
    { text: 'Profit before tax was flat in the third quarter.', names: [] },
  ])('read $text', ({ text, names }) => {
    expect(namesIn(latin, text)).toEqual(names);
  });

  it.each(taggers)(
    '$name: give names in order within what they read, the same each time',
    ({ tagger }) => {
      const piece = fc.constantFrom(
        '公司',
        '王伟',
        '在',
        '北京',
        'Acme Inc. ',
        'the ',
        'John ',
        '1',
        '·',
        '\ud83d',
        '\n',
      );
      const text = fc.oneof(
        fc.string({ unit: 'binary', maxLength: 200 }),
        fc.array(piece, { maxLength: 60 }).map((parts) => parts.join('')),
      );
      fc.assert(
        fc.property(text, fc.nat(20), (given, start) => {
          const span = { start: Math.min(start, given.length), end: given.length };
          const known = Uint8Array.from(given, (_, i) => i % 12);
          const names = tagger.tag(given, span, known);
          expectSound(names, span.start, span.end);
          expect(tagger.tag(given, span, known)).toEqual(names);
        }),
      );
    },
  );

  it.each(taggers)(
    '$name: read very long texts without a mark or of nothing else',
    ({ tagger }) => {
      for (const unit of ['中', 'A', '1', '(', 'a ', '李。']) {
        const text = unit.repeat(Math.floor(200_000 / unit.length));
        const names = tagger.tag(text, { start: 0, end: text.length }, new Uint8Array(text.length));
        expectSound(names, 0, text.length);
      }
    },
  );
});
