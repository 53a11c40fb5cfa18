import type { Figure } from '../../core/figure.js';
import type { Span } from '../../core/span.js';

/** A figure with its place in the normalized text. */
export interface FigureItem extends Span {
  readonly figure: Figure;
}

/** What a role for a figure takes. */
export const FIGURE_KINDS = ['money', 'percent', 'quantity'] as const;
export type FigureKind = (typeof FIGURE_KINDS)[number];
