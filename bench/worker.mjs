// What a worker process costs beside nodejieba, which it holds: seconds from its start, and memory. The
// processes of one round follow each other, so a busy spell of the machine meets them all.
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { WORKER_FLAGS } from '../dist/pipeline/worker-pool.js';
import { median } from './measure.mjs';
import { printTable } from './table.mjs';

const STARTS = 3;
const CHILD = fileURLToPath(new URL('worker-child.mjs', import.meta.url));
const KINDS = {
  jieba: 'nodejieba alone, one sentence cut',
  ready: 'worker, stages made, no article yet',
  english: 'worker, one English article done',
  chinese: 'worker, one Chinese article done',
  busy: 'worker, all sample articles done',
  long: 'worker, all of them done five times',
};

/** Starts a process and waits for what it tells: seconds until then and of the processors, memory in bytes. */
function start(kind) {
  return new Promise((resolve, reject) => {
    const begin = performance.now();
    const child = fork(CHILD, [kind], { execArgv: kind === 'jieba' ? [] : [...WORKER_FLAGS] });
    child.once('error', reject);
    child.once('message', (told) => {
      resolve({ seconds: (performance.now() - begin) / 1000, ...told });
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
  const of = (kind, what) => median(runs.get(kind).map((run) => run[what]));
  const pair = (kind, what, show) => [
    show(of(kind, what)),
    show(of(kind, what) - of('jieba', what)),
  ];
  printTable(
    'A worker process, and what it has above nodejieba (+)',
    ['', 'seconds', '+', 'of the processors', '+', 'MB (RSS)', '+', 'heap in use'],
    Object.entries(KINDS).map(([kind, name]) => [
      name,
      ...pair(kind, 'seconds', seconds),
      ...pair(kind, 'processor', seconds),
      ...pair(kind, 'rss', megabytes),
      megabytes(of(kind, 'heapUsed')),
    ]),
  );
}

function seconds(number) {
  return number.toFixed(2);
}

function megabytes(bytes) {
  return String(Math.round(bytes / 1e6));
}
