import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { messageOf, RunError } from '../../core/errors.js';

/**
 * The right to write to a store: a database transaction that is held open on a file of its own. The
 * operating system gives it back when the process ends, however it ends, so no lock is ever stale.
 */
export interface StoreLock {
  release(): void;
}

/**
 * @throws RunError E-STORE-LOCKED (exit code 5) where another run holds it, E-STORE-WRITE (1) where
 * the folder cannot be written to.
 */
export function lockStore(folder: string): StoreLock {
  const owner = join(folder, 'writer');
  const database = openedLock(folder);
  try {
    database.exec('BEGIN IMMEDIATE');
    writeFileSync(owner, `${process.pid}\n`);
  } catch (error) {
    database.close();
    if (!isBusy(error)) throw unusable(folder, error);
    throw new RunError(
      'E-STORE-LOCKED',
      `another run (process ${processOf(owner)}) is writing to ${folder}: wait until it is done`,
      5,
    );
  }
  return { release: () => database.close() };
}

function openedLock(folder: string): Database.Database {
  try {
    return new Database(join(folder, 'lock.db'));
  } catch (error) {
    throw unusable(folder, error);
  }
}

function unusable(folder: string, cause: unknown): RunError {
  const message = `${folder} cannot be written to: ${messageOf(cause)}; free it, or name another store`;
  return new RunError('E-STORE-WRITE', message, 1, { cause });
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'SQLITE_BUSY';
}

function processOf(owner: string): string {
  try {
    return readFileSync(owner, 'utf8').trim();
  } catch {
    return 'unknown';
  }
}
