#!/usr/bin/env node
// Writes the published JSON Schema files from the typed sources in dist/ (build first).
//   node scripts/schemas.mjs           writes them
//   node scripts/schemas.mjs --check   writes nothing; exits 1 when a file is missing or differs
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { publishedSchemaFiles } from '../dist/app/schema-files.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const check = process.argv.includes('--check');

const stale = publishedSchemaFiles().filter(({ path, text }) => {
  const file = join(root, path);
  return !existsSync(file) || readFileSync(file, 'utf8') !== text;
});

for (const { path, text } of stale) {
  if (check) {
    console.error(`${path} is not what the types give: run \`npm run build && npm run schemas\``);
  } else {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
    console.error(`wrote ${path}`);
  }
}
if (stale.length === 0) console.error('all schema files are current');
process.exitCode = check && stale.length > 0 ? 1 : 0;
