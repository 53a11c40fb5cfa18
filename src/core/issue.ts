import type { Span } from './span.js';

export const ISSUE_LEVELS = ['info', 'warning'] as const;
export type IssueLevel = (typeof ISSUE_LEVELS)[number];

/** Something a stage noticed that is not an error: it travels with the article into issues.jsonl. */
export interface StageIssue {
  readonly code: string;
  readonly level: IssueLevel;
  readonly message: string;
  readonly span?: Span;
}
