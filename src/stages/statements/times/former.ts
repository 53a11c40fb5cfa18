import type { Money } from '../../../core/figure.js';
import { flatMap } from '../../../core/flat-map.js';
import { type Draft, rolesWith } from '../clauses/draft.js';
import { isMetric } from '../clauses/metric-words.js';
import type { Clause, ReadText, TimeItem } from '../clauses/reading.js';
import { FIGURE_KINDS, type FigureItem } from '../frames/figure-item.js';
import { formerOf as formerTimeOf, isFormer } from './former-figure.js';
import { timeAfter } from './series.js';
import { yearsOf } from './time-kinds.js';

/**
 * Of what changes from A to B, B is the fact; A held before it, at the time that stands beside it.
 * Such claims of A are made for each draft whose own figure is B.
 */
export function withFormer(
  drafts: readonly Draft[],
  clauses: readonly Clause[],
  text: ReadText,
  isEvent: (draft: Draft) => boolean,
): readonly Draft[] {
  if (drafts.length === 0) return drafts;
  const taken = new Set(
    flatMap(drafts, ({ figures: { money, percent, quantity } }) => [money, percent, quantity]),
  );
  return flatMap(drafts, (draft): Draft[] => {
    const own = isEvent(draft) ? undefined : ownFormer(draft, clauses, text);
    if (own !== undefined) return [{ ...draft, former: own }];
    const former = isEvent(draft) ? undefined : formerOf(draft, clauses, text, drafts);
    if (former === undefined) return [draft];
    const { time } = former.draft.former;
    const latter = { ...draft, ...(time && { ofFormer: time }), ...former.latter };
    if (taken.has(former.item)) return [latter];
    taken.add(former.item);
    return [latter, { ...draft, ...former.draft }];
  });
}

/** A counted thing that is the trigger may itself be the value before a change: 由250人增至300人. */
function ownFormer(
  { anchor, pattern, figures }: Draft,
  clauses: readonly Clause[],
  text: ReadText,
) {
  const { money } = figures;
  if (pattern.units === undefined) return money && besideFormer(money, clauses, text);
  for (const clause of clauses) {
    const item = clause.figures.find(({ start }) => start === anchor.start);
    if (item === undefined) continue;
    return formerTimeOf(item, clause, text) ?? besideFormer(item, clauses, text);
  }
  return undefined;
}

/** "to $41 million, or 38 cents a share, from $12 million, or 12 cents": as former as the figure that it says again. */
function besideFormer(item: FigureItem, clauses: readonly Clause[], text: ReadText) {
  const home = clauses.findLast(({ figures }) => figures.some(({ end }) => end <= item.start));
  const before = home?.figures.findLast(({ end }) => end <= item.start);
  if (home === undefined || before === undefined || !isFormer(before, home, text)) return undefined;
  const between = text.lowered.slice(before.end, item.start);
  if (between.length > LONGEST_OR || !home.phrases.times.other.test(between)) return undefined;
  const time = timeAfter(item, home, clauses) ?? comparedAhead(item, clauses);
  return { ...(time && { time }) };
}

/** ", or about " */
const LONGEST_OR = 14;

/** "Revenue fell 17% from a year ago to $118 million, and the loss grew to $41 million from $12 million": what the sentence compares with. */
function comparedAhead({ start }: FigureItem, clauses: readonly Clause[]): TimeItem | undefined {
  const told = flatMap(clauses, ({ times }) => times).findLast(({ end }) => end <= start);
  return told?.isCompared ? told : undefined;
}

function formerOf(
  draft: Draft,
  clauses: readonly Clause[],
  text: ReadText,
  drafts: readonly Draft[],
) {
  const kind = FIGURE_KINDS.find((k) => draft.figures[k] !== undefined);
  const own = kind && draft.figures[kind];
  if (kind === undefined || own === undefined) return undefined;
  const clause = clauses.find(({ start, end }) => start <= own.start && own.end <= end);
  if (clause === undefined || isFormer(own, clause, text)) return undefined;
  // "to $6 billion, from as much as $7 billion"
  const reached = clauses.slice(
    clause.index,
    clause.index + (kind === 'percent' ? 1 : FORMER_REACH),
  );
  const before = (part: Clause): FigureItem | undefined =>
    part.figures.find(
      (other) =>
        other !== own &&
        hasSameUnit(other, own) &&
        isFormer(other, part, text) &&
        (part === clause || !isOfOther(other, part)),
    );
  const home = reached.find((part) => before(part) !== undefined);
  const item = home && before(home);
  if (home === undefined || item === undefined) return undefined;
  if (home !== clause && isNearerToOther(draft, own, item, drafts)) return undefined;
  const told =
    formerTimeOf(item, home, text)?.time ??
    timeAfter(item, home, clauses) ??
    comparedAhead(item, clauses);
  const ends = told === undefined ? endsOf(clause, clauses) : undefined;
  const time = told ?? ends?.first;
  return {
    item,
    draft: { figures: rolesWith(kind, item), anchor: item, former: { ...(time && { time }) } },
    latter: ends && { ofTime: ends.last },
  };
}

/** 2021年至2023年，营收由1亿元增至2亿元: what changes over some years held at their two ends. */
function endsOf(
  { index }: Clause,
  clauses: readonly Clause[],
): { readonly first: TimeItem; readonly last: TimeItem } | undefined {
  const told = clauses.slice(0, index + 1).findLast(({ times }) => times.length > 0)?.times ?? [];
  const [only] = told;
  const years = only === undefined || told.length > 1 ? [] : yearsOf(only);
  const [first, last] = [years.at(0), years.at(-1)];
  return first && last && { first, last };
}

/** "to $6 billion, or $1.80 a share, from $7 billion": clauses looked at. */
const FORMER_REACH = 4;

/** 营收9亿元，净亏损由3亿元收窄至1亿元: the clause tells of a metric of its own. */
function isOfOther({ start }: FigureItem, { words }: Clause): boolean {
  return words.some((word) => word.end <= start && isMetric(word));
}

/** "lost $7 billion on sales of $19 billion, down from $27 billion": what was before is of the sales. */
function isNearerToOther(
  { pattern }: Draft,
  own: FigureItem,
  former: FigureItem,
  drafts: readonly Draft[],
): boolean {
  return drafts.some(
    (other) =>
      other.pattern.frame !== pattern.frame &&
      FIGURE_KINDS.some((kind) => {
        const item = other.figures[kind];
        return (
          item !== undefined &&
          item.start > own.end &&
          item.end < former.start &&
          hasSameUnit(item, own)
        );
      }),
  );
}

/** "$2.94 a share, up from $2.45": what it is of is told once. */
function isOfShareToo({ per, value, maxValue }: Money, own: Money): boolean {
  return per === undefined && own.per === 'share' && Math.abs(Number(value ?? maxValue)) < MOST;
}

/** A larger amount is none of a share. */
const MOST = 1000;

function hasSameUnit({ figure: a }: FigureItem, { figure: b }: FigureItem): boolean {
  if (a.kind === 'money' && b.kind === 'money') {
    if (a.money.currency !== b.money.currency) return false;
    return a.money.per === b.money.per || isOfShareToo(a.money, b.money);
  }
  if (a.kind === 'quantity' && b.kind === 'quantity') {
    const [unit, ownUnit] = [a.quantity.unit, b.quantity.unit];
    return unit === ownUnit || (PERSONS.has(unit) && PERSONS.has(ownUnit));
  }
  return a.kind === b.kind;
}

/** 员工由年初的58人增至86人: which persons are counted is told beside one of the figures only. */
const PERSONS: ReadonlySet<string> = new Set(['people', 'employees']);
