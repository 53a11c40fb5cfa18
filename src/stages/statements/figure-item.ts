import type { Figure } from '../../core/figure.js';
import type { Span } from '../../core/span.js';

/** A figure with its place in the normalized text. */
export interface FigureItem extends Span {
  readonly figure: Figure;
}
