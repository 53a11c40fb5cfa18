import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { phrasesOf } from '../words/phrases.js';
import { loadTables } from '../words/tables.js';
import { splitClauses } from './clauses.js';

const inside = {
  words: [],
  skip: (): undefined => undefined,
  joined: [],
  phrases: phrasesOf(loadTables().tables.phrases),
};

const split = (text: string, isHeading = false): string[] =>
  splitClauses(text, { start: 0, end: text.length, isHeading }, inside).map(({ start, end }) =>
    text.slice(start, end),
  );

describe('a sentence is cut into clauses', () => {
  it.each([
    ['营收增长，利润下降。', ['营收增长，', '利润下降。']],
    ['revenue rose; profit fell', ['revenue rose;', ' profit fell']],
    ['员工1,000人', ['员工1,000人']],
    ['好，，，坏', ['好，，，', '坏']],
    ['a six-year, $2 billion deal, its first', ['a six-year, $2 billion deal,', ' its first']],
    ['after a good year, $2 billion', ['after a good year,', ' $2 billion']],
  ])('%s', (text, clauses) => {
    expect(split(text)).toEqual(clauses);
  });

  it('at a space of a Chinese heading, and only of a heading', () => {
    expect(split('营收创新高 利润下滑', true)).toEqual(['营收创新高', ' 利润下滑']);
    expect(split('营收创新高 利润下滑')).toEqual(['营收创新高 利润下滑']);
    expect(split('携手推出X10 法人看好', true)).toEqual(['携手推出X10', ' 法人看好']);
    expect(split('推出 X10 芯片', true)).toEqual(['推出 X10 芯片']);
  });

  it('without losing or doubling a character, and none too long', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('，', ',', '1', 'a', '营', ' ', '\n'), maxLength: 2000 }),
        (text) => {
          const clauses = split(text);
          expect(clauses.join('')).toBe(text);
          expect(Math.max(0, ...clauses.map(({ length }) => length))).toBeLessThanOrEqual(400);
        },
      ),
    );
  });
});
