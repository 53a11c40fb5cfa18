import { flatMap } from '../../../core/flat-map.js';
import type { Span } from '../../../core/span.js';
import { isInserted, isRelative } from '../clauses/asides.js';
import { clauseAt } from '../clauses/clauses.js';
import { gapBetween, isOnSide } from '../clauses/gaps.js';
import { isMetric } from '../clauses/metric-words.js';
import type { Clause, ReadText } from '../clauses/reading.js';
import { type FigureItem, type FigureKind, isEquivalent } from '../frames/figure-item.js';
import type { FigureSlot, Frame } from '../frames/frame.js';
import type { ReadyFigureSlot } from '../frames/slot-shape.js';
import { headBehind } from '../subjects/head-of-figure.js';
import type { Place } from '../subjects/place.js';
import { isFormer } from '../times/former-figure.js';
import { hasHan } from '../words/han.js';
import { endsWithWord, type WordEnds } from '../words/word-ends.js';
import { SENTENCE_REACH } from './slots.js';

/** Words right before or after a figure are looked for in this many characters. */
const NEIGHBOUR = 28;

/** Figures that may fill a slot, the likeliest first. */
export function figureCandidates(
  slot: ReadyFigureSlot,
  kind: FigureKind,
  place: Place,
  text: ReadText,
  modifiers: WordEnds,
): FigureItem[] {
  const { clause, trigger } = place;
  const reached = reachedBy(slot, place);
  const found = flatMap(reached, ({ figures }) => figures).filter(
    (item) =>
      item.figure.kind === kind &&
      fitsFigure(slot, item.figure) &&
      !isEquivalent(item) &&
      isOnSide(item, trigger, slot.side) &&
      gapBetween(item, trigger) <= slot.within &&
      fitsNeighbours(slot, item, text, modifiers, reached) &&
      goesOn(slot, item, place, modifiers),
  );
  if (found.length < 2) return found;
  return found
    .map((item) => ({
      item,
      cost: figureDistance(item, trigger, clause) + formerCost(item, place, text),
    }))
    .sort((a, b) => a.cost - b.cost || a.item.start - b.item.start)
    .map(({ item }) => item);
}

/** The clauses that a slot looks through: 余下20%股权，由甲持有 tells of the figure in the one before. */
function reachedBy({ reach, side }: FigureSlot, { clause, clauses }: Place): readonly Clause[] {
  if (reach === 'clause') return [clause];
  if (side === 'before') return clauses.slice(Math.max(0, clause.index - 1), clause.index + 1);
  return ofOneSubject(clause, clauses);
}

/** From the edge of a clause to its subject, in characters. */
const SUBJECT_REACH = 4;

/** A clause and those behind it up to one with a subject of its own. */
function ofOneSubject(clause: Clause, clauses: readonly Clause[]): readonly Clause[] {
  const behind = clauses.slice(clause.index + 1, clause.index + SENTENCE_REACH);
  const end = behind.findIndex((part) =>
    part.parties.some(
      (party) =>
        party.marker === undefined &&
        party.start - part.start <= SUBJECT_REACH &&
        party.members.some(({ isAnaphor }) => !isAnaphor) &&
        !isOwnerInAside(party, part),
    ),
  );
  return [clause, ...(end < 0 ? behind : behind.slice(0, end))];
}

/** "Profit at X, Europe's largest bank, fell": the owner of what the name before is called. */
function isOwnerInAside({ end }: Span, { start, lowered, words, figures }: Clause): boolean {
  return (
    POSSESSIVE.test(lowered.slice(end - start)) && figures.length === 0 && !words.some(isMetric)
  );
}

const POSSESSIVE = /^['’]s? [a-z]/;

/**
 * What an English clause further on tells of the trigger begins with the word for it: "Sales rose 9%,
 * helped by ads, to $2 billion", not "Sales rose 9%, and X raised its offer to $2 billion".
 */
function goesOn(
  { after }: FigureSlot,
  { start }: FigureItem,
  { clause, clauses, trigger }: Place,
  modifiers: WordEnds,
): boolean {
  if (after === undefined || start < clause.end || isHan(trigger, clause)) return true;
  const home = clauseAt(clauses, start);
  if (home === undefined || isInserted(clause, home)) return false;
  const { opening, verb } = clause.phrases.figures;
  const lead = home.lowered.slice(0, start - home.start).replace(opening, '');
  return modifiers
    .withoutEach(lead)
    .some((words) => after.includes(words) || after.includes(words.replace(verb, '')));
}

function isHan({ start, end }: Span, clause: Clause): boolean {
  return hasHan(clause.lowered.slice(start - clause.start, end - clause.start));
}

/** Clauses behind the trigger's in which its price may stand. */
const PRICE_REACH = 2;
/** The same where the clause begins with it: "X, a maker of kits in Boise, Idaho, for $88 million". */
const LONGEST_PRICE_REACH = 4;
/** 人民币 may follow an amount. */
const OUTLAY_REACH = 4;

/** Amounts right behind a word for a price: in the clauses behind the trigger's, else at the end of the one before. */
export function prices(
  { predicate, price, outlay }: Frame,
  { clauses, clause }: Place,
  { lowered }: ReadText,
  fillers: WordEnds,
): FigureItem[] {
  const { dealAhead, dealBehind } = clause.phrases.figures;
  const isToldBy = (words: readonly string[], { start, end, figure }: FigureItem): boolean => {
    if (figure.kind !== 'money' || figure.money.per !== undefined) return false;
    const told = lowered.slice(Math.max(0, start - NEIGHBOUR), start);
    if (dealAhead.test(told.trimEnd()) && dealBehind.test(lowered.slice(end, end + NEIGHBOUR))) {
      return true;
    }
    return fillers.withoutEach(told).some((end) => words.some((word) => endsWithWord(end, word)));
  };
  if (price.length > 0) {
    const behind = ofOneDeal(predicate, clauses, clause).filter(
      (part, index) => index < PRICE_REACH || clause.phrases.figures.price.test(part.lowered),
    );
    const found = flatMap(behind, ({ figures }) => figures).filter((item) => isToldBy(price, item));
    if (found.length > 0) return found;
  }
  const before = clauses[clause.index - 1];
  if (outlay.length === 0 || before === undefined) return [];
  return before.figures.filter(
    (item) => before.end - item.end <= OUTLAY_REACH && isToldBy(outlay, item),
  );
}

/**
 * The clauses behind one up to another deal ("bought X for an undisclosed sum, and Orrin took over Kelso,
 * for $3 billion"), or up to where the sentence goes on behind a relative ("which tops Orrin's order, is
 * worth $3 billion").
 */
function ofOneDeal(
  predicate: string,
  clauses: readonly Clause[],
  clause: Clause,
): readonly Clause[] {
  const { index, phrases } = clause;
  const behind = clauses.slice(index + 1, index + 1 + LONGEST_PRICE_REACH);
  const goesOn = isRelative(clause) ? phrases.subjects.resumes : undefined;
  const end = behind.findIndex(
    ({ words, parties, lowered }) =>
      goesOn?.test(lowered) ||
      (words.some(({ senses }) =>
        senses.patterns.some(({ frame }) => frame.predicate === predicate),
      ) &&
        parties.some(({ members }) => members.some(({ isAnaphor }) => !isAnaphor)) &&
        !phrases.figures.price.test(lowered)),
  );
  return end < 0 ? behind : behind.slice(0, end);
}

/** Figures after their word are likelier its own than figures before it. */
const BEFORE_PENALTY = 6;
/** " in quarterly ". */
const LONGEST_OF_THAT = 14;

export function figureDistance(item: Span, trigger: Span, clause: Clause): number {
  const gap = trigger.start - item.end;
  if (gap > 0 && gap <= LONGEST_OF_THAT) {
    const between = clause.lowered.slice(item.end - clause.start, trigger.start - clause.start);
    // "$66 billion in revenue and $23 billion in operating profit", "$35 billion revenue"
    if (clause.phrases.figures.ofMetric.test(between)) return 0;
  }
  return gapBetween(item, trigger) + (item.start < trigger.start ? BEFORE_PENALTY : 0);
}

const FORMER_COST = 1000;

/** The value before a change is the last choice: from A to B means B. */
function formerCost(item: FigureItem, { clause }: Place, text: ReadText): number {
  return isFormer(item, clause, text) ? FORMER_COST : 0;
}

/** A larger amount is none for each share or piece. */
const MOST_PER_PIECE = 1_000_000;
/** Less than this and with cents it is a price or for each share, even where the text does not say so. */
const MOST_WITH_CENTS = 100;

function fitsFigure(slot: FigureSlot, figure: FigureItem['figure']): boolean {
  if (figure.kind === 'quantity') return slot.units?.includes(figure.quantity.unit) ?? true;
  if (figure.kind === 'percent') return slot.units?.includes(figure.percent.unit ?? '%') ?? true;
  if (figure.kind === 'money') {
    const { per, value, maxValue } = figure.money;
    const amount = value ?? maxValue;
    if (slot.cents && !isOfShare(amount)) return false;
    if (slot.per === undefined) return per === 'year' || (per === undefined && !isOfShare(amount));
    const isOfPiece = per !== undefined || Math.abs(Number(amount)) < MOST_PER_PIECE;
    return isOfPiece && slot.per.includes(per ?? 'none');
  }
  return true;
}

/** Whether an amount is small and has cents. */
function isOfShare(amount: string | undefined): boolean {
  if (!amount?.includes('.')) return false;
  const size = Math.abs(Number(amount));
  return size < MOST_WITH_CENTS && !Number.isInteger(size);
}

/** Between a time and the figure of that time: 降至2022年的3亿元. */
const TIME_REACH = 3;

/** What stands before the time right before a figure. */
function beforeTime(
  { start }: FigureItem,
  clauses: readonly Clause[],
  lowered: string,
  modifiers: WordEnds,
): string[] {
  const times = flatMap(clauses, (clause) => clause.times);
  const time = times.findLast(({ end }) => end <= start && start - end <= TIME_REACH);
  if (time === undefined) return [];
  const around = lowered.slice(Math.max(0, time.start - NEIGHBOUR), time.start);
  return [modifiers.withoutEach(around).at(-1) ?? around];
}

/** Whether what stands right before and behind a figure is as the slot asks. */
export function fitsNeighbours(
  slot: ReadyFigureSlot,
  item: FigureItem,
  { lowered }: ReadText,
  modifiers: WordEnds,
  clauses: readonly Clause[],
): boolean {
  if (slot.notAfter.length === 0 && slot.notBefore.length === 0 && slot.after === undefined) {
    return true;
  }
  const around = lowered.slice(Math.max(0, item.start - NEIGHBOUR), item.start);
  const before = modifiers.withoutEach(around).at(-1) ?? around;
  const after = lowered.slice(item.end, item.end + NEIGHBOUR).trimStart();
  const { afterEnds, notAfterEnds } = slot;
  if (notAfterEnds.endOf(before) !== undefined) return false;
  if (afterEnds !== undefined) {
    const tails = [before, ...beforeTime(item, clauses, lowered, modifiers)];
    if (!tails.some((tail) => afterEnds.endOf(tail) !== undefined)) return false;
  }
  if (!slot.notBefore.some((word) => after.startsWith(word))) return true;
  if (clauses[0]?.phrases.figures.record.test(after)) return true;
  // 营收10亿元|的|甲
  const home = clauseAt(clauses, item.start);
  return home !== undefined && headBehind(item, home) !== undefined;
}
