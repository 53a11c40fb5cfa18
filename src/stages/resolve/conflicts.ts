import { byCodeUnits } from '../../core/order.js';
import { type Period, periodOf, periodsOverlap, widened } from '../../core/periods.js';
import type { ConflictClass, Rank } from '../../core/records/fact.js';
import type { Modality } from '../../core/statement.js';
import type { FactDraft, StatedClaim } from './draft.js';
import { contradict } from './interval.js';
import { type Rival, rankOf } from './rank.js';

export interface Conflict {
  readonly fact: string;
  readonly class: ConflictClass;
}

export interface RankedDraft {
  readonly draft: FactDraft;
  readonly conflicts: Conflict[];
  readonly rank: Rank;
  readonly rankReason: string;
}

/**
 * What may contradict what: something done or hearsay of it, plans among each other, forecasts
 * among each other. A plan and its outcome do not contradict, and a supposition contradicts nothing.
 */
const COMPARABLE: Readonly<Record<Modality, string | undefined>> = {
  asserted: 'told',
  reported: 'told',
  planned: 'planned',
  forecast: 'forecast',
  hypothetical: undefined,
};

/** Days that an undated state is taken to last on, so that articles of one week can contradict. */
const STATE_LASTS = 31;

/** Links the facts of each slot that cannot both be right, and ranks them. Drafts come sorted by slot. */
export function linkConflicts(drafts: readonly FactDraft[]): RankedDraft[] {
  const ranked: RankedDraft[] = [];
  for (let start = 0; start < drafts.length; ) {
    let end = start + 1;
    while (end < drafts.length && drafts[end]?.slot === drafts[start]?.slot) end++;
    const slot = drafts.slice(start, end);
    ranked.push(...slot.map((draft) => rankInSlot(draft, rivalsOf(draft, slot))));
    start = end;
  }
  return ranked;
}

function rankInSlot(draft: FactDraft, rivals: readonly Rival[]): RankedDraft {
  const conflicts = rivals.map((rival) => ({ fact: rival.draft.id, class: rival.class }));
  conflicts.sort((a, b) => byCodeUnits(a.fact, b.fact));
  return { draft, conflicts, ...rankOf(draft, rivals) };
}

function rivalsOf(draft: FactDraft, slot: readonly FactDraft[]): Rival[] {
  return slot.flatMap((other) => {
    const conflict = other.id === draft.id ? undefined : conflictOf(draft, other);
    return conflict === undefined ? [] : [{ draft: other, class: conflict }];
  });
}

function conflictOf(a: FactDraft, b: FactDraft): ConflictClass | undefined {
  const comparable = COMPARABLE[a.claim.modality];
  if (comparable === undefined || comparable !== COMPARABLE[b.claim.modality]) return undefined;
  if (!sameTime(a, b) || revises(a, b)) return undefined;
  if (a.claim.polarity !== b.claim.polarity) {
    return contradict(a.claim, b.claim) ? undefined : 'negated';
  }
  if (a.claim.polarity === 'negative' || !contradict(a.claim, b.claim)) return undefined;
  return corrects(a, b) || corrects(b, a) ? 'superseded' : 'inconsistent';
}

/** An article that tells two forecasts of one thing tells how a forecast changed. */
function revises(a: FactDraft, b: FactDraft): boolean {
  if (COMPARABLE[a.claim.modality] === 'told') return false;
  const articles = new Set(a.stated.map((s) => s.article.id));
  return b.stated.some((s) => articles.has(s.article.id));
}

/** Whether two facts are about times that meet. */
function sameTime(a: FactDraft, b: FactDraft): boolean {
  const undated = a.claim.time === undefined && b.claim.time === undefined;
  return periodsOverlap(undated ? widened(timeOf(a), STATE_LASTS) : timeOf(a), timeOf(b));
}

/**
 * When a fact holds: at the time it tells. An undated state (a stake, a valuation) holds when it is
 * told, from the first article that says it to the last; anything else undated may be of any time.
 */
function timeOf({ claim, predicate, stated }: FactDraft): Period {
  if (claim.time !== undefined) return periodOf(claim.time.edtf);
  const dates = stated.map((s) => s.article.datePublished).sort();
  const [first = ''] = dates;
  if (predicate.period !== 'state' || first === '') return periodOf('');
  return { from: periodOf(first).from, to: periodOf(dates.at(-1) ?? first).to };
}

/** A correction says one fact, and only articles before it say the other. */
function corrects(newer: FactDraft, older: FactDraft): boolean {
  const corrections = newer.stated.filter((s) => s.article.isCorrection);
  return corrections.some((c) => older.stated.every((s) => isBefore(s, c)));
}

function isBefore(a: StatedClaim, b: StatedClaim): boolean {
  return a.article.id !== b.article.id && a.article.datePublished < b.article.datePublished;
}
