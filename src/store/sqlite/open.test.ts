import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSqliteStore, readSqliteStore } from './open.js';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'liushui-sqlite-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

const stateFile = () => join(folder, '.store', 'state.db');

function setVersion(version: number): void {
  const database = new Database(stateFile());
  database.exec(`UPDATE schema_version SET version = ${version}`);
  database.close();
}

describe('opening a store to write', () => {
  it('makes the folder and keeps its state under .store', async () => {
    const store = await openSqliteStore(join(folder, 'a', 'b'));
    await store.close();
    expect(existsSync(join(folder, 'a', 'b', '.store', 'state.db'))).toBe(true);
  });

  it('refuses a second writer with exit code 5 until the first is done', async () => {
    const first = await openSqliteStore(folder);
    await expect(openSqliteStore(folder)).rejects.toMatchObject({
      code: 'E-STORE-LOCKED',
      exitCode: 5,
      message: expect.stringContaining(`process ${process.pid}`),
    });
    await first.beginRun('2026-01-01T00:00:00.000Z');
    await first.close();
    await (await openSqliteStore(folder)).close();
  });

  it('is not kept out by a writer that was killed', async () => {
    await (await openSqliteStore(folder)).close();
    const lock = JSON.stringify(join(folder, '.store', 'lock.db'));
    const script = `
      const Database = require('libsql');
      const database = new Database(${lock});
      database.exec('BEGIN IMMEDIATE');
      console.log('locked');
      setInterval(() => {}, 1000);`;
    const other = spawn(process.execPath, ['-e', script], { cwd: import.meta.dirname });
    await once(other.stdout, 'data');
    await expect(openSqliteStore(folder)).rejects.toMatchObject({ code: 'E-STORE-LOCKED' });
    other.kill('SIGKILL');
    await once(other, 'exit');
    await (await openSqliteStore(folder)).close();
  });

  it('refuses a store of a later version with exit code 6 and lets go of the lock', async () => {
    await (await openSqliteStore(folder)).close();
    setVersion(99);
    const refusal = { code: 'E-STORE-NEWER', exitCode: 6 };
    await expect(openSqliteStore(folder)).rejects.toMatchObject(refusal);
    await expect(openSqliteStore(folder)).rejects.toMatchObject(refusal);
  });

  it('refuses a file that is no database', async () => {
    mkdirSync(join(folder, '.store'));
    writeFileSync(stateFile(), 'not a database, but long enough to be looked at'.repeat(100));
    await expect(openSqliteStore(folder)).rejects.toMatchObject({
      code: 'E-STORE-BROKEN',
      message: expect.stringContaining(stateFile()),
    });
  });

  it('refuses a path on which a file stands', async () => {
    writeFileSync(join(folder, 'file'), '');
    await expect(openSqliteStore(join(folder, 'file'))).rejects.toMatchObject({
      code: 'E-STORE-FOLDER',
    });
  });
});

describe('opening a store to read', () => {
  it('reads a folder without a store as an empty one and writes nothing there', async () => {
    const store = await readSqliteStore(folder);
    expect(await store.runs()).toEqual([]);
    await store.close();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('reads beside a writer', async () => {
    const writer = await openSqliteStore(folder);
    const reader = await readSqliteStore(folder);
    await writer.beginRun('2026-01-01T00:00:00.000Z');
    expect((await reader.runs()).map((run) => run.id)).toEqual(['run-000001']);
    await reader.close();
    await writer.close();
  });

  it.each([
    [99, 'E-STORE-NEWER'],
    [0, 'E-STORE-OLDER'],
  ])('refuses a store of version %i with exit code 6', async (version, code) => {
    await (await openSqliteStore(folder)).close();
    setVersion(version);
    await expect(readSqliteStore(folder)).rejects.toMatchObject({ code, exitCode: 6 });
  });
});
