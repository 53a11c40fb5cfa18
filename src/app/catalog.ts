import { UsageError } from '../core/errors.js';
import type { AnyStage } from '../core/stage.js';
import { type Lexicon, loadLexicon } from '../lexicon/lexicon.js';
import type { StageCatalog } from '../pipeline/catalog.js';
import { detectStage } from '../stages/detect/stage.js';
import { proveStage } from '../stages/emit/prove-stage.js';
import { figuresStage } from '../stages/figures/stage.js';
import { namesStage } from '../stages/names/stage.js';
import { normalizeStage } from '../stages/normalize/stage.js';
import { readStage } from '../stages/read/stage.js';
import { segmentStage } from '../stages/segment/stage.js';
import { statementsStage } from '../stages/statements/stage.js';

/** Every stage by name, in the order of the standard chain. */
const STAGES: Readonly<Record<string, () => AnyStage>> = {
  read: () => readStage(),
  detect: () => detectStage(),
  normalize: () => normalizeStage(),
  segment: () => segmentStage({ userWords: lexicon().words }),
  figures: () => figuresStage(),
  names: () => namesStage({ lexicon: lexicon() }),
  statements: () => statementsStage(),
  prove: () => proveStage(),
};

/** The chain of a pipeline that names no stages. */
export const STANDARD_STAGES: readonly string[] = Object.keys(STAGES);

/** The stages that a pipeline may name; none of them has settings yet. */
export const catalog: StageCatalog = Object.fromEntries(
  Object.entries(STAGES).map(([name, make]) => [
    name,
    (settings) => {
      const [setting] = Object.keys(settings);
      if (setting === undefined) return make();
      throw new UsageError(
        'E-PIPELINE-SETTING',
        `the stage ${name} has no setting "${setting}": remove it`,
      );
    },
  ]),
);

let loaded: Lexicon | undefined;

/** The lexicon, read once a process. */
export function lexicon(): Lexicon {
  loaded ??= loadLexicon();
  return loaded;
}
