import type { Tables } from '../words/tables.js';

/** What every reader is given: the text, the tables of the place, and where the last figure ended. */
export interface ScanContext {
  readonly text: string;
  readonly tables: Tables;
  /** Words before this position belong to the figure read last. */
  readonly consumed: number;
}
