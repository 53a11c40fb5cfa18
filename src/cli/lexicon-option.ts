/** The option by which commands take the user's own lexicon; it may be given several times. */
export const LEXICON_OPTION = '--lexicon <path>';
export const LEXICON_TEXT =
  'names of your own: a YAML file or a folder of them; may be repeated (see docs/lexicon.md)';

/** Collects the values of an option that may be repeated. */
export function addPath(path: string, before: readonly string[] = []): string[] {
  return [...before, path];
}
