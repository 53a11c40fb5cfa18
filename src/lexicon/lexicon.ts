import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../core/errors.js';
import { type DataFile, hashOfFiles, LEXICON_FOLDER, readDataFolder } from './data-file.js';
import type { Entity } from './entity.js';
import { type CompiledNames, compileNames } from './names.js';
import { type LexiconFile, lexiconFile } from './schema.js';

/** The known entities and everything compiled from them. */
export interface Lexicon extends CompiledNames {
  readonly entities: ReadonlyMap<string, Entity>;
  /** Hash of the files it was read from, for cache keys. */
  readonly hash: string;
}

const ENTITY_FOLDERS = ['organizations', 'persons', 'products', 'places', 'works'];

/**
 * Reads and compiles all entity files below a lexicon folder.
 * @throws UsageError for a file against the schema (E-DATA-FILE) and for doubled ids or names
 * (E-LEXICON-COLLISION), with all collisions listed.
 */
export function loadLexicon(folder = LEXICON_FOLDER): Lexicon {
  const folders = ENTITY_FOLDERS.map((name) => join(folder, name)).filter(existsSync);
  return compileLexicon(folders.flatMap((path) => readDataFolder(path, lexiconFile)));
}

/** Compiles entity files that were read already; throws as loadLexicon does. */
export function compileLexicon(files: readonly DataFile<LexiconFile>[]): Lexicon {
  const collisions: string[] = [];
  const entities = new Map<string, Entity>();
  const origins = new Map<string, string>();
  for (const file of files) {
    for (const entity of file.data.entities) {
      const other = origins.get(entity.id);
      if (other !== undefined) collisions.push(`id ${entity.id}: in ${other} and in ${file.path}`);
      origins.set(entity.id, file.path);
      entities.set(entity.id, { ...entity, type: file.data.type });
    }
  }
  const names = compileNames([...entities.values()], (first, second, name) => {
    const [a, b] = [first, second].map(({ id }) => `${id} in ${origins.get(id)}`);
    collisions.push(`name ${name}: ${a} and ${b}`);
  });
  if (collisions.length > 0) {
    throw new UsageError(
      'E-LEXICON-COLLISION',
      `the lexicon has doubled ids or names; keep each with one entity:\n${collisions.join('\n')}`,
    );
  }
  return { ...names, entities, hash: hashOfFiles(files) };
}
