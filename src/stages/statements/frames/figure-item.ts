import type { Figure } from '../../../core/figure.js';
import type { Span } from '../../../core/span.js';

/** A figure with its place in the normalized text. */
export interface FigureItem extends Span {
  readonly figure: Figure;
}

/**
 * A figure with its place in the normalized text. Whatever it lacks is there as undefined: the engine reads
 * objects of one shape fast.
 */
export function figureItem(figure: Figure, { start, end }: Span): FigureItem {
  return { start, end, figure: Object.assign(withAllFields(), figure) as Figure };
}

const withAllFields = () => ({
  start: 0,
  end: 0,
  rule: '',
  trace: NO_TRACE,
  cue: undefined,
  kind: '',
  money: undefined,
  percent: undefined,
  quantity: undefined,
  time: undefined,
  number: undefined,
  equivalentOf: undefined,
  contradicts: undefined,
});

const NO_TRACE: readonly string[] = [];

/** An amount told again in another currency goes with the first: "NT$148 billion (US$5.3 billion)". */
export function isEquivalent({ figure }: FigureItem): boolean {
  return figure.kind === 'money' && figure.equivalentOf !== undefined;
}

/** What a role for a figure takes. */
export const FIGURE_KINDS = ['money', 'percent', 'quantity'] as const;
export type FigureKind = (typeof FIGURE_KINDS)[number];

/** A bit for each kind, so that kinds are compared in one step. */
export function bitsOf(kinds: Iterable<Figure['kind']>): number {
  let bits = 0;
  for (const kind of kinds) {
    const place = (FIGURE_KINDS as readonly string[]).indexOf(kind);
    if (place >= 0) bits |= 1 << place;
  }
  return bits;
}
