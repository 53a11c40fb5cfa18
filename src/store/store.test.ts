import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LayerName } from '../core/layers.js';
import type { StageResult } from '../core/stage-output.js';
import type { DocumentStatement } from '../core/statement.js';
import { openSqliteStore } from './sqlite/open.js';
import type { DocumentWrite, FailureWrite, Store } from './store.js';

interface Backend {
  readonly name: string;
  /** Opens the one store of the folder; again after close, it holds what it held. */
  open(folder: string): Promise<Store>;
}

const BACKENDS: readonly Backend[] = [{ name: 'sqlite', open: openSqliteStore }];

function statement(predicate: string, subject: string, object?: string): DocumentStatement {
  const claim = { predicate, subject, modality: 'asserted', polarity: 'positive' } as const;
  return {
    claim: object === undefined ? claim : { ...claim, object },
    evidence: { start: 0, end: 4 },
    roles: [],
    rule: 'test',
    cues: [],
  };
}

function output(stage: string, layer: LayerName, value: unknown, reused = false): StageResult {
  const json = JSON.stringify(value);
  const issues = [{ code: `I-${stage}`, level: 'info', message: stage } as const];
  return {
    stage,
    key: `${stage} over ${json}`,
    layers: [{ layer, json, hash: `#${json}` }],
    issues,
    reused,
  };
}

function documentWrite(id: string, change: Partial<DocumentWrite> = {}): DocumentWrite {
  const outputs = [
    output('read', 'article', { text: `${id} 的文字` }),
    output('statements', 'statements', [statement('invests_in', id, 'openai')]),
  ];
  return {
    id,
    uri: `${id}.txt`,
    contentHash: 'sha256:1',
    fingerprint: 'f1',
    outputs,
    ...change,
  };
}

function failureWrite(id: string, change: Partial<FailureWrite> = {}): FailureWrite {
  return {
    id,
    uri: `${id}.txt`,
    contentHash: 'sha256:1',
    fingerprint: 'f1',
    failure: { code: 'E-NOT-TEXT', stage: 'read', message: 'not text' },
    bytes: 12,
    ...change,
  };
}

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}

describe.each(BACKENDS)('a store over $name', ({ open }) => {
  let folder: string;
  let store: Store;
  let run: string;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'liushui-store-'));
    store = await open(folder);
    run = await store.beginRun('2026-01-01T00:00:00.000Z');
  });

  afterEach(async () => {
    await store.close();
    rmSync(folder, { recursive: true });
  });

  const write = (documents: readonly DocumentWrite[], failures: readonly FailureWrite[] = []) =>
    store.write(run, { documents, failures });

  it('is empty at first', async () => {
    expect(await store.states(['a.txt'])).toEqual(new Map());
    expect(await all(store.documents(['article']))).toEqual([]);
    expect(await all(store.statements())).toEqual([]);
    expect(await store.deadLetters()).toEqual([]);
  });

  it('streams documents by id with the layers asked for, whatever the order of writing', async () => {
    await write([documentWrite('c'), documentWrite('a')]);
    await write([documentWrite('b')]);
    const documents = await all(store.documents(['article']));
    expect(documents.map((document) => document.id)).toEqual(['a', 'b', 'c']);
    expect(documents[0]).toEqual({
      id: 'a',
      uri: 'a.txt',
      contentHash: 'sha256:1',
      layers: { article: { text: 'a 的文字' } },
      issues: [
        { stage: 'read', code: 'I-read', level: 'info', message: 'read' },
        { stage: 'statements', code: 'I-statements', level: 'info', message: 'statements' },
      ],
    });
  });

  it('streams more documents than one page holds, and can be used in between', async () => {
    const ids = Array.from({ length: 75 }, (_, index) => `d${String(index).padStart(3, '0')}`);
    await write(ids.map((id) => documentWrite(id)));
    const seen: string[] = [];
    for await (const { id, uri } of store.documents(['statements'])) {
      expect((await store.states([uri])).size).toBe(1);
      seen.push(id);
    }
    expect(seen).toEqual(ids);
  });

  it('refuses to stream a layer that a document does not have', async () => {
    await write([documentWrite('a')]);
    await expect(all(store.documents(['article', 'names']))).rejects.toMatchObject({
      code: 'E-STORE-LAYER',
      message: expect.stringContaining('names of a.txt'),
    });
  });

  it('gives cached outputs back as they were written, in the order of the stages', async () => {
    const write1 = documentWrite('a');
    await write([write1, documentWrite('b')]);
    const cached = await store.outputs(['a', 'unknown']);
    expect([...cached.keys()]).toEqual(['a']);
    expect(cached.get('a')).toEqual(write1.outputs.map(({ reused, ...rest }) => rest));
  });

  it('replaces an article as a whole, but keeps the layers of reused stages', async () => {
    await write([documentWrite('a')]);
    const outputs = [
      output('read', 'article', 'not written again', true),
      output('names', 'names', ['new']),
    ];
    await write([documentWrite('a', { contentHash: 'sha256:2', fingerprint: 'f2', outputs })]);
    const [document] = await all(store.documents(['article', 'names']));
    expect(document?.layers).toEqual({ article: { text: 'a 的文字' }, names: ['new'] });
    expect((await store.outputs(['a'])).get('a')?.map(({ stage }) => stage)).toEqual([
      'read',
      'names',
    ]);
    expect(await all(store.statements())).toEqual([]);
    expect((await store.states(['a.txt'])).get('a.txt')).toEqual({
      contentHash: 'sha256:2',
      fingerprint: 'f2',
      failed: false,
    });
  });

  it('streams statements by document and place, over more than one page', async () => {
    const many = Array.from({ length: 1203 }, (_, index) => statement('has_users', `s${index}`));
    const outputs = [output('statements', 'statements', many)];
    await write([documentWrite('b'), documentWrite('a', { outputs })]);
    const statements = await all(store.statements());
    expect(statements.map(({ statement }) => statement.claim.subject)).toEqual([
      ...many.map((one) => one.claim.subject),
      'b',
    ]);
    expect(statements.at(-1)).toEqual({
      document: 'b',
      statement: statement('invests_in', 'b', 'openai'),
    });
  });

  it('keeps nothing of an article that fails now', async () => {
    await write([documentWrite('a')]);
    await write([], [failureWrite('a', { contentHash: null, bytes: null })]);
    expect(await all(store.documents([]))).toEqual([]);
    expect(await all(store.statements())).toEqual([]);
    expect(await store.outputs(['a'])).toEqual(new Map());
    expect((await store.states(['a.txt'])).get('a.txt')).toEqual({
      contentHash: null,
      fingerprint: 'f1',
      failed: true,
    });
  });

  it('takes the dead letter of an article away when it comes through', async () => {
    await write([], [failureWrite('a'), failureWrite('b')]);
    await write([documentWrite('a')]);
    expect((await store.deadLetters()).map((letter) => letter.uri)).toEqual(['b.txt']);
  });

  it('remembers the run in which an article began to fail', async () => {
    await write([], [failureWrite('b'), failureWrite('a')]);
    run = await store.beginRun('2026-01-02T00:00:00.000Z');
    const failure = { code: 'E-EMPTY', stage: 'read', message: 'empty' };
    await write([], [failureWrite('a', { failure, bytes: 0 })]);
    expect(await store.deadLetters()).toEqual([
      { uri: 'a.txt', ...failure, bytes: 0, firstSeen: 'run-000001' },
      {
        uri: 'b.txt',
        code: 'E-NOT-TEXT',
        stage: 'read',
        message: 'not text',
        bytes: 12,
        firstSeen: 'run-000001',
      },
    ]);
  });

  it('writes a batch as a whole or not at all', async () => {
    await write([documentWrite('a')]);
    const sameUri = documentWrite('z', { uri: 'a.txt' });
    await expect(write([documentWrite('b'), sameUri])).rejects.toMatchObject({
      code: 'E-STORE-WRITE',
      exitCode: 1,
    });
    expect((await all(store.documents([]))).map(({ id }) => id)).toEqual(['a']);
  });

  it('logs runs under numbers that go on after it was closed', async () => {
    await store.finishRun(run, '2026-01-01T00:01:00.000Z', { added: 3, failed: 1 });
    await store.close();
    store = await open(folder);
    expect(await store.beginRun('2026-01-02T00:00:00.000Z')).toBe('run-000002');
    expect(await store.runs()).toEqual([
      {
        id: 'run-000001',
        started: '2026-01-01T00:00:00.000Z',
        finished: '2026-01-01T00:01:00.000Z',
        counts: { added: 3, failed: 1 },
      },
      { id: 'run-000002', started: '2026-01-02T00:00:00.000Z', finished: null, counts: {} },
    ]);
  });

  it('holds what was written after it was closed', async () => {
    await write([documentWrite('a')], [failureWrite('b')]);
    await store.close();
    store = await open(folder);
    expect(await store.states(['a.txt', 'b.txt'])).toEqual(
      new Map([
        ['a.txt', { contentHash: 'sha256:1', fingerprint: 'f1', failed: false }],
        ['b.txt', { contentHash: 'sha256:1', fingerprint: 'f1', failed: true }],
      ]),
    );
  });
});
