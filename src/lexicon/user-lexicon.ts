import { relative, resolve, sep } from 'node:path';
import { UsageError } from '../core/errors.js';
import { sha256 } from '../core/hash.js';
import { byCodeUnits } from '../core/order.js';
import { readYamlFile } from '../core/yaml-file.js';
import { yamlFilesOf } from '../core/yaml-paths.js';
import { type UserEntry, type UserLexicon, userLexiconFile } from './schema.js';

/** For who has no lexicon files. */
export const NO_USER_LEXICON: UserLexicon = { hash: '', entries: [] };

/**
 * Reads a user's own lexicon files: the same entries and hash whatever the order of the paths.
 * Whether they fit the built-in lexicon and each other is told when they are merged with it.
 * @param paths files, or folders with .yaml and .yml files at any depth, relative to `base`.
 * @throws UsageError E-LEXICON-MISSING for a path without a file, E-LEXICON-FILE with file, line and
 * reason for all that is against the schema.
 */
export function readUserLexicon(
  paths: readonly string[],
  base: string = process.cwd(),
): UserLexicon {
  const absolute = paths.map((path) => resolve(base, path));
  const files = yamlFilesOf(absolute, 'lexicon', 'E-LEXICON-MISSING');
  const read = files.map((path) => entriesOf(path, base));
  const problems = read.flatMap((file) => ('problem' in file ? [file.problem] : []));
  if (problems.length > 0) throw new UsageError('E-LEXICON-FILE', problems.join('\n'));
  const contents = read.flatMap((file) => ('entries' in file ? [file] : []));
  if (contents.length === 0) return NO_USER_LEXICON;
  const hashes = contents.map(({ hash }) => hash).sort(byCodeUnits);
  return {
    hash: sha256(hashes.join('\n')),
    entries: contents
      .flatMap(({ entries }) => entries)
      .sort((a, b) => byCodeUnits(a.entity.id, b.entity.id) || byCodeUnits(a.file, b.file)),
  };
}

type FileContent =
  | { readonly hash: string; readonly entries: readonly UserEntry[] }
  | { readonly problem: string };

/** The entries of one file; what is wrong with it is told together with the other files. */
function entriesOf(path: string, base: string): FileContent {
  try {
    const { data, hash, placeOf } = readYamlFile(
      shownPath(path),
      userLexiconFile,
      'E-LEXICON-FILE',
    );
    const file = relative(base, path).split(sep).join('/');
    const entries = data.entities.map((entity, i) => ({
      type: data.type,
      entity,
      file,
      place: placeOf(['entities', i]),
    }));
    return { hash, entries };
  } catch (error) {
    if (error instanceof UsageError) return { problem: error.message };
    throw error;
  }
}

/** As a person in the working directory would write it. */
function shownPath(path: string): string {
  const shown = relative(process.cwd(), path);
  return shown.startsWith('..') ? path : shown;
}
