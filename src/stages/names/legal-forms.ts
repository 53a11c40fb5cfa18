import { isLatinOrDigit } from './characters.js';
import type { NameTables } from './tables.js';

const MOST_FORMS = 3;

/** The end of the legal forms behind a Latin name: Acer -> Acer Inc., Nvidia -> Nvidia Corp. */
export function legalEnd(text: string, start: number, tables: NameTables): number {
  let end = start;
  for (let i = 0; i < MOST_FORMS; i++) {
    const gap = /^(?:, | )?/.exec(text.slice(end, end + 2))?.[0].length ?? 0;
    if (gap === 0 && text.charAt(end) !== '.') break;
    const form = tables.en.legal
      .matchesAt(text, end + gap)
      .find((match) => isWhole(text, match.end));
    if (form === undefined) break;
    end = form.end;
  }
  return end;
}

function isWhole(text: string, end: number): boolean {
  return text.charAt(end - 1) === '.' || !isLatinOrDigit(text.charCodeAt(end));
}
