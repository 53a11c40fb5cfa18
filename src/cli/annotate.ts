import { InvalidArgumentError } from 'commander';
import { ANNOTATION_LAYERS, type AnnotationLayer, annotateLines } from '../index.js';
import type { AddCommand } from './command.js';
import { EXIT } from './exit-code.js';
import { framesOption, lexiconOption, type OwnOptions } from './own-options.js';

interface Options extends OwnOptions {
  readonly layers?: readonly AnnotationLayer[];
}

export const annotateCommand: AddCommand = (program, terminal, done) => {
  program
    .command('annotate')
    .description('annotate texts from a pipe: JSON lines in, JSON lines out, in the same order')
    .option('--layers <list>', `some of ${ANNOTATION_LAYERS.join(',')} (all unless given)`, layers)
    .addOption(lexiconOption())
    .addOption(framesOption())
    .addHelpText(
      'after',
      `
Each line in:  {"id", "text", "inLanguage"?, "datePublished"?, "publisher"?, "region"?}
Each line out: {"id", "languages", "mentions", "statements", "issues"}, with "error" where a text could not be read
(the answer is complete all the same, so the exit code is 0).

Example: echo '{"id":"1","text":"微软投资OpenAI逾130亿美元"}' | liushui annotate --layers figures`,
    )
    .action(async ({ layers = ANNOTATION_LAYERS, ...own }: Options) => {
      for await (const annotation of annotateLines(terminal.stdin, layers, own)) {
        terminal.out(`${JSON.stringify(annotation)}\n`);
      }
      done(EXIT.done);
    });
};

function layers(text: string): AnnotationLayer[] {
  return text.split(',').map((name) => {
    const layer = ANNOTATION_LAYERS.find((known) => known === name.trim());
    if (layer !== undefined) return layer;
    throw new InvalidArgumentError(
      `there is no layer "${name}": take any of ${ANNOTATION_LAYERS.join(',')}`,
    );
  });
}
