import { UsageError } from '../core/errors.js';
import { sha256 } from '../core/hash.js';
import { type DataFile, hashOfFiles } from './data-file.js';
import type { Entity } from './entity.js';
import { type LexiconChange, mergeLexicon } from './merge.js';
import { compileNames, type LexiconData } from './names.js';
import { type OpenLexicon, openLexicon } from './open-lexicon.js';
import { type Content, loadPrepared, type Recipe, unkept } from './prepared.js';
import { type LexiconFile, lexiconFile, type UserLexicon } from './schema.js';
import { Spellings } from './spellings.js';
import { NO_USER_LEXICON } from './user-lexicon.js';

/** The known entities and everything compiled from them. */
export interface Lexicon extends OpenLexicon {
  /** What the user's own files changed in the built-in lexicon. */
  readonly changes: readonly LexiconChange[];
  /** Hash of the files it was read from, for cache keys. */
  readonly hash: string;
}

const ENTITY_FOLDERS = ['organizations', 'persons', 'products', 'places', 'works'];

/** The built-in lexicon, compiled. */
export const lexiconRecipe: Recipe<LexiconData> = {
  name: 'lexicon',
  make: (read) => {
    const files = ENTITY_FOLDERS.flatMap((folder) => read.folder(folder, lexiconFile));
    return compileBuiltIn(files.map(({ path, data }) => ({ path: `lexicon/${path}`, data })));
  },
};

/**
 * The built-in lexicon with the user's own on top.
 * @throws UsageError for a built-in file against the schema (E-DATA-FILE), for doubled ids or names
 * (E-LEXICON-COLLISION), and for entries of the user that do not fit (E-LEXICON-ENTITY); all are listed.
 */
export function loadLexicon(user: UserLexicon = NO_USER_LEXICON): Lexicon {
  const builtIn = loadPrepared(lexiconRecipe);
  return withUser(openLexicon(builtIn), builtIn.hash, user);
}

/** Compiles entity files that were read already; throws as loadLexicon does. */
export function compileLexicon(
  files: readonly DataFile<LexiconFile>[],
  user: UserLexicon = NO_USER_LEXICON,
): Lexicon {
  return withUser(openLexicon(unkept(compileBuiltIn(files))), hashOfFiles(files), user);
}

function compileBuiltIn(
  files: readonly Pick<DataFile<LexiconFile>, 'path' | 'data'>[],
): Content<LexiconData> {
  const doubled: string[] = [];
  const entities = new Map<string, Entity>();
  for (const { data, path } of files) {
    for (const entity of data.entities) {
      const other = entities.get(entity.id);
      if (other !== undefined) {
        doubled.push(`id ${entity.id}: in ${other.files.join()} and in ${path}`);
      }
      entities.set(entity.id, { ...entity, type: data.type, files: [path] });
    }
  }
  const all = [...entities.values()];
  return compile(all, new Spellings(all), doubled);
}

function withUser(builtIn: OpenLexicon, hash: string, user: UserLexicon): Lexicon {
  if (user.entries.length === 0) return { ...builtIn, changes: [], hash };
  const known = builtIn.entities.values();
  const spellings = new Spellings([...known, ...user.entries.map((entry) => entry.entity)]);
  const { entities, changes } = mergeLexicon(known, user.entries, spellings);
  return {
    ...openLexicon(unkept(compile(entities, spellings, []))),
    changes,
    hash: sha256(`${hash}\n${user.hash}`),
  };
}

/** @param doubled what is known to stand twice already. */
function compile(
  entities: readonly Entity[],
  spellings: Spellings,
  doubled: readonly string[],
): Content<LexiconData> {
  const collisions = [...doubled];
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
  return names;
}
