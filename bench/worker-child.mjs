// The process that worker.mjs starts: tells its parent when it is ready, and how much memory it holds.
import { samples } from './texts.mjs';

const articles = [...samples('zh'), ...samples('en')];
const kind = process.argv[2];

async function cutOneSentence() {
  const { default: jieba } = await import('nodejieba');
  jieba.load();
  jieba.cut('公司公布了第三季業績。', true);
}

async function work(some) {
  const { default: serve } = await import('../dist/app/worker.js');
  const { sourceOf, standardChoices } = await import('./chain.mjs');
  const tasks = some.map((article) => ({ source: sourceOf(article).source, cached: [] }));
  const reply = await serve({ stages: standardChoices, articles: tasks });
  if (!reply.ok) throw new Error(reply.message);
}

if (kind === 'jieba') await cutOneSentence();
else await work(kind === 'busy' ? articles : articles.slice(0, 1));
process.send({ rss: process.memoryUsage().rss });
