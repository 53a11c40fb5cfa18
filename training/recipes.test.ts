import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { openModel } from '../src/stages/names/tagger/model-file.js';
import { Tagger } from '../src/stages/names/tagger/tagger.js';
import { dataSet } from './data-set.js';
import { createPreparer } from './prepare.js';
import { fillIn, type Recipe, train } from './recipes.js';
import { ownCorpus, parseMarks } from './sources.js';

const CORPORA = fileURLToPath(new URL('corpora', import.meta.url));
const MODELS = new URL('../models/', import.meta.url);
const TYPES = ['person', 'place', 'organization'] as const;

const LINES = [
  '{ORG|云帆电子}在{LOC|成都}设厂。',
  '{PER|周明远}出任{ORG|云帆电子}总经理。',
  '{ORG|蓝杉资本}投资{ORG|云帆电子}。',
  '{PER|周明远}周二到{LOC|成都}。',
  '毛利率下降。',
  '公司没有公布金额。',
];
const corpus = {
  name: 'a few',
  sentences: LINES.map((line) => ({ ...parseMarks(line), language: 'zh-Hans' })),
  marks: TYPES,
  hash: 'none',
};
const recipe: Recipe = {
  name: 'zh',
  dictionary: () => ({
    wordPrints: new Uint16Array(),
    wordClasses: new Uint8Array(),
    prefixes: new Uint8Array(),
    roles: new Uint16Array(0x5200),
  }),
  corpora: [{ corpus, weight: 1 }],
  partial: [],
  training: { epochs: 60, rate: 0.3, l1: 0.01, dropout: 0.2, seed: 1 },
  packing: { prune: 0.001, scale: 32 },
  scout: { size: 256, epochs: 1, rate: 0.3, dropout: 0, seed: 1, scale: 16, least: -1e6 },
};

describe('training', () => {
  const preparer = createPreparer();

  it('gives the same bytes each time', async () => {
    const [first, second] = [await train(recipe, preparer), await train(recipe, preparer)];
    expect(Buffer.from(first.bytes).equals(second.bytes)).toBe(true);
    expect(first.cells).toBeGreaterThan(0);
  });

  it('gives a model that knows the sentences it was trained on, and what they were', async () => {
    const model = openModel((await train(recipe, preparer)).bytes);
    const tagger = new Tagger(model);
    const text = '周明远出任云帆电子总经理。';
    const names = tagger.tag(text, { start: 0, end: text.length }, new Uint8Array(text.length));
    expect(names.map(({ start, end, type }) => `${type} ${text.slice(start, end)}`)).toEqual([
      'person 周明远',
      'organization 云帆电子',
    ]);
    expect(model.header.inputs).toEqual({ 'a few': 'none' });
  });

  it('fills in the names that a corpus leaves unmarked, and keeps those it has', async () => {
    const tagger = new Tagger(openModel((await train(recipe, preparer)).bytes));
    const { text, names } = parseMarks('{PER|周明远}出任云帆电子总经理。');
    const known = new Uint8Array(text.length);
    const filled = fillIn({ text, names, known, isChinese: true, marks: TYPES, weight: 1 }, tagger);
    expect(filled.names).toMatchObject([
      { start: 0, end: 3, type: 'person' },
      { start: 5, end: 9, type: 'organization' },
    ]);
  });

  it('lets any label stand where a corpus does not mark a type', () => {
    const example = {
      text: '周明远',
      names: [{ start: 0, end: 2, type: 'person' as const }],
      known: new Uint8Array(3),
      isChinese: true,
      marks: ['person' as const],
      weight: 1,
    };
    const read = (text: string) => ({
      count: text.length,
      starts: Int32Array.from(text, (_, i) => i),
      ends: Int32Array.from(text, (_, i) => i + 1),
      width: 1,
      features: () => undefined,
      hints: () => undefined,
    });
    const { sequences } = dataSet([example], read, { types: ['person', 'place'], leastCount: 1 });
    expect([...(sequences[0]?.allowed ?? [])]).toEqual([0b10, 0b1000, 0b111100001]);
  });
});

describe.each([
  ['names-zh.bin', 'zh-'],
  ['names-en.bin', 'en-'],
])('the shipped %s', (file, prefix) => {
  const path = fileURLToPath(new URL(file, MODELS));

  it.skipIf(!existsSync(path))('was trained on the sentences that lie in corpora/ now', () => {
    const { inputs } = openModel(readFileSync(path)).header;
    const own = ownCorpus(CORPORA, prefix);
    expect(inputs[own.name]).toBe(own.hash);
  });
});
