import type { Source } from '../core/article.js';
import { canonicalJson } from '../core/canonical-json.js';
import { DocumentError, messageOf } from '../core/errors.js';
import { sha256 } from '../core/hash.js';
import type { StageIssue } from '../core/issue.js';
import type { LayerName, Layers } from '../core/layers.js';
import type { AnyStage } from '../core/stage.js';
import type {
  ArticleFailure,
  ArticleResult,
  LayerJson,
  StageOutput,
  StageResult,
} from '../core/stage-output.js';
import { layerKey } from './layer-key.js';

/** A layer at hand; a cached one is parsed only when a stage that really runs asks for it. */
interface LayerInHand {
  readonly hash: string;
  value(): unknown;
}

type LayersInHand = Map<LayerName, LayerInHand>;

/**
 * Runs a checked chain over one article and never throws: whatever goes wrong in a stage comes back
 * as the failure of this article. A stage whose key is among `cached` is not run; as keys are made
 * from the hashes of the input layers, a stage that runs again and says the same as before lets the
 * later ones be reused. `onStage` is told the name of each stage that is about to run.
 */
export async function runStages(
  stages: readonly AnyStage[],
  source: Source,
  cached: readonly StageOutput[],
  onStage: (name: string) => void = () => {},
): Promise<ArticleResult> {
  const layers: LayersInHand = new Map([['source', fresh(source).inHand]]);
  const outputs: StageResult[] = [];
  for (const stage of stages) {
    try {
      const key = layerKey(stage, inputHashes(stage, layers));
      const known = cached.find((output) => output.stage === stage.name && output.key === key);
      if (known !== undefined) {
        for (const layer of known.layers) layers.set(layer.layer, parsedOnDemand(layer));
        outputs.push({ ...known, reused: true });
      } else {
        onStage(stage.name);
        outputs.push({ ...(await runStage(stage, key, layers)), reused: false });
      }
    } catch (error) {
      return { ok: false, failure: failureOf(stage.name, error) };
    }
  }
  return { ok: true, outputs };
}

async function runStage(stage: AnyStage, key: string, layers: LayersInHand): Promise<StageOutput> {
  const issues: StageIssue[] = [];
  const returned = await stage.run(inputOf(stage, layers), {
    issue: (issue) => issues.push(issue),
  });
  const provided: LayerJson[] = [];
  for (const layer of stage.provides) {
    const value = returned[layer];
    if (value === undefined) throw new Error(`the stage returned no layer ${layer}`);
    const { inHand, json } = fresh(value);
    layers.set(layer, inHand);
    provided.push({ layer, json, hash: inHand.hash });
  }
  return { stage: stage.name, key, layers: provided, issues };
}

function inputHashes(stage: AnyStage, layers: LayersInHand): Partial<Record<LayerName, string>> {
  return Object.fromEntries(stage.requires.map((layer) => [layer, inHand(layers, layer).hash]));
}

function inputOf(stage: AnyStage, layers: LayersInHand): Layers {
  const entries = stage.requires.map((layer) => [layer, inHand(layers, layer).value()]);
  return Object.fromEntries(entries) as Layers;
}

function inHand(layers: LayersInHand, layer: LayerName): LayerInHand {
  const found = layers.get(layer);
  if (found === undefined) throw new Error(`the layer ${layer} is missing: the chain is unchecked`);
  return found;
}

function fresh(value: unknown): { inHand: LayerInHand; json: string } {
  const json = canonicalJson(value);
  return { inHand: { hash: sha256(json), value: () => value }, json };
}

function parsedOnDemand({ hash, json }: LayerJson): LayerInHand {
  let parsed: { readonly value: unknown } | undefined;
  return {
    hash,
    value: () => {
      parsed ??= { value: JSON.parse(json) };
      return parsed.value;
    },
  };
}

function failureOf(stage: string, error: unknown): ArticleFailure {
  if (error instanceof DocumentError) return { code: error.code, stage, message: error.message };
  return { code: 'E-STAGE-CRASH', stage, message: `unexpected error: ${messageOf(error)}` };
}
