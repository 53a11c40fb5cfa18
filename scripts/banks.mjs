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
const { layersOf: layersOfMarked } = await import('../dist/stages/statements/example.js');
const { loadFrames } = await import('../dist/stages/statements/frames/frame.js');
const { loadTables } = await import('../dist/stages/statements/words/tables.js');
const { loadPredicates } = await import('../dist/lexicon/predicates.js');
const { readerOf } = await import('../dist/stages/statements/reader.js');

const { predicates } = loadPredicates();
const frames = loadFrames().map(({ data }) => data);
const read = readerOf(frames, loadTables().tables, predicates);
const stages = standardChain();

/** Of one item: what it tells that is not read, what is read that it does not tell, and how much it tells. */
async function compared(item) {
  return item.main === undefined ? comparedClaims(item) : comparedNames(item);
}

function comparedClaims(item) {
  const extra = claimsOf(item);
  const missing = item.claims.filter((expected) => {
    const at = extra.findIndex((found) => says(found, expected, predicates[item.p] ?? {}));
    if (at >= 0) extra.splice(at, 1);
    return at < 0;
  });
  return { text: item.text, missing, extra, told: item.claims.length };
}

/** The claims of a text's predicate, their figures as a bank writes them. */
function claimsOf({ text, published, p: predicate }) {
  return read(layersOfMarked({ text, published }))
    .map(({ claim }) => claim)
    .filter((claim) => claim.predicate === predicate)
    .map(({ subject, object, money, percent, quantity }) => ({
      subject,
      ...(object !== undefined && { object }),
      ...(money && { money: `${amountOf(money)} ${money.currency}` }),
      ...(percent && { percent: amountOf(percent) }),
      ...(quantity && { quantity: `${amountOf(quantity)} ${quantity.unit}` }),
    }));
}

function amountOf({ value, minValue, maxValue }) {
  return value ?? `${minValue}-${maxValue}`;
}

/** Whether a claim says what is expected: the parties but for what stands behind #, and the figures. */
function says(found, expected, { symmetric, freeSubject, freeObject, metric }) {
  const isOf = (one, other) => one === undefined || companyOf(one) === companyOf(other);
  const isMarket = freeSubject && !metric;
  const straight =
    (isMarket || isOf(expected.subject, found.subject)) &&
    (freeObject || isOf(expected.object, found.object));
  const turned = isOf(expected.subject, found.object) && isOf(expected.object, found.subject);
  return (
    (straight || (symmetric && turned)) &&
    isSame(expected.money, found.money, ([, currency]) => currency) &&
    isSame(expected.percent, found.percent) &&
    isSame(expected.quantity, found.quantity)
  );
}

function companyOf(id) {
  return id?.split('#')[0];
}

/** The same size, whatever its sign, which says that something falls, and of the same kind. */
function isSame(expected, found, kindOf = () => undefined) {
  if (expected === undefined) return true;
  if (found === undefined) return false;
  const [one, other] = [expected.split(' '), found.split(' ')];
  return Math.abs(Number(one[0])) === Math.abs(Number(other[0])) && kindOf(one) === kindOf(other);
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
  const total = (of) => results.reduce((sum, result) => sum + of(result), 0);
  const told = total((result) => result.told);
  const found = told - total(({ missing }) => missing.length);
  const made = total(({ extra }) => extra.length);
  const [precision, recall] = [found / (found + made || 1), found / told];
  const f1 = (2 * precision * recall) / (precision + recall || 1);
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
