import type { RunProgress } from '../index.js';
import type { Terminal } from './terminal.js';

const WIDTH = 24;

/** Redraws one line on a terminal; silent elsewhere, so that logs stay clean. */
export function progressBar(terminal: Terminal): (progress: RunProgress) => void {
  if (!terminal.interactive) return () => {};
  return ({ done, total, failed }) => {
    const filled = total === 0 ? WIDTH : Math.floor((done / total) * WIDTH);
    const bar = '█'.repeat(filled) + '░'.repeat(WIDTH - filled);
    const note = failed > 0 ? `   ${failed} failed` : '';
    const end = done === total ? '\r\u001b[2K' : '';
    terminal.err(`\r ${bar} ${done}/${total} articles${note}${end}`);
  };
}
