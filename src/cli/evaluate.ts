import { evaluateGold, evaluateLedger, renderEvaluation } from '../index.js';
import type { AddCommand } from './command.js';
import { EXIT } from './exit-code.js';

export const evaluateCommand: AddCommand = (program, terminal, done) => {
  program
    .command('evaluate')
    .description('score a store against hand-annotated articles: precision, recall, F1 per layer')
    .argument('[store]', 'a store that holds the articles; they are processed anew unless given')
    .requiredOption('--gold <folder>', 'folder with articles and their NAME.gold.json files')
    .option('--json', 'print the figures as JSON')
    .addHelpText('after', '\nExample: liushui evaluate --gold annotated/')
    .action(async (store: string | undefined, options: { gold: string; json?: boolean }) => {
      const evaluation =
        store === undefined
          ? await evaluateGold(options.gold)
          : await evaluateLedger(store, options.gold);
      if (options.json) terminal.out(`${JSON.stringify(evaluation, undefined, 2)}\n`);
      else terminal.out(renderEvaluation(evaluation));
      done(EXIT.done);
    });
};
