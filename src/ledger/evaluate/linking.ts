import { headOf } from '../claim.js';
import type { FoundLayers } from './found.js';
import type { GoldArticle } from './gold.js';
import { spellingOf } from './spelling.js';

/** Whether an annotated id and a found id name the same thing; segments after # are not compared. */
export type SameEntity = (gold: string | undefined, found: string | undefined) => boolean;

/**
 * A found entity is the annotated one that its mentions lie on most often, over all articles (an
 * exact span counts double), or the one whose id its own id or one of its names spells.
 */
export function linkEntities(gold: readonly GoldArticle[], found: FoundLayers): SameEntity {
  const goldIds = majority(countVotes(gold, found));
  return (goldId, foundId) => {
    if (goldId === undefined) return true;
    if (foundId === undefined) return false;
    const wanted = headOf(goldId);
    const head = headOf(foundId);
    return (
      (goldIds.get(head) ?? head) === wanted ||
      spellingOf(head) === wanted ||
      found.names.get(head)?.has(wanted) === true
    );
  };
}

type Votes = Map<string, Map<string, number>>;

function countVotes(gold: readonly GoldArticle[], found: FoundLayers): Votes {
  const votes: Votes = new Map();
  for (const { file, layers } of gold) {
    for (const mention of found.articles.get(file)?.entities ?? []) {
      for (const entity of layers.entities) {
        if (mention.start >= entity.end || entity.start >= mention.end) continue;
        const exact = mention.start === entity.start && mention.end === entity.end;
        const counts = votes.get(mention.id) ?? new Map<string, number>();
        counts.set(entity.id, (counts.get(entity.id) ?? 0) + (exact ? 1 : 0.5));
        votes.set(mention.id, counts);
      }
    }
  }
  return votes;
}

/** The id with most votes; the first voted for among equals. */
function majority(votes: Votes): Map<string, string> {
  const winners = new Map<string, string>();
  for (const [id, counts] of votes) {
    const [best] = [...counts].sort((a, b) => b[1] - a[1]);
    if (best !== undefined) winners.set(id, best[0]);
  }
  return winners;
}
