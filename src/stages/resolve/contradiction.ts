import { MILLISECONDS_OF_A_DAY } from '../../core/periods.js';
import type { ConflictClass } from '../../core/records/fact.js';
import { overlaps } from '../../core/span.js';
import type { ComparedFact } from './compared.js';
import type { StatedClaim } from './draft.js';
import { contradict, hasFigure } from './interval.js';
import { timesMeet } from './when.js';

/** Days within which talks and a closed deal are taken to be about one deal. */
const TALKS_LAST = 31;

/** Why two facts of one predicate, subject and object cannot both be right; undefined where they can. */
export function contradictionOf(a: ComparedFact, b: ComparedFact): ConflictClass | undefined {
  if (isDenial(a) !== isDenial(b)) return isNegated(a, b) ? 'negated' : undefined;
  if (isDenial(a) || a.draft.slot !== b.draft.slot) return undefined;
  if (stillInTalks(a, b) || stillInTalks(b, a)) return 'negated';
  if (!contradict(a.figures, b.figures) || !areComparable(a, b)) return undefined;
  return corrects(a, b) || corrects(b, a) ? 'superseded' : 'inconsistent';
}

export function isDenial({ draft }: ComparedFact): boolean {
  return draft.claim.polarity === 'negative';
}

/** Whether both say how one thing is at one time, in a way that their figures compare. */
export function areComparable(a: ComparedFact, b: ComparedFact): boolean {
  if (a.kind === undefined || a.kind !== b.kind || a.isTotal !== b.isTotal) return false;
  return timesMeet(a, b) && !tellsChange(a, b);
}

/** A denial without a figure denies whatever figure another tells; one with a figure denies that one. */
function isNegated(a: ComparedFact, b: ComparedFact): boolean {
  const [denial, told] = isDenial(a) ? [a, b] : [b, a];
  if (endsWhatWas(denial, told)) return false;
  if (a.draft.slot !== b.draft.slot && hasFigure(denial.figures)) return false;
  const isOfOneKind = a.kind !== undefined && a.kind === b.kind;
  return isOfOneKind && timesMeet(a, b) && !contradict(a.figures, b.figures);
}

/** What was told first and is told to be no more later was right in its time. */
function endsWhatWas({ draft: denial }: ComparedFact, { draft: told }: ComparedFact): boolean {
  const first = firstOf(told.stated.map((s) => s.article.firstPublished));
  return denial.stated.every((end) => end.isEnd && first <= end.article.firstPublished);
}

function firstOf(dates: readonly string[]): string {
  return dates.reduce((first, date) => (date < first ? date : first));
}

/** An article that tells an old and a new value tells how it changed: a forecast or plan anywhere, else in one breath. */
function tellsChange(a: ComparedFact, b: ComparedFact): boolean {
  for (const [article, spans] of b.evidence) {
    const others = a.evidence.get(article);
    if (others === undefined) continue;
    if (a.kind !== 'told') return true;
    if (others.some((other) => spans.some((span) => overlaps(other, span)))) return true;
  }
  return false;
}

/** One fact is told as done, and soon after an article still tells of talks about the same. */
function stillInTalks(done: ComparedFact, plan: ComparedFact): boolean {
  if (done.kind !== 'told' || plan.kind !== 'planned') return false;
  const talks = plan.draft.stated.filter((s) => s.isInTalks).map(dayOf);
  if (talks.length === 0 || contradict(done.figures, plan.figures)) return false;
  const days = new Set(done.draft.stated.map(dayOf));
  return [...days].some((day) => talks.some((talk) => isSoonAfter(day, talk)));
}

function dayOf({ article }: StatedClaim): number {
  return Date.parse(article.firstPublished);
}

function isSoonAfter(first: number, second: number): boolean {
  return first < second && second - first <= TALKS_LAST * MILLISECONDS_OF_A_DAY;
}

/** A correction says one fact; the other was told before, and since then only by what is corrected. */
function corrects({ draft: newer }: ComparedFact, { draft: older }: ComparedFact): boolean {
  const corrections = newer.stated.filter((s) => s.article.isCorrection);
  return corrections.some(
    (c) =>
      older.stated.some((s) => isBefore(s, c)) &&
      older.stated.every((s) => isBefore(s, c) || s.article.id === c.article.id),
  );
}

/** A copy counts as told when its original was, but for a corrected version of the same text. */
function isBefore(a: StatedClaim, b: StatedClaim): boolean {
  const isSameText = a.article.origin === b.article.origin;
  const told = isSameText ? a.article.datePublished : a.article.firstPublished;
  return a.article.id !== b.article.id && told < b.article.datePublished;
}
