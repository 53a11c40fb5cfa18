import { hashOf } from '../core/hash.js';
import type { LayerName } from '../core/layers.js';
import type { AnyStage } from '../core/stage.js';

/** What decides a stage's output besides its input layers. */
export type StageIdentity = Pick<AnyStage, 'name' | 'version' | 'config' | 'resources'>;

/**
 * The cache key of a stage over the layers it reads, told by their hashes. The same in every
 * process; another key whenever the stage, its settings, its data files or an input changes.
 */
export function layerKey(
  stage: StageIdentity,
  inputs: Readonly<Partial<Record<LayerName, string>>>,
): string {
  return hashOf({ ...identityOf(stage), inputs });
}

/** One hash over a whole chain: unchanged content under an unchanged fingerprint need not be run. */
export function pipelineFingerprint(stages: readonly StageIdentity[]): string {
  return hashOf(stages.map(identityOf));
}

function identityOf({ name, version, config, resources }: StageIdentity): StageIdentity {
  return { name, version, config, resources };
}
