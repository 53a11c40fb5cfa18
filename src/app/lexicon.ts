import { type Lexicon, loadLexicon } from '../lexicon/lexicon.js';
import type { UserLexicon } from '../lexicon/schema.js';

/** The lexicon compiled last, by the hash of the user's files: only one is kept, as each is large. */
const compiled = new Map<string, Lexicon>();

/**
 * The built-in lexicon with a user's own on top, compiled once as long as no other is asked for.
 * @throws UsageError as loadLexicon does.
 */
export function lexiconWith(user: UserLexicon): Lexicon {
  const known = compiled.get(user.hash);
  if (known !== undefined) return known;
  const lexicon = loadLexicon(user);
  compiled.clear();
  compiled.set(user.hash, lexicon);
  return lexicon;
}
