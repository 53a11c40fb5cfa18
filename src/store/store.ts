import type { StageIssue } from '../core/issue.js';
import type { LayerName, Layers } from '../core/layers.js';
import type { ArticleFailure, StageOutput, StageResult } from '../core/stage-output.js';
import type { StoredDeadLetter, StoredRun } from '../core/state.js';
import type { DocumentStatement } from '../core/statement.js';

/** What the store knows of an article before it is read again. */
export interface ArticleState {
  /** sha256:… of the bytes it was last processed from; null where they could not be read. */
  readonly contentHash: string | null;
  /** Fingerprint of the pipeline it was last processed with. */
  readonly fingerprint: string;
  /** It is a dead letter. */
  readonly failed: boolean;
}

interface ArticleWrite {
  readonly id: string;
  readonly uri: string;
  readonly fingerprint: string;
}

/** An article that came through: replaces what was known of it, dead letter included. */
export interface DocumentWrite extends ArticleWrite {
  readonly contentHash: string;
  /** The outputs of all stages in order; of a reused one the layers are in the store already. */
  readonly outputs: readonly StageResult[];
}

/** An article that failed: replaces what was known of it. */
export interface FailureWrite extends ArticleWrite {
  readonly contentHash: string | null;
  readonly failure: ArticleFailure;
  /** Size of the file, null where it could not be read. */
  readonly bytes: number | null;
}

export interface WriteBatch {
  readonly documents: readonly DocumentWrite[];
  readonly failures: readonly FailureWrite[];
}

export interface StoredDocument<L extends LayerName> {
  readonly id: string;
  readonly uri: string;
  readonly contentHash: string;
  readonly layers: Readonly<Pick<Layers, L>>;
  /** What its stages noticed, in the order of the stages. */
  readonly issues: readonly (StageIssue & { readonly stage: string })[];
}

export interface StoredStatement {
  readonly document: string;
  readonly statement: DocumentStatement;
}

/**
 * The state of a store: articles, the cached outputs of their stages, their statements, dead letters
 * and the log of runs. All reads come in a fixed order, whatever the order of the writes.
 * Methods throw RunError (E-STORE-…) when the database cannot go on.
 */
export interface Store {
  /** Opens a new entry in the log of runs and returns its id. */
  beginRun(started: string): Promise<string>;
  finishRun(run: string, finished: string, counts: Readonly<Record<string, number>>): Promise<void>;
  /** What is known of these articles, by uri; articles never seen are left out. */
  states(uris: readonly string[]): Promise<ReadonlyMap<string, ArticleState>>;
  /** The cached stage outputs of these documents, by document id, in the order of the stages. */
  outputs(documents: readonly string[]): Promise<ReadonlyMap<string, readonly StageOutput[]>>;
  /** Writes the batch as a whole or not at all. */
  write(run: string, batch: WriteBatch): Promise<void>;
  /** Every document with the layers asked for, by id. */
  documents<L extends LayerName>(layers: readonly L[]): AsyncIterable<StoredDocument<L>>;
  /** Every statement, by document id and place in it. */
  statements(): AsyncIterable<StoredStatement>;
  /** By uri. */
  deadLetters(): Promise<readonly StoredDeadLetter[]>;
  /** By id. */
  runs(): Promise<readonly StoredRun[]>;
  close(): Promise<void>;
}
