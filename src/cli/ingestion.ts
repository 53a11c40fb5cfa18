import type { IngestReport, RunProgress } from '../index.js';
import { EXIT } from './exit-code.js';
import { progressBar } from './progress.js';
import { renderPlan, renderSummary } from './render-summary.js';
import type { Terminal } from './terminal.js';

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
  terminal: Terminal,
  { dryRun = false, json = false }: Settings,
  start: (run: Run) => Promise<IngestReport>,
): Promise<number> {
  const report = await start({ dryRun, onProgress: progressBar(terminal) });
  if (json) terminal.out(`${JSON.stringify(report, undefined, 2)}\n`);
  else if (report.dryRun) terminal.out(renderPlan(report, terminal.colors));
  else terminal.out(await renderSummary(report, terminal.colors));
  const { failed, stillFailed } = report.run;
  return failed + stillFailed > 0 && !report.dryRun ? EXIT.deadLetters : EXIT.done;
}
