import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { messageOf, UsageError } from '../core/errors.js';
import { sha256 } from '../core/hash.js';
import { yamlParser } from '../core/yaml-parser.js';

/** The lexicon folder of the project; the same from src/ and from dist/. */
export const LEXICON_FOLDER = fileURLToPath(new URL('../../lexicon/', import.meta.url));

/**
 * Parsing a megabyte of YAML takes seconds: the build keeps what each file parses to as JSON, under
 * the hash of its text, so that only an edited file is parsed again.
 */
const PARSED_FOLDER = fileURLToPath(new URL('../../dist/parsed/', import.meta.url));

/** A checked data file with the hash of its bytes, for cache keys. */
export interface DataFile<T> {
  readonly path: string;
  readonly data: T;
  readonly hash: string;
}

/**
 * Reads and checks one YAML file.
 * @throws UsageError (E-DATA-FILE) that names the file, the place in it and what is wrong there.
 */
export function readDataFile<S extends z.ZodType>(path: string, schema: S): DataFile<z.infer<S>> {
  const text = readText(path);
  const hash = sha256(text);
  const result = schema.safeParse(keptParse(hash) ?? parseYaml(path, text));
  if (!result.success) {
    throw new UsageError('E-DATA-FILE', `${path}: ${z.prettifyError(result.error)}`);
  }
  return { path, data: result.data, hash };
}

/** Reads every .yaml file of a folder (not below it), in order of name. */
export function readDataFolder<S extends z.ZodType>(
  folder: string,
  schema: S,
): DataFile<z.infer<S>>[] {
  return dataFilesOf(folder).map((name) => readDataFile(join(folder, name), schema));
}

/** The names of the .yaml files of a folder (not below it), in order. @throws UsageError (E-DATA-FILE) */
export function dataFilesOf(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.yaml'))
      .sort();
  } catch (error) {
    throw new UsageError('E-DATA-FILE', `cannot read ${folder}: ${messageOf(error)}`);
  }
}

/** The hash of a file, undefined where there is none. */
export function hashOfDataFile(path: string): string | undefined {
  return existsSync(path) ? sha256(readFileSync(path)) : undefined;
}

/** One hash over several files, independent of where they lie. */
export function hashOfFiles(files: readonly DataFile<unknown>[]): string {
  return sha256(files.map((file) => file.hash).join('\n'));
}

/** What the build parsed from a text with this hash; undefined where it has not seen it. */
function keptParse(hash: string): unknown {
  const path = join(PARSED_FOLDER, `${hash}.json`);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new UsageError('E-DATA-FILE', `cannot read ${path}: ${messageOf(error)}`);
  }
}

function parseYaml(path: string, text: string): unknown {
  try {
    return yamlParser().parse(text, { maxAliasCount: 0 });
  } catch (error) {
    throw new UsageError('E-DATA-FILE', `${path} is not YAML: ${messageOf(error)}`);
  }
}
