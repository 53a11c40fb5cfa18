import { renderWhyNot, whyNot } from '../index.js';
import type { AddCommand } from './command.js';
import { framesOption, lexiconOption, type OwnOptions } from './own-options.js';

interface Options extends OwnOptions {
  readonly doc: string;
  readonly text: string;
  readonly store: string;
  readonly json?: boolean;
}

export const whyNotCommand: AddCommand = (program, terminal) => {
  program
    .command('why-not')
    .description('tell why words of an article gave no fact: the stage, the rule, the nearest miss')
    .requiredOption('--doc <article>', 'its id, its uri, or a part of its uri or headline')
    .requiredOption('--text <words>', 'words of the article, in either Chinese script')
    .addOption(lexiconOption())
    .addOption(framesOption())
    .option('--store <folder>', 'folder of the fact store', 'output')
    .option('--json', 'print the answer as JSON')
    .addHelpText(
      'after',
      `
The stored text is read once more. The verdict names the first stage that declined and its rule;
below it stand the figures and names that were found, and the patterns that were tried, the nearest
miss first. Give the --lexicon and --frames that the store was made with, or some that are to be tried:
a note tells where the store was made with others.

Example: liushui why-not --doc sample.txt --text "估值3000億美元"`,
    )
    .action(async ({ doc, json, ...options }: Options) => {
      const answer = await whyNot({ ...options, document: doc });
      if (json) terminal.out(`${JSON.stringify(answer, undefined, 2)}\n`);
      else terminal.out(renderWhyNot(answer, terminal.colors));
    });
};
