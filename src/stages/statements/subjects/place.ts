import type { Span } from '../../../core/span.js';
import type { Clause } from '../clauses/reading.js';
import type { Discourse } from './discourse.js';

/** Where a pattern is being tried. */
export interface Place {
  readonly clauses: readonly Clause[];
  readonly clause: Clause;
  readonly trigger: Span;
  /** The word of the metric, where it stands in a clause before the trigger's. */
  readonly measured?: Span;
  readonly discourse: Discourse;
}
