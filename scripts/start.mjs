// `npm start`: the sample pipeline over seeds/; `npm start -- ARGS`: liushui with these arguments.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureBuilt, ensureInstalled, root } from './setup.mjs';

ensureInstalled();
ensureBuilt();
const given = process.argv.slice(2);
const args = given.length > 0 ? given : ['run', join(root, 'pipelines', 'sample.yaml')];
const { status } = spawnSync(process.execPath, [join(root, 'dist', 'cli.js'), ...args], {
  stdio: 'inherit',
});
process.exit(status ?? 1);
