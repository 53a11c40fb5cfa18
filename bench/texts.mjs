// The texts of the benchmark: the project's own sample articles, and texts made to be slow.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../scripts/setup.mjs';

/** Sample articles of one language as `{ uri, text }`; `tag` is what the file name says: "zh", "en". */
export function samples(tag) {
  const folder = join(root, 'seeds');
  return readdirSync(folder)
    .filter((name) => name.split('.').at(-2).split('-')[0] === tag)
    .sort()
    .map((name) => ({ uri: name, text: readFileSync(join(folder, name), 'utf8') }));
}

/** One text of about this many bytes. */
export function repeated(text, bytes) {
  return text.repeat(Math.max(1, Math.round(bytes / Buffer.byteLength(text))));
}

/** Megabytes of one thing, by what it is made of. */
export function hostileTexts(bytes) {
  const half = bytes / 2;
  return [
    ['digits', repeated('1234567890', bytes)],
    ['億', repeated('億', bytes)],
    ['$', repeated('$', bytes)],
    ['nested brackets', repeated('(', half) + repeated(')', half)],
    ['one letter', repeated('a', bytes)],
  ];
}
