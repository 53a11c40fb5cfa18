#!/usr/bin/env node
// How the frames read the sentences of test/banks, and the names stage its companies.
//   node scripts/banks.mjs                       a line for each bank
//   node scripts/banks.mjs read/plain-rounds     what is missed and made up in one
//   node scripts/banks.mjs --json                the lines for programs
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBuilt, ensureInstalled } from './setup.mjs';

ensureInstalled();
ensureBuilt();
const FOLDER = fileURLToPath(new URL('../test/banks/', import.meta.url));
const { layersOf, standardChain } = await import('../bench/chain.mjs');
const { headOf } = await import('../dist/ledger/claim.js');
const { sameFact } = await import('../dist/ledger/evaluate/compare.js');
const { toldFact } = await import('../dist/ledger/evaluate/found.js');
const { Scores } = await import('../dist/ledger/evaluate/scores.js');
const { loadPredicates } = await import('../dist/lexicon/predicates.js');
const { layersOf: layersOfMarked } = await import('../dist/stages/statements/example.js');
const { loadFrames } = await import('../dist/stages/statements/frames/frame.js');
const { readerOf } = await import('../dist/stages/statements/reader.js');
const { loadTables } = await import('../dist/stages/statements/words/tables.js');

const { predicates } = loadPredicates();
const frames = loadFrames().map(({ data }) => data);
const read = readerOf(frames, loadTables().tables, predicates);
const stages = standardChain();

/** Of one item: what it tells that is not read, what is read that it does not tell, and how much it tells. */
async function compared(item) {
  return item.main === undefined ? comparedClaims(item) : comparedNames(item);
}

function comparedClaims({ p: predicate, text, published, claims }) {
  const extra = read(layersOfMarked({ text, published }))
    .map(({ claim }) => claim)
    .filter((claim) => claim.predicate === predicate);
  const missing = claims.filter((expected) => {
    const fact = expectedFact(expected, predicate);
    const at = extra.findIndex((found) => sameFact(fact, toldFact(found), isSame, predicates));
    if (at >= 0) extra.splice(at, 1);
    return at < 0;
  });
  return { text, missing, extra, told: claims.length };
}

/** A claim as a bank writes it, "100 USD", "27", "20 aircraft", as it is scored; markets have no settled ids. */
function expectedFact({ subject, object, money, percent, quantity }, predicate) {
  const { freeObject } = predicates[predicate] ?? {};
  return {
    predicate,
    subject,
    object: freeObject ? undefined : object,
    money: magnitudeOf(money),
    percent: magnitudeOf(percent),
    quantity: magnitudeOf(quantity),
  };
}

function magnitudeOf(told) {
  if (told === undefined) return undefined;
  const [amount, currency] = told.split(' ');
  return { low: Number(amount), high: Number(amount), currency };
}

function isSame(expected, found) {
  if (expected === undefined) return true;
  return found !== undefined && headOf(expected) === headOf(found);
}

/** The mentions of the companies of an article that are not found as such. */
async function comparedNames({ text, main, others }) {
  const { names } = await layersOf(stages, { uri: 'article.md', text }, 'names');
  const all = [...main, ...others].flatMap((name) => placesOf(name, text));
  const mentions = all.filter(
    (one) => !all.some((other) => other.name.length > one.name.length && isInside(one, other)),
  );
  const missing = mentions.filter(
    ({ start, end }) =>
      !names.some((n) => n.start === start && n.end === end && n.type === 'organization'),
  );
  return { text, missing, extra: [], told: mentions.length };
}

function placesOf(name, text) {
  const places = [];
  for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + 1)) {
    places.push({ name, start, end: start + name.length });
  }
  return places;
}

function isInside(one, other) {
  return other.start <= one.start && one.end <= other.end;
}

async function resultsOf(bank) {
  const lines = readFileSync(join(FOLDER, `${bank}.jsonl`), 'utf8')
    .split('\n')
    .filter(Boolean);
  return Promise.all(lines.map((line) => compared(JSON.parse(line))));
}

async function scoreOf(bank) {
  const results = await resultsOf(bank);
  const scores = new Scores();
  for (const { missing, extra, told } of results) {
    const right = told - missing.length;
    scores.add(bank, right, told, right + extra.length);
  }
  const { precision, recall, f1 } = scores.layers()[bank];
  return { bank, items: results.length, precision, recall, f1 };
}

function banks() {
  return ['read', 'unread'].flatMap((half) =>
    readdirSync(join(FOLDER, half))
      .sort()
      .map((name) => `${half}/${name.replace('.jsonl', '')}`),
  );
}

async function printMisses(bank) {
  for (const { text, missing, extra } of await resultsOf(bank)) {
    if (missing.length + extra.length === 0) continue;
    console.log(text);
    for (const what of missing) console.log(`  missing ${JSON.stringify(what)}`);
    for (const what of extra) console.log(`  extra   ${JSON.stringify(what)}`);
  }
}

async function printScores(isJson) {
  const scores = [];
  for (const bank of banks()) scores.push(await scoreOf(bank));
  if (isJson) {
    console.log(JSON.stringify(scores));
    return;
  }
  const cells = ({ bank, items, precision, recall, f1 }) => {
    const [p, r, f] = [precision, recall, f1].map((figure) => figure.toFixed(3));
    return [bank, { items, precision: p, recall: r, F1: f }];
  };
  console.table(Object.fromEntries(scores.map(cells)));
}

const [wanted] = process.argv.slice(2);
if (wanted === undefined || wanted === '--json') await printScores(wanted === '--json');
else await printMisses(wanted);
