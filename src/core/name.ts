export const ENTITY_TYPES = ['organization', 'person', 'product', 'place', 'other'] as const;
export type EntityType = (typeof ENTITY_TYPES)[number];

/** A named thing mentioned in one article. Names never overlap; the longest wins. */
export interface Name {
  readonly start: number;
  readonly end: number;
  readonly type: EntityType;
  /** Entity id: a readable slug (contract: Entity ids). */
  readonly entity: string;
  /** What found it: lexicon, alias (bracket or short form learnt in this article), title, suffix … */
  readonly rule: string;
  /** For a name the lexicon does not know: its labels as the article gives them. */
  readonly labels?: Readonly<Record<string, string>>;
  /** Where the words stand that tie an alias or a repeated name to its entity. */
  readonly evidence?: { readonly start: number; readonly end: number };
  /** How it was found, in words, beyond what the rule says. */
  readonly trace?: readonly string[];
  /** 0 to 1, left out for lexicon entries. */
  readonly score?: number;
}
