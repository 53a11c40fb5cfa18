import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { sha256 } from '../core/hash.js';
import { loadPrepared, openPrepared, prepare, type Recipe } from './prepared.js';

const folder = mkdtempSync(join(tmpdir(), 'liushui-prepared-'));
const schema = z.strictObject({ words: z.array(z.string()) });
let made = 0;

/** The words of a folder and of one more file, and their lengths as numbers. */
const recipe: Recipe<{ readonly words: readonly string[] }> = {
  name: 'of-the-test',
  make: (read) => {
    made++;
    const files = [
      ...read.folder('many', schema).map(({ data }) => data),
      read.file('one.yaml', schema),
    ];
    const words = files.flatMap((file) => file.words);
    return {
      data: { words },
      sections: { lengths: Uint8Array.from(words, ({ length }) => length) },
    };
  },
};

function write(name: string, ...words: string[]): string {
  const text = `words: [${words.join(', ')}]\n`;
  writeFileSync(join(folder, name), text);
  return sha256(text);
}

beforeEach(() => {
  rmSync(folder, { recursive: true });
  mkdirSync(join(folder, 'many'), { recursive: true });
  write('many/b.yaml', 'bb');
  write('many/a.yaml', 'a');
  write('one.yaml', 'ccc');
});
afterAll(() => rmSync(folder, { recursive: true }));

const wordsOf = (bytes?: Uint8Array) => openPrepared(recipe, folder, bytes).data.words;

describe('what is prepared', () => {
  it('is the content of the files, in order', () => {
    const { data, section } = loadPrepared(recipe, folder);
    expect(data.words).toEqual(['a', 'bb', 'ccc']);
    expect(section('lengths', 'u8')).toEqual(Uint8Array.of(1, 2, 3));
  });

  it('is taken as it was kept while the files are the same', () => {
    const kept = prepare(recipe, folder);
    const before = made;
    expect(openPrepared(recipe, folder, kept)).toMatchObject({
      data: { words: ['a', 'bb', 'ccc'] },
    });
    expect(made).toBe(before);
  });

  it.each([
    ['a file is edited', () => write('one.yaml', 'new'), ['a', 'bb', 'new']],
    ['a file comes', () => write('many/c.yaml', 'new'), ['a', 'bb', 'new', 'ccc']],
    ['a file goes', () => rmSync(join(folder, 'many', 'a.yaml')), ['bb', 'ccc']],
  ] as const)('is made anew when %s', (_what, change, words) => {
    const kept = prepare(recipe, folder);
    change();
    expect(wordsOf(kept)).toEqual(words);
  });

  it('tells what is wrong with an edited file', () => {
    const kept = prepare(recipe, folder);
    writeFileSync(join(folder, 'one.yaml'), 'words: 5\n');
    expect(() => wordsOf(kept)).toThrow(/one\.yaml: .*expected array/s);
  });

  it('has the hash of its files, kept or not', () => {
    const hashes = [write('many/a.yaml', 'x'), write('many/b.yaml', 'y'), write('one.yaml', 'z')];
    const kept = prepare(recipe, folder);
    for (const bytes of [kept, undefined]) {
      expect(openPrepared(recipe, folder, bytes).hash).toBe(sha256(hashes.join('\n')));
    }
  });
});
