import type { ArticleResult } from '../core/stage-output.js';
import type { Verdict } from './intake.js';

/** What a run did, in numbers of articles; the first six add up to `total`. */
export interface RunCounts {
  /** New, or a dead letter before. */
  readonly added: number;
  /** The content is another than last time. */
  readonly changed: number;
  /** The same content, processed again because a stage, its settings or its data changed. */
  readonly reprocessed: number;
  /** Nothing changed: no stage ran. */
  readonly unchanged: number;
  /** Failed in this run. */
  readonly failed: number;
  /** Dead letters of which nothing changed; they were not tried again. */
  readonly stillFailed: number;
  readonly total: number;
  readonly stagesRun: number;
  readonly stagesReused: number;
}

export interface RunSummary extends RunCounts {
  /** Id of the run: run-000001 and so on. */
  readonly run: string;
}

export interface RunProgress {
  readonly done: number;
  readonly total: number;
  readonly failed: number;
}

/** Counts while a run goes on. */
export class Tally {
  readonly #total: number;
  readonly #articles = {
    added: 0,
    changed: 0,
    reprocessed: 0,
    unchanged: 0,
    failed: 0,
    stillFailed: 0,
  };
  readonly #stages = { stagesRun: 0, stagesReused: 0 };

  constructor(total: number) {
    this.#total = total;
  }

  article(outcome: Verdict | 'failed'): void {
    this.#articles[outcome]++;
  }

  stages(result: ArticleResult): void {
    if (!result.ok) return;
    const reused = result.outputs.filter((output) => output.reused).length;
    this.#stages.stagesReused += reused;
    this.#stages.stagesRun += result.outputs.length - reused;
  }

  progress(): RunProgress {
    const { failed, stillFailed } = this.#articles;
    const done = Object.values(this.#articles).reduce((sum, count) => sum + count, 0);
    return { done, total: this.#total, failed: failed + stillFailed };
  }

  counts(): RunCounts {
    return { ...this.#articles, total: this.#total, ...this.#stages };
  }
}
