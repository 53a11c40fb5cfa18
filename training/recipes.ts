import { join } from 'node:path';
import type { EntityType } from '../src/core/name.js';
import {
  type ModelHeader,
  openModel,
  type Section,
  writeModel,
} from '../src/stages/names/tagger/model-file.js';
import { readerOf, Tagger } from '../src/stages/names/tagger/tagger.js';
import { type TrainingOptions, trainCrf } from './crf.js';
import { dataSet } from './data-set.js';
import { englishDictionary } from './dictionary-en.js';
import { chineseDictionary } from './dictionary-zh.js';
import { type PackOptions, packModel } from './pack.js';
import { type Example, type Preparer, prepare } from './prepare.js';
import { Random } from './random.js';
import { type ScoutOptions, trainScout } from './scout.js';
import { type Corpus, outsideCorpus, ownCorpus } from './sources.js';

const TYPES: readonly EntityType[] = ['person', 'place', 'organization'];
/** Rarer features tell too little to be worth their room. */
const LEAST_COUNT = 2;
const SEED = 1;
/** In so many sentences what the lexicon knows is hidden, so that the tagger does not lean on it. */
const HIDDEN = 0.3;
const HIDDEN_IN_OWN = 0.5;

const SCOUT = { epochs: 4, rate: 0.3, dropout: 0.3, seed: SEED, scale: 16 };
/** Below every sum of hints. */
const ALL = -1e6;

interface Weighted {
  readonly corpus: Corpus;
  readonly weight: number;
}

/** What a model is trained on and how. */
export interface Recipe {
  readonly name: string;
  readonly dictionary: () => Record<string, Section>;
  /** Corpora that mark all names, each with how much its sentences count. */
  readonly corpora: readonly Weighted[];
  /** Corpora that mark only some names: the rest is filled in by a model of the other corpora. */
  readonly partial: readonly Weighted[];
  readonly training: TrainingOptions;
  readonly packing: PackOptions;
  readonly scout: ScoutOptions;
}

/** A trained model as its file, with figures for the report. */
export interface Trained {
  readonly bytes: Uint8Array;
  readonly rows: number;
  readonly cells: number;
}

/** The recipe of the Chinese model. `outside` is the folder of the corpora that are not our own. */
export function chineseRecipe(own: string, outside: string): Recipe {
  return {
    name: 'zh',
    dictionary: chineseDictionary,
    corpora: [
      { corpus: outsideFile(outside, 'gsdsimp_train', 'zh-Hans'), weight: 1.5 },
      { corpus: outsideFile(outside, 'gsdsimp_dev', 'zh-Hans'), weight: 1.5 },
      { corpus: outsideFile(outside, 'weibo_train', 'zh-Hans'), weight: 1 },
      { corpus: ownCorpus(own, 'zh-'), weight: 1 },
    ],
    partial: [{ corpus: outsideFile(outside, 'finre_train', 'zh-Hans'), weight: 0.3 }],
    training: { epochs: 8, rate: 0.1, l1: 0.2, dropout: 0.3, seed: SEED },
    packing: { prune: 0.05, scale: 32 },
    scout: { ...SCOUT, size: 1 << 18, least: -36 },
  };
}

/** The recipe of the model for Latin script. */
export function englishRecipe(own: string, outside: string): Recipe {
  return {
    name: 'en',
    dictionary: englishDictionary,
    corpora: [
      { corpus: ownCorpus(own, 'en-'), weight: 1 },
      { corpus: outsideFile(outside, 'en_wnut17_train', 'en'), weight: 1 },
    ],
    partial: [],
    training: { epochs: 10, rate: 0.2, l1: 0.2, dropout: 0.3, seed: SEED },
    packing: { prune: 0.05, scale: 32 },
    scout: { ...SCOUT, size: 1 << 16, least: -40 },
  };
}

function outsideFile(folder: string, name: string, language: string): Corpus {
  const corpus = outsideCorpus(join(folder, `${name}.jsonl`), name, language);
  if (corpus === undefined) throw new Error(`${name}.jsonl is missing in ${folder}`);
  return corpus;
}

/** Trains a model; the same recipe gives the same bytes. */
export async function train(
  recipe: Recipe,
  preparer: Preparer,
  log: (line: string) => void = () => undefined,
): Promise<Trained> {
  const random = new Random(SEED);
  const dictionary = recipe.dictionary();
  const isChinese = recipe.name === 'zh';
  const examplesOf = async ({ corpus, weight }: Weighted): Promise<Example[]> => {
    const share = corpus.name.startsWith('own') ? HIDDEN_IN_OWN : HIDDEN;
    return (await prepare(corpus, preparer))
      .filter((example) => example.isChinese === isChinese)
      .map((example) => (random.happens(share) ? withoutKnown(example) : example))
      .map((example) => ({ ...example, weight }));
  };
  const full: Example[] = [];
  for (const corpus of recipe.corpora) full.push(...(await examplesOf(corpus)));
  if (recipe.partial.length === 0) return trainOn(recipe, dictionary, full, log);
  const thorough = { ...recipe, scout: { ...recipe.scout, least: ALL } };
  const first = trainOn(thorough, dictionary, full, log);
  const tagger = new Tagger(openModel(first.bytes));
  for (const corpus of recipe.partial) {
    full.push(...(await examplesOf(corpus)).map((example) => fillIn(example, tagger)));
  }
  return trainOn(recipe, dictionary, full, log);
}

function withoutKnown(example: Example): Example {
  return { ...example, known: new Uint8Array(example.known.length) };
}

/** Adds the names that a model reads where none is marked. */
export function fillIn(example: Example, tagger: Tagger): Example {
  const { text, names, known } = example;
  const read = tagger.tag(text, { start: 0, end: text.length }, known);
  const added = read.filter(({ start, end }) =>
    names.every((n) => n.end <= start || n.start >= end),
  );
  return { ...example, names: [...names, ...added] };
}

function trainOn(
  recipe: Recipe,
  dictionary: Record<string, Section>,
  examples: readonly Example[],
  log: (line: string) => void,
): Trained {
  const { name, corpora, partial, training, packing, scout } = recipe;
  const sources = [...corpora, ...partial];
  const header: Omit<ModelHeader, 'scale'> = {
    name,
    types: TYPES,
    leastHints: scout.least,
    inputs: Object.fromEntries(sources.map(({ corpus }) => [corpus.name, corpus.hash])),
  };
  const read = readerOf(openModel(writeModel({ ...header, scale: 1 }, dictionary)));
  const data = dataSet(examples, read, { types: TYPES, leastCount: LEAST_COUNT });
  log(`${name}: ${data.sequences.length} sentences, ${data.features.length} features`);
  const weights = trainCrf(data, training, (epoch, loss) =>
    log(`${name}: epoch ${epoch}, mean loss ${loss.toFixed(3)}`),
  );
  const hints = trainScout(examples, read, scout);
  return packModel(header, { ...dictionary, hints }, data.features, weights, packing);
}
