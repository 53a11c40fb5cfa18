import { runPipelineFile } from '../index.js';
import type { AddCommand } from './command.js';
import { ingestion } from './ingestion.js';

export const runCommand: AddCommand = (program, terminal, done) => {
  program
    .command('run')
    .description('run a pipeline file: read its sources and publish its store')
    .argument('<pipeline>', 'a YAML file such as pipelines/sample.yaml')
    .option('--dry-run', 'tell what would be done and write nothing')
    .option('--json', 'print the summary as JSON')
    .addHelpText('after', '\nExample: liushui run pipelines/sample.yaml')
    .action(async (pipeline: string, options: { dryRun?: boolean; json?: boolean }) => {
      done(await ingestion(terminal, options, (run) => runPipelineFile(pipeline, run)));
    });
};
