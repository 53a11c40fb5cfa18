import type { IngestReport, RunProgress } from '../index.js';
import type { Console } from './console.js';
import { EXIT } from './exit-code.js';
import { progressBar } from './progress.js';
import { renderPlan, renderSummary } from './render-summary.js';

interface Settings {
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

interface Run {
  readonly dryRun: boolean;
  readonly onProgress: (progress: RunProgress) => void;
}

/** What `run` and `ingest` share: progress, the summary and the exit code. */
export async function ingestion(
  console: Console,
  { dryRun = false, json = false }: Settings,
  start: (run: Run) => Promise<IngestReport>,
): Promise<number> {
  const report = await start({ dryRun, onProgress: progressBar(console) });
  if (json) console.out(`${JSON.stringify(report, undefined, 2)}\n`);
  else if (report.dryRun) console.out(renderPlan(report, console.colors));
  else console.out(await renderSummary(report, console.colors));
  return report.deadLetters.length > 0 && !report.dryRun ? EXIT.deadLetters : EXIT.done;
}
