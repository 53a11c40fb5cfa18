import type { FactRecord, Rank } from '../../core/records/fact.js';
import type { Modality, Polarity } from '../../core/statement.js';

/** What facts are asked for; a fact has to fit all that is given. */
export interface FactQuery {
  readonly predicate?: string;
  /** An id, or any label of it in any script; `azure#revenue` asks for one metric. */
  readonly subject?: string;
  readonly object?: string;
  /** Subject or object. */
  readonly entity?: string;
  /**
   * Bounds of the amount as written, decimal numbers; a range fits where a part of it does. They
   * need a currency or `percent`.
   */
  readonly min?: string;
  readonly max?: string;
  /** ISO 4217: only amounts of money in it. */
  readonly currency?: string;
  /** Only percentages; min and max are of them. */
  readonly percent?: boolean;
  /** EDTF: the first and last time that the time of the fact may meet. Undated facts fit neither. */
  readonly from?: string;
  readonly to?: string;
  readonly modality?: Modality;
  readonly polarity?: Polarity;
  readonly rank?: Rank;
  /** Words that all stand in names of its subject or object, its title or its evidence. */
  readonly text?: string;
  /** The most facts to give; 50 unless given. */
  readonly limit?: number;
}

/** One thing that a query asks of a fact, with the name of its option. */
export interface Condition {
  readonly name: keyof FactQuery;
  fits(fact: FactRecord): boolean;
}
