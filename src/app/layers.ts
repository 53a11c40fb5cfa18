import type { Source } from '../core/article.js';
import type { StageIssue } from '../core/issue.js';
import type { Layers } from '../core/layers.js';
import type { AnyStage } from '../core/stage.js';

/**
 * Runs stages over one text in this process, without a cache.
 * @throws what a stage throws.
 */
export async function runInProcess(
  stages: readonly AnyStage[],
  source: Source,
): Promise<{ readonly layers: Partial<Layers>; readonly issues: readonly StageIssue[] }> {
  const layers: Partial<Layers> = { source };
  const issues: StageIssue[] = [];
  const context = { issue: (issue: StageIssue) => issues.push(issue) };
  for (const stage of stages) {
    Object.assign(layers, await stage.run(layers as Layers, context));
  }
  return { layers, issues };
}
