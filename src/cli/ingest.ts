import { InvalidArgumentError } from 'commander';
import { ingest, MOST_WORKERS } from '../index.js';
import type { AddCommand } from './command.js';
import { ingestion } from './ingestion.js';
import { framesOption, lexiconOption, type OwnOptions } from './own-options.js';

interface Options extends OwnOptions {
  readonly out: string;
  readonly workers?: number;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

export const ingestCommand: AddCommand = (program, terminal, done) => {
  program
    .command('ingest')
    .description('read articles from files and folders and publish the fact store')
    .argument('<paths...>', 'files (.txt, .md) or folders with such files at any depth')
    .option('--out <folder>', 'folder of the fact store', 'output')
    .addOption(lexiconOption())
    .addOption(framesOption())
    .option(
      '--workers <number>',
      'worker processes (as many as fit the machine unless given)',
      workers,
    )
    .option('--dry-run', 'tell what would be done and write nothing')
    .option('--json', 'print the summary as JSON')
    .addHelpText('after', '\nExample: liushui ingest inbox/ --out output/')
    .action(async (paths: string[], { workers: count, ...given }: Options) => {
      const { out, lexicon = [], frames = [], ...options } = given;
      const own = { lexicon, frames, ...(count !== undefined && { workers: count }) };
      const request = { paths, out, ...own };
      done(await ingestion(terminal, options, (run) => ingest({ ...request, ...run })));
    });
};

function workers(text: string): number {
  const count = Number(text);
  if (Number.isInteger(count) && count >= 1 && count <= MOST_WORKERS) return count;
  throw new InvalidArgumentError(`give a whole number from 1 to ${MOST_WORKERS}`);
}
