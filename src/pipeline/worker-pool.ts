import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Tinypool } from 'tinypool';
import { messageOf, RunError } from '../core/errors.js';
import type { ArticleFailure, ArticleResult } from '../core/stage-output.js';
import type { StageChoice } from './catalog.js';
import {
  type ArticlePool,
  type ArticleTask,
  NOT_BEGUN,
  type WorkerReply,
  type WorkerTask,
} from './worker-protocol.js';

export interface WorkerPoolOptions {
  /** Compiled module whose default export is made by `serveWorker`. */
  readonly worker: URL;
  /** Number of processes, fixed for the life of the pool. */
  readonly workers: number;
  readonly stages: readonly StageChoice[];
}

/** How often a lone article is given to a new process that dies before it begins with the article. */
const STARTS = 3;

/**
 * How a worker process is started. What one article leaves behind is gone with the next, so a small
 * space for young objects is enough: 30 to 60 MB less after many articles, in the same time.
 */
export const WORKER_FLAGS: readonly string[] = ['--max-semi-space-size=4'];

/** The process died with the task in hand. */
class WorkerDied extends Error {}

/**
 * A fixed number of worker processes. Native code may abort: the batch of a worker that died is
 * tried again article by article, and only the article that kills a second worker is a failure.
 * A running task is never aborted, as that would leak the dictionaries of its worker.
 */
export class WorkerPool implements ArticlePool {
  readonly size: number;
  readonly #stages: readonly StageChoice[];
  readonly #worker: URL;
  readonly #waiting = new Set<(error: Error) => void>();
  #pool: Tinypool | undefined;

  constructor({ worker, workers, stages }: WorkerPoolOptions) {
    this.size = workers;
    this.#stages = stages;
    this.#worker = worker;
  }

  async run(articles: readonly ArticleTask[]): Promise<readonly ArticleResult[]> {
    try {
      return await this.#submit({ stages: this.#stages, articles });
    } catch (error) {
      if (!(error instanceof WorkerDied)) throw error;
    }
    const results: ArticleResult[] = [];
    for (const article of articles) results.push(await this.#runAlone(article));
    return results;
  }

  /** Ends the processes. Call it when no task is running. */
  async close(): Promise<void> {
    await this.#pool?.destroy();
  }

  async #runAlone(article: ArticleTask): Promise<ArticleResult> {
    const folder = mkdtempSync(join(tmpdir(), 'liushui-'));
    const journal = join(folder, 'journal');
    try {
      for (let start = 0; start < STARTS; start++) {
        writeFileSync(journal, NOT_BEGUN);
        try {
          const task = { stages: this.#stages, articles: [article], journal };
          const [result] = await this.#submit(task);
          if (result !== undefined) return result;
        } catch (error) {
          if (!(error instanceof WorkerDied)) throw error;
        }
        const stage = readFileSync(journal, 'utf8');
        if (stage !== NOT_BEGUN) return { ok: false, failure: workerDied(stage) };
      }
      throw noWorkerStarts();
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }

  async #submit(task: WorkerTask): Promise<readonly ArticleResult[]> {
    const reply = await this.#reply(task);
    if (reply.ok) return reply.results;
    throw new RunError(reply.code, reply.message, 1);
  }

  /** The processes are started with the first task: a run in which nothing changed needs none. */
  #started(): Tinypool {
    if (this.#pool !== undefined) return this.#pool;
    const pool = new Tinypool({
      filename: fileURLToPath(this.#worker),
      runtime: 'child_process',
      minThreads: this.size,
      maxThreads: this.size,
      env: { ...process.env } as Record<string, string>,
      execArgv: [...process.execArgv, ...WORKER_FLAGS],
      // Half the time of JSON on the layers of a long article.
      serialization: 'advanced',
    });
    pool.on('error', () => this.#failIfNoWorkerIsLeft(pool));
    this.#pool = pool;
    return pool;
  }

  #reply(task: WorkerTask): Promise<WorkerReply> {
    return new Promise((resolve, reject) => {
      this.#waiting.add(reject);
      this.#started()
        .run(task)
        .then(resolve, (error: unknown) => reject(classed(error)))
        .finally(() => this.#waiting.delete(reject));
    });
  }

  /** The pool gives up replacing workers that die while they start, and would never tell their tasks. */
  #failIfNoWorkerIsLeft(pool: Tinypool): void {
    if (pool.threads.length > 0) return;
    for (const reject of this.#waiting) reject(noWorkerStarts());
  }
}

/** Errors of a living worker arrive as plain objects: its module cannot be loaded. */
function classed(error: unknown): Error {
  if (error instanceof Error) return new WorkerDied(messageOf(error), { cause: error });
  return noWorkerStarts(error);
}

function workerDied(stage: string): ArticleFailure {
  const where = stage === '' ? '' : ` in the stage ${stage}`;
  return {
    code: 'E-WORKER-DIED',
    stage,
    message: `the worker process died${where}, twice on this article: native code gave up or memory ran out`,
  };
}

function noWorkerStarts(cause?: unknown): RunError {
  return new RunError(
    'E-WORKER-START',
    'the worker processes die before they can begin; what they wrote to stderr tells why (a broken install, too little memory)',
    1,
    { cause },
  );
}
