import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_VALUE, Trie } from './trie.js';

function trieOf(names: readonly string[]): Trie {
  const trie = new Trie();
  for (const [value, name] of names.entries()) trie.add(name, value);
  return trie;
}

/** The value of a whole name; undefined where it is none. */
function valueIn(trie: Trie, name: string): number | undefined {
  const value = trie.get(name);
  return value === NO_VALUE ? undefined : value;
}

const names = fc.uniqueArray(fc.stringMatching(/^[一-丠]{1,5}$/u), { maxLength: 200 });

describe('a trie', () => {
  it('gives each name its value, however many there are', () => {
    fc.assert(
      fc.property(names, (all) => {
        const trie = trieOf(all);
        expect(all.map((name) => valueIn(trie, name))).toEqual(all.map((_, value) => value));
      }),
    );
  });

  it('gives the same over the arrays of another', () => {
    fc.assert(
      fc.property(names, names, (all, others) => {
        const trie = trieOf(all);
        const opened = new Trie(trie.arrays());
        for (const name of [...all, ...others]) {
          expect(valueIn(opened, name)).toBe(valueIn(trie, name));
        }
      }),
    );
  });

  it('grows on from the arrays of another and leaves those as they are', () => {
    const trie = trieOf(['阿里']);
    const grown = new Trie(trie.arrays());
    const more = Array.from({ length: 100 }, (_, i) => `名${i}`);
    for (const [value, name] of more.entries()) grown.add(name, value);
    expect(more.map((name) => valueIn(grown, name))).toEqual(more.map((_, value) => value));
    expect(valueIn(grown, '阿里')).toBe(0);
    expect(valueIn(trie, '名1')).toBeUndefined();
  });

  it('has no value for what only begins a name, for more than a name, and for nothing', () => {
    const trie = trieOf(['巴巴', '']);
    expect(['巴', '巴巴巴', '', '里'].map((name) => valueIn(trie, name))).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('keeps the last value of a name', () => {
    expect(valueIn(trieOf(['巴巴', '巴巴']), '巴巴')).toBe(1);
  });
});
