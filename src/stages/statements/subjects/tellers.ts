/** Entities that give news and figures of others, and those of them that are no company. */
export interface Tellers {
  readonly sources: ReadonlySet<string>;
  /** Those of whom it is told by what they say: sources, and brokers. */
  readonly observers: ReadonlySet<string>;
  readonly bodies: ReadonlySet<string>;
  readonly listed: ReadonlySet<string>;
}
