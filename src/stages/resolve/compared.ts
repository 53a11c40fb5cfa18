import { type Period, periodOf } from '../../core/periods.js';
import type { Span } from '../../core/span.js';
import type { Modality } from '../../core/statement.js';
import type { FactDraft } from './draft.js';
import { type Intervals, intervalsOf } from './interval.js';

/**
 * What may contradict what: something done or hearsay of it, plans among each other, forecasts
 * among each other. A supposition contradicts nothing.
 */
const KINDS: Readonly<Record<Modality, 'told' | 'planned' | 'forecast' | undefined>> = {
  asserted: 'told',
  reported: 'told',
  planned: 'planned',
  forecast: 'forecast',
  hypothetical: undefined,
};

/** A fact with all that comparing it asks for, worked out once. */
export interface ComparedFact {
  readonly draft: FactDraft;
  readonly kind: (typeof KINDS)[Modality];
  /** Its figure counts all there has been so far. */
  readonly isTotal: boolean;
  /** The time that it tells; a total tells since when it was counted, not when it holds. */
  readonly dated: Period | undefined;
  /** From the first article that tells it to the last; undefined where none has a date. */
  readonly told: Period | undefined;
  readonly figures: Intervals;
  /** Where each article says it, by article id. */
  readonly evidence: ReadonlyMap<string, readonly Span[]>;
}

export function comparedFact(draft: FactDraft): ComparedFact {
  const { claim, stated } = draft;
  const isTotal = countsAll(draft);
  const evidence = new Map<string, Span[]>();
  for (const statement of stated) {
    const spans = evidence.get(statement.article.id);
    if (spans === undefined) evidence.set(statement.article.id, [statement.evidence]);
    else spans.push(statement.evidence);
  }
  return {
    draft,
    kind: KINDS[claim.modality],
    isTotal,
    dated: claim.time === undefined || isTotal ? undefined : periodOf(claim.time.edtf),
    told: toldPeriod(draft),
    figures: intervalsOf(claim),
    evidence,
  };
}

/** Over a told period every amount is of that period. */
function countsAll({ claim, predicate, stated }: FactDraft): boolean {
  if (predicate.period === 'flow' && claim.time !== undefined) return false;
  return stated.some((s) => s.isTotal);
}

function toldPeriod({ stated }: FactDraft): Period | undefined {
  const dates = stated.map((s) => s.article.datePublished).filter((date) => date !== '');
  dates.sort();
  const [first] = dates;
  if (first === undefined) return undefined;
  return { from: periodOf(first).from, to: periodOf(dates.at(-1) ?? first).to };
}
