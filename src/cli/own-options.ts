/** The options by which commands take what is the user's own; each may be given several times. */
export const LEXICON_OPTION = '--lexicon <path>';
export const LEXICON_TEXT =
  'names of your own: a YAML file or a folder of them; may be repeated (see docs/lexicon.md)';
export const FRAMES_OPTION = '--frames <path>';
export const FRAMES_TEXT =
  'frames of your own: a YAML file or a folder of them; may be repeated (see docs/frames.md)';

/** Collects the values of an option that may be repeated. */
export function addPath(path: string, before: readonly string[] = []): string[] {
  return [...before, path];
}
