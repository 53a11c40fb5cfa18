import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from './liushui.js';

it('docs/figures.md tells the cases of the tests (node scripts/figures-doc.mjs writes it)', () => {
  const script = join(ROOT, 'scripts', 'figures-doc.mjs');
  const { status, stderr } = spawnSync(process.execPath, [script, '--check'], { encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: 'docs/figures.md is current\n' });
});
