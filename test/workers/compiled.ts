import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** The project compiled for worker processes, which cannot load TypeScript. */
export interface CompiledProject {
  /** Copies a worker module of this folder beside the compiled ones of src/pipeline. */
  worker(name: string): URL;
  /** A compiled module by its path below src/, with .js. */
  module(path: string): string;
  remove(): void;
}

/** Compiles what the tests run against now, so that no older build is tested by accident. */
export function compileProject(): CompiledProject {
  // Inside node_modules, so that the compiled modules find their packages and git sees nothing.
  const cache = join(ROOT, 'node_modules', '.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'liushui-test-'));
  const compiler = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc');
  const options = ['-p', join(ROOT, 'tsconfig.build.json'), '--outDir', folder];
  const { stdout } = spawnSync(process.execPath, [compiler, ...options], { encoding: 'utf8' });
  const module = (path: string) => join(folder, path);
  if (!existsSync(module('pipeline/worker-main.js'))) throw new Error(`tsc failed:\n${stdout}`);
  return {
    worker: (name) => {
      const place = module(`pipeline/${name}`);
      copyFileSync(fileURLToPath(new URL(name, import.meta.url)), place);
      return pathToFileURL(place);
    },
    module,
    remove: () => rmSync(folder, { recursive: true }),
  };
}
