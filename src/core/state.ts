import type { StageIssue } from './issue.js';
import type { Layers } from './layers.js';
import type { EntityRecord } from './records/entity.js';
import type { FactRecord } from './records/fact.js';
import type { ArticleFailure } from './stage-output.js';

/** The layers that the passes over the store read. */
export const PUBLISHED_LAYERS = [
  'article',
  'languages',
  'normalized',
  'figures',
  'names',
  'statements',
] as const;
export type PublishedLayer = (typeof PUBLISHED_LAYERS)[number];

/** One processed article as the store keeps it. */
export interface StoredArticle {
  readonly id: string;
  readonly uri: string;
  /** `sha256:…` of the raw bytes. */
  readonly contentHash: string;
  readonly layers: Readonly<Pick<Layers, PublishedLayer>>;
  readonly issues: readonly StageIssue[];
}

/** An article that could not be processed. */
export interface StoredDeadLetter extends ArticleFailure {
  readonly uri: string;
  /** Size of the file, null where it could not be read. */
  readonly bytes: number | null;
  /** Id of the run in which this article began to fail. */
  readonly firstSeen: string;
}

/** What a store holds, as the passes over it read it; every sequence comes in a fixed order. */
export interface StoreContents {
  /** All processed articles by id. May be gone through more than once. */
  articles(): AsyncIterable<StoredArticle>;
  /** By uri. */
  readonly deadLetters: readonly StoredDeadLetter[];
}

/** One entry of the log of runs: the only place where times are kept. */
export interface StoredRun {
  /** run-000001 and so on. */
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly started: string;
  /** null for a run that is under way or was cut off. */
  readonly finished: string | null;
  readonly counts: Readonly<Record<string, number>>;
}

/** What the articles of a store say together. */
export interface Resolution {
  readonly facts: readonly FactRecord[];
  readonly entities: readonly EntityRecord[];
  /** Fact id by statement id. */
  readonly factOf: ReadonlyMap<string, string>;
  /** By article id: the article that stands for its group of near-copies. */
  readonly originalOf: ReadonlyMap<string, string>;
}
