import { isMetric } from '../clauses/metric-words.js';
import type { Clause, Party } from '../clauses/reading.js';

/** "Shares of Alphabet were weak, …": whose figure a clause begins with. */
export function ownerIn({ start, parties, words, phrases }: Clause): Party | undefined {
  const metric = words.find(isMetric);
  const [party] = parties;
  if (metric === undefined || metric.start - start > OWNED_REACH || party === undefined) {
    return undefined;
  }
  const gap = party.start - metric.end;
  const isOwner = phrases.subjects.owners.has(party.marker ?? '');
  return isOwner && gap > 0 && gap <= OWNER_GAP ? party : undefined;
}

/** From the start of the clause to the metric: "Finally, ", "Quarterly ". */
const OWNED_REACH = 12;
/** " of ". */
const OWNER_GAP = 4;
