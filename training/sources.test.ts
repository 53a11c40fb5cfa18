import { describe, expect, it } from 'vitest';
import { parseMarks } from './sources.js';

describe('a marked line', () => {
  it('is text and names at their places in it', () => {
    expect(parseMarks('{ORG|晨光电子}董事长{PER|周明远}说。')).toEqual({
      text: '晨光电子董事长周明远说。',
      names: [
        { start: 0, end: 4, type: 'organization' },
        { start: 7, end: 10, type: 'person' },
      ],
    });
  });

  it('may have no names', () => {
    expect(parseMarks('Profit fell.')).toEqual({ text: 'Profit fell.', names: [] });
  });

  it('may have no mark that is unknown', () => {
    expect(() => parseMarks('{CITY|成都}')).toThrow('unknown mark CITY');
  });
});
