import type { NameTables } from '../words/tables.js';
import { isLatinOrDigit } from './characters.js';

const MOST_FORMS = 3;

/** The end of the legal forms behind a Latin name: Acer -> Acer Inc., Nvidia -> Nvidia Corp. */
export function legalEnd(text: string, start: number, tables: NameTables): number {
  let end = withDot(text, start, tables);
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

/** Behind an abbreviated form the full stop belongs to the name: Acer Corp|. */
function withDot(text: string, end: number, tables: NameTables): number {
  if (text.charAt(end) !== '.') return end;
  const word = /[A-Za-z]{1,5}$/.exec(text.slice(Math.max(0, end - 6), end))?.[0] ?? '';
  return tables.en.legal.get(`${word}.`) === undefined ? end : end + 1;
}

function isWhole(text: string, end: number): boolean {
  return text.charAt(end - 1) === '.' || !isLatinOrDigit(text.charCodeAt(end));
}
