import type { Margin } from '../../core/article.js';
import type { Figure } from '../../core/figure.js';
import type { Name } from '../../core/name.js';
import type { DocumentStatement } from '../../core/statement.js';
import type { ArticleSummary } from '../explain/explanation.js';

/** Why some words of an article gave no fact. */
export interface WhyNot {
  readonly article: ArticleSummary;
  /** The words that were asked for. */
  readonly asked: string;
  /** How they stand in the article: as given, in other characters (script, width, spaces), or not at all. */
  readonly stands: 'asGiven' | 'otherwise' | 'nowhere';
  /** Where they stand, the first few places. */
  readonly places: readonly WhyNotPlace[];
  /** How often they stand in the article; `places` may be fewer. */
  readonly count: number;
  /** Where they stand nowhere: the sentence that has most of them. */
  readonly nearest?: string;
  /** What may make the store differ from what is told here. */
  readonly notes: readonly string[];
}

/** What every stage made of the words at one place; all spans are UTF-16 into the article. */
export interface WhyNotPlace {
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly sentence: string;
  readonly inLanguage: string;
  /** The first thing that stood in the way. */
  readonly verdict: Verdict;
  readonly margin?: Margin['kind'];
  readonly figures: readonly Placed<Figure>[];
  readonly names: readonly Placed<Name>[];
  /** Numbers and words with capitals that were read as nothing, and why where it can be told. */
  readonly unread: readonly { readonly exact: string; readonly reason: string }[];
  /** The statements that hold the words. */
  readonly statements: readonly DocumentStatement[];
  /** The patterns that were tried and declined, the nearest miss first. */
  readonly misses: readonly WhyNotMiss[];
}

/** The stage that declined, by which of its rules, and why. */
export interface Verdict {
  /** `none` where the words were read. */
  readonly stage: 'read' | 'detect' | 'figures' | 'names' | 'statements' | 'none';
  readonly rule: string;
  readonly message: string;
}

export type Placed<T> = T & {
  readonly exact: string;
  /** It touches the words that were asked for; else it stands elsewhere in the sentence. */
  readonly isInside: boolean;
};

/** A pattern of a frame that read nothing, and the first thing that it lacked. */
export interface WhyNotMiss {
  /** Predicate and pattern: valued_at/zh.valuation. */
  readonly rule: string;
  /** The word that called for it. */
  readonly word: string;
  readonly lacks: string;
  readonly message: string;
}
