import { readdirSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from './errors.js';
import { byCodeUnits } from './order.js';

const EXTENSION = /\.ya?ml$/i;

/**
 * The files that a user names: the given ones, and the .yaml and .yml files of folders at any depth,
 * without hidden ones. Each comes once, by the same path whatever the order of the given ones.
 * @param what the files are, for messages: lexicon, frame.
 * @throws UsageError (of the given code) for a path without a file.
 */
export function yamlFilesOf(paths: readonly string[], what: string, code: string): string[] {
  const found = paths.flatMap((path) => filesOf(path, what, code)).sort(byCodeUnits);
  return [...new Map(found.map((path) => [realpathSync(path), path])).values()];
}

function filesOf(path: string, what: string, code: string): string[] {
  const kind = statSync(path, { throwIfNoEntry: false });
  if (kind === undefined) throw new UsageError(code, `there is no ${what} file or folder ${path}`);
  if (!kind.isDirectory()) return [path];
  const files = filesBelow(path);
  if (files.length > 0) return files;
  throw new UsageError(
    code,
    `the ${what} folder ${path} has no .yaml file: add one, or name another folder`,
  );
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.'))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return filesBelow(path);
      return EXTENSION.test(entry.name) ? [path] : [];
    });
}
