import { Command, CommanderError } from 'commander';
import { LiushuiError, RunError, UsageError, VERSION } from '../index.js';
import { annotateCommand } from './annotate.js';
import type { AddCommand } from './command.js';
import { conflictsCommand } from './conflicts.js';
import { evaluateCommand } from './evaluate.js';
import { EXIT } from './exit-code.js';
import { explainCommand } from './explain.js';
import { framesCommand } from './frames.js';
import { ingestCommand } from './ingest.js';
import { lexiconCommand } from './lexicon.js';
import { queryCommand } from './query.js';
import { runCommand } from './run.js';
import { processTerminal, type Terminal } from './terminal.js';
import { verifyCommand } from './verify.js';
import { whyNotCommand } from './why-not.js';

const COMMANDS: readonly AddCommand[] = [
  runCommand,
  ingestCommand,
  annotateCommand,
  queryCommand,
  conflictsCommand,
  explainCommand,
  whyNotCommand,
  verifyCommand,
  framesCommand,
  lexiconCommand,
  evaluateCommand,
];

const HELP = `
Start here
  liushui ingest inbox/             read articles, write the fact store to output/
  liushui query OpenAI              find facts by names, amounts, times and words
  liushui conflicts                 list what contradicts what
  liushui explain f:1a2b3c          show the words that prove a fact, and what contradicts it
  liushui why-not --doc X --text Y  tell why words of an article gave no fact
  liushui verify output/            prove that every quote and id of a store is right

Data goes to stdout, progress and notes to stderr; NO_COLOR is respected.
Exit codes: 0 done, 1 internal error, 2 wrong usage or settings, 3 done with dead letters,
4 verify found something, 5 store locked by another run, 6 store is newer than the program,
130 or 143 interrupted: what was committed stays, run the same command to go on.`;

/** Runs the program and returns its exit code; never throws. */
export async function main(argv: readonly string[], terminal = processTerminal()): Promise<number> {
  let code: number = EXIT.done;
  const program = new Command('liushui')
    .description(
      'Reads business news in Chinese and English; writes a fact store that proves every quote.',
    )
    .version(VERSION)
    .addHelpText('after', HELP)
    .exitOverride()
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.err })
    .showHelpAfterError('(liushui --help, or liushui COMMAND --help, tells more)');
  const done = (exit: number) => {
    code = exit;
  };
  for (const add of COMMANDS) add(program, terminal, done);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      terminal.err('\nInterrupted. What was committed stays; run the same command to go on.\n');
      process.exit(EXIT[signal]);
    });
  }
  // For the rest of the process: what could not be written is told after the last command has ended.
  process.stdout.off('error', endWithReader).on('error', endWithReader);
  try {
    await program.parseAsync([...argv]);
    return code;
  } catch (error) {
    return report(error, terminal);
  }
}

/** Who reads stdout has gone, as in `liushui annotate | head -1`: nothing is left to do. */
function endWithReader(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
  process.exit(EXIT.done);
}

/** Tells what went wrong and gives the exit code for it. */
function report(error: unknown, terminal: Terminal): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
  if (error instanceof LiushuiError) {
    terminal.err(`${error.code}: ${error.message}\n`);
    if (error instanceof UsageError) return EXIT.usage;
    return error instanceof RunError ? error.exitCode : EXIT.internal;
  }
  terminal.err(`E-INTERNAL: ${error instanceof Error ? error.stack : String(error)}\n`);
  terminal.err('This is a fault of liushui; please report it with the lines above.\n');
  return EXIT.internal;
}
