import { Option } from 'commander';

/** What is the user's own, as commands take it. */
export interface OwnOptions {
  readonly lexicon?: readonly string[];
  readonly frames?: readonly string[];
}

/** Names of the user's own; the option may be given several times. */
export function lexiconOption(): Option {
  return new Option(
    '--lexicon <path>',
    'names of your own: a YAML file or a folder of them; may be repeated (see docs/lexicon.md)',
  ).argParser(addPath);
}

/** Frames of the user's own; the option may be given several times. */
export function framesOption(): Option {
  return new Option(
    '--frames <path>',
    'frames of your own: a YAML file or a folder of them; may be repeated (see docs/frames.md)',
  ).argParser(addPath);
}

function addPath(path: string, before: readonly string[] = []): string[] {
  return [...before, path];
}
