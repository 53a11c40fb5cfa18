import { flatMap } from '../../../core/flat-map.js';
import type { Attempt, Draft } from '../clauses/draft.js';
import type { Clause } from '../clauses/reading.js';
import type { FigureItem } from '../frames/figure-item.js';
import type { FigureSlot } from '../frames/frame.js';
import { seriesOf } from '../times/series.js';
import { timeOf } from '../times/when.js';
import { furtherCounts } from './further-counts.js';
import { furtherPairs } from './further-pairs.js';
import { gapped } from './gapped.js';
import type { Lack, Observer } from './observer.js';

/**
 * Gives each figure to one claim only, the one with the best title first. Of the patterns of one
 * predicate on one trigger the first that gets its figures wins.
 */
export function giveOutFigures(
  groups: readonly (readonly Attempt[])[],
  clauses: readonly Clause[],
  observer?: Observer,
): Draft[] {
  if (groups.length === 0) return [];
  const taken = new Set<FigureItem>();
  const drafts: Draft[] = [];
  const cost = (group: readonly Attempt[]): number => group[0]?.cost ?? 0;
  // Whom it is put into says more than that it is spent.
  const lacksObject = (group: readonly Attempt[]): number =>
    group[0]?.object === undefined ? 1 : 0;
  const byTitle = [...groups].sort((a, b) => cost(a) - cost(b) || lacksObject(a) - lacksObject(b));
  for (const group of byTitle) {
    const draft = firstDraft(group, taken);
    if (draft !== undefined) drafts.push(draft);
    else for (const attempt of group) observer?.declined(attempt, 'figureTaken');
  }
  const keep = (among: readonly Draft[], lack: Lack, fits: (draft: Draft) => boolean): Draft[] =>
    among.filter((draft) => {
      const isKept = fits(draft);
      if (!isKept) observer?.declined(draft, lack);
      return isKept;
    });
  const timed = keep(
    drafts,
    'time',
    (draft) => draft.pattern.time !== 'required' || timeOf(draft, clauses, 'event') !== undefined,
  );
  const kept = keep(timed, 'lesser', (draft) => !yields(draft, timed));
  const series = flatMap(kept, (draft) => seriesOf(draft, clauses, taken));
  const counts = flatMap(kept, (draft) => furtherCounts(draft, clauses, taken));
  const pairs = flatMap(kept, (draft) => furtherPairs(draft, clauses, taken));
  const others = flatMap(kept, (draft) => gapped(draft, clauses, taken));
  return [...kept, ...series, ...counts, ...pairs, ...others].sort(
    (a, b) => a.anchor.start - b.anchor.start,
  );
}

function firstDraft(group: readonly Attempt[], taken: Set<FigureItem>): Draft | undefined {
  for (const attempt of group) {
    const draft = draftOf(attempt, taken);
    if (draft !== undefined) return draft;
  }
  return undefined;
}

function draftOf(attempt: Attempt, taken: Set<FigureItem>): Draft | undefined {
  const { pattern, clause, trigger, candidates } = attempt;
  const figures = {
    money: freeOf(candidates.money, clause, taken),
    percent: freeOf(candidates.percent, clause, taken),
    quantity: freeOf(candidates.quantity, clause, taken),
  };
  const { money, percent, quantity } = figures;
  if (money === undefined && isNeeded(pattern.money, candidates.money)) return undefined;
  if (percent === undefined && isNeeded(pattern.percent, candidates.percent)) return undefined;
  if (quantity === undefined && isNeeded(pattern.quantity, candidates.quantity)) return undefined;
  for (const item of [money, percent, quantity]) if (item !== undefined) taken.add(item);
  const { subject, object, metric, ofMarket, isInstant, isDaily } = attempt;
  return {
    pattern,
    clause,
    trigger,
    subject,
    object,
    metric,
    ofMarket,
    isInstant,
    isDaily,
    figures,
    anchor: money ?? percent ?? quantity ?? trigger,
    ofFormer: undefined,
    ofTime: undefined,
    isExpected: false,
    former: undefined,
  };
}

/** The likeliest of the figures that no other claim has. */
function freeOf(
  candidates: readonly FigureItem[],
  clause: Clause,
  taken: ReadonlySet<FigureItem>,
): FigureItem | undefined {
  return likeliest(candidates, clause).find((item) => !taken.has(item));
}

/** Whether a role must have a figure; one that the pattern has no slot for, where there are some for it. */
function isNeeded(slot: FigureSlot | undefined, candidates: readonly FigureItem[]): boolean {
  return slot === undefined ? candidates.length > 0 : !slot.optional;
}

/** Where a clause tells a figure of its own, one of a later clause is another's: 签下30亿元的合约，又向乙采购20亿元. */
function likeliest(candidates: readonly FigureItem[], clause: Clause): readonly FigureItem[] {
  const [first] = candidates;
  if (first === undefined || first.start < clause.start || first.end > clause.end)
    return candidates;
  return candidates.filter(({ start }) => start < clause.end);
}

/** Whether a predicate that says more was read from the same word. */
function yields({ pattern, trigger }: Draft, drafts: readonly Draft[]): boolean {
  const { yieldsTo } = pattern.frame;
  if (yieldsTo.length === 0) return false;
  return drafts.some(
    (other) =>
      other.trigger.start === trigger.start && yieldsTo.includes(other.pattern.frame.predicate),
  );
}
