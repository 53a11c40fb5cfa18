import type { ComparedWith, Time } from '../../../core/figure.js';
import type { Span } from '../../../core/span.js';
import { Matcher } from '../../../lexicon/matcher.js';
import type { Draft } from '../clauses/draft.js';
import { gapBetween } from '../clauses/gaps.js';
import { isMetric } from '../clauses/metric-words.js';
import type { Clause, ReadText, SentenceReading } from '../clauses/reading.js';
import type { FigureItem } from '../frames/figure-item.js';
import { standsAlone } from '../frames/vocabulary.js';
import { hasHan } from '../words/han.js';
import type { Comparison, Tables } from '../words/tables.js';

/** The words that tell which earlier period a change is counted against. */
export interface ComparisonHit extends Span {
  readonly comparedWith: ComparedWith;
}

/** How a statement's list of cues names what the word sets. */
export function comparisonCue(comparedWith: ComparedWith): string {
  return `compared with ${comparedWith}`;
}

interface Cue extends Span {
  readonly basis: Comparison['with'];
  readonly isCompared: boolean;
  readonly isLatin: boolean;
}

const CLAUSES_AFTER = 2;

/** Finds what a change is counted against: 同比, 按季, "from a year earlier". */
export class Comparisons {
  readonly #matcher = new Matcher<Comparison>();

  readonly #timeHeads: ReadonlySet<string>;

  constructor({ comparisons, timeHeads }: Tables['comparisons']) {
    this.#timeHeads = new Set(timeHeads);
    for (const comparison of comparisons) {
      for (const word of [...comparison.zh, ...comparison.en]) {
        this.#matcher.add(word.toLowerCase(), comparison);
      }
    }
  }

  /** For a growth in percent; undefined where the text does not tell. */
  of(
    draft: Draft,
    { clauses }: SentenceReading,
    text: ReadText,
    time: Time | undefined,
  ): ComparisonHit | undefined {
    const { percent } = draft.figures;
    if (percent === undefined || draft.pattern.frame.predicate !== 'grows') return undefined;
    const home = clauses.find(({ start, end }) => start <= percent.start && percent.end <= end);
    if (home === undefined) return undefined;
    const cue =
      nearestCue(this.#cuesIn(home, text), percent, home, text) ??
      this.#cueAround(home, clauses, text, draft.isInstant);
    const comparedWith = cue && periodOf(cue.basis, draft, time);
    return cue && comparedWith && { start: cue.start, end: cue.end, comparedWith };
  }

  #cuesIn(clause: Clause, { lowered }: ReadText): Cue[] {
    const cues: Cue[] = [];
    for (let position = clause.start; position < clause.end; ) {
      const cue = this.#cueAt(lowered, position, clause);
      if (cue !== undefined) cues.push(cue);
      position = cue?.end ?? position + 1;
    }
    return cues;
  }

  #cueAt(lowered: string, start: number, clause: Clause): Cue | undefined {
    for (const { end, value } of this.#matcher.matchesAt(lowered, start)) {
      const isLatin = !hasHan(lowered.charAt(start));
      if (end > clause.end || (isLatin && !standsAlone(lowered, start, end))) continue;
      if (value.notInTime && this.#isInTime(lowered, start, clause)) continue;
      return { start, end, basis: value.with, isCompared: value.compared === true, isLatin };
    }
    return undefined;
  }

  /** 今年增长 and 第三季增长 hold 年增 and 季增; 第三季季增 and Q3季增 tell them. */
  #isInTime(lowered: string, start: number, { times }: Clause): boolean {
    if (times.some((time) => time.end === start)) return false;
    if (times.some((time) => time.start < start && start < time.end)) return true;
    return this.#timeHeads.has(lowered.charAt(start - 1));
  }

  /** A comparison in a clause of its own, before the change or after it. */
  #cueAround(
    home: Clause,
    clauses: readonly Clause[],
    text: ReadText,
    isInstant: boolean,
  ): Cue | undefined {
    const before = clauses[home.index - 1];
    const isLeading = before !== undefined && !isInstant && saysNothingElse(before);
    const leading = isLeading
      ? this.#cuesIn(before, text).findLast((cue) => compares(cue, before.start, before))
      : undefined;
    if (leading !== undefined) return leading;
    for (const after of clauses.slice(home.index + 1, home.index + 1 + CLAUSES_AFTER)) {
      if (!saysNothingElse(after) || after.parties.length > 0) return undefined;
      const first = this.#cuesIn(after, text).find((cue) => compares(cue, after.start, after));
      if (first !== undefined) return first;
    }
    return undefined;
  }
}

function saysNothingElse({ figures, words }: Clause): boolean {
  return !figures.some(isPercent) && !words.some(isMetric);
}

/** Whether a word that may be a time is compared with: "from $9 billion a year earlier". */
function compares({ isCompared, start }: Cue, from: number, { words }: Clause): boolean {
  if (!isCompared) return true;
  return words.some((word) => word.senses.comparedWith && word.start >= from && word.end <= start);
}

function isPercent({ figure }: FigureItem): boolean {
  return figure.kind === 'percent';
}

/** The nearest of the words around a percentage, or a run of them, that belong to no other. */
function nearestCue(
  cues: readonly Cue[],
  percent: FigureItem,
  clause: Clause,
  { text }: ReadText,
): Cue | undefined {
  if (cues.length === 0) return undefined;
  const { joined, ownAfter } = clause.phrases.percents;
  const percents = clause.figures.filter(isPercent);
  let [first, last] = [percents.indexOf(percent), percents.indexOf(percent)];
  const isJoined = (a?: Span, b?: Span): boolean =>
    a !== undefined && b !== undefined && joined.test(text.slice(a.end, b.start));
  while (isJoined(percents[first - 1], percents[first])) first--;
  while (isJoined(percents[last], percents[last + 1])) last++;
  const run = {
    start: percents[first]?.start ?? percent.start,
    end: percents[last]?.end ?? percent.end,
  };
  const [previous, next] = [percents[first - 1], percents[last + 1]];
  const before = cues.findLast(
    (cue) =>
      cue.end <= run.start &&
      cue.start >= (previous?.end ?? clause.start) &&
      compares(cue, previous?.end ?? clause.start, clause) &&
      !(previous !== undefined && belongsBefore(cue, previous, run, text, ownAfter)),
  );
  const after = cues.find(
    (cue) =>
      cue.start >= run.end &&
      cue.end <= (next?.start ?? clause.end) &&
      compares(cue, run.end, clause) &&
      belongsBefore(cue, run, next, text, ownAfter),
  );
  if (before === undefined || after === undefined) return before ?? after;
  return gapBetween(after, run) <= gapBetween(before, run) ? after : before;
}

/** Whether a word between two percentages goes with the first: in Chinese only right behind it. */
function belongsBefore(
  cue: Cue,
  first: Span,
  second: Span | undefined,
  text: string,
  ownAfter: RegExp,
): boolean {
  if (!cue.isLatin) return ownAfter.test(text.slice(first.end, cue.start));
  return second === undefined || gapBetween(cue, first) <= gapBetween(cue, second);
}

function periodOf(
  basis: Comparison['with'],
  { isInstant, metric }: Draft,
  time: Time | undefined,
): ComparedWith | undefined {
  // What is earned in the year to date is compared with the same months of another year.
  if (basis === 'yearStart') return isInstant || metric === undefined ? basis : undefined;
  if (basis !== 'previous') return basis;
  if (time === undefined) return 'quarter';
  if (/^\d{4}-(?:0[1-9]|1[0-2])$/.test(time.edtf)) return 'month';
  return /-H[12]$/.test(time.edtf) ? undefined : 'quarter';
}
