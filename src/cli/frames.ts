import { checkFrames, type FrameFileCheck } from '../index.js';
import type { AddCommand } from './command.js';
import { EXIT } from './exit-code.js';

export const framesCommand: AddCommand = (program, terminal, done) => {
  const frames = program.command('frames').description('work on frames of your own');
  frames
    .command('check')
    .description('check frame files and read their examples; exit 2 where something fails')
    .argument('<files...>', 'frame files (.yaml), or folders with such files')
    .option('--json', 'print what became of each file and example as JSON')
    .addHelpText('after', '\nExample: liushui frames check my-frames/')
    .action((files: string[], { json }: { json?: boolean }) => {
      const checks = checkFrames(files);
      terminal.out(json ? `${JSON.stringify(checks, undefined, 2)}\n` : rendered(checks));
      done(checks.every(isSound) ? EXIT.done : EXIT.usage);
    });
};

function isSound({ problem, examples }: FrameFileCheck): boolean {
  return problem === '' && examples.every((example) => example.problem === '');
}

function rendered(checks: readonly FrameFileCheck[]): string {
  return `${checks.flatMap(fileLines).join('\n')}\n`;
}

function fileLines({ path, predicate, problem, examples }: FrameFileCheck): string[] {
  if (problem !== '') return [`✗ ${path}`, ...indented(problem)];
  const failed = examples.filter((example) => example.problem !== '');
  const mark = failed.length === 0 ? '✓' : '✗';
  const read = `${examples.length - failed.length} of ${examples.length} examples read as they say`;
  return [
    `${mark} ${path}  ${predicate}  ${read}`,
    ...failed.flatMap((example) => [`  ✗ ${example.text}`, ...indented(example.problem)]),
  ];
}

function indented(text: string): string[] {
  return text.split('\n').map((line) => `      ${line}`);
}
