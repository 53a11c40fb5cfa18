import type { EntityType } from '../core/name.js';
import type { LexiconEntity } from './schema.js';

/** What the lexicon knows of one named thing. */
export interface Entity extends LexiconEntity {
  readonly type: EntityType;
  /** The files it is written in: lexicon/…, or a path of the user's own. */
  readonly files: readonly string[];
}
