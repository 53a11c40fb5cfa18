import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { z } from 'zod';
import { sha256 } from '../core/hash.js';
import {
  openSections,
  type Section,
  type Sections,
  sectionsOf,
  writeSections,
} from '../core/section-file.js';
import { dataFilesOf, hashOfDataFile, LEXICON_FOLDER, readDataFile } from './data-file.js';

/**
 * What the build prepared lies beside the compiled code. Code that is not built, as tests run it,
 * has no such folder and prepares everything itself.
 */
const PREPARED_FOLDER = fileURLToPath(new URL('../prepared/', import.meta.url));
const PREPARED = { magic: 0x50534c31, name: 'a prepared data file' };

/** Reads checked data files; paths start from the lexicon folder. */
export interface DataReader {
  /** @throws UsageError (E-DATA-FILE) */
  file<S extends z.ZodType>(path: string, schema: S): z.infer<S>;
  /** Every .yaml file of a folder (not below it), in order of name. @throws UsageError (E-DATA-FILE) */
  folder<S extends z.ZodType>(
    path: string,
    schema: S,
  ): { readonly path: string; readonly data: z.infer<S> }[];
}

/** What a part of the program needs of some data files: plain JSON, and arrays of numbers. */
export interface Content<Data extends object> {
  readonly data: Data;
  readonly sections?: Readonly<Record<string, Section>>;
}

/**
 * How it is made. The build makes it once, so that a start neither parses nor checks nor compiles;
 * what `make` gives must depend on nothing but the program and the files that it reads.
 */
export interface Recipe<Data extends object> {
  /** Of the file that keeps it. */
  readonly name: string;
  make(read: DataReader): Content<Data>;
}

/** Content with its arrays at hand. */
export interface OpenContent<Data extends object> extends Sections {
  readonly data: Data;
}

/** Content as it is kept; its arrays are views of the file's bytes. */
export interface Prepared<Data extends object> extends OpenContent<Data> {
  /** Of the one file it was made from, or over the hashes of several: for cache keys. */
  readonly hash: string;
}

/** A data file that was read, or the names that a folder held, with paths from the lexicon folder. */
type Input =
  | { readonly path: string; readonly hash: string }
  | { readonly folder: string; readonly names: readonly string[] };

/**
 * The content as the build kept it, if the files that it was made from are still the same; else made
 * anew, so that an edited file counts at once.
 * @param folder another lexicon folder than the project's.
 * @throws UsageError as `make` does.
 */
export function loadPrepared<Data extends object>(
  recipe: Recipe<Data>,
  folder: string = LEXICON_FOLDER,
): Prepared<Data> {
  const path = preparedPath(recipe.name);
  return openPrepared(recipe, folder, existsSync(path) ? readFileSync(path) : undefined);
}

/** The same with the bytes that `prepare` gave at some time, if there are any. */
export function openPrepared<Data extends object>(
  recipe: Recipe<Data>,
  folder: string,
  bytes: Uint8Array | undefined,
): Prepared<Data> {
  const kept = bytes && opened<Data>(bytes);
  if (kept?.inputs.every((input) => isCurrent(input, folder))) return kept;
  return opened(prepare(recipe, folder));
}

/** The bytes to be kept under preparedPath. @throws UsageError as `make` does. */
export function prepare(recipe: Recipe<object>, folder: string = LEXICON_FOLDER): Uint8Array {
  const inputs: Input[] = [];
  const { data, sections = {} } = recipe.make(dataReader(folder, (input) => inputs.push(input)));
  return writeSections(PREPARED, { data, inputs }, sections);
}

/** Content that is used once and kept nowhere. */
export function unkept<Data extends object>(content: Content<Data>): OpenContent<Data> {
  return { data: content.data, ...sectionsOf(content.sections ?? {}) };
}

/** Where the build keeps the content of a recipe of this name. */
export function preparedPath(name: string): string {
  return join(PREPARED_FOLDER, `${name}.bin`);
}

function opened<Data extends object>(
  bytes: Uint8Array,
): Prepared<Data> & { readonly inputs: readonly Input[] } {
  const { header, section } = openSections(PREPARED, bytes);
  const { data, inputs } = header as { readonly data: Data; readonly inputs: readonly Input[] };
  const hashes = inputs.flatMap((input) => ('hash' in input ? [input.hash] : []));
  const [only = ''] = hashes;
  return { data, section, inputs, hash: hashes.length === 1 ? only : sha256(hashes.join('\n')) };
}

function isCurrent(input: Input, folder: string): boolean {
  if ('hash' in input) return hashOfDataFile(join(folder, input.path)) === input.hash;
  return dataFilesOf(join(folder, input.folder)).join('\n') === input.names.join('\n');
}

/** Reads the files of a lexicon folder, and tells what it read. */
export function dataReader(folder: string, onRead: (input: Input) => void = () => {}): DataReader {
  const file: DataReader['file'] = (path, schema) => {
    const { data, hash } = readDataFile(join(folder, path), schema);
    onRead({ path, hash });
    return data;
  };
  return {
    file,
    folder: (path, schema) => {
      const names = dataFilesOf(join(folder, path));
      onRead({ folder: path, names });
      return names.map((name) => {
        const below = `${path}/${name}`;
        return { path: below, data: file(below, schema) };
      });
    },
  };
}
