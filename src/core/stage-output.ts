import type { StageIssue } from './issue.js';
import type { LayerName } from './layers.js';

/** One layer as it is cached, sent between processes and stored. */
export interface LayerJson {
  readonly layer: LayerName;
  /** Canonical JSON. */
  readonly json: string;
  /** SHA-256 of `json`. */
  readonly hash: string;
}

/** What one stage made of one article, under the cache key that makes it reusable. */
export interface StageOutput {
  readonly stage: string;
  readonly key: string;
  readonly layers: readonly LayerJson[];
  readonly issues: readonly StageIssue[];
}

/** A stage output of this run; `reused` says that it came from the cache and the stage did not run. */
export interface StageResult extends StageOutput {
  readonly reused: boolean;
}

/** Why an article could not be processed: the core of its dead letter. */
export interface ArticleFailure {
  readonly code: string;
  /** The stage it happened in, '' where none had begun or it is not known. */
  readonly stage: string;
  readonly message: string;
}

/** The outputs of every stage in order, or the reason why there are none. */
export type ArticleResult =
  | { readonly ok: true; readonly outputs: readonly StageResult[] }
  | { readonly ok: false; readonly failure: ArticleFailure };
