import { mkdirSync, mkdtempSync, rmSync, truncateSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Source } from '../core/article.js';
import { DocumentError, RunError } from '../core/errors.js';
import type { Languages } from '../core/language.js';
import type { Stage } from '../core/stage.js';
import { openSqliteStore } from '../store/sqlite/open.js';
import type { Store } from '../store/store.js';
import { pipeline } from './compose.js';
import { pipelineFingerprint } from './layer-key.js';
import { runStages } from './run-stages.js';
import type { RunProgress } from './run-summary.js';
import { planRun, runPipeline } from './runner.js';
import { expandSources } from './sources.js';
import type { ArticlePool } from './worker-protocol.js';

let folder: string;
let store: Store;
let ran: string[];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'liushui-runner-'));
  mkdirSync(join(folder, 'in'));
  store = await openSqliteStore(join(folder, 'out'));
  ran = [];
});

afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

function put(name: string, text: string): void {
  writeFileSync(join(folder, 'in', name), text);
}

function textOf({ base64 }: Source): string {
  return Buffer.from(base64, 'base64').toString('utf8');
}

const read: Stage<'source', 'article'> = {
  name: 'read',
  version: '1',
  requires: ['source'],
  provides: ['article'],
  config: {},
  resources: '',
  run: ({ source }) => {
    ran.push(`read ${source.uri}`);
    const text = textOf(source);
    if (text === '') throw new DocumentError('E-EMPTY', 'the file is empty');
    return {
      article: {
        text,
        mediaType: 'text/plain',
        encoding: { label: 'utf-8', basis: 'valid' },
        margins: [],
      },
    };
  },
};

function detectOf(version: string): Stage<'article', 'languages'> {
  return {
    name: 'detect',
    version,
    requires: ['article'],
    provides: ['languages'],
    config: {},
    resources: '',
    run: ({ article }) => {
      ran.push(`detect ${article.text}`);
      const document = `${version}:${article.text}`;
      return { languages: { document, paragraphs: [], sentences: [], clauses: [] } };
    },
  };
}

/** Runs the stages in this process: what is tested here is not the processes. */
function optionsFor(version = '1') {
  const stages = pipeline().stage(read).stage(detectOf(version)).build();
  const pool: ArticlePool = {
    size: 2,
    run: (articles) =>
      Promise.all(articles.map(({ source, cached }) => runStages(stages, source, cached))),
  };
  return { store, pool, fingerprint: pipelineFingerprint(stages) };
}

const sources = () => expandSources(folder, [{ path: 'in' }]);

async function run(version?: string) {
  return runPipeline({ ...optionsFor(version), sources: await sources() });
}

async function languages(): Promise<Record<string, string>> {
  const found: [string, Languages][] = [];
  for await (const { uri, layers } of store.documents(['languages'])) {
    found.push([uri, layers.languages]);
  }
  return Object.fromEntries(found.map(([uri, { document }]) => [uri, document]));
}

const nothing = {
  added: 0,
  changed: 0,
  reprocessed: 0,
  unchanged: 0,
  failed: 0,
  stillFailed: 0,
  total: 0,
  stagesRun: 0,
  stagesReused: 0,
};

describe('a run', () => {
  it('processes what is new and stores it', async () => {
    put('a.txt', 'A');
    put('b.txt', 'B');
    const summary = await run();
    expect(summary).toEqual({ ...nothing, run: 'run-000001', added: 2, total: 2, stagesRun: 4 });
    expect(await languages()).toEqual({ 'in/a.txt': '1:A', 'in/b.txt': '1:B' });
  });

  it('touches nothing that did not change', async () => {
    put('a.txt', 'A');
    await run();
    ran = [];
    expect(await run()).toEqual({ ...nothing, run: 'run-000002', unchanged: 1, total: 1 });
    expect(ran).toEqual([]);
  });

  it('processes an article again when its content changes', async () => {
    put('a.txt', 'A');
    put('b.txt', 'B');
    await run();
    put('a.txt', 'A2');
    ran = [];
    expect(await run()).toMatchObject({ changed: 1, unchanged: 1 });
    expect(ran).toEqual(['read in/a.txt', 'detect A2']);
    expect(await languages()).toEqual({ 'in/a.txt': '1:A2', 'in/b.txt': '1:B' });
  });

  it('runs only the stage that changed, over the stored layers', async () => {
    put('a.txt', 'A');
    await run('1');
    ran = [];
    expect(await run('2')).toMatchObject({ reprocessed: 1, stagesRun: 1, stagesReused: 1 });
    expect(ran).toEqual(['detect A']);
    expect(await languages()).toEqual({ 'in/a.txt': '2:A' });
  });

  it('keeps a failing article from the others, as a dead letter', async () => {
    put('a.txt', 'A');
    put('empty.txt', '');
    put('z.txt', 'Z');
    expect(await run()).toMatchObject({ added: 2, failed: 1, total: 3 });
    expect(await languages()).toEqual({ 'in/a.txt': '1:A', 'in/z.txt': '1:Z' });
    expect(await store.deadLetters()).toEqual([
      {
        uri: 'in/empty.txt',
        code: 'E-EMPTY',
        stage: 'read',
        message: 'the file is empty',
        bytes: 0,
        firstSeen: 'run-000001',
      },
    ]);
  });

  it('does not try a dead letter again until its content or the pipeline changes', async () => {
    put('a.txt', '');
    await run();
    ran = [];
    expect(await run()).toMatchObject({ failed: 0, stillFailed: 1 });
    expect(ran).toEqual([]);
    expect(await run('2')).toMatchObject({ failed: 1, stillFailed: 0 });
    expect(ran).toEqual(['read in/a.txt']);
    put('a.txt', 'A');
    expect(await run('2')).toMatchObject({ added: 1, failed: 0 });
    expect(await store.deadLetters()).toEqual([]);
  });

  it('drops what it knew of an article that fails now', async () => {
    put('a.txt', 'A');
    await run();
    put('a.txt', '');
    expect(await run()).toMatchObject({ failed: 1 });
    expect(await languages()).toEqual({});
  });

  it('makes dead letters of files that are gone or too large, and tries them each time', async () => {
    put('gone.txt', 'x');
    put('large.txt', 'x');
    put('ok.txt', 'ok');
    const listed = await sources();
    unlinkSync(join(folder, 'in', 'gone.txt'));
    truncateSync(join(folder, 'in', 'large.txt'), 33 * 1024 * 1024);
    for (let time = 0; time < 2; time++) {
      const summary = await runPipeline({ ...optionsFor(), sources: listed });
      expect(summary).toMatchObject({ failed: 2, stillFailed: 0 });
    }
    expect((await store.deadLetters()).map(({ uri, code, bytes }) => [uri, code, bytes])).toEqual([
      ['in/gone.txt', 'E-READ', null],
      ['in/large.txt', 'E-TOO-LARGE', 33 * 1024 * 1024],
    ]);
    expect(await languages()).toEqual({ 'in/ok.txt': '1:ok' });
  });

  it('handles many articles and tells its progress', async () => {
    for (let index = 0; index < 600; index++) put(`${index}.txt`, `text ${index}`);
    const progress: RunProgress[] = [];
    const summary = await runPipeline({
      ...optionsFor(),
      sources: await sources(),
      onProgress: (state) => progress.push(state),
    });
    expect(summary).toMatchObject({ added: 600, stagesRun: 1200 });
    expect(progress.map(({ done }) => done)).toEqual(
      Array.from({ length: 600 }, (_, index) => index + 1),
    );
    expect(Object.keys(await languages())).toHaveLength(600);
  });

  it('keeps a log of what each run did', async () => {
    put('a.txt', 'A');
    await run();
    await run();
    const runs = await store.runs();
    expect(runs.map(({ id, counts }) => [id, counts['added'], counts['unchanged']])).toEqual([
      ['run-000001', 1, 0],
      ['run-000002', 0, 1],
    ]);
    expect(runs.every(({ started, finished }) => finished !== null && started <= finished)).toBe(
      true,
    );
  });

  it('does nothing over no sources', async () => {
    expect(await run()).toEqual({ ...nothing, run: 'run-000001' });
  });
});

describe('a run that cannot go on', () => {
  it('ends with the error, and can be taken up again', async () => {
    for (let index = 0; index < 100; index++) put(`${index}.txt`, `text ${index}`);
    let batches = 0;
    const { pool, ...rest } = optionsFor();
    const failing: ArticlePool = {
      size: 2,
      run: (articles) => {
        if (++batches > 3) throw new RunError('E-WORKER-START', 'no worker starts', 1);
        return pool.run(articles);
      },
    };
    const all = await sources();
    await expect(runPipeline({ ...rest, pool: failing, sources: all })).rejects.toMatchObject({
      code: 'E-WORKER-START',
    });
    expect((await store.runs()).map(({ finished }) => finished)).toEqual([null]);
    const written = Object.keys(await languages()).length;
    expect(written).toBeGreaterThan(0);
    expect(await run()).toMatchObject({ unchanged: written, added: 100 - written });
  });
});

describe('the plan of a run', () => {
  it('tells what the run would do and writes nothing', async () => {
    put('same.txt', 'same');
    put('changed.txt', 'old');
    put('failing.txt', '');
    await run();
    put('changed.txt', 'new');
    put('new.txt', 'new');
    ran = [];
    const plan = await planRun({ ...optionsFor(), sources: await sources() });
    expect(plan).toEqual({
      ...nothing,
      added: 1,
      changed: 1,
      unchanged: 1,
      stillFailed: 1,
      total: 4,
    });
    expect(ran).toEqual([]);
    expect(await store.runs()).toHaveLength(1);
    expect(await languages()).toEqual({ 'in/changed.txt': '1:old', 'in/same.txt': '1:same' });
  });
});
