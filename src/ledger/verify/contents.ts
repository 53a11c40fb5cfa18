import type { ConflictClass } from '../../core/records/fact.js';

/** What is kept of a store while it is checked: enough to follow every reference. */
export interface Contents {
  readonly documents: Map<string, KnownDocument>;
  readonly entities: Map<string, KnownEntity>;
  readonly facts: Map<string, KnownFact>;
  /** Document id by mention id. */
  readonly mentions: Map<string, string>;
  readonly statements: Map<string, { readonly fact: string; readonly document: string }>;
  readonly runs: Set<string>;
}

interface KnownDocument {
  readonly line: number;
  readonly text: string;
  readonly nearCopyOf?: string | undefined;
}

interface KnownEntity {
  readonly line: number;
  /** As the record counts them. */
  readonly counted: { readonly mentions: number; readonly documents: number };
  /** As found in mentions.jsonl. */
  mentions: number;
  readonly documents: Set<string>;
}

export interface KnownFact {
  readonly line: number;
  readonly slot: string;
  /** Canonical JSON of what it claims. */
  readonly claim: string;
  /** Some statement claims exactly this. */
  stated: boolean;
  readonly statements: ReadonlySet<string>;
  readonly counted: { readonly documents: number; readonly origins: number };
  readonly conflicts: ReadonlyMap<string, ConflictClass>;
}

export function emptyContents(): Contents {
  return {
    documents: new Map(),
    entities: new Map(),
    facts: new Map(),
    mentions: new Map(),
    statements: new Map(),
    runs: new Set(),
  };
}
