import type { StageIssue } from './issue.js';
import type { LayerName, Layers } from './layers.js';

/** What a stage is given besides its layers: nothing else reaches it. */
export interface StageContext {
  issue(issue: StageIssue): void;
}

/**
 * One step of the pipeline over one article. It is pure: it returns the layers it provides and
 * mutates nothing. It may throw DocumentError, which turns the article into a dead letter.
 */
export interface Stage<
  Requires extends LayerName = LayerName,
  Provides extends LayerName = LayerName,
> {
  readonly name: string;
  /** Raised whenever the same input could give another output: part of the cache key. */
  readonly version: string;
  readonly requires: readonly Requires[];
  readonly provides: readonly Provides[];
  /** The stage's settings as JSON: part of the cache key. */
  readonly config: Readonly<Record<string, unknown>>;
  /** Hash of the lexicon and model files the stage reads, '' for none: part of the cache key. */
  readonly resources: string;
  run(
    input: Readonly<Pick<Layers, Requires>>,
    context: StageContext,
  ): Pick<Layers, Provides> | Promise<Pick<Layers, Provides>>;
}

/** Any stage, whatever its layers: what chains, catalogs and runners hold. Every Stage is one. */
export interface AnyStage extends Omit<Stage, 'run'> {
  run(input: Readonly<Layers>, context: StageContext): Partial<Layers> | Promise<Partial<Layers>>;
}
