// The process that worker.mjs starts: tells its parent when it has done what it is asked for, how much
// memory it holds then and how much time of the processors it took.
import { samples } from './texts.mjs';

const [zh] = samples('zh');
const [en] = samples('en');
const all = [...samples('zh'), ...samples('en')];

/** What nodejieba costs by itself: its dictionaries as the package loads them, one sentence cut. */
async function cutOneSentence() {
  const { default: jieba } = await import('nodejieba');
  jieba.load();
  jieba.cut('公司公布了第三季業績。', true);
}

/** Makes the stages as a worker process does, and reads some articles with them. */
async function work(articles) {
  const { default: serve } = await import('../dist/app/worker.js');
  const { sourceOf, standardChoices } = await import('./chain.mjs');
  const tasks = articles.map((article) => ({ source: sourceOf(article).source, cached: [] }));
  const reply = await serve({ stages: standardChoices, articles: tasks });
  if (!reply.ok) throw new Error(reply.message);
  if (reply.results.some(({ ok }) => !ok)) throw new Error('an article was not read');
}

const KINDS = {
  jieba: cutOneSentence,
  ready: () => work([]),
  english: () => work([en]),
  chinese: () => work([zh]),
  busy: () => work(all),
  long: () => work(Array(5).fill(all).flat()),
};

await KINDS[process.argv[2]]();
const { rss, heapUsed } = process.memoryUsage();
const { user, system } = process.cpuUsage();
process.send({ rss, heapUsed, processor: (user + system) / 1e6 });
