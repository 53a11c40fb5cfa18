import type { Source } from '../core/article.js';
import type { ArticleResult, StageOutput } from '../core/stage-output.js';
import type { StageChoice } from './catalog.js';

/** One article to process, with the stage outputs that may be reused. */
export interface ArticleTask {
  readonly source: Source;
  readonly cached: readonly StageOutput[];
}

/** What a worker is sent: everything in it is JSON. */
export interface WorkerTask {
  readonly stages: readonly StageChoice[];
  readonly articles: readonly ArticleTask[];
  /**
   * File in which the worker notes the stage it is about to run, so that it is known after it died.
   * Only for a lone article that is tried again: noting costs a file write for every stage.
   */
  readonly journal?: string;
}

/** One result for each article in order, or the reason why no stages could be made for any of them. */
export type WorkerReply =
  | { readonly ok: true; readonly results: readonly ArticleResult[] }
  | { readonly ok: false; readonly code: string; readonly message: string };

/** What the journal holds until the worker has its stages and begins with the article. */
export const NOT_BEGUN = '(not begun)';

/** Whatever can run the stages over articles: worker processes, or the caller's own process. */
export interface ArticlePool {
  /** How many batches are worked on at the same time. */
  readonly size: number;
  /**
   * One result for each article, in order. A failing article is a result, not an error.
   * @throws RunError where no article can be processed at all.
   */
  run(articles: readonly ArticleTask[]): Promise<readonly ArticleResult[]>;
}
