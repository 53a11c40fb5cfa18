import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openModel } from '../src/stages/names/tagger/model-file.js';
import { Tagger } from '../src/stages/names/tagger/tagger.js';
import { createPreparer, type Preparer, prepare } from './prepare.js';
import { chineseRecipe, englishRecipe, train } from './recipes.js';
import { describeTally, tally } from './score.js';
import { outsideCorpus } from './sources.js';

/** What a model is measured on where it is there: file and language. */
const MEASURED: Readonly<Record<string, readonly (readonly [file: string, language: string])[]>> = {
  zh: [
    ['gsdsimp_test', 'zh-Hans'],
    ['gsd_test', 'zh-Hant'],
    ['finre_valid', 'zh-Hans'],
    ['weibo_test', 'zh-Hans'],
  ],
  en: [
    ['en_ewt_dev', 'en'],
    ['en_wnut17_dev', 'en'],
  ],
};

/** train.js ROOT OUTSIDE [zh|en]: writes models/names-*.bin of the project at ROOT. */
async function main([root, outside, only]: readonly string[]): Promise<void> {
  if (root === undefined || outside === undefined) {
    throw new Error(
      'give the folder of the outside corpora: node training/train.mjs FOLDER [zh|en]',
    );
  }
  const own = join(root, 'training', 'corpora');
  const models = join(root, 'models');
  mkdirSync(models, { recursive: true });
  const preparer = createPreparer();
  for (const recipeOf of [chineseRecipe, englishRecipe]) {
    const recipe = recipeOf(own, outside);
    if (only !== undefined && only !== recipe.name) continue;
    const { bytes, rows, cells } = await train(recipe, preparer, console.error);
    const path = join(models, `names-${recipe.name}.bin`);
    writeFileSync(path, bytes);
    console.error(`${path}: ${rows} features, ${cells} weights, ${bytes.length} bytes`);
    await measure(bytes, recipe.name, outside, preparer);
  }
}

async function measure(
  bytes: Uint8Array,
  model: string,
  folder: string,
  preparer: Preparer,
): Promise<void> {
  const file = openModel(bytes);
  const tagger = new Tagger(file);
  for (const [name, language] of MEASURED[model] ?? []) {
    const corpus = outsideCorpus(join(folder, `${name}.jsonl`), name, language);
    if (corpus === undefined) continue;
    const examples = await prepare(corpus, preparer);
    const result = tally(
      examples,
      ({ text, known }) => tagger.tag(text, { start: 0, end: text.length }, known),
      file.header.types,
    );
    console.error(`${name}: ${describeTally(result)}`);
  }
}

await main(process.argv.slice(2));
