import { InvalidArgumentError, Option } from 'commander';
import {
  type FactQuery,
  MODALITIES,
  POLARITIES,
  queryFacts,
  RANKS,
  renderQuery,
} from '../index.js';
import type { AddCommand } from './command.js';

type Options = Omit<FactQuery, 'text'> & { readonly store: string; readonly json?: boolean };

export const queryCommand: AddCommand = (program, terminal) => {
  program
    .command('query')
    .description('find facts by predicate, names, amount, time, status and words')
    .argument('[text...]', 'words that stand in its names, its title or its evidence')
    .option('--predicate <name>', 'such as invests_in')
    .option('--subject <name>', 'an id, or any name of it in any script')
    .option('--object <name>', 'the same for the object')
    .option('--entity <name>', 'subject or object')
    .option('--min <number>', 'amount from, with --currency or --percent: 1000000000 or 1e9')
    .option('--max <number>', 'amount up to')
    .option('--currency <code>', 'amounts in this currency: USD, TWD …')
    .option('--percent', 'percentages; --min and --max are of them')
    .option(
      '--from <date>',
      'time from: 2025, 2025-10, 2025-Q3 …; facts without a time are left out',
    )
    .option('--to <date>', 'time up to and with')
    .addOption(new Option('--modality <which>').choices(MODALITIES))
    .addOption(new Option('--polarity <which>').choices(POLARITIES))
    .addOption(new Option('--rank <which>').choices(RANKS))
    .option('--limit <number>', 'the most facts to show (50 unless given)', limit)
    .option('--store <folder>', 'folder of the fact store', 'output')
    .option('--json', 'print the facts as JSON')
    .addHelpText(
      'after',
      `
All that is given has to fit. Names and words compare in Simplified form and lower case: 软银 finds
軟銀 and SoftBank. Amounts compare as written, a range where a part of it fits; times where they
overlap. The facts with most independent origins come first, then those with most articles, then by
slot and id. ✗ 2: two facts contradict it. Nothing found is no error: the exit code is 0.

Example: liushui query --entity 软银 --currency USD --min 1e9 --from 2025`,
    )
    .action(async (words: string[], { store, json, ...query }: Options) => {
      const text = words.join(' ');
      const result = await queryFacts(store, { ...query, ...(text !== '' && { text }) });
      terminal.out(json ? `${JSON.stringify(result, undefined, 2)}\n` : renderQuery(result));
    });
};

function limit(text: string): number {
  const count = Number(text);
  if (Number.isInteger(count) && count >= 1) return count;
  throw new InvalidArgumentError('give a whole number from 1');
}
