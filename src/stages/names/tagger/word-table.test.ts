import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashOfUnits } from './hash.js';
import { layOutWords, NO_WORD, WordTable } from './word-table.js';

const hashOf = (word: string) => hashOfUnits(word, 0, word.length);

function tableOf(words: Readonly<Record<string, number>>): WordTable {
  const entries = Object.entries(words).map(([word, kind]) => [hashOf(word), kind] as const);
  const { prints, classes } = layOutWords(new Map(entries));
  return new WordTable(prints, classes);
}

describe('a word table', () => {
  it('gives the class of each word, and none of others', () => {
    const table = tableOf({ 公司: 6, 北京: 3, 在: 9 });
    const classes = ['公司', '北京', '在', '公', '京北', ''].map((w) => table.classOf(hashOf(w)));
    expect(classes).toEqual([6, 3, 9, NO_WORD, NO_WORD, NO_WORD]);
  });

  it('of no words knows none', () => {
    expect(tableOf({}).classOf(hashOf('公司'))).toBe(NO_WORD);
    expect(new WordTable(new Uint16Array(), new Uint8Array()).classOf(1)).toBe(NO_WORD);
  });

  it('finds every word that was laid out', () => {
    const words = fc.dictionary(fc.string({ minLength: 1 }), fc.integer({ min: 1, max: 255 }));
    fc.assert(
      fc.property(words, (given) => {
        const table = tableOf(given);
        for (const word of Object.keys(given)) {
          expect(table.classOf(hashOf(word))).not.toBe(NO_WORD);
        }
      }),
    );
  });
});
