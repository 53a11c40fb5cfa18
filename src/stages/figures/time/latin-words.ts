import { isLetter, skipSpaces, skipSpacesBack } from '../words/characters.js';
import type { PhraseTrie } from '../words/phrase-trie.js';
import type { TimeContext } from './time-context.js';

/** Behind spaces, commas and small words between two parts. */
export function glue(context: TimeContext, end: number): number {
  const { text, tables } = context;
  let at = end;
  for (let words = 0; words < 4; words++) {
    const spaces = skipSpaces(text, at, 2);
    const filler = tables.time.fillers.longest(text, spaces);
    if (filler === undefined) return spaces;
    at = filler.end;
  }
  return skipSpaces(text, at, 2);
}

/** Whether a month stands behind a day; only an ordinal is a day of "the month". */
export function monthFollows(context: TimeContext, end: number, isOrdinal = true): boolean {
  const { text, tables } = context;
  if (text[end] === ',') return false;
  let at = skipSpaces(text, end, 2);
  for (let words = 0; words < 4; words++) {
    const word = at > end ? tables.time.words.longest(text, at) : undefined;
    if (word?.value.is === 'month') return true;
    if (word?.value.is === 'relative' && word.value.unit === 'month') {
      const isThe = tables.time.partOnly.has(text.slice(word.start, word.end).toLowerCase());
      return (isOrdinal || !isThe) && text[word.end] !== '-';
    }
    const filler = tables.time.fillers.longest(text, at);
    if (filler === undefined) return false;
    at = skipSpaces(text, filler.end, 2);
  }
  return false;
}

export function follows(trie: PhraseTrie<true>, text: string, at: number): boolean {
  const from = skipSpacesBack(text, at, 2);
  if (from === at) return false;
  const cue = trie.longest(text, from);
  return cue !== undefined && !isLetter(text, cue.start - 1);
}

/** Whether the phrase ends here: at a mark, a dash between spaces or the end of the text. */
export function isClosed(text: string, end: number): boolean {
  if (end === text.length || /[.,;:!?)\n]/.test(text[end] ?? '')) return true;
  const next = skipSpaces(text, end, 2);
  return next > end && (next === text.length || /[-–—(]/.test(text[next] ?? ''));
}
