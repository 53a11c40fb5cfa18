import { describe, expect, it } from 'vitest';
import { formsOf } from './inflect.js';

describe('an English table entry', () => {
  it.each([
    ['revenue', ['revenue']],
    ['acquire~', ['acquire', 'acquires', 'acquired', 'acquiring']],
    ['supply~', ['supply', 'supplies', 'supplied', 'supplying']],
    ['launch~', ['launch', 'launches', 'launched', 'launching']],
    ['drop~', ['drop', 'drops', 'dropped', 'dropping']],
    ['order~', ['order', 'orders', 'ordered', 'ordering']],
    ['lay~ off', ['lay off', 'lays off', 'layed off', 'laying off']],
  ])('%s stands for %j', (entry, forms) => {
    expect(formsOf(entry)).toEqual(forms);
  });
});
