import { flatMap } from '../../../core/flat-map.js';
import type { Draft } from '../clauses/draft.js';
import type { Filler } from '../clauses/filler.js';
import { isMetric } from '../clauses/metric-words.js';
import type { Clause, TimeItem } from '../clauses/reading.js';
import { FIGURE_KINDS, type FigureItem, type FigureKind } from '../frames/figure-item.js';
import type { Word } from '../frames/vocabulary.js';
import { yearsOf } from '../times/time-kinds.js';

/** 甲、乙分别为1和2: the figures of the clause go to the names or metrics before them, in order. */
function isRespective(clause: Clause, clauses: readonly Clause[]): boolean {
  const next = clauses[clause.index + 1]?.lowered.trim() ?? '';
  const { respectively, respectivelyAhead } = clause.phrases.lists;
  return respectively.test(clause.lowered) || respectivelyAhead.test(next);
}

/** "A and B grew by 34% and 85%": as many figures joined as there are names. */
function isJoined(items: readonly FigureItem[], { lowered, start, phrases }: Clause): boolean {
  const { joined } = phrases.lists;
  return items.every((item, i) => {
    const next = items[i + 1];
    return next === undefined || joined.test(lowered.slice(item.end - start, next.start - start));
  });
}

function figuresOf({ figures }: Clause, kind: FigureKind): FigureItem[] {
  return figures.filter(({ figure }) => figure.kind === kind);
}

function metricsBefore({ words }: Clause, { start }: FigureItem): Word[] {
  return words.filter((word) => isMetric(word) && word.end <= start);
}

/** The figure that is a metric's by its place in the order; undefined where none is given out so. */
export function figureInOrder(
  metric: Word,
  kind: FigureKind,
  clause: Clause,
  clauses: readonly Clause[],
): FigureItem | undefined {
  const items = figuresOf(clause, kind);
  const [first] = items;
  if (items.length < 2 || first === undefined || !isRespective(clause, clauses)) return undefined;
  const metrics = metricsBefore(clause, first);
  return metrics.length === items.length ? items[metrics.indexOf(metric)] : undefined;
}

/** Gives each change of "rose 12% and 15%, respectively" to its own company or metric. */
export function inOrder(drafts: readonly Draft[], clauses: readonly Clause[]): Draft[] {
  const done = new Set<string>();
  return flatMap(drafts, (draft) => {
    const shared = shareOut(draft, drafts, clauses);
    if (shared === undefined) return [draft];
    const key = `${draft.clause.start} ${draft.pattern.frame.predicate}`;
    if (done.has(key)) return [];
    done.add(key);
    return shared;
  });
}

/** The names told in the clause before, as many as there are figures: 甲和乙分别赚1和2，分别年增3和4. */
function toldBefore(clause: Clause, clauses: readonly Clause[], count: number): Filler['members'] {
  const near = clauses.slice(Math.max(0, clause.index - NAMES_BEFORE), clause.index + 1);
  const told = near.findLast(({ parties }) => parties.length > 0);
  if (told === undefined || told === clause) return [];
  const together = told.parties.filter(({ members }) => members.length > 1);
  return (together.find(({ members }) => members.length === count) ?? together[0])?.members ?? [];
}

/** Clauses: 甲和乙并列第四，出货量分别为1和2，份额分别为3和4. */
const NAMES_BEFORE = 2;

/**
 * As many times as there are figures: 2023年、2024年分别为1和2; of an interval, its years. They may
 * stand in the clause before: 2022年至2024年，营收分别为1、2和3.
 */
function timesBefore(
  { index }: Clause,
  { start }: FigureItem,
  count: number,
  clauses: readonly Clause[],
): TimeItem[] {
  const isTold = (time: TimeItem): boolean => time.end <= start && !time.isCompared;
  const home = clauses.slice(0, index + 1).findLast(({ times }) => times.some(isTold));
  const told = home?.times.filter(isTold) ?? [];
  if (told.length === count) return told;
  const [only, last] = told;
  if (last !== undefined) return told.length === 2 ? yearsUpTo(only, last, count) : [];
  const years = only === undefined || told.length > 1 ? [] : yearsOf(only);
  return years.length === count ? years : [];
}

/** 2018年至2021年前9月: the last of the years is told in part. */
function yearsUpTo(first: TimeItem | undefined, last: TimeItem, count: number): TimeItem[] {
  if (first === undefined) return [];
  const [from, to] = [first.figure.time.edtf, last.figure.time.edtf.slice(0, 4)];
  if (!/^\d{4}$/.test(from) || Number(to) - Number(from) + 1 !== count) return [];
  const { time } = first.figure;
  const whole = { ...first, figure: { ...first.figure, time: { ...time, edtf: `${from}/${to}` } } };
  return [...yearsOf(whole).slice(0, -1), last];
}

/** 甲、乙分别卖出1和2，同比增长3和4: as many changes behind as figures were given out before. */
function goesOnRespective(
  items: readonly FigureItem[],
  clause: Clause,
  clauses: readonly Clause[],
): boolean {
  const before = clauses[clause.index - 1];
  if (before === undefined || clause.parties.length > 0) return false;
  const { lists, percents } = clause.phrases;
  if (!lists.respectively.test(before.lowered) || before.figures.length !== items.length) {
    return false;
  }
  return items.every((item, i) => {
    const next = items[i + 1];
    const [from, to] = [item.end - clause.start, (next?.start ?? 0) - clause.start];
    return next === undefined || percents.joined.test(clause.lowered.slice(from, to));
  });
}

/**
 * The metrics before the first of the figures, else those of the clauses before that have a figure each:
 * 营收5亿元，净利1亿元，分别增长3%和4%.
 */
function metricsOf(
  clause: Clause,
  items: readonly FigureItem[],
  clauses: readonly Clause[],
): Word[] {
  const own = items[0] === undefined ? [] : metricsBefore(clause, items[0]);
  if (own.length > 0) return own;
  const told = flatMap(clauses.slice(0, clause.index), ({ words, figures }) => {
    const metric = words.findLast(
      (word) => isMetric(word) && figures.some(({ start }) => start >= word.end),
    );
    return metric === undefined ? [] : [metric];
  });
  return told.length === items.length ? told : [];
}

/** 2021年至2023年收入为1、2和3: a figure of one metric for each of the years. */
function isByYear(
  items: readonly FigureItem[],
  clause: Clause,
  clauses: readonly Clause[],
): boolean {
  const [first] = items;
  const { joined } = clause.phrases.percents;
  const isList = items.every((item, i) => {
    const next = items[i + 1]?.start;
    return (
      next === undefined ||
      joined.test(clause.lowered.slice(item.end - clause.start, next - clause.start))
    );
  });
  if (first === undefined || items.length < 2 || !isList) return false;
  if (metricsBefore(clause, first).length !== 1) return false;
  return timesBefore(clause, first, items.length, clauses).length === items.length;
}

function shareOut(
  draft: Draft,
  drafts: readonly Draft[],
  clauses: readonly Clause[],
): Draft[] | undefined {
  const { clause, subject, pattern } = draft;
  const kind = FIGURE_KINDS.find((k) => draft.figures[k] !== undefined);
  if (kind === undefined) return undefined;
  const items = figuresOf(clause, kind);
  const [first] = items;
  if (first === undefined || items.length < 2) return undefined;
  const isEach = subject?.party?.members.length === items.length && isJoined(items, clause);
  const isGivenOut =
    isEach ||
    isRespective(clause, clauses) ||
    goesOnRespective(items, clause, clauses) ||
    isByYear(items, clause, clauses);
  if (!isGivenOut) return undefined;
  const members =
    subject?.party === undefined ? toldBefore(clause, clauses, items.length) : subject.members;
  const metrics = pattern.metric === 'optional' ? metricsOf(clause, items, clauses) : [];
  const isByName = members.length === items.length;
  const times = isByName ? [] : timesBefore(clause, first, items.length, clauses);
  if (!isByName && metrics.length !== items.length && times.length === 0) {
    // Which of them is whose cannot be told.
    if (members.length > 1) return items.length > members.length ? [] : undefined;
    if (pattern.market !== 'object' && metricsBefore(clause, first).length !== 1) return undefined;
  }
  return items.map((item, i) => {
    const told = drafts.find(
      (other) => other.figures[kind] === item && other.pattern.frame === pattern.frame,
    );
    const { metric = draft.metric } = told ?? draft;
    const ordered = isByName ? metric : (metrics[i]?.senses.metrics[0]?.metric ?? metric);
    const member = isByName ? members[i] : undefined;
    return {
      ...(told ?? draft),
      figures: { ...draft.figures, [kind]: item },
      anchor: item,
      ...(ordered !== undefined && { metric: ordered }),
      ...(times[i] && { ofTime: times[i] }),
      ...(subject && { subject: { ...subject, ...(member && { members: [member] }) } }),
    };
  });
}
