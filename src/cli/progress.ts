import type { RunProgress } from '../index.js';
import type { Console } from './console.js';

const WIDTH = 24;

/** Redraws one line on a terminal; silent elsewhere, so that logs stay clean. */
export function progressBar(console: Console): (progress: RunProgress) => void {
  if (!console.interactive) return () => {};
  return ({ done, total, failed }) => {
    const filled = total === 0 ? WIDTH : Math.floor((done / total) * WIDTH);
    const bar = '█'.repeat(filled) + '░'.repeat(WIDTH - filled);
    const note = failed > 0 ? `   ${failed} failed` : '';
    const end = done === total ? '\r\u001b[2K' : '';
    console.err(`\r ${bar} ${done}/${total} articles${note}${end}`);
  };
}
