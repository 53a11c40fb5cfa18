import type { Span } from '../../core/span.js';
import type { FigureItem, FigureKind } from './figure-item.js';
import { isFormer } from './former-figure.js';
import type { FigureSlot, Frame } from './frame.js';
import type { Place } from './place.js';
import type { ReadText } from './reading.js';
import { gapBetween, isOnSide, SENTENCE_REACH } from './slots.js';
import { endsWithWord, type WordEnds } from './word-ends.js';

/** Words right before or after a figure are looked for in this many characters. */
const NEIGHBOUR = 16;

/** Figures that may fill a slot, the likeliest first. */
export function figureCandidates(
  slot: FigureSlot,
  kind: FigureKind,
  place: Place,
  text: ReadText,
  modifiers: WordEnds,
): FigureItem[] {
  const { clause, clauses, trigger } = place;
  const reached =
    slot.reach === 'clause' ? [clause] : clauses.slice(clause.index, clause.index + SENTENCE_REACH);
  const found = reached
    .flatMap(({ figures }) => figures)
    .filter(({ figure }) => figure.kind === kind && fitsFigure(slot, figure))
    .filter(
      (item) => isOnSide(item, trigger, slot.side) && gapBetween(item, trigger) <= slot.within,
    )
    .filter((item) => fitsNeighbours(slot, item, text, modifiers));
  if (found.length < 2) return found;
  return found
    .map((item) => ({ item, cost: figureDistance(item, trigger) + formerCost(item, place, text) }))
    .sort((a, b) => a.cost - b.cost || a.item.start - b.item.start)
    .map(({ item }) => item);
}

/** Clauses behind the trigger's in which its price may stand. */
const PRICE_REACH = 2;
/** 人民币 may follow an amount. */
const OUTLAY_REACH = 4;

/** Amounts right behind a word for a price: in the clauses behind the trigger's, else at the end of the one before. */
export function prices(
  { price, outlay }: Frame,
  { clauses, clause }: Place,
  { lowered }: ReadText,
  fillers: WordEnds,
): FigureItem[] {
  const isToldBy = (words: readonly string[], { start, figure }: FigureItem): boolean => {
    if (figure.kind !== 'money' || figure.money.per !== undefined) return false;
    const told = lowered.slice(Math.max(0, start - NEIGHBOUR), start);
    return fillers.withoutEach(told).some((end) => words.some((word) => endsWithWord(end, word)));
  };
  if (price.length > 0) {
    const behind = clauses.slice(clause.index + 1, clause.index + 1 + PRICE_REACH);
    const found = behind.flatMap(({ figures }) => figures).filter((item) => isToldBy(price, item));
    if (found.length > 0) return found;
  }
  const before = clauses[clause.index - 1];
  if (outlay.length === 0 || before === undefined) return [];
  return before.figures.filter(
    (item) => before.end - item.end <= OUTLAY_REACH && isToldBy(outlay, item),
  );
}

/** Figures after their word are likelier its own than figures before it. */
const BEFORE_PENALTY = 6;

export function figureDistance(item: Span, trigger: Span): number {
  return gapBetween(item, trigger) + (item.start < trigger.start ? BEFORE_PENALTY : 0);
}

const FORMER_COST = 1000;

/** The value before a change is the last choice: from A to B means B. */
function formerCost(item: FigureItem, { clause }: Place, text: ReadText): number {
  return isFormer(item, clause, text) ? FORMER_COST : 0;
}

/** A larger amount is none for each share or piece. */
const MOST_PER_PIECE = 1_000_000;

function fitsFigure(slot: FigureSlot, figure: FigureItem['figure']): boolean {
  if (figure.kind === 'quantity') return slot.units?.includes(figure.quantity.unit) ?? true;
  if (figure.kind === 'money') {
    const { per, value, maxValue } = figure.money;
    if (slot.per === undefined) return per === undefined || per === 'year';
    const isSmall = Number(value ?? maxValue) < MOST_PER_PIECE;
    return slot.per.includes(per ?? 'none') && (per !== undefined || isSmall);
  }
  return true;
}

/** Whether what stands right before and behind a figure is as the slot asks. */
export function fitsNeighbours(
  slot: FigureSlot,
  item: FigureItem,
  { lowered }: ReadText,
  modifiers: WordEnds,
): boolean {
  if (slot.notAfter.length === 0 && slot.notBefore.length === 0 && slot.after === undefined) {
    return true;
  }
  const around = lowered.slice(Math.max(0, item.start - NEIGHBOUR), item.start);
  const before = modifiers.withoutEach(around).at(-1) ?? around;
  const after = lowered.slice(item.end, item.end + NEIGHBOUR).trimStart();
  if (slot.notAfter.some((word) => endsWithWord(before, word))) return false;
  if (slot.after !== undefined && !slot.after.some((word) => endsWithWord(before, word)))
    return false;
  return !slot.notBefore.some((word) => after.startsWith(word));
}
