// Runs the standard chain up to a stage, so that each stage can be timed alone on real layers.
import { catalog, STANDARD_STAGES } from '../dist/app/catalog.js';
import { buildStages } from '../dist/pipeline/catalog.js';

const context = { issue: () => {} };

export const standardChoices = STANDARD_STAGES.map((name) => ({ name, settings: {} }));

/** The stages of the standard chain, with their dictionaries. */
export function standardChain() {
  return buildStages(catalog, standardChoices);
}

/** The first layer of an article. */
export function sourceOf({ uri, text }) {
  return { source: { uri, base64: Buffer.from(text, 'utf8').toString('base64'), hints: {} } };
}

/** Runs one stage and returns the layers with what it adds. */
export async function runStage(stage, layers) {
  return { ...layers, ...(await stage.run(layers, context)) };
}

/** All layers of an article, or those up to and with the stage named. */
export async function layersOf(stages, article, last) {
  let layers = sourceOf(article);
  for (const stage of stages) {
    layers = await runStage(stage, layers);
    if (stage.name === last) break;
  }
  return layers;
}

/** The text that a reader reads: without front matter, page stamps and addresses. */
export function proseOf({ text, margins }) {
  let prose = '';
  let from = 0;
  for (const { start, end } of margins) {
    prose += text.slice(from, start);
    from = Math.max(from, end);
  }
  return prose + text.slice(from);
}

/** The paragraphs of the prose: no library is given more than a paragraph at once. */
export function paragraphsOf(article) {
  return proseOf(article)
    .split('\n')
    .filter((line) => line.trim() !== '');
}
