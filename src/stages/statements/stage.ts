import { sha256 } from '../../core/hash.js';
import type { Layers } from '../../core/layers.js';
import type { Stage } from '../../core/stage.js';
import type { DocumentStatement } from '../../core/statement.js';
import { LEXICON_FOLDER } from '../../lexicon/data-file.js';
import { loadPredicates } from '../../lexicon/predicates.js';
import { loadPrepared } from '../../lexicon/prepared.js';
import type { Frame } from './frames/frame.js';
import { type OwnFrame, withOwnFrames } from './frames/own-frames.js';
import { statementsRecipe } from './frames/recipe.js';
import { type Reader, readerOf } from './reader.js';

export interface StatementsOptions {
  /** A lexicon folder with frames/, statements/ and predicates.yaml; the project's own by default. */
  readonly folder?: string;
  /** Frames of a user's own. */
  readonly own?: readonly OwnFrame[];
}

type Requires = 'article' | 'languages' | 'normalized' | 'segments' | 'figures' | 'names';

/**
 * Reads who did what, how much, when and how sure: the frames of lexicon/frames over the names and
 * figures found before.
 * @throws UsageError (E-DATA-FILE) when a frame or table does not fit its schema.
 */
export function statementsStage(options: StatementsOptions = {}): Stage<Requires, 'statements'> {
  const { frames, hash, reader } = loadReader(options);
  return {
    name: 'statements',
    version: '11',
    requires: ['article', 'languages', 'normalized', 'segments', 'figures', 'names'],
    provides: ['statements'],
    config: { frames: frames.length },
    resources: hash,
    run: (
      input: Readonly<Pick<Layers, Requires>>,
    ): { statements: readonly DocumentStatement[] } => ({
      statements: reader(input),
    }),
  };
}

/** The frames of the program and the user's, compiled, with a hash of all that was read for it. */
export function loadReader({ folder = LEXICON_FOLDER, own = [] }: StatementsOptions): {
  readonly frames: readonly Frame[];
  readonly hash: string;
  readonly reader: Reader;
} {
  const { data, hash } = loadPrepared(statementsRecipe, folder);
  const { predicates, hash: predicatesHash } = loadPredicates(folder);
  const all = withOwnFrames(data.frames, predicates, own);
  const hashes = [hash, predicatesHash, ...own.map((frame) => frame.hash)];
  return {
    frames: all.frames,
    hash: sha256(hashes.join('')),
    reader: readerOf(
      all.frames,
      data.tables,
      all.predicates,
      new Map(data.makers),
      new Map(data.homes),
    ),
  };
}
