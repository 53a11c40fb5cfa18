// Part of the build: keeps what every data file of lexicon/ parses to as JSON in dist/parsed/, under
// the hash of the file's text (src/lexicon/data-file.ts reads it).
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { root } from './setup.mjs';

const target = join(root, 'dist', 'parsed');
mkdirSync(target, { recursive: true });
for (const entry of readdirSync(join(root, 'lexicon'), { withFileTypes: true, recursive: true })) {
  if (!entry.name.endsWith('.yaml')) continue;
  const text = readFileSync(join(entry.parentPath, entry.name), 'utf8');
  const hash = createHash('sha256').update(text).digest('hex');
  writeFileSync(join(target, `${hash}.json`), JSON.stringify(parse(text, { maxAliasCount: 0 })));
}
