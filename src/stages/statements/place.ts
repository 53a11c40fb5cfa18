import type { Span } from '../../core/span.js';
import type { Discourse } from './discourse.js';
import type { Clause } from './reading.js';

/** Where a pattern is being tried. */
export interface Place {
  readonly clauses: readonly Clause[];
  readonly clause: Clause;
  readonly trigger: Span;
  readonly discourse: Discourse;
}
