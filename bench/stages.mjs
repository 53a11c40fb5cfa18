// Speeds of the stages on ordinary news, beside what everybody knows: nodejieba and compromise.
import nlp from 'compromise';
import jieba from 'nodejieba';
import { layersOf, paragraphsOf, proseOf, runStage, standardChain } from './chain.mjs';
import { interleaved, over } from './measure.mjs';
import { printSpeeds } from './table.mjs';
import { samples } from './texts.mjs';

const PASSES = 5;
/** The stages that are compared go over all the text, the others and what is slow over a part of it. */
const COMPARED = ['figures', 'names', 'statements'];
/** Bytes of one pass. */
const CHINESE = { all: 1_000_000, part: 100_000 };
const ENGLISH = { all: 300_000, part: 45_000 };

const JIEBA = 'nodejieba.cut(text, true)';
const COMPROMISE = "compromise's people + places + organizations";

/** The sample articles of a language, each with all its layers and the bytes of its prose. */
async function corpus(stages, tag) {
  const entries = [];
  for (const article of samples(tag)) {
    const layers = await layersOf(stages, article);
    const prose = proseOf(layers.article);
    entries.push({ article, layers, prose, bytes: Buffer.byteLength(prose) });
  }
  return entries;
}

/** A contender that goes over the corpus as often as makes up the bytes wanted. */
function repeatedly(entries, wanted, one) {
  const once = entries.reduce((sum, { bytes }) => sum + bytes, 0);
  return over(entries, Math.round(wanted / once), ({ bytes }) => bytes, one);
}

/** Each stage alone, and the whole chain. */
function ours(stages, entries, { all, part }) {
  const alone = stages.map((stage) => {
    const wanted = COMPARED.includes(stage.name) ? all : part;
    return [stage.name, repeatedly(entries, wanted, ({ layers }) => runStage(stage, layers))];
  });
  return {
    ...Object.fromEntries(alone),
    'whole chain': repeatedly(entries, part, ({ article }) => layersOf(stages, article)),
  };
}

async function benchChinese(stages) {
  const entries = await corpus(stages, 'zh');
  const speeds = await interleaved(
    {
      [JIEBA]: repeatedly(entries, CHINESE.all, ({ prose }) => jieba.cut(prose, true)),
      ...ours(stages, entries, CHINESE),
    },
    PASSES,
  );
  printSpeeds('Chinese news, 1 MB', speeds, JIEBA, 'to nodejieba');
}

async function benchEnglish(stages) {
  const entries = await corpus(stages, 'en');
  const speeds = await interleaved(
    {
      [COMPROMISE]: repeatedly(entries, ENGLISH.part, ({ layers }) => {
        for (const paragraph of paragraphsOf(layers.article)) namesByCompromise(paragraph);
      }),
      ...ours(stages, entries, ENGLISH),
    },
    PASSES,
  );
  printSpeeds('English news, 0.3 MB', speeds, COMPROMISE, 'to compromise');
}

function namesByCompromise(text) {
  const doc = nlp(text);
  return [doc.people(), doc.places(), doc.organizations()].map((view) => view.out('array'));
}

export async function benchStages() {
  const stages = standardChain();
  await benchChinese(stages);
  await benchEnglish(stages);
}
