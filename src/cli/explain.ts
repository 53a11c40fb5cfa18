import { explain, renderExplanation } from '../index.js';
import type { AddCommand } from './command.js';

export const explainCommand: AddCommand = (program, terminal) => {
  program
    .command('explain')
    .description('show what proves a fact, statement, mention, entity or document')
    .argument('<id>', 'an id of the store, or the first six or more characters of it')
    .option('--store <folder>', 'folder of the fact store', 'output')
    .option('--json', 'print the explanation as JSON')
    .addHelpText('after', '\nExample: liushui explain f:1a2b3c')
    .action(async (id: string, options: { store: string; json?: boolean }) => {
      const explanation = await explain(options.store, id);
      if (options.json) terminal.out(`${JSON.stringify(explanation, undefined, 2)}\n`);
      else terminal.out(renderExplanation(explanation, terminal.colors));
    });
};
