import type { Span } from '../../core/span.js';
import type { KnownName } from '../../lexicon/names.js';

/**
 * Whether an ambiguous name counts at a span: by the words that touch it, and by the words or other
 * names of its entity that the article holds. `mentioned` remembers what was looked for.
 */
export function conditionsHold(
  text: string,
  { start, end }: Span,
  { conditions, entity, text: name }: KnownName,
  mentioned: Map<string, boolean>,
): boolean {
  if (conditions === undefined) return true;
  if (conditions.notBefore.some((word) => text.startsWith(word, end))) return false;
  if (conditions.notAfter.some((word) => text.endsWith(word, start))) {
    return false;
  }
  if (conditions.near.length === 0) return true;
  const isMentioned = (word: string): boolean => {
    const known = mentioned.get(word) ?? text.includes(word);
    mentioned.set(word, known);
    return known;
  };
  const otherNames = Object.values(entity.names).flatMap((names) => names ?? []);
  return (
    conditions.near.some(isMentioned) ||
    otherNames.some((other) => !name.includes(other) && isMentioned(other))
  );
}
