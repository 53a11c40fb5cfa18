// What the lexicon, the rules and the taggers each give to the finding of names. Build first.
//   node bench/ablation.mjs test/gold                  a folder of annotated articles (docs/names.md)
//   node bench/ablation.mjs zh-Hans:test.jsonl …       sentences of a language, {"t": text, "e": [[start, end, "ORG"], …]}
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { VERSION } from '../dist/app/version.js';
import { evaluateLedger } from '../dist/ledger/evaluate/evaluate.js';
import { goldArticleFiles } from '../dist/ledger/evaluate/gold.js';
import { loadConflictWords } from '../dist/lexicon/conflict-words.js';
import { loadPredicates } from '../dist/lexicon/predicates.js';
import { publish } from '../dist/stages/emit/publish.js';
import { resolveStore } from '../dist/stages/resolve/resolve.js';
import { ABLATIONS, articleOf } from './names-apart.mjs';
import { printTable } from './table.mjs';

const LAYERS = ['entity.span+type', 'entity.ORG+PERSON', 'entity.linked', 'facts'];
/** What the sets of sentences mark. */
const TYPES = { person: 'PER', organization: 'ORG', place: 'LOC' };
const MARKED = new Set(Object.values(TYPES));
const LANGUAGE = /^(en|zh-Han[st]):(.+\.jsonl)$/;

const percent = (part, whole) => (whole === 0 ? '–' : ((100 * part) / whole).toFixed(1));

/** F1 of the layers of names, and of the facts that hang on them. */
async function scoreArticles(chain, folder) {
  const articles = [];
  for (const file of goldArticleFiles(folder)) {
    articles.push(await articleOf(chain, file, await readFile(join(folder, file))));
  }
  const out = await mkdtemp(join(tmpdir(), 'liushui-ablation-'));
  try {
    await publishArticles(out, articles, chain.entities);
    const { layers } = await evaluateLedger(out, folder);
    return LAYERS.map((layer) => percent(layers[layer].f1, 1));
  } finally {
    await rm(out, { recursive: true });
  }
}

async function publishArticles(out, articles, entities) {
  const contents = {
    deadLetters: [],
    articles: async function* () {
      yield* articles;
    },
  };
  const { predicates } = loadPredicates();
  const knowledge = { entities, predicates, words: loadConflictWords() };
  const provenance = {
    generator: { name: 'liushui', version: VERSION },
    pipeline: 'ablation',
    lexicon: '',
  };
  await publish(out, contents, await resolveStore(contents, knowledge), provenance);
}

/** Precision, recall and F1 of exact span and type. */
async function scoreSentences(chain, language, file) {
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line !== '');
  let found = 0;
  let marked = 0;
  let right = 0;
  for (const [i, { t, e }] of lines.map((line) => JSON.parse(line)).entries()) {
    const hints = { inLanguage: language };
    const { layers } = await articleOf(chain, `${i}`, Buffer.from(t), hints);
    const gold = new Set(e.filter(([, , type]) => MARKED.has(type)).map(String));
    const ours = layers.names
      .filter(({ type }) => TYPES[type] !== undefined)
      .map(({ start, end, type }) => `${start},${end},${TYPES[type]}`);
    found += ours.length;
    marked += gold.size;
    right += ours.filter((name) => gold.has(name)).length;
  }
  return [percent(right, found), percent(right, marked), percent(2 * right, found + marked)];
}

const texts = process.argv.slice(2);
if (texts.length === 0) {
  console.error('name a folder of annotated articles, or zh-Hans:FILE.jsonl, zh-Hant:…, en:…');
  process.exit(2);
}
for (const text of texts) {
  const [, language, file] = LANGUAGE.exec(text) ?? [];
  const rows = [];
  for (const [name, makeChain] of Object.entries(ABLATIONS)) {
    const chain = makeChain();
    rows.push([
      name,
      ...(file ? await scoreSentences(chain, language, file) : await scoreArticles(chain, text)),
    ]);
  }
  printTable(`${text}, in percent`, ['', ...(file ? ['precision', 'recall', 'F1'] : LAYERS)], rows);
}
