import { UsageError } from '../core/errors.js';
import type { AnyStage } from '../core/stage.js';
import { checkChain } from './compose.js';

/** A stage by name with the settings it is made with, as a pipeline file gives them. */
export interface StageChoice {
  readonly name: string;
  readonly settings: Readonly<Record<string, unknown>>;
}

/** All stages there are, by name. A factory throws UsageError on settings it does not know. */
export type StageCatalog = Readonly<
  Record<string, (settings: Readonly<Record<string, unknown>>) => AnyStage>
>;

/**
 * Makes the chosen stages and checks that they fit together.
 * @throws UsageError (E-PIPELINE-…)
 */
export function buildStages(
  catalog: StageCatalog,
  choices: readonly StageChoice[],
): readonly AnyStage[] {
  const stages = choices.map(({ name, settings }) => {
    const factory = Object.hasOwn(catalog, name) ? catalog[name] : undefined;
    if (factory === undefined) throw unknownStage(name, Object.keys(catalog));
    return factory(settings);
  });
  checkChain(stages);
  return stages;
}

/** The error for a stage name that is not in the catalog; `place` says where it was written. */
export function unknownStage(name: string, known: readonly string[], place = ''): UsageError {
  return new UsageError(
    'E-PIPELINE-STAGE-UNKNOWN',
    `${place}there is no stage "${name}"; the stages are ${known.join(', ')}`,
  );
}
