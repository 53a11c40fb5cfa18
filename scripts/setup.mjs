// What `npm start` and `npm test` do first: install and build what is missing, and nothing else.
// Plain Node without packages, because nothing may be installed yet.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

const INSTALL_STAMP = join(root, 'node_modules', '.liushui-installed');
const BUILD_STAMP = join(root, 'dist', '.liushui-built');

/** Runs a command of the project's in its folder; ends this process with its code if it fails. */
export function run(command, args, options = {}) {
  const result = spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options });
  if (result.error !== undefined) {
    console.error(`cannot run ${command}: ${result.error.message}`);
    process.exit(1);
  }
  if (result.status !== 0) process.exit(result.status ?? 1);
}

/** Runs a program that an installed package brings, by its file, without a shell. */
export function runPackage(file, args) {
  run(process.execPath, [join(root, 'node_modules', file), ...args]);
}

/** Installs the locked versions unless this very lock file was installed before. */
export function ensureInstalled() {
  const wanted = hashOf([join(root, 'package-lock.json')]);
  if (stampOf(INSTALL_STAMP) === wanted) return;
  console.error('Installing packages (once) …');
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  writeFileSync(INSTALL_STAMP, wanted);
}

/** Compiles src/ to dist/ and prepares lexicon/ there, unless these very sources were before. */
export function ensureBuilt() {
  const sources = ['src', 'lexicon']
    .flatMap((name) => filesBelow(join(root, name)))
    .filter((file) => !file.endsWith('.test.ts'));
  const settings = ['tsconfig.json', 'tsconfig.build.json'].map((name) => join(root, name));
  const wanted = hashOf([...settings, ...sources, INSTALL_STAMP]);
  if (stampOf(BUILD_STAMP) === wanted) return;
  console.error('Building …');
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  runPackage('typescript/bin/tsc', ['-p', 'tsconfig.build.json']);
  run(process.execPath, [join(root, 'scripts', 'parse-lexicon.mjs')]);
  run(process.execPath, [join(root, 'scripts', 'prepare-data.mjs')]);
  writeFileSync(BUILD_STAMP, wanted);
}

function stampOf(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

function filesBelow(folder) {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function hashOf(files) {
  const hash = createHash('sha256');
  for (const file of files) hash.update(`${file.slice(root.length)}\0`).update(readFileSync(file));
  return hash.digest('hex');
}
