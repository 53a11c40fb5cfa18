import type { Command } from 'commander';
import type { Terminal } from './terminal.js';

/** A command of the program: adds itself, and tells its exit code through `done` when it has run. */
export type AddCommand = (
  program: Command,
  terminal: Terminal,
  done: (code: number) => void,
) => void;
