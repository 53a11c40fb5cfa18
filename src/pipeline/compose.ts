import { UsageError } from '../core/errors.js';
import type { LayerName } from '../core/layers.js';
import type { AnyStage, Stage } from '../core/stage.js';

/** The layer every article starts with. */
const INITIAL: LayerName = 'source';

/** Nothing where a stage fits after the `Available` layers, else an impossible member that tells why. */
type Fits<Requires extends LayerName, Provides extends LayerName, Available extends LayerName> = [
  Exclude<Requires, Available>,
] extends [never]
  ? [Extract<Provides, Available>] extends [never]
    ? unknown
    : { readonly layerProvidedTwice: Extract<Provides, Available> }
  : { readonly layerMissing: Exclude<Requires, Available> };

/** A chain in the making; its type knows which layers there are so far. */
export interface PipelineBuilder<Available extends LayerName> {
  /** Adds a stage. Does not compile where a required layer is missing or a provided one is there already. */
  stage<Requires extends LayerName, Provides extends LayerName>(
    stage: Stage<Requires, Provides> & Fits<Requires, Provides, Available>,
  ): PipelineBuilder<Available | Provides>;
  /** @throws UsageError (E-PIPELINE-…) as {@link checkChain} does. */
  build(): readonly AnyStage[];
}

/** Starts a chain over articles of which nothing but the source is known. */
export function pipeline(): PipelineBuilder<'source'> {
  return extended<'source'>([]);
}

function extended<Available extends LayerName>(
  stages: readonly AnyStage[],
): PipelineBuilder<Available> {
  return {
    stage: (stage) => extended([...stages, stage]),
    build: () => {
      checkChain(stages);
      return Object.freeze([...stages]);
    },
  };
}

/**
 * The same check at run time, for chains that come from a file.
 * @throws UsageError E-PIPELINE-EMPTY, E-PIPELINE-STAGE-TWICE, E-PIPELINE-LAYER-TWICE,
 * E-PIPELINE-LAYER-MISSING or E-PIPELINE-CONFIG, with the stages and layers concerned.
 */
export function checkChain(stages: readonly AnyStage[]): void {
  if (stages.length === 0) {
    throw new UsageError('E-PIPELINE-EMPTY', 'the pipeline has no stages: name at least one');
  }
  const names = new Set<string>();
  const providers = new Map<LayerName, string>([[INITIAL, 'the article itself']]);
  for (const stage of stages) {
    if (names.has(stage.name)) {
      throw new UsageError(
        'E-PIPELINE-STAGE-TWICE',
        `the stage ${stage.name} stands twice in the pipeline: remove one`,
      );
    }
    names.add(stage.name);
    checkConfig(stage);
    checkRequired(stage, providers, stages);
    addProvided(stage, providers);
  }
}

/** JSON would drop or flatten a function, a Map or a RegExp, and the cache could not tell two of them apart. */
function checkConfig(stage: AnyStage): void {
  if (!isPlainJson(stage.config)) {
    throw new UsageError(
      'E-PIPELINE-CONFIG',
      `the settings of the stage ${stage.name} are not plain JSON: use objects, arrays, strings, numbers and booleans`,
    );
  }
}

function isPlainJson(value: unknown): boolean {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (Array.isArray(value)) return value.every(isPlainJson);
  if (typeof value !== 'object') return false;
  return (
    Object.getPrototypeOf(value) === Object.prototype && Object.values(value).every(isPlainJson)
  );
}

function checkRequired(
  stage: AnyStage,
  providers: ReadonlyMap<LayerName, string>,
  stages: readonly AnyStage[],
): void {
  for (const layer of stage.requires) {
    if (providers.has(layer)) continue;
    const later = stages.find((other) => other.provides.includes(layer));
    const advice =
      later === undefined
        ? 'no stage of the pipeline provides it: add the one that does'
        : `${later.name} provides it, but only later: move ${later.name} before ${stage.name}`;
    throw new UsageError(
      'E-PIPELINE-LAYER-MISSING',
      `the stage ${stage.name} needs the layer ${layer}; ${advice}`,
    );
  }
}

function addProvided(stage: AnyStage, providers: Map<LayerName, string>): void {
  for (const layer of stage.provides) {
    const first = providers.get(layer);
    if (first !== undefined) {
      throw new UsageError(
        'E-PIPELINE-LAYER-TWICE',
        `the stage ${stage.name} provides the layer ${layer}, which ${first} provides already: remove one of them`,
      );
    }
    providers.set(layer, stage.name);
  }
}
