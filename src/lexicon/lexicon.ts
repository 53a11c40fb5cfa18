import { existsSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { UsageError } from '../core/errors.js';
import { sha256 } from '../core/hash.js';
import { type DataFile, hashOfFiles, LEXICON_FOLDER, readDataFolder } from './data-file.js';
import type { Entity } from './entity.js';
import { type LexiconChange, mergeLexicon } from './merge.js';
import { type CompiledNames, compileNames } from './names.js';
import { type LexiconFile, lexiconFile, type UserLexicon } from './schema.js';
import { Spellings } from './spellings.js';
import { NO_USER_LEXICON } from './user-lexicon.js';

/** The known entities and everything compiled from them. */
export interface Lexicon extends CompiledNames {
  readonly entities: ReadonlyMap<string, Entity>;
  /** What the user's own files changed in the built-in lexicon. */
  readonly changes: readonly LexiconChange[];
  /** Hash of the files it was read from, for cache keys. */
  readonly hash: string;
}

const ENTITY_FOLDERS = ['organizations', 'persons', 'products', 'places', 'works'];

/**
 * Reads all entity files of the built-in lexicon, and compiles them with the user's own on top.
 * @throws UsageError for a built-in file against the schema (E-DATA-FILE), for doubled ids or names
 * (E-LEXICON-COLLISION), and for entries of the user that do not fit (E-LEXICON-ENTITY); all are listed.
 */
export function loadLexicon(user: UserLexicon = NO_USER_LEXICON): Lexicon {
  const folders = ENTITY_FOLDERS.map((name) => join(LEXICON_FOLDER, name)).filter(existsSync);
  return compileLexicon(
    folders.flatMap((path) => readDataFolder(path, lexiconFile)),
    user,
  );
}

/** Compiles entity files that were read already; throws as loadLexicon does. */
export function compileLexicon(
  files: readonly DataFile<LexiconFile>[],
  user: UserLexicon = NO_USER_LEXICON,
): Lexicon {
  const collisions: string[] = [];
  const builtIn = new Map<string, Entity>();
  for (const { data, path } of files) {
    for (const entity of data.entities) {
      const other = builtIn.get(entity.id);
      const file = shownPath(path);
      if (other !== undefined) {
        collisions.push(`id ${entity.id}: in ${other.files.join()} and in ${file}`);
      }
      builtIn.set(entity.id, { ...entity, type: data.type, files: [file] });
    }
  }
  const spellings = new Spellings([...builtIn.values(), ...user.entries.map((e) => e.entity)]);
  const { entities, changes } = mergeLexicon([...builtIn.values()], user.entries, spellings);
  const names = compileNames(entities, spellings, (first, second, name) => {
    const [a, b] = [first, second].map(({ id, files: [file] }) => `${id} in ${file}`);
    collisions.push(`name ${name}: ${a} and ${b}`);
  });
  if (collisions.length > 0) {
    throw new UsageError(
      'E-LEXICON-COLLISION',
      `the lexicon has doubled ids or names; keep each with one entity:\n${collisions.join('\n')}`,
    );
  }
  const hash = hashOfFiles(files);
  return {
    ...names,
    entities: new Map(entities.map((entity) => [entity.id, entity])),
    changes,
    hash: user.hash === '' ? hash : sha256(`${hash}\n${user.hash}`),
  };
}

/** lexicon/… for a file of the built-in lexicon. */
function shownPath(path: string): string {
  if (!path.startsWith(LEXICON_FOLDER)) return path;
  return `lexicon/${relative(LEXICON_FOLDER, path).split(sep).join('/')}`;
}
