import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Kysely, SqliteDialect } from 'kysely';
import Database from 'libsql';
import { LiushuiError, messageOf, RunError, UsageError } from '../../core/errors.js';
import { migrate, requireCurrentVersion } from '../migrations.js';
import { SqlStore } from '../sql-store.js';
import type { Store } from '../store.js';
import type { Tables } from '../tables.js';
import { lockStore } from './lock.js';

/** How long a statement waits for another process before it gives up. */
const BUSY_MILLISECONDS = 5000;

/**
 * Opens the state of the store in `folder` to write to it, creating or migrating it where needed.
 * @throws RunError E-STORE-LOCKED (exit code 5), E-STORE-NEWER (6), E-STORE-BROKEN or
 * E-STORE-WRITE (1);
 * UsageError E-STORE-FOLDER where the folder cannot be made.
 */
export async function openSqliteStore(folder: string): Promise<Store> {
  const state = stateFolder(folder);
  makeFolder(state);
  const lock = lockStore(state);
  return opened(stateFile(folder), () => lock.release(), migrate);
}

/**
 * Opens the state of the store in `folder` to read it, beside a run that may be writing to it. A
 * folder without a store reads as an empty one, and nothing is created there.
 * @throws RunError E-STORE-NEWER, E-STORE-OLDER (exit code 6), E-STORE-BROKEN (1)
 */
export async function readSqliteStore(folder: string): Promise<Store> {
  const file = stateFile(folder);
  return existsSync(file)
    ? opened(file, () => {}, requireCurrentVersion)
    : opened(':memory:', () => {}, migrate);
}

function stateFolder(folder: string): string {
  return join(folder, '.store');
}

function stateFile(folder: string): string {
  return join(stateFolder(folder), 'state.db');
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new UsageError(
      'E-STORE-FOLDER',
      `the store folder cannot be made: ${messageOf(error)}; name another one`,
    );
  }
}

async function opened(
  file: string,
  release: () => void,
  prepare: (db: Kysely<Tables>, place: string) => Promise<void>,
): Promise<Store> {
  let database: Database.Database | undefined;
  try {
    database = new Database(file);
    database.exec(`PRAGMA busy_timeout = ${BUSY_MILLISECONDS}`);
    database.exec('PRAGMA journal_mode = WAL');
    database.exec('PRAGMA synchronous = NORMAL');
    const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database }) });
    await prepare(db, file);
    return new SqlStore(db, async () => release());
  } catch (error) {
    database?.close();
    release();
    if (error instanceof LiushuiError) throw error;
    throw new RunError(
      'E-STORE-BROKEN',
      `${file} cannot be opened as a store: ${messageOf(error)}; move it away to begin anew`,
      1,
      { cause: error },
    );
  }
}
