import type { Span } from '../../../core/span.js';
import type { KnownName } from '../../../lexicon/names.js';

/** What lets a name count that is also an ordinary word. */
type Reason =
  | 'unconditional'
  | 'no word beside it speaks against it'
  | `“${string}” is in the article`;

/**
 * Why a name counts at a span: by the words that touch it, and by the words or other names of its
 * entity that the article holds; undefined where it does not. `mentioned` remembers what was looked for.
 */
export function whyItCounts(
  text: string,
  { start, end }: Span,
  { conditions, entity, text: name }: KnownName,
  mentioned: Map<string, boolean>,
): Reason | undefined {
  if (conditions === undefined) return 'unconditional';
  if (conditions.notBefore.some((word) => text.startsWith(word, end))) return undefined;
  if (conditions.notAfter.some((word) => text.endsWith(word, start))) {
    return undefined;
  }
  if (conditions.near.length === 0) return 'no word beside it speaks against it';
  const isMentioned = (word: string): boolean => {
    const known = mentioned.get(word) ?? text.includes(word);
    mentioned.set(word, known);
    return known;
  };
  const otherNames = Object.values(entity.names).flatMap((names) => names ?? []);
  const found =
    conditions.near.find(isMentioned) ??
    otherNames.find((other) => !name.includes(other) && isMentioned(other));
  return found === undefined ? undefined : `“${found}” is in the article`;
}
