import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { messageOf, UsageError } from '../core/errors.js';
import { RECORD_FILES, type RecordFile, type RecordOf } from '../core/records/index.js';
import { type ManifestRecord, manifestRecord } from '../core/records/manifest.js';
import { loadPredicates, type Predicates } from '../lexicon/predicates.js';
import { visitLines } from './line-file.js';
import { RECORD_SCHEMAS } from './record-schemas.js';

/** The reading side of one published store. */
export interface Ledger {
  readonly folder: string;
  readonly manifest: ManifestRecord;
  /** Those of the program, and those that the store brings along. */
  readonly predicates: Predicates;
  /**
   * Visits the records of a file in the order of its lines; one line is in memory at a time.
   * @throws UsageError (E-STORE-BROKEN) on a line that is not such a record.
   */
  each<F extends RecordFile>(file: F, visit: (record: RecordOf<F>) => void): Promise<void>;
}

/**
 * Opens a published store.
 * @throws UsageError E-STORE-MISSING when there is no store or a part of it is gone, E-STORE-BROKEN
 * when its manifest cannot be read.
 */
export function openLedger(folder: string): Ledger {
  const manifest = readManifest(storeFile(folder, 'manifest.json'));
  for (const file of Object.keys(RECORD_FILES)) storeFile(folder, file);
  return {
    folder,
    manifest,
    predicates: { ...loadPredicates().predicates, ...manifest.predicates },
    each: async (file, visit) => {
      const path = storeFile(folder, file);
      await visitLines(path, (line, number) => visit(parseRecord(file, line, number)));
    },
  };
}

/**
 * The path of one file of a store.
 * @throws UsageError (E-STORE-MISSING) that says what is missing and what to run.
 */
export function storeFile(folder: string, file: string): string {
  const run = 'run `liushui ingest PATHS --out DIR` first, or name the folder of a store';
  if (!existsSync(folder)) {
    throw new UsageError('E-STORE-MISSING', `there is no folder ${folder}: ${run}`);
  }
  const path = join(folder, file);
  if (!existsSync(path) || !statSync(path).isFile()) {
    throw new UsageError(
      'E-STORE-MISSING',
      `${folder} is no fact store, it has no ${file}: ${run}`,
    );
  }
  return path;
}

function readManifest(path: string): ManifestRecord {
  const result = manifestRecord.safeParse(parseJson(path, readFileSync(path, 'utf8')));
  if (result.success) return result.data;
  throw broken(path, z.prettifyError(result.error));
}

function parseRecord<F extends RecordFile>(file: F, line: string, number: number): RecordOf<F> {
  const place = `${file} line ${number}`;
  const result = RECORD_SCHEMAS[file].safeParse(parseJson(place, line));
  if (result.success) return result.data;
  throw broken(place, z.prettifyError(result.error));
}

function parseJson(place: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw broken(place, messageOf(error));
  }
}

function broken(place: string, reason: string): UsageError {
  return new UsageError(
    'E-STORE-BROKEN',
    `${place}: ${reason}\nrun \`liushui verify\` to see all that is wrong with the store`,
  );
}
