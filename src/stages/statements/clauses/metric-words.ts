import type { Word } from '../frames/vocabulary.js';

/** Whether a word names a metric: 营收, "sales". */
export function isMetric({ senses }: Word): boolean {
  return senses.metrics.length > 0;
}
