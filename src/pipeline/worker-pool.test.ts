import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type CompiledProject, compileProject } from '../../test/workers/compiled.js';
import type { ArticleResult } from '../core/stage-output.js';
import { openSqliteStore } from '../store/sqlite/open.js';
import type { StageChoice } from './catalog.js';
import { runPipeline } from './runner.js';
import { expandSources } from './sources.js';
import { WorkerPool } from './worker-pool.js';
import type { ArticleTask } from './worker-protocol.js';

let project: CompiledProject;
let crashing: URL;
let folder: string;
let pool: WorkerPool;

beforeAll(() => {
  project = compileProject();
  crashing = project.worker('crashing-worker.mjs');
  folder = mkdtempSync(join(tmpdir(), 'liushui-pool-'));
});

afterEach(async () => {
  await pool.close();
});

afterAll(() => {
  project.remove();
  rmSync(folder, { recursive: true });
});

function open(workers: number, settings: StageChoice['settings'] = {}, worker = crashing): void {
  const stages = [
    { name: 'read', settings },
    { name: 'detect', settings: {} },
  ];
  pool = new WorkerPool({ worker, workers, stages });
}

function tasks(...texts: readonly string[]): readonly ArticleTask[] {
  return texts.map((text, index) => ({
    source: { uri: `${index}.txt`, base64: Buffer.from(text).toString('base64') },
    cached: [],
  }));
}

/** What detect made of the text, or the code of the failure. */
function outcome(result: ArticleResult): string {
  if (!result.ok) return result.failure.code;
  return JSON.parse(result.outputs[1]?.layers[0]?.json ?? 'null').document;
}

function processOf(result: ArticleResult | undefined): number {
  if (result === undefined || !result.ok) throw new Error('no result');
  return JSON.parse(result.outputs[0]?.layers[0]?.json ?? 'null').pid;
}

describe('a pool of worker processes', () => {
  it('gives one result for each article, in order, from other processes', async () => {
    open(2);
    const batches = [tasks('a', 'b'), tasks('c'), tasks('d', 'e')];
    const results = await Promise.all(batches.map((batch) => pool.run(batch)));
    expect(results.map((batch) => batch.map(outcome))).toEqual([['a', 'b'], ['c'], ['d', 'e']]);
    expect(processOf(results[0]?.[0])).not.toBe(process.pid);
  });

  it('gives a failure for an article whose stage throws; the others come through', async () => {
    open(1);
    const results = await pool.run(tasks('a', 'THROW oops', 'c'));
    expect(results.map(outcome)).toEqual(['a', 'E-STAGE-CRASH', 'c']);
  });

  it('loses only the article on which native code aborts', async () => {
    open(2);
    const batches = [tasks('a', 'ABORT', 'c'), tasks('d', 'e'), tasks('f'), tasks('g', 'h')];
    const results = await Promise.all(batches.map((batch) => pool.run(batch)));
    expect(results.map((batch) => batch.map(outcome))).toEqual([
      ['a', 'E-WORKER-DIED', 'c'],
      ['d', 'e'],
      ['f'],
      ['g', 'h'],
    ]);
    expect(results[0]?.[1]).toEqual({
      ok: false,
      failure: {
        code: 'E-WORKER-DIED',
        stage: 'detect',
        message: expect.stringContaining('died in the stage detect'),
      },
    });
  });

  it('goes on when every batch holds such an article', async () => {
    open(2);
    const batches = ['b', 'c', 'd', 'e'].map((text) => tasks('ABORT', text));
    const results = await Promise.all(batches.map((batch) => pool.run(batch)));
    expect(results.map((batch) => batch.map(outcome))).toEqual(
      ['b', 'c', 'd', 'e'].map((text) => ['E-WORKER-DIED', text]),
    );
  });

  it('does not blame an article on which a worker died once', async () => {
    open(1);
    const text = `EXIT-ONCE ${join(folder, 'once')}`;
    const results = await pool.run(tasks('a', text));
    expect(results.map(outcome)).toEqual(['a', text]);
  });

  it('keeps its processes between batches', async () => {
    open(1);
    const [first] = await pool.run(tasks('a'));
    const [second] = await pool.run(tasks('b'));
    expect(processOf(second)).toBe(processOf(first));
  });
});

describe('a run over such a pool', () => {
  it('makes a dead letter of the article on which native code aborts, and stores the others', async () => {
    open(2);
    const inbox = join(folder, 'in');
    mkdirSync(inbox);
    for (const text of ['a', 'b', 'ABORT', 'd']) writeFileSync(join(inbox, `${text}.txt`), text);
    const sources = await expandSources(folder, [{ path: 'in' }]);
    const store = await openSqliteStore(join(folder, 'out'));
    const summary = await runPipeline({ sources, store, pool, fingerprint: 'f' });
    expect(summary).toMatchObject({ added: 3, failed: 1, total: 4 });
    expect(await store.deadLetters()).toEqual([
      {
        uri: 'in/ABORT.txt',
        code: 'E-WORKER-DIED',
        stage: 'detect',
        message: expect.stringContaining('died in the stage detect'),
        bytes: 5,
        firstSeen: 'run-000001',
      },
    ]);
    await store.close();
  });
});

describe('a pool that cannot work', () => {
  it('says so where the stages cannot be made', async () => {
    open(1, { fails: true });
    await expect(pool.run(tasks('a'))).rejects.toMatchObject({
      code: 'E-WORKER-STAGES',
      message: 'no dictionary for this setting',
    });
  });

  it('says so where native code aborts while the stages are made', async () => {
    open(2, { aborts: true });
    await expect(pool.run(tasks('a', 'b'))).rejects.toMatchObject({ code: 'E-WORKER-START' });
  });

  it('says so where the worker module cannot be loaded', async () => {
    open(2, {}, project.worker('unloadable-worker.mjs'));
    const batches = [tasks('a'), tasks('b'), tasks('c'), tasks('d')];
    const outcomes = await Promise.allSettled(batches.map((batch) => pool.run(batch)));
    expect(outcomes).toEqual(
      batches.map(() => ({
        status: 'rejected',
        reason: expect.objectContaining({ code: 'E-WORKER-START' }),
      })),
    );
  });
});

describe('the process that owns the pool', () => {
  it('stays alive while a dead worker is replaced, and ends after close', () => {
    open(1);
    const script = join(folder, 'main.mjs');
    writeFileSync(
      script,
      `import { WorkerPool } from ${JSON.stringify(project.module('pipeline/worker-pool.js'))};
      const stages = [{ name: 'read', settings: {} }, { name: 'detect', settings: {} }];
      const worker = new URL(${JSON.stringify(crashing.href)});
      const pool = new WorkerPool({ worker, workers: 1, stages });
      const base64 = Buffer.from('ABORT').toString('base64');
      const [result] = await pool.run([{ source: { uri: 'a', base64 }, cached: [] }]);
      await pool.close();
      console.log(result.failure.code);`,
    );
    const { stdout, status } = spawnSync(process.execPath, [script], { encoding: 'utf8' });
    expect({ stdout, status }).toEqual({ stdout: 'E-WORKER-DIED\n', status: 0 });
  });
});
