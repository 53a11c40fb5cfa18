import type { NameTables } from '../words/tables.js';

const MOST_CHARACTERS = 120;

/**
 * Where the words begin that an acronym stands for, when they end at a position: the initials of the
 * capitalised words, read backwards, are its letters (small words may be left out).
 */
export function acronymStart(
  text: string,
  { en }: NameTables,
  acronym: string,
  end: number,
): number | undefined {
  const letters = acronym.replace(/[^A-Za-z]/g, '').toUpperCase();
  if (!/^[A-Z]{2,8}$/.test(acronym.replace(/[^A-Za-z]/g, ''))) return undefined;
  const from = Math.max(0, end - MOST_CHARACTERS);
  const words = [...text.slice(from, end).matchAll(/[A-Za-z\u00c0-\u024f'&]+/g)];
  let letter = letters.length - 1;
  let start: number | undefined;
  for (const word of words.reverse()) {
    if (letter < 0) break;
    if (word[0].charAt(0).toUpperCase() === letters[letter] && /^[A-Z]/.test(word[0])) {
      start = from + word.index;
      letter--;
    } else if (!en.acronymSkips.has(word[0])) return undefined;
  }
  return letter < 0 ? start : undefined;
}
