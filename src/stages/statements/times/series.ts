import { flatMap } from '../../../core/flat-map.js';
import { type Draft, rolesWith } from '../clauses/draft.js';
import { holderOf } from '../clauses/figures-of-others.js';
import { isForecast } from '../clauses/forecast-words.js';
import { isMetric } from '../clauses/metric-words.js';
import type { Clause, Party, TimeItem } from '../clauses/reading.js';
import { FIGURE_KINDS, type FigureItem, isEquivalent } from '../frames/figure-item.js';
import type { Word } from '../frames/vocabulary.js';
import type { Phrases } from '../words/phrases.js';
import { isPrecededBy } from './compared-time.js';

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
  const { series, kind } = kindOf(draft);
  const main = kind && draft.figures[kind];
  if (kind === undefined || main === undefined) return [];
  const drafts: Draft[] = [];
  let last = main;
  let holder: Party | undefined;
  for (const clause of clauses.slice(draft.clause.index)) {
    if (clause !== draft.clause && breaksSeries(clause, draft)) break;
    const items = clause.figures.filter((item) =>
      isOfKind(item, main, draft.pattern[kind], clause),
    );
    for (const item of items) {
      if (item.start < last.end || taken.has(item)) continue;
      holder = holderOf(item, last, clauses, holder);
      const role = holder
        ? heldBy(holder)
        : series && roleOf(item, last, { clause, trigger: draft.trigger }, clauses);
      if (role === undefined) continue;
      taken.add(item);
      drafts.push({ ...draft, clause, figures: rolesWith(kind, item), anchor: item, ...role });
      last = item;
    }
  }
  return drafts;
}

/** The kind of figures of a series, and that of which others may have some. */
function kindOf(draft: Draft) {
  const series = FIGURE_KINDS.find(
    (k) => draft.pattern[k]?.series === true || draft.pattern.series === k,
  );
  // What another has of it needs no second party: 甲市值5亿元，超过乙的4亿元.
  const isOfOne = draft.pattern.object.length === 0 && draft.pattern.frame.predicate !== 'grows';
  const kind = series ?? (isOfOne ? FIGURE_KINDS.find((k) => draft.figures[k]) : undefined);
  return { series, kind };
}

/** The same is told of another. */
function heldBy(party: Party): Pick<Draft, 'subject'> {
  return { subject: { members: party.members, party, distance: 0 } };
}

function isOfKind(
  item: FigureItem,
  main: FigureItem,
  slot: { readonly notBefore: readonly string[] } | undefined,
  clause: Clause,
): boolean {
  return !isEquivalent(item) && isComparable(item, main) && !isOfElse(item, slot, clause);
}

/** "because of a £90m| charge": the slot takes no figure before that word. */
function isOfElse(
  { end }: FigureItem,
  slot: { readonly notBefore: readonly string[] } | undefined,
  { lowered, start }: Clause,
): boolean {
  const behind = lowered.slice(end - start).trimStart();
  return slot?.notBefore.some((word) => LATIN.test(word) && behind.startsWith(word)) ?? false;
}

const LATIN = /^[a-z]/;

/** What a later figure of the same kind is; undefined where it is something else. */
function roleOf(
  item: FigureItem,
  last: FigureItem,
  { clause, trigger }: Pick<Draft, 'clause' | 'trigger'>,
  clauses: readonly Clause[],
): Partial<Pick<Draft, 'former' | 'isExpected'>> | undefined {
  const between = wordsBetween(last, item, clauses);
  // "$3 billion in revenue, up from $2 billion": the claim's own word is no other metric.
  const isOther = (word: Word): boolean => isMetric(word) && word.start !== trigger.start;
  if (between.some(isOther) || isDifference(item, between, clause)) return undefined;
  if (isExpected(item, between, clause)) return { isExpected: true };
  const own = ownTimeOf(item, last, clause) ?? timeAlone(last, clause, clauses);
  if (item.figure.kind === 'percent' && !isEarlierChange(item, own, between, clause))
    return undefined;
  // 今年15亿元，较去年的18亿元…
  if (own !== undefined)
    return isPrecededBy('comparedWith', own, clause) ? { former: { time: own } } : {};
  // They stand before bounds and in other comparisons as well: more than $5 billion.
  if (
    !between.some(
      ({ text, senses }) => senses.comparedWith && !clause.phrases.figures.loose.has(text),
    )
  )
    return undefined;
  const time = timeAfter(item, clause, clauses);
  return { former: { ...(time && { time }) } };
}

/** A percentage further on is of the same change only where it is compared: "grew 5%, compared with 3% a year earlier". */
function isEarlierChange(
  { start, end }: FigureItem,
  own: TimeItem | undefined,
  between: readonly Word[],
  { words, lowered, start: from, phrases: { figures } }: Clause,
): boolean {
  // "compared with a 1% gain for the Nasdaq": it has a change of its own.
  const isOwn = words.some(
    (word) => word.start >= end && word.start - end <= BESIDE && word.senses.claims,
  );
  if (isOwn) return false;
  const ahead = lowered.slice(0, Math.min(start, own?.start ?? start) - from);
  if (figures.exceeds.test(ahead.slice(-EXCEEDS_REACH))) return true;
  return between.some(({ text, senses }) => senses.comparedWith && !figures.loose.has(text));
}

/** 高于第二季的, "higher than ". */
const EXCEEDS_REACH = 16;

/** "beating estimates by 8 cents". */
function isDifference(
  { start }: FigureItem,
  between: readonly Word[],
  { phrases: { figures } }: Clause,
): boolean {
  const last = between.at(-1);
  return last !== undefined && figures.difference.has(last.text) && start - last.end <= BESIDE;
}

function wordsBetween(last: FigureItem, item: FigureItem, clauses: readonly Clause[]): Word[] {
  return flatMap(clauses, ({ words }) =>
    words.filter(({ start, end }) => start >= last.end && end <= item.start),
  );
}

const BENCHMARK_REACH = 30;
/** 预期1075亿元: the word stands right before the figure. */
const BESIDE = 2;

function isExpected(
  item: FigureItem,
  between: readonly Word[],
  { words, lowered, phrases, start: from }: Clause,
): boolean {
  const rest = lowered.slice(item.end - from, item.end - from + BENCHMARK_REACH);
  const ahead = lowered.slice(0, item.start - from).slice(-BENCHMARK_REACH);
  if (phrases.changes.priorOutlook.test(ahead)) return true;
  const reach = phrases.figures.goesOn.exec(rest)?.index ?? BENCHMARK_REACH;
  const behind = words.filter(({ start }) => start >= item.end && start - item.end <= reach);
  if (isRightAhead(item, between, phrases)) return true;
  const next = behind[0];
  const isSaidSo = next !== undefined && next.start - item.end <= BESIDE && isForecast(next);
  return isSaidSo || [...between, ...behind].some(isBenchmark);
}

/** 预期|383亿, 预期为|383亿: the word of expectation stands there, with a copula or without. */
function isRightAhead(item: FigureItem, between: readonly Word[], { changes }: Phrases): boolean {
  const last = between.at(-1);
  if (last === undefined || item.start - last.end > BESIDE) return false;
  if (!changes.copulas.has(last.text)) return isForecast(last);
  const word = between.at(-2);
  return word !== undefined && word.end === last.start && isForecast(word);
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
  const near = clauses.slice(clause.index, clause.index + 1 + TIME_CLAUSES);
  const behind = flatMap(near, ({ times }) => times).find(({ start }) => start >= item.end);
  return behind?.isCompared ? behind : undefined;
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

/** The time that makes up the clause before: 到2025年，据称达到130亿. */
function timeAlone(
  last: FigureItem,
  { index, times }: Clause,
  clauses: readonly Clause[],
): TimeItem | undefined {
  const before = clauses[index - 1];
  if (times.length > 0 || before === undefined || before.start < last.end) return undefined;
  const { figures, parties, times: told } = before;
  return figures.length + parties.length === 0 && told.length === 1 ? told[0] : undefined;
}

/** Units that measure one thing. */
const POWER = new Set(['kW', 'MW', 'GW']);
/** An amount without "per share" is one all the same where it is this small. */
const MOST_PER_SHARE = 1000;

/** An amount of a year (年化) is a whole one. */
function wholePer({ per }: { readonly per?: string | undefined }): string | undefined {
  return per === 'year' ? undefined : per;
}

function isComparable({ figure: a }: FigureItem, { figure: b }: FigureItem): boolean {
  if (a.kind === 'money' && b.kind === 'money') {
    const isSmall = Number(a.money.value ?? a.money.maxValue) < MOST_PER_SHARE;
    if (a.money.currency !== b.money.currency) return false;
    return (
      wholePer(a.money) === wholePer(b.money) ||
      (b.money.per === 'share' && !a.money.per && isSmall)
    );
  }
  if (a.kind === 'quantity' && b.kind === 'quantity') {
    const [x, y] = [a.quantity.unit, b.quantity.unit];
    return x === y || (POWER.has(x) && POWER.has(y));
  }
  if (a.kind === 'percent' && b.kind === 'percent') return a.percent.unit === b.percent.unit;
  return a.kind === b.kind;
}
