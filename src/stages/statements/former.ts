import type { Draft } from './draft.js';
import type { FigureItem } from './figure-item.js';
import { formerOf as formerTimeOf, isFormer } from './former-figure.js';
import { type Clause, FIGURE_KINDS, type ReadText } from './reading.js';

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
  const taken = new Set(drafts.flatMap(({ figures }) => Object.values(figures)));
  return drafts.flatMap((draft) => {
    const former = isEvent(draft) ? undefined : formerOf(draft, clauses, text);
    if (former === undefined) return [draft];
    const { time } = former.draft.former;
    const own = { ...draft, ...(time && { ofFormer: time }) };
    if (taken.has(former.item)) return [own];
    taken.add(former.item);
    return [own, { ...draft, ...former.draft }];
  });
}

function formerOf(draft: Draft, clauses: readonly Clause[], text: ReadText) {
  const kind = FIGURE_KINDS.find((k) => draft.figures[k] !== undefined);
  const own = kind && draft.figures[kind];
  if (kind === undefined || own === undefined) return undefined;
  const clause = clauses.find(({ start, end }) => start <= own.start && own.end <= end);
  if (clause === undefined || isFormer(own, clause, text)) return undefined;
  // "to $6 billion, from as much as $7 billion"
  const reached = clauses.slice(clause.index, clause.index + (kind === 'money' ? FORMER_REACH : 1));
  const before = (part: Clause): FigureItem | undefined =>
    part.figures.find(
      (other) => other !== own && isLike(other, own) && isFormer(other, part, text),
    );
  const home = reached.find((part) => before(part) !== undefined);
  const item = home && before(home);
  if (home === undefined || item === undefined) return undefined;
  const time = formerTimeOf(item, home, text)?.time;
  return {
    item,
    draft: { figures: { [kind]: item }, anchor: item, former: { ...(time && { time }) } },
  };
}

/** "to $6 billion, or $1.80 a share, from $7 billion": clauses looked at. */
const FORMER_REACH = 3;

function isLike({ figure: a }: FigureItem, { figure: b }: FigureItem): boolean {
  if (a.kind === 'money' && b.kind === 'money') {
    return a.money.currency === b.money.currency && a.money.per === b.money.per;
  }
  if (a.kind === 'quantity' && b.kind === 'quantity') return a.quantity.unit === b.quantity.unit;
  return a.kind === b.kind;
}
