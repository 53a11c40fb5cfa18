import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { RunError } from '../../core/errors.js';

/**
 * The right to write to a store: a database transaction that is held open on a file of its own. The
 * operating system gives it back when the process ends, however it ends, so no lock is ever stale.
 */
export interface StoreLock {
  release(): void;
}

/** @throws RunError E-STORE-LOCKED (exit code 5) where another run holds it. */
export function lockStore(folder: string): StoreLock {
  const owner = join(folder, 'writer');
  const database = new Database(join(folder, 'lock.db'));
  try {
    database.exec('BEGIN IMMEDIATE');
  } catch (error) {
    database.close();
    if (!isBusy(error)) throw error;
    throw new RunError(
      'E-STORE-LOCKED',
      `another run (process ${processOf(owner)}) is writing to ${folder}: wait until it is done`,
      5,
    );
  }
  writeFileSync(owner, `${process.pid}\n`);
  return { release: () => database.close() };
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
