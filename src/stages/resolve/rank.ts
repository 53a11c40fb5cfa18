import type { ConflictClass, Rank } from '../../core/records/fact.js';
import type { FactDraft } from './draft.js';

/** One fact of a contradicting pair, as the other sees it. */
export interface Rival {
  readonly draft: FactDraft;
  readonly class: ConflictClass;
}

/** The facts that agree with one and tell it more, or less, precisely. */
export interface Precision {
  readonly tighter: readonly FactDraft[];
  readonly looser: readonly FactDraft[];
}

export interface Ranking {
  readonly rank: Rank;
  readonly rankReason: string;
}

/**
 * Which of several facts to show first, and why. Nothing is dropped: the others stay in the store
 * with their own rank. Where facts contradict each other a correction decides, then the number of
 * independent origins; where they agree, the one that is told most precisely comes first.
 */
export function rankOf(
  draft: FactDraft,
  rivals: readonly Rival[],
  { tighter, looser }: Precision,
): Ranking {
  if (rivals.length === 0) return rankByPrecision(tighter, looser);
  const superseded = rivals.filter((rival) => rival.class === 'superseded');
  if (superseded.length > 0) return rankByCorrection(draft, superseded);
  const own = originsOf(draft);
  const most = Math.max(...rivals.map((rival) => originsOf(rival.draft)));
  if (own > most) {
    return { rank: 'preferred', rankReason: `more independent origins: ${own} against ${most}` };
  }
  return { rank: 'normal', rankReason: `contradicted, with ${own} of ${own + most} origins` };
}

function rankByPrecision(tighter: readonly FactDraft[], looser: readonly FactDraft[]): Ranking {
  const [other] = tighter;
  if (other !== undefined) {
    return { rank: 'normal', rankReason: `told more precisely by ${other.id}` };
  }
  const [first, second] = looser;
  if (first === undefined) return { rank: 'normal', rankReason: 'not contradicted' };
  const told = second === undefined ? first.id : `${looser.length} other facts of its slot`;
  return { rank: 'preferred', rankReason: `more precise than ${told}` };
}

function rankByCorrection(draft: FactDraft, superseded: readonly Rival[]): Ranking {
  const ownCorrection = latestCorrection(draft);
  const theirs =
    superseded
      .map((rival) => latestCorrection(rival.draft))
      .sort()
      .at(-1) ?? '';
  return ownCorrection > theirs
    ? { rank: 'preferred', rankReason: `corrects an earlier article (${ownCorrection})` }
    : { rank: 'deprecated', rankReason: `corrected by a later article (${theirs})` };
}

/** The publication date of the newest correction that says the fact, '' for none. */
function latestCorrection(draft: FactDraft): string {
  const dates = draft.stated
    .filter((s) => s.article.isCorrection)
    .map((s) => s.article.datePublished);
  return dates.sort().at(-1) ?? '';
}

function originsOf(draft: FactDraft): number {
  return new Set(draft.stated.map((s) => s.article.origin)).size;
}
