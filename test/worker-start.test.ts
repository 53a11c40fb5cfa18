import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sourceFiles } from './support/source-files.js';

const texts = new Map(sourceFiles(['src'], ['.ts']).map(({ path, text }) => [path, text]));

/** What a file imports when it is loaded: no types, and nothing that waits for its first use. */
function importsOf(text: string): string[] {
  const imports = text.matchAll(/^(?:import|export)\s(?!type\s)(?:[^'";]*?\sfrom\s)?'([^']+)'/gm);
  return [...imports].map(([, target = '']) => target);
}

/** The packages that loading a file loads, with all that it imports. */
function packagesOf(start: string): Set<string> {
  const packages = new Set<string>();
  const seen = new Set([start]);
  for (const path of seen) {
    for (const target of importsOf(texts.get(path) ?? '')) {
      if (target.startsWith('.')) {
        const file = posix.join(posix.dirname(path), target).replace(/\.js$/, '.ts');
        seen.add(file);
      } else if (!target.startsWith('node:')) packages.add(target);
    }
  }
  return packages;
}

describe('the start of a worker', () => {
  it('loads no package that only some articles or only the main process need', () => {
    expect([...packagesOf('src/app/worker.ts')].sort()).toEqual([
      'nodejieba',
      'opencc-js/core',
      'zod',
    ]);
  });

  it('is seen to load less than the command line', () => {
    expect(packagesOf('src/cli.ts').size).toBeGreaterThan(packagesOf('src/app/worker.ts').size);
  });
});
