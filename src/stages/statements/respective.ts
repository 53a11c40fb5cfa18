import type { Draft } from './draft.js';
import { FIGURE_KINDS, type FigureItem, type FigureKind } from './figure-item.js';
import { isMetric } from './metric.js';
import type { Clause, TimeItem } from './reading.js';
import type { Filler } from './slots.js';
import type { Word } from './vocabulary.js';

const RESPECTIVELY = /分别|依序|依次|各[占有为达]|分占|\brespectively\b/;

/** 甲、乙分别为1和2: the figures of the clause go to the names or metrics before them, in order. */
function isRespective(clause: Clause, clauses: readonly Clause[]): boolean {
  const next = clauses[clause.index + 1]?.lowered.trim() ?? '';
  return RESPECTIVELY.test(clause.lowered) || next.startsWith('respectively');
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
  return drafts.flatMap((draft) => {
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
  if (clause.parties.length > 0) return [];
  const told = clauses[clause.index - 1]?.parties ?? [];
  return told.find(({ members }) => members.length === count)?.members ?? [];
}

const YEARS = /^(\d{4})\/(\d{4})$/;

/** As many times as there are figures: 2023年、2024年分别为1和2; of an interval, its years. */
function timesBefore({ times }: Clause, { start }: FigureItem, count: number): TimeItem[] {
  const told = times.filter((time) => time.end <= start && !time.isCompared);
  if (told.length === count) return told;
  const [only] = told;
  const [, from, to] = YEARS.exec(only?.figure.time.edtf ?? '') ?? [];
  if (only === undefined || told.length > 1 || Number(to) - Number(from) + 1 !== count) return [];
  return Array.from({ length: count }, (_, i) => {
    const time = { ...only.figure.time, edtf: String(Number(from) + i) };
    return { ...only, figure: { ...only.figure, time } };
  });
}

function shareOut(
  draft: Draft,
  drafts: readonly Draft[],
  clauses: readonly Clause[],
): Draft[] | undefined {
  const { clause, subject, pattern } = draft;
  const kind = FIGURE_KINDS.find((k) => draft.figures[k] !== undefined);
  if (kind === undefined || !isRespective(clause, clauses)) return undefined;
  const items = figuresOf(clause, kind);
  const [first] = items;
  if (first === undefined || items.length < 2) return undefined;
  const members =
    subject?.party === undefined ? toldBefore(clause, clauses, items.length) : subject.members;
  const metrics = pattern.metric === 'optional' ? metricsBefore(clause, first) : [];
  const isByName = members.length === items.length;
  const times = isByName ? [] : timesBefore(clause, first, items.length);
  if (!isByName && metrics.length !== items.length && times.length === 0) {
    // Which of them is whose cannot be told.
    return members.length > 1 && items.length > members.length ? [] : undefined;
  }
  return items.map((item, i) => {
    const own = drafts.find(
      (other) => other.figures[kind] === item && other.pattern.frame === pattern.frame,
    );
    const { metric = draft.metric } = own ?? draft;
    const ordered = isByName ? metric : (metrics[i]?.senses.metrics[0]?.metric ?? metric);
    const member = isByName ? members[i] : undefined;
    return {
      ...(own ?? draft),
      figures: { ...draft.figures, [kind]: item },
      anchor: item,
      ...(ordered !== undefined && { metric: ordered }),
      ...(times[i] && { ofTime: times[i] }),
      ...(subject && { subject: { ...subject, ...(member && { members: [member] }) } }),
    };
  });
}
