import { writeFileSync } from 'node:fs';
import { canonicalJson } from '../core/canonical-json.js';
import { LiushuiError, messageOf } from '../core/errors.js';
import type { AnyStage } from '../core/stage.js';
import type { ArticleResult } from '../core/stage-output.js';
import type { StageChoice } from './catalog.js';
import { runStages } from './run-stages.js';
import type { WorkerReply, WorkerTask } from './worker-protocol.js';

type MakeStages = (choices: readonly StageChoice[]) => readonly AnyStage[];

/**
 * The default export of a worker module: `export default serveWorker((choices) => buildStages(catalog, choices))`.
 * The stages, with the dictionaries they hold, are made once and kept as long as the choices stay.
 */
export function serveWorker(makeStages: MakeStages): (task: WorkerTask) => Promise<WorkerReply> {
  // Ctrl-C reaches the whole process group; the main process decides what becomes of running work,
  // and a worker ends by itself when the main process is gone.
  process.on('SIGINT', () => {});
  let made: { readonly choices: string; readonly stages: readonly AnyStage[] } | undefined;

  return async ({ stages: choices, articles, journal }) => {
    const note = (what: string) => {
      if (journal !== undefined) writeFileSync(journal, what);
    };
    const wanted = canonicalJson(choices);
    if (made?.choices !== wanted) {
      try {
        made = { choices: wanted, stages: makeStages(choices) };
      } catch (error) {
        const code = error instanceof LiushuiError ? error.code : 'E-WORKER-STAGES';
        return { ok: false, code, message: messageOf(error) };
      }
    }
    note('');
    const results: ArticleResult[] = [];
    for (const { source, cached } of articles) {
      results.push(await runStages(made.stages, source, cached, note));
    }
    return { ok: true, results };
  };
}
