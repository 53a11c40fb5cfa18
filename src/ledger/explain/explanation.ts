import type { DocumentRecord } from '../../core/records/document.js';
import type { EntityRecord } from '../../core/records/entity.js';
import type { ConflictClass, FactRecord } from '../../core/records/fact.js';
import type { MentionRecord } from '../../core/records/mention.js';
import type { StatementRecord } from '../../core/records/statement.js';
import type { Predicates } from '../../lexicon/predicates.js';

/** Everything that a store knows about one of its ids. */
export type Explanation =
  | FactExplanation
  | StatementExplanation
  | MentionExplanation
  | EntityExplanation
  | DocumentExplanation;

/** An article without its text. */
export type ArticleSummary = Pick<
  DocumentRecord,
  'id' | 'uri' | 'inLanguage' | 'headline' | 'publisher' | 'datePublished' | 'nearCopyOf'
>;

/** Words of an article with the mentions in them set in 【…】. */
export interface Excerpt {
  readonly original: string;
  /** As the rules saw it; left out where that is the same. */
  readonly normalized?: string;
  /** The record's quote is what the stored text has at its place. */
  readonly proved: boolean;
}

export interface ExplainedMention {
  readonly mention: MentionRecord;
  /** What a mention of kind entity was linked to. */
  readonly entity?: EntityRecord;
  /** Why a mention of kind entity is that entity, in words. */
  readonly why?: readonly string[];
}

export interface ExplainedStatement {
  readonly statement: StatementRecord;
  readonly article: ArticleSummary;
  readonly excerpt: Excerpt;
  readonly mentions: readonly ExplainedMention[];
}

/** A fact of the same slot that cannot be right together with the one explained. */
export interface ExplainedConflict {
  readonly class: ConflictClass;
  readonly fact: FactRecord;
  readonly articles: readonly ArticleSummary[];
}

interface Labelled {
  /** The predicates that the store brings along beside those of the program. */
  readonly predicates?: Predicates;
  /** Label by entity id, for subjects and objects. */
  readonly labels: Readonly<Record<string, string>>;
}

/** A fact with who says it and who says otherwise. */
export interface MergedFact extends Labelled {
  readonly fact: FactRecord;
  /** Every article that says it, copies too. */
  readonly articles: readonly ArticleSummary[];
  readonly conflicts: readonly ExplainedConflict[];
  /** The other facts of its slot: they agree with it, or are of another time or status. */
  readonly beside: readonly FactRecord[];
}

export interface FactExplanation extends MergedFact {
  readonly kind: 'fact';
  readonly statements: readonly ExplainedStatement[];
}

export interface StatementExplanation extends MergedFact, ExplainedStatement {
  readonly kind: 'statement';
}

export interface MentionExplanation extends ExplainedMention, Labelled {
  readonly kind: 'mention';
  readonly article: ArticleSummary;
  readonly excerpt: Excerpt;
  /** The statements whose roles it fills. */
  readonly statements: readonly StatementRecord[];
}

export interface EntityExplanation extends Labelled {
  readonly kind: 'entity';
  readonly entity: EntityRecord;
  /** How often each article names it, and in which words. */
  readonly articles: readonly {
    readonly article: ArticleSummary;
    readonly mentions: number;
    readonly spellings: readonly string[];
  }[];
  /** The facts it is subject or object of. */
  readonly facts: readonly FactRecord[];
}

export interface DocumentExplanation extends Labelled {
  readonly kind: 'document';
  readonly document: Omit<DocumentRecord, 'text'>;
  /** Number of mentions by kind. */
  readonly mentions: Readonly<Record<string, number>>;
  readonly statements: readonly StatementRecord[];
}
