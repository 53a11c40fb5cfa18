import { join } from 'node:path';
import { sha256 } from '../../core/hash.js';
import type { Layers } from '../../core/layers.js';
import type { Stage } from '../../core/stage.js';
import type { DocumentStatement } from '../../core/statement.js';
import { hashOfFiles, LEXICON_FOLDER, readDataFolder } from '../../lexicon/data-file.js';
import { loadPredicates } from '../../lexicon/predicates.js';
import { lexiconFile } from '../../lexicon/schema.js';
import { type Frame, loadFrames } from './frame.js';
import { type Reader, readerOf } from './reader.js';
import { loadTables } from './tables.js';

export interface StatementsOptions {
  /** A lexicon folder with frames/, statements/ and predicates.yaml; the project's own by default. */
  readonly folder?: string;
}

type Requires = 'article' | 'languages' | 'normalized' | 'segments' | 'figures' | 'names';

/**
 * Reads who did what, how much, when and how sure: the frames of lexicon/frames over the names and
 * figures found before.
 * @throws UsageError (E-DATA-FILE) when a frame or table does not fit its schema.
 */
export function statementsStage(options: StatementsOptions = {}): Stage<Requires, 'statements'> {
  const { frames, hash, reader } = loadReader(options.folder ?? LEXICON_FOLDER);
  return {
    name: 'statements',
    version: '2',
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

function loadReader(folder: string): { frames: Frame[]; hash: string; reader: Reader } {
  const frameFiles = loadFrames(folder);
  const { tables, files } = loadTables(folder);
  const { predicates, hash: predicatesHash } = loadPredicates(folder);
  const products = readDataFolder(join(folder, 'products'), lexiconFile);
  const makers = new Map(
    products.flatMap(({ data }) =>
      data.entities.flatMap(({ id, maker }) => (maker === undefined ? [] : [[id, maker] as const])),
    ),
  );
  const frames = frameFiles.map(({ data }) => data);
  return {
    frames,
    hash: sha256(hashOfFiles([...frameFiles, ...files, ...products]) + predicatesHash),
    reader: readerOf(frames, tables, predicates, makers),
  };
}
