// Figures beside the library that reads the same kinds of them.
import recognizers from '@microsoft/recognizers-text-suite';
import { layersOf, paragraphsOf, runStage, standardChain } from './chain.mjs';
import { interleaved, over } from './measure.mjs';
import { digits, printTable, ratio } from './table.mjs';
import { samples } from './texts.mjs';

const PASSES = 3;
/** How often one pass of ours goes over the articles; one of theirs does not get through them once. */
const TIMES = 20;
/** A pass of theirs ends behind the paragraph that takes it over either. */
const MOST_BYTES = 3_000;
const MOST_MS = 3_000;

const { recognizeCurrency, recognizePercentage, recognizeNumber, recognizeDateTime } = recognizers;
const READERS = {
  'recognizers: currencies': [recognizeCurrency],
  'recognizers: currencies, percentages, numbers, dates': [
    recognizeCurrency,
    recognizePercentage,
    recognizeNumber,
    recognizeDateTime,
  ],
};

/** A contender that gives the first paragraphs to each reader, within the limits above. */
function recognized(readers, paragraphs, culture) {
  return () => {
    const begin = performance.now();
    let bytes = 0;
    for (const paragraph of paragraphs) {
      for (const read of readers) read(paragraph, culture);
      bytes += Buffer.byteLength(paragraph);
      if (bytes > MOST_BYTES || performance.now() - begin > MOST_MS) break;
    }
    return bytes;
  };
}

async function benchLanguage(stages, tag, culture, language) {
  const figures = stages.find(({ name }) => name === 'figures');
  const articles = [];
  for (const article of samples(tag)) articles.push(await layersOf(stages, article, 'detect'));
  const paragraphs = articles.flatMap(({ article }) => paragraphsOf(article));
  const bytes = ({ article }) => Buffer.byteLength(paragraphsOf(article).join(''));
  const contenders = { figures: over(articles, TIMES, bytes, (input) => runStage(figures, input)) };
  for (const [name, readers] of Object.entries(READERS)) {
    contenders[name] = recognized(readers, paragraphs, culture);
  }
  const speeds = await interleaved(contenders, PASSES);
  printTable(
    `Figures in ${language}, beside @microsoft/recognizers-text-suite`,
    ['', 'MB/s', 'figures to it'],
    Object.entries(speeds).map(([name, speed]) => [
      name,
      digits(speed),
      ratio(speeds.figures / speed),
    ]),
  );
}

export async function benchRecognizers() {
  const stages = standardChain();
  await benchLanguage(stages, 'zh', 'zh-cn', 'Chinese');
  await benchLanguage(stages, 'en', 'en-us', 'English');
}
