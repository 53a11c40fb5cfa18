import { conflictsOf, renderConflicts } from '../index.js';
import type { AddCommand } from './command.js';

export const conflictsCommand: AddCommand = (program, terminal) => {
  program
    .command('conflicts')
    .description('list what contradicts what: both values as written, origins, ranks and why')
    .argument('[id]', 'only those of a fact (id), or of an entity (id or any name of it)')
    .option('--store <folder>', 'folder of the fact store', 'output')
    .option('--json', 'print the groups as JSON')
    .addHelpText(
      'after',
      `
Facts of one slot that contradict each other stand together, each with its rank and the reason for
it; below them, a row for each pair. The classes: inconsistent (figures that cannot both be right),
negated (a denial; talks that go on after the deal was told as done), superseded (by a correction).
No conflict is no error: the exit code is 0.

Example: liushui conflicts OpenAI`,
    )
    .action(async (id: string | undefined, options: { store: string; json?: boolean }) => {
      const groups = await conflictsOf(options.store, id);
      if (options.json) terminal.out(`${JSON.stringify(groups, undefined, 2)}\n`);
      else terminal.out(renderConflicts(groups, terminal.colors));
    });
};
