import PQueue from 'p-queue';
import type { Queue } from './queue.js';

export interface InProcessQueueOptions {
  /** Jobs handled at the same time. */
  readonly concurrency: number;
  /** Jobs that may wait beyond those being handled. */
  readonly waiting: number;
}

/** A queue inside this process. After an error of the handler the waiting jobs are dropped. */
export class InProcessQueue<Job> implements Queue<Job> {
  readonly #queue: PQueue;
  readonly #waiting: number;
  readonly #handle: (job: Job) => Promise<void>;
  #failure: { readonly error: unknown } | undefined;

  constructor(
    { concurrency, waiting }: InProcessQueueOptions,
    handle: (job: Job) => Promise<void>,
  ) {
    this.#queue = new PQueue({ concurrency });
    this.#waiting = waiting;
    this.#handle = handle;
  }

  async push(job: Job): Promise<void> {
    // A loop, because several producers may be woken by one free place.
    while (this.#queue.size >= this.#waiting) await this.#queue.onSizeLessThan(this.#waiting);
    this.#throwFailure();
    void this.#queue.add(() => this.#run(job));
  }

  async drained(): Promise<void> {
    await this.#queue.onIdle();
    this.#throwFailure();
  }

  async #run(job: Job): Promise<void> {
    try {
      await this.#handle(job);
    } catch (error) {
      this.#failure ??= { error };
      this.#queue.clear();
    }
  }

  #throwFailure(): void {
    if (this.#failure !== undefined) throw this.#failure.error;
  }
}
