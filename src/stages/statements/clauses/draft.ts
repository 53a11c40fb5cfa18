import type { Span } from '../../../core/span.js';
import type { CompiledPattern } from '../frames/compiled-pattern.js';
import { FIGURE_KINDS, type FigureItem, type FigureKind } from '../frames/figure-item.js';
import type { Word } from '../frames/vocabulary.js';
import type { Filler } from './filler.js';
import type { Clause, TimeItem } from './reading.js';

/** The figures given to the roles of one claim. */
type FigureRoles = Readonly<Record<FigureKind, FigureItem | undefined>>;

/** What a frame read in one sentence, before time, modality and the like are added. */
export interface Draft {
  readonly pattern: CompiledPattern;
  readonly clause: Clause;
  readonly trigger: Word;
  readonly subject: Filler | undefined;
  readonly object: Filler | undefined;
  readonly metric: string | undefined;
  /** The word for the size of a market, where it is the market that changes. */
  readonly ofMarket: Span | undefined;
  /** The metric has a value at each moment, not one of a period. */
  readonly isInstant: boolean;
  /** The metric changes every day. */
  readonly isDaily: boolean;
  readonly figures: FigureRoles;
  /** The figure or trigger that the time is looked for around. */
  readonly anchor: Span;
  /** The time of the figure before a change, which is not that of this claim. */
  readonly ofFormer: TimeItem | undefined;
  /** The time that its figure has by its place in an order. */
  readonly ofTime: TimeItem | undefined;
  /** The figure is what others had expected. */
  readonly isExpected: boolean;
  /** The figure is the one before a change: it held at the time told with it, if any. */
  readonly former: { readonly time?: TimeItem } | undefined;
}

/** A pattern whose parties are found and whose figures are still to be given out. */
export interface Attempt
  extends Omit<Draft, 'figures' | 'anchor' | 'ofFormer' | 'ofTime' | 'isExpected' | 'former'> {
  /** The figures that could fill each role, the likeliest first. */
  readonly candidates: Readonly<Record<FigureKind, readonly FigureItem[]>>;
  /** The lower, the better its title to its figures. */
  readonly cost: number;
}

/** The roles of a claim with one figure. */
export function rolesWith(kind: FigureKind, item: FigureItem): FigureRoles {
  return {
    money: kind === 'money' ? item : undefined,
    percent: kind === 'percent' ? item : undefined,
    quantity: kind === 'quantity' ? item : undefined,
  };
}

/** The figure of a draft that has no other, and its kind. */
export function onlyFigureOf({
  figures,
}: Pick<Draft, 'figures'>): { readonly kind: FigureKind; readonly item: FigureItem } | undefined {
  const [kind, ...others] = FIGURE_KINDS.filter((each) => figures[each] !== undefined);
  const item = kind && figures[kind];
  return kind === undefined || item === undefined || others.length > 0 ? undefined : { kind, item };
}
