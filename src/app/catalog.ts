import { z } from 'zod';
import { UsageError } from '../core/errors.js';
import type { AnyStage } from '../core/stage.js';
import { type UserLexicon, userLexicon } from '../lexicon/schema.js';
import { NO_USER_LEXICON } from '../lexicon/user-lexicon.js';
import type { StageCatalog, StageChoice } from '../pipeline/catalog.js';
import { pipeline } from '../pipeline/compose.js';
import { detectStage } from '../stages/detect/stage.js';
import { proveStage } from '../stages/emit/prove-stage.js';
import { figuresStage } from '../stages/figures/stage.js';
import { namesStage } from '../stages/names/stage.js';
import { normalizeStage } from '../stages/normalize/stage.js';
import { readStage } from '../stages/read/stage.js';
import { segmentStage } from '../stages/segment/stage.js';
import { type OwnFrame, ownFrame } from '../stages/statements/frames/own-frames.js';
import { statementsStage } from '../stages/statements/stage.js';
import { lexiconWith } from './lexicon.js';

/** Every stage by name; those that read names or frames take the user's own on top. */
export const stages = {
  read: () => readStage(),
  detect: () => detectStage(),
  normalize: () => normalizeStage(),
  segment: (user: UserLexicon = NO_USER_LEXICON) =>
    segmentStage({ userWords: lexiconWith(user).words }),
  figures: () => figuresStage(),
  names: (user: UserLexicon = NO_USER_LEXICON) => namesStage({ lexicon: lexiconWith(user) }),
  statements: (own: readonly OwnFrame[] = []) => statementsStage({ own }),
  prove: () => proveStage(),
} as const;

/** The chain of a pipeline that names no stages; that it fits together is checked by the compiler. */
export function standardChain(
  user: UserLexicon = NO_USER_LEXICON,
  frames: readonly OwnFrame[] = [],
): readonly AnyStage[] {
  return pipeline()
    .stage(stages.read())
    .stage(stages.detect())
    .stage(stages.normalize())
    .stage(stages.segment(user))
    .stage(stages.figures())
    .stage(stages.names(user))
    .stage(stages.statements(frames))
    .stage(stages.prove())
    .build();
}

/** The names of the standard chain, in order. */
export const STANDARD_STAGES: readonly string[] = Object.keys(stages);

/** What a user brings along, and the setting by which it reaches a stage, in this process and in workers. */
interface Own {
  readonly lexicon: UserLexicon;
  readonly frames: readonly OwnFrame[];
}
const ownFrames = z.array(ownFrame);

/** The stages that a pipeline may name; none of them has settings of its own yet. */
export const catalog: StageCatalog = {
  read: maker('read', stages.read),
  detect: maker('detect', stages.detect),
  normalize: maker('normalize', stages.normalize),
  segment: maker('segment', stages.segment, 'lexicon', userLexicon),
  figures: maker('figures', stages.figures),
  names: maker('names', stages.names, 'lexicon', userLexicon),
  statements: maker('statements', stages.statements, 'frames', ownFrames),
  prove: maker('prove', stages.prove),
} satisfies Record<keyof typeof stages, StageCatalog[string]>;

/** Makes a stage from the settings of a pipeline, with what the user brings along for it. */
function maker<T>(
  name: string,
  make: (own?: T) => AnyStage,
  setting?: keyof Own,
  schema?: z.ZodType<T>,
): StageCatalog[string] {
  return (settings) => {
    const { [setting ?? '']: own, ...others } = settings;
    refuseSettings(name, others);
    return own === undefined || schema === undefined ? make() : make(schema.parse(own));
  };
}

/**
 * The stages of a pipeline with what the user brings along for those that read it.
 * @throws UsageError (E-PIPELINE-SETTING) for settings that a stage does not have.
 */
export function withOwn(choices: readonly StageChoice[], { lexicon, frames }: Own): StageChoice[] {
  const settingsOf: Readonly<Record<string, StageChoice['settings']>> = {
    ...(lexicon.entries.length > 0 && { segment: { lexicon }, names: { lexicon } }),
    ...(frames.length > 0 && { statements: { frames } }),
  };
  return choices.map(({ name, settings }) => {
    refuseSettings(name, settings);
    return { name, settings: settingsOf[name] ?? {} };
  });
}

function refuseSettings(stage: string, settings: StageChoice['settings']): void {
  const [setting] = Object.keys(settings);
  if (setting === undefined) return;
  const isOwn = setting === 'lexicon' || setting === 'frames';
  const advice = isOwn ? `write \`${setting}:\` beside \`sources:\`` : 'remove it';
  throw new UsageError(
    'E-PIPELINE-SETTING',
    `the stage ${stage} has no setting "${setting}": ${advice}`,
  );
}
