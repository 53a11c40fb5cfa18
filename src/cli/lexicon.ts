import { checkLexicon } from '../index.js';
import type { AddCommand } from './command.js';
import { EXIT } from './exit-code.js';
import { renderLexiconCheck } from './render-lexicon.js';

export const lexiconCommand: AddCommand = (program, terminal, done) => {
  program
    .command('lexicon')
    .description('work on a lexicon of your own (see docs/lexicon.md)')
    .command('check')
    .description('check lexicon files and tell what they change in the built-in lexicon')
    .argument('<paths...>', 'YAML files or folders of them')
    .option('--json', 'print the result as JSON')
    .addHelpText('after', '\nExample: liushui lexicon check my-names.yaml')
    .action((paths: string[], options: { json?: boolean }) => {
      const check = checkLexicon(paths);
      if (options.json) terminal.out(`${JSON.stringify(check, undefined, 2)}\n`);
      else terminal.out(renderLexiconCheck(check, terminal.colors));
      done(EXIT.done);
    });
};
