import type { Clause } from '../clauses/reading.js';

/**
 * Whether a clause only tells why the next one is so: 受惠于乙放量，净利… goes on with whom the text speaks of. What
 * 由于 and the like begin with may be the subject of what follows too, where no other is told before it.
 */
export function isOfCause({ start, lowered, parties, phrases }: Clause, isTold: boolean): boolean {
  const [first] = parties;
  if (first === undefined) return false;
  const lead = lowered.slice(0, first.start - start);
  const { benefits, causes } = phrases.causes;
  return benefits.test(lead) || (isTold && causes.test(lead));
}
