import type { Draft } from './draft.js';
import { FIGURE_KINDS, type FigureItem } from './figure-item.js';
import { isMetric } from './metric.js';
import type { Clause, TimeItem } from './reading.js';
import type { Word } from './vocabulary.js';
import { isPrecededBy } from './when.js';

/**
 * Later figures of the kind that say the same of another time or by another hand: those with times
 * of their own (2023年10亿美元，2025年130亿美元), those that the first is compared with ("compared
 * with $187 million a year ago") and those that others had expected ("below the $3 billion consensus").
 */
export function seriesOf(
  draft: Draft,
  clauses: readonly Clause[],
  taken: Set<FigureItem>,
): Draft[] {
  const kind = FIGURE_KINDS.find(
    (k) => draft.pattern[k]?.series === true || draft.pattern.series === k,
  );
  const main = kind && draft.figures[kind];
  if (kind === undefined || main === undefined) return [];
  const drafts: Draft[] = [];
  let last = main;
  for (const clause of clauses.slice(draft.clause.index)) {
    if (clause !== draft.clause && breaksSeries(clause, draft)) break;
    for (const item of clause.figures) {
      if (item.start < last.end || taken.has(item) || !isComparable(item, main)) continue;
      const role = roleOf(item, last, clause, clauses);
      if (role === undefined) continue;
      taken.add(item);
      drafts.push({ ...draft, clause, figures: { [kind]: item }, anchor: item, ...role });
      last = item;
    }
  }
  return drafts;
}

/** What a later figure of the same kind is; undefined where it is something else. */
function roleOf(
  item: FigureItem,
  last: FigureItem,
  clause: Clause,
  clauses: readonly Clause[],
): Pick<Draft, 'former' | 'isExpected'> | undefined {
  const between = wordsBetween(last, item, clauses);
  if (between.some(isMetric) || isDifference(item, between)) return undefined;
  if (isExpected(item, between, clause)) return { isExpected: true };
  const own = ownTimeOf(item, last, clause);
  // 今年15亿元，较去年的18亿元…
  if (own !== undefined)
    return isPrecededBy('comparedWith', own, clause) ? { former: { time: own } } : {};
  if (!between.some(({ text, senses }) => senses.comparedWith && !LOOSE.has(text)))
    return undefined;
  const time = timeAfter(item, clause, clauses);
  return { former: { ...(time && { time }) } };
}

/** "beating estimates by 8 cents". */
function isDifference({ start }: FigureItem, between: readonly Word[]): boolean {
  const last = between.at(-1);
  return last?.text === 'by' && start - last.end <= BESIDE;
}

/** They stand before bounds and in other comparisons as well (more than $5 billion). */
const LOOSE = new Set(['from', 'than', 'over']);

function wordsBetween(last: FigureItem, item: FigureItem, clauses: readonly Clause[]): Word[] {
  return clauses.flatMap(({ words }) =>
    words.filter(({ start, end }) => start >= last.end && end <= item.start),
  );
}

const BENCHMARK_REACH = 30;
/** 预期1075亿元: the word stands right before the figure. */
const BESIDE = 2;

function isExpected(item: FigureItem, between: readonly Word[], { words }: Clause): boolean {
  const behind = words.filter(
    ({ start }) => start >= item.end && start - item.end <= BENCHMARK_REACH,
  );
  const last = between.at(-1);
  const isTheirs = last?.senses.cues.some(({ sets }) => sets === 'forecast');
  if (last !== undefined && isTheirs && item.start - last.end <= BESIDE) return true;
  return [...between, ...behind].some(isBenchmark);
}

function isBenchmark({ senses }: Word): boolean {
  return senses.cues.some(({ benchmark }) => benchmark);
}

const TIME_CLAUSES = 2;

/** "$187 million, or $3.39 per share, a year earlier": the time may stand two clauses on. */
export function timeAfter(
  item: FigureItem,
  clause: Clause,
  clauses: readonly Clause[],
): TimeItem | undefined {
  return clauses
    .slice(clause.index, clause.index + 1 + TIME_CLAUSES)
    .flatMap(({ times }) => times)
    .find(({ start, isCompared }) => start >= item.end && isCompared);
}

/** The word of another metric ends a series. */
function breaksSeries({ words }: Clause, { pattern }: Draft): boolean {
  return words.some(
    (word) => isMetric(word) && !word.senses.patterns.some(({ frame }) => frame === pattern.frame),
  );
}

const OWN_TIME = 40;

function ownTimeOf(item: FigureItem, last: FigureItem, { times }: Clause): TimeItem | undefined {
  return times.find(({ start }) => start >= last.end && Math.abs(start - item.start) < OWN_TIME);
}

/** Units that measure one thing. */
const POWER = new Set(['kW', 'MW', 'GW']);
/** An amount without "per share" is one all the same where it is this small. */
const MOST_PER_SHARE = 1000;

function isComparable({ figure: a }: FigureItem, { figure: b }: FigureItem): boolean {
  if (a.kind === 'money' && b.kind === 'money') {
    const isSmall = Number(a.money.value ?? a.money.maxValue) < MOST_PER_SHARE;
    return a.money.per === b.money.per || (b.money.per === 'share' && !a.money.per && isSmall);
  }
  if (a.kind === 'quantity' && b.kind === 'quantity') {
    const [x, y] = [a.quantity.unit, b.quantity.unit];
    return x === y || (POWER.has(x) && POWER.has(y));
  }
  return a.kind === b.kind;
}
