import { type Lexicon, loadLexicon } from '../lexicon/lexicon.js';
import type { UserLexicon } from '../lexicon/schema.js';

/** The lexicon compiled last, with the hash of the user's files: only one is kept, as each is large. */
let last: { readonly user: string; readonly lexicon: Lexicon } | undefined;

/**
 * The built-in lexicon with a user's own on top, compiled once as long as no other is asked for.
 * @throws UsageError as loadLexicon does.
 */
export function lexiconWith(user: UserLexicon): Lexicon {
  if (last?.user !== user.hash) last = { user: user.hash, lexicon: loadLexicon(user) };
  return last.lexicon;
}
