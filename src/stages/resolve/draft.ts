import type { Predicate } from '../../core/predicate.js';
import type { Claim } from '../../core/statement.js';

/** A statement as resolve sees it: what is claimed, and by which article. */
export interface StatedClaim {
  readonly id: string;
  readonly claim: Claim;
  readonly article: StatingArticle;
}

export interface StatingArticle {
  readonly id: string;
  /** The article that stands for its group of near-copies: one independent origin. */
  readonly origin: string;
  /** EDTF date of publication, '' where unknown. */
  readonly datePublished: string;
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
