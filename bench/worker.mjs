// What a worker process costs before it has done anything: time until its first article, and memory.
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { median } from './measure.mjs';
import { printTable } from './table.mjs';

const STARTS = 3;
const CHILD = fileURLToPath(new URL('worker-child.mjs', import.meta.url));
const KINDS = {
  jieba: 'nodejieba alone, one sentence cut',
  worker: 'worker, one article done',
  busy: 'worker, all sample articles done',
};

/** Starts a process and waits for what it tells: seconds until then, and its memory in bytes. */
function start(kind) {
  return new Promise((resolve, reject) => {
    const begin = performance.now();
    const child = fork(CHILD, [kind]);
    child.once('error', reject);
    child.once('message', ({ rss }) => {
      resolve({ seconds: (performance.now() - begin) / 1000, rss });
      child.disconnect();
    });
    child.once('exit', (code) => reject(new Error(`the process of "${kind}" ended with ${code}`)));
  });
}

export async function benchWorker() {
  const runs = new Map(Object.keys(KINDS).map((kind) => [kind, []]));
  for (let i = 0; i < STARTS; i++) {
    for (const [kind, all] of runs) all.push(await start(kind));
  }
  const memory = (kind) => median(runs.get(kind).map(({ rss }) => rss));
  printTable(
    'A worker process',
    ['', 'seconds from its start', 'MB of memory (RSS)', 'above nodejieba'],
    Object.entries(KINDS).map(([kind, name]) => [
      name,
      median(runs.get(kind).map(({ seconds }) => seconds)).toFixed(2),
      String(Math.round(memory(kind) / 1e6)),
      String(Math.round((memory(kind) - memory('jieba')) / 1e6)),
    ]),
  );
}
