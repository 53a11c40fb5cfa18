import type { Draft } from './draft.js';
import type { FigureItem } from './figure-item.js';
import { isMetric } from './metric.js';
import type { Clause, FigureKind } from './reading.js';
import { FIGURE_KINDS } from './reading.js';
import type { Word } from './vocabulary.js';

const RESPECTIVELY = /分别|依序|依次|\brespectively\b/;

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
  const members = subject?.party === undefined ? [] : subject.members;
  const metrics = pattern.metric === 'optional' ? metricsBefore(clause, first) : [];
  const isByName = members.length === items.length;
  if (!isByName && metrics.length !== items.length) return undefined;
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
      ...(subject && { subject: { ...subject, ...(member && { members: [member] }) } }),
    };
  });
}
