import { oneLine, verifyLedger } from '../index.js';
import type { AddCommand } from './command.js';
import { EXIT } from './exit-code.js';

export const verifyCommand: AddCommand = (program, terminal, done) => {
  program
    .command('verify')
    .description('prove a store: every quote, id, schema, hash and reference; exit 4 on any miss')
    .argument('[store]', 'folder of the fact store', 'output')
    .option('--json', 'print the findings as JSON')
    .action(async (store: string, options: { json?: boolean }) => {
      const findings = await verifyLedger(store);
      if (options.json) terminal.out(`${JSON.stringify(findings, undefined, 2)}\n`);
      else if (findings.length === 0) terminal.out(`${store}: everything holds\n`);
      else {
        for (const { file, line, code, message } of findings) {
          terminal.out(
            `${file}${line === undefined ? '' : `:${line}`} ${code} ${oneLine(message)}\n`,
          );
        }
        terminal.out(`${store}: ${findings.length} findings\n`);
      }
      done(findings.length === 0 ? EXIT.done : EXIT.gate);
    });
};
