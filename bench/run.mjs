// `npm run bench`: speeds as ratios in one run. What is compared takes turns, and medians are told,
// so the ratios hold on a busy machine too; the megabytes a second are those of this machine now.
//   node bench/run.mjs           everything
//   node bench/run.mjs hostile   one or more of: stages hostile growth recognizers worker
import { cpus } from 'node:os';
import { ensureBuilt, ensureInstalled } from '../scripts/setup.mjs';

ensureInstalled();
ensureBuilt();
const PARTS = {
  worker: async () => (await import('./worker.mjs')).benchWorker(),
  stages: async () => (await import('./stages.mjs')).benchStages(),
  hostile: async () => (await import('./hostile.mjs')).benchHostile(),
  growth: async () => (await import('./growth.mjs')).benchGrowth(),
  recognizers: async () => (await import('./recognizers.mjs')).benchRecognizers(),
};

const wanted = process.argv.slice(2);
const unknown = wanted.find((name) => !Object.hasOwn(PARTS, name));
if (unknown !== undefined) {
  console.error(`there is no part "${unknown}": ${Object.keys(PARTS).join(', ')}`);
  process.exit(2);
}
console.log(`Node ${process.version}, ${cpus()[0]?.model ?? 'unknown processor'}, one core used`);
for (const [name, run] of Object.entries(PARTS)) {
  if (wanted.length === 0 || wanted.includes(name)) await run();
}
