import { documentId } from '../core/identity.js';
import type { ArticleResult } from '../core/stage-output.js';
import { InProcessQueue } from '../queue/in-process.js';
import type { Queue } from '../queue/queue.js';
import type {
  ArticleState,
  DocumentWrite,
  FailureWrite,
  Store,
  WriteBatch,
} from '../store/store.js';
import { Batcher } from './batches.js';
import { type Intake, type Refusal, takeIn, type Verdict, verdictOf } from './intake.js';
import { type RunCounts, type RunProgress, type RunSummary, Tally } from './run-summary.js';
import type { SourceFile } from './sources.js';
import type { ArticlePool, ArticleTask } from './worker-protocol.js';

export interface RunOptions {
  readonly sources: readonly SourceFile[];
  readonly store: Store;
  /** Fingerprint of the stages that the pool runs. */
  readonly fingerprint: string;
  readonly pool: ArticlePool;
  readonly onProgress?: (progress: RunProgress) => void;
}

const READERS = 8;
/** Articles that may wait to be read: each holds a path and no content. */
const WAITING_FILES = 256;
/** Articles that are looked up in the store at once. */
const LOOKUP = 256;

interface File {
  readonly source: SourceFile;
  readonly known: ArticleState | undefined;
}

interface Work extends Intake {
  readonly id: string;
  readonly bytes: number;
  readonly known: boolean;
  readonly verdict: Verdict;
}

/**
 * Reads, processes and stores every source that is new or changed since the last run, or that other
 * stages would now read differently. One bad article costs that article.
 * @throws RunError where the run cannot go on; the batches written so far stay.
 */
export async function runPipeline(options: RunOptions): Promise<RunSummary> {
  const run = await options.store.beginRun(new Date().toISOString());
  const counts = await new Run(options, run).execute();
  await options.store.finishRun(run, new Date().toISOString(), { ...counts });
  return { run, ...counts };
}

/** What `runPipeline` would do, found by reading and comparing alone: nothing is written. */
export async function planRun(
  options: Pick<RunOptions, 'sources' | 'store' | 'fingerprint'>,
): Promise<RunCounts> {
  const tally = new Tally(options.sources.length);
  const reading = new InProcessQueue<File>(
    { concurrency: READERS, waiting: WAITING_FILES },
    async ({ source, known }) => {
      const taken = await takeIn(source);
      tally.article(
        'failure' in taken ? 'failed' : verdictOf(taken.contentHash, options.fingerprint, known),
      );
    },
  );
  await offerAll(options, reading);
  await reading.drained();
  return tally.counts();
}

async function offerAll(
  { sources, store }: Pick<RunOptions, 'sources' | 'store'>,
  queue: Queue<File>,
): Promise<void> {
  for (let at = 0; at < sources.length; at += LOOKUP) {
    const chunk = sources.slice(at, at + LOOKUP);
    const states = await store.states(chunk.map((source) => source.uri));
    for (const source of chunk) await queue.push({ source, known: states.get(source.uri) });
  }
}

/** Three queues, each waiting for the next where that one is full: reading, processing, writing. */
class Run {
  readonly #options: RunOptions;
  readonly #tally: Tally;
  readonly #batcher = new Batcher<Work>();
  readonly #reading: Queue<File>;
  readonly #processing: Queue<readonly Work[]>;
  readonly #writing: Queue<WriteBatch>;

  constructor(options: RunOptions, run: string) {
    this.#options = options;
    this.#tally = new Tally(options.sources.length);
    this.#reading = new InProcessQueue({ concurrency: READERS, waiting: WAITING_FILES }, (file) =>
      this.#read(file),
    );
    // Twice as many batches as workers: the next one lies ready when a worker becomes free.
    this.#processing = new InProcessQueue(
      { concurrency: 2 * options.pool.size, waiting: 1 },
      (batch) => this.#process(batch),
    );
    this.#writing = new InProcessQueue({ concurrency: 1, waiting: 2 }, (batch) =>
      options.store.write(run, batch),
    );
  }

  async execute(): Promise<RunCounts> {
    try {
      await offerAll(this.#options, this.#reading);
      await this.#reading.drained();
      const rest = this.#batcher.take();
      if (rest.length > 0) await this.#processing.push(rest);
      await this.#processing.drained();
      await this.#writing.drained();
    } catch (error) {
      // One after the other, as each hands its last jobs to the next before it is empty.
      for (const queue of [this.#reading, this.#processing, this.#writing]) {
        await Promise.allSettled([queue.drained()]);
      }
      throw error;
    }
    return this.#tally.counts();
  }

  async #read({ source, known }: File): Promise<void> {
    const taken = await takeIn(source);
    if ('failure' in taken) return this.#refuse(taken);
    const verdict = verdictOf(taken.contentHash, this.#options.fingerprint, known);
    if (verdict === 'unchanged' || verdict === 'stillFailed') return this.#done(verdict);
    const batch = this.#batcher.add({
      ...taken,
      id: documentId(taken.uri),
      bytes: taken.content.length,
      known: known !== undefined && !known.failed,
      verdict,
    });
    if (batch !== undefined) await this.#processing.push(batch);
  }

  async #process(batch: readonly Work[]): Promise<void> {
    const known = batch.filter((work) => work.known).map((work) => work.id);
    const cached = await this.#options.store.outputs(known);
    const tasks = batch.map(
      ({ id, uri, content }): ArticleTask => ({
        source: { uri, base64: content.toString('base64') },
        cached: cached.get(id) ?? [],
      }),
    );
    const results = await this.#options.pool.run(tasks);
    await this.#writing.push(this.#sorted(batch, results));
  }

  #sorted(batch: readonly Work[], results: readonly ArticleResult[]): WriteBatch {
    const documents: DocumentWrite[] = [];
    const failures: FailureWrite[] = [];
    batch.forEach(({ id, uri, contentHash, bytes, verdict }, index) => {
      const result = results[index];
      if (result === undefined) throw new Error(`the pool gave no result for ${uri}`);
      const article = { id, uri, contentHash, fingerprint: this.#options.fingerprint };
      if (result.ok) documents.push({ ...article, outputs: result.outputs });
      else failures.push({ ...article, failure: result.failure, bytes });
      this.#tally.stages(result);
      this.#done(result.ok ? verdict : 'failed');
    });
    return { documents, failures };
  }

  async #refuse({ uri, failure, bytes }: Refusal): Promise<void> {
    const { fingerprint } = this.#options;
    const article = { id: documentId(uri), uri, contentHash: null, fingerprint };
    this.#done('failed');
    await this.#writing.push({ documents: [], failures: [{ ...article, failure, bytes }] });
  }

  #done(outcome: Verdict | 'failed'): void {
    this.#tally.article(outcome);
    this.#options.onProgress?.(this.#tally.progress());
  }
}
