import { flatMap } from '../../../core/flat-map.js';
import type { Span } from '../../../core/span.js';
import type { Phrases } from '../words/phrases.js';

/** From the comma in front of what explains a name to the word behind it with which the clause goes on. */
const LONGEST = 90;

/** Nothing, or what stands behind a mark. */
const LEAD = /(?:^|[,;:.—–])\W*$/;

/**
 * What explains a name that a verb or a preposition stands before, and behind which the clause goes on:
 * "agreed to supply Orrin|, the largest pump maker in Oslo, |with valves". Its commas part no clause. One
 * that names a company or tells a figure is a clause of its own.
 */
export function appositions(
  lowered: string,
  sentence: Span,
  names: readonly Span[],
  told: readonly Span[],
  { subjects }: Phrases,
): Span[] {
  return flatMap(names, ({ start, end }) => {
    const behind = lowered.slice(end, Math.min(end + LONGEST, sentence.end));
    const found = subjects.apposition.exec(behind);
    if (found === null) return [];
    const head = lowered.slice(sentence.start, start);
    // "Orrin, a pump maker, …": whom a clause begins with needs nothing.
    if (LEAD.test(head)) return [];
    // "Orrin, owned by Kelso, a pump maker, said": the verb is not of the name before it.
    if (found.groups?.['verb'] !== undefined && !subjects.underSaying.test(head)) return [];
    const apposition = { start: end, end: end + found[0].length };
    const isOwn = told.some(
      (other) => other.start >= apposition.start && other.start < apposition.end,
    );
    return isOwn ? [] : [apposition];
  });
}
