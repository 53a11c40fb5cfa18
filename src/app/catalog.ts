import { UsageError } from '../core/errors.js';
import type { AnyStage } from '../core/stage.js';
import { type Lexicon, loadLexicon } from '../lexicon/lexicon.js';
import type { StageCatalog } from '../pipeline/catalog.js';
import { pipeline } from '../pipeline/compose.js';
import { detectStage } from '../stages/detect/stage.js';
import { proveStage } from '../stages/emit/prove-stage.js';
import { figuresStage } from '../stages/figures/stage.js';
import { namesStage } from '../stages/names/stage.js';
import { normalizeStage } from '../stages/normalize/stage.js';
import { readStage } from '../stages/read/stage.js';
import { segmentStage } from '../stages/segment/stage.js';
import { statementsStage } from '../stages/statements/stage.js';

/** Every stage by name. */
export const stages = {
  read: () => readStage(),
  detect: () => detectStage(),
  normalize: () => normalizeStage(),
  segment: () => segmentStage({ userWords: lexicon().words }),
  figures: () => figuresStage(),
  names: () => namesStage({ lexicon: lexicon() }),
  statements: () => statementsStage(),
  prove: () => proveStage(),
} as const satisfies Record<string, () => AnyStage>;

/** The chain of a pipeline that names no stages; that it fits together is checked by the compiler. */
export function standardChain(): readonly AnyStage[] {
  return pipeline()
    .stage(stages.read())
    .stage(stages.detect())
    .stage(stages.normalize())
    .stage(stages.segment())
    .stage(stages.figures())
    .stage(stages.names())
    .stage(stages.statements())
    .stage(stages.prove())
    .build();
}

/** The names of the standard chain, in order. */
export const STANDARD_STAGES: readonly string[] = Object.keys(stages);

/** The stages that a pipeline may name; none of them has settings yet. */
export const catalog: StageCatalog = Object.fromEntries(
  Object.entries(stages).map(([name, make]) => [
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
