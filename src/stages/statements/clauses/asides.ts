import type { Clause } from './reading.js';

/**
 * Whether an English clause only adds to the one before it, which goes on behind it: "Net income,
 * which excludes gains or losses on shares, was $3 billion".
 */
export function isAside({ lowered, phrases }: Clause): boolean {
  return phrases.subjects.aside.test(lowered);
}
