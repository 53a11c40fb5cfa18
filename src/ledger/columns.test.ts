import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnsOf, oneLine, wrap } from './columns.js';

describe('columnsOf', () => {
  it.each([
    ['abc', 3],
    ['軟銀', 4],
    ['𠮷野', 4],
    ['a，b', 4],
    ['📈', 2],
    ['é', 1],
    ['', 0],
  ])('%s takes %i', (text, columns) => expect(columnsOf(text)).toBe(columns));
});

describe('wrap', () => {
  it('breaks between words and between Han characters', () => {
    expect(wrap('one two three', 8)).toEqual(['one two', 'three']);
    expect(wrap('軟銀投資公司', 5)).toEqual(['軟銀', '投資', '公司']);
    expect(wrap('向OpenAI投資', 8)).toEqual(['向OpenAI', '投資']);
  });

  it('keeps every line within the width and loses nothing but white space', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '軟', '銀', '，', '𠮷', '1') });
    fc.assert(
      fc.property(text, fc.integer({ min: 4, max: 30 }), (given, width) => {
        const lines = wrap(given, width);
        expect(lines.every((line) => columnsOf(line) <= width)).toBe(true);
        expect(lines.join('').replace(/\s/g, '')).toBe(given.replace(/\s/g, ''));
      }),
    );
  });
});

describe('oneLine', () => {
  it('lets no escape sequence or line break of an article through', () => {
    expect(oneLine('a\u001b[31mb\r\nc\u202ed')).toBe('a [31mb c d');
  });
});
