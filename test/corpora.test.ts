import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from './liushui.js';

const folder = join(ROOT, 'training', 'corpora');
const sentences = readdirSync(folder).flatMap((file) =>
  readFileSync(join(folder, file), 'utf8')
    .split('\n')
    .map((text, i) => ({ text, file, place: `${file}:${i + 1}` }))
    .filter(({ text }) => text !== '' && !text.startsWith('#')),
);
const MARK = /\{(?:ORG|PER|LOC|PRODUCT|OTHER)\|[^{}|\s](?:[^{}|]*[^{}|\s])?\}/g;

describe('the training sentences', () => {
  it('have marks of known types that are balanced and hold a name without spaces around it', () => {
    const broken = sentences.filter(({ text }) => /[{}|]/.test(text.replace(MARK, '')));
    expect(broken.map(({ place }) => place)).toEqual([]);
  });

  it('stand once each', () => {
    const seen = new Map<string, string>();
    const doubled = sentences.flatMap(({ text, place }) => {
      const first = seen.get(text);
      seen.set(text, first ?? place);
      return first === undefined ? [] : [`${place} repeats ${first}`];
    });
    expect(doubled).toEqual([]);
  });

  it.each([
    ['zh-', 1500],
    ['en-', 800],
  ])('%s: enough of them, with and without names', (prefix, enough) => {
    const ours = sentences.filter(({ file }) => file.startsWith(prefix));
    const plain = ours.filter(({ text }) => text.search(MARK) < 0);
    expect(ours.length).toBeGreaterThanOrEqual(enough);
    expect(plain.length / ours.length).toBeGreaterThan(0.1);
  });
});
