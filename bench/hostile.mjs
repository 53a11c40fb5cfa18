// What the figure scanner takes for a megabyte that was made to be slow, beside ordinary news.
import { layersOf, runStage, standardChain } from './chain.mjs';
import { interleaved, over } from './measure.mjs';
import { digits, printTable, ratio } from './table.mjs';
import { hostileTexts, repeated, samples } from './texts.mjs';

const BYTES = 1_000_000;
const PASSES = 5;
const NEWS = 'Chinese news, as one article';

export async function benchHostile() {
  const stages = standardChain();
  const figures = stages.find(({ name }) => name === 'figures');
  const news = samples('zh')
    .map(({ text }) => text)
    .join('\n');
  const contenders = {};
  for (const [name, text] of [[NEWS, repeated(news, BYTES)], ...hostileTexts(BYTES)]) {
    const layers = await layersOf(stages, { uri: 'hostile.txt', text }, 'detect');
    const bytes = Buffer.byteLength(text);
    contenders[name] = over(
      [layers],
      1,
      () => bytes,
      (input) => runStage(figures, input),
    );
  }
  const speeds = await interleaved(contenders, PASSES);
  printTable(
    'Figures on 1 MB in one article (time for each byte, as a multiple of that on news)',
    ['', 'MB/s', 'time'],
    Object.entries(speeds).map(([name, speed]) => [
      name,
      digits(speed),
      ratio(speeds[NEWS] / speed),
    ]),
  );
}
