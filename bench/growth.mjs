// How the time of names and statements grows with a text that was made to be slow: twice the text
// should take about twice the time. Processor time, in turns, the least of a few: others who use the
// machine change little.
import { layersOf, runStage, standardChain } from './chain.mjs';
import { digits, printTable, ratio } from './table.mjs';
import { hostileNames } from './texts.mjs';

const BYTES = 100_000;
const STAGES = ['names', 'statements'];
const TURNS = 3;

export async function benchGrowth() {
  const stages = standardChain();
  const longer = new Map(hostileNames(2 * BYTES));
  const rows = [];
  for (const [name, text] of hostileNames(BYTES)) {
    const cells = [];
    for (const stage of STAGES) {
      const [once, twice] = await leastTimes(stages, stage, [text, longer.get(name)]);
      cells.push(digits(once), digits(twice), ratio(twice / once));
    }
    rows.push([name, ...cells]);
  }
  const columns = STAGES.flatMap((stage) => [`${stage}, 100 kB`, '200 kB', 'grows']);
  printTable('Names and statements on one thing over and over, ms', ['', ...columns], rows);
}

/** The least milliseconds that a stage takes for each of some texts. */
async function leastTimes(stages, name, texts) {
  const at = stages.findIndex((stage) => stage.name === name);
  const before = stages[at - 1].name;
  const inputs = [];
  for (const text of texts) {
    inputs.push(await layersOf(stages, { uri: 'growth.txt', text }, before));
  }
  const least = texts.map(() => Infinity);
  for (let turn = 0; turn < TURNS; turn++) {
    for (const [i, input] of inputs.entries()) {
      const begin = process.cpuUsage();
      await runStage(stages[at], input);
      const { user, system } = process.cpuUsage(begin);
      least[i] = Math.min(least[i], (user + system) / 1000);
    }
  }
  return least;
}
