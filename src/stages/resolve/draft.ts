import type { Predicate } from '../../core/predicate.js';
import type { Span } from '../../core/span.js';
import type { Claim } from '../../core/statement.js';

/** A statement as resolve sees it: what is claimed, and by which article. */
export interface StatedClaim {
  readonly id: string;
  readonly claim: Claim;
  readonly article: StatingArticle;
  readonly evidence: Span;
  /** Its figure counts all there has been so far. */
  readonly isTotal: boolean;
  /** It is a plan that is still being negotiated. */
  readonly isInTalks: boolean;
  /** It tells that something is no more. */
  readonly isEnd: boolean;
}

export interface StatingArticle {
  readonly id: string;
  /** The article that stands for its group of near-copies: one independent origin. */
  readonly origin: string;
  /** EDTF date of publication, '' where unknown. */
  readonly datePublished: string;
  /** The same of its origin: a copy tells nothing new. */
  readonly firstPublished: string;
  /** The article says of itself that it corrects an earlier one. */
  readonly isCorrection: boolean;
}

/** A fact in the making, with the statements that say it in order of id. */
export interface FactDraft {
  readonly id: string;
  readonly slot: string;
  readonly predicate: Predicate;
  readonly claim: Claim;
  readonly stated: readonly StatedClaim[];
}
