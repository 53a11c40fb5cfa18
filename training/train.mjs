// Compiles the trainer to dist-training/ and trains the models: npm run train -- FOLDER [zh|en]
// FOLDER holds the outside corpora (training/README.md).
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const out = join(root, 'dist-training');

function run(...args) {
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

const [folder, ...rest] = process.argv.slice(2);
rmSync(out, { recursive: true, force: true });
run(join(root, 'node_modules', 'typescript', 'bin', 'tsc'), '-p', join(root, 'training'));
// The compiled code looks for its tables beside its own folder.
cpSync(join(root, 'lexicon'), join(out, 'lexicon'), { recursive: true });
const parsed = join(root, 'dist', 'parsed');
if (existsSync(parsed)) cpSync(parsed, join(out, 'dist', 'parsed'), { recursive: true });
const given = folder === undefined ? [] : [resolve(folder), ...rest];
run(join(out, 'training', 'train.js'), root, ...given);
rmSync(out, { recursive: true, force: true });
