import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesOf, trimSpan } from './lines.js';

describe('linesOf', () => {
  it.each([
    { text: '', lines: [''] },
    { text: 'a', lines: ['a'] },
    { text: 'a\nb', lines: ['a', 'b'] },
    { text: 'a\r\nb\rc\n', lines: ['a', 'b', 'c', ''] },
    { text: '\n\n', lines: ['', '', ''] },
  ])('cuts %j', ({ text, lines }) => {
    expect(linesOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(lines);
  });

  it('leaves out nothing but line breaks', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '\n', '\r', '流') }), (text) => {
        const joined = linesOf(text).map(({ start, end }) => text.slice(start, end));
        expect(joined.join('')).toBe(text.replace(/[\r\n]/g, ''));
      }),
    );
  });
});

describe('trimSpan', () => {
  it.each([
    { text: '  a b  ', kept: 'a b' },
    { text: '　流水　', kept: '流水' },
    { text: '\u200b\ufeffa\u00a0', kept: 'a' },
    { text: ' \t ', kept: '' },
  ])('keeps $kept', ({ text, kept }) => {
    const { start, end } = trimSpan(text, { start: 0, end: text.length });
    expect(text.slice(start, end)).toBe(kept);
  });
});
