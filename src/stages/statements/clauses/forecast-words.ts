import type { Word } from '../frames/vocabulary.js';

/** Whether a word tells what is expected: 预计, "expects". */
export function isForecast({ senses }: Word): boolean {
  return senses.cues.some(({ sets }) => sets === 'forecast');
}

/** Likewise, but not what others had expected of it: "analysts' estimates". */
export function isOutlook({ senses }: Word): boolean {
  return senses.cues.some(({ sets, benchmark }) => sets === 'forecast' && !benchmark);
}
