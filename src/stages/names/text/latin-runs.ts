import { flatMap } from '../../../core/flat-map.js';
import type { Span } from '../../../core/span.js';
import type { NamePatterns } from '../words/patterns.js';
import type { NameTables } from '../words/tables.js';
import { isLatinOrDigit } from './characters.js';
import type { NameText } from './name-text.js';

export interface LatinWord extends Span {
  readonly text: string;
}

/** Capitalised words with single spaces, or an ampersand, between them. */
export interface LatinRun extends Span {
  readonly words: readonly LatinWord[];
}

/** A word that begins with a capital, or holds one behind small letters (iPhone). */
const WORD =
  /(?:[A-Z\u00c0-\u00de]|[a-z]{1,2}(?=[A-Z]))[A-Za-z0-9\u00c0-\u024f]{0,40}(?:[&'.-][A-Za-z0-9\u00c0-\u024f]{1,40}){0,6}/g;
const MOST_WORDS = 6;

/** What joins words: Johnson & Johnson is one name. */
const [BLANK, AND] = [' ', ' & '];

/** The runs of capitalised Latin words in a stretch of text, of at most six words. */
export function latinRuns(
  text: NameText,
  { patterns }: NameTables,
  { start, end }: Span,
): LatinRun[] {
  const runs: LatinWord[][] = [];
  for (const match of text.text.slice(start, end).matchAll(WORD)) {
    const word = wordOf(match[0], start + match.index, patterns);
    if (isInsideWord(text.text, word.start)) continue;
    const run = runs.at(-1);
    const previous = run?.at(-1);
    const isNext = previous !== undefined && isJoined(text.text, previous.end, word.start);
    if (run !== undefined && isNext && run.length < MOST_WORDS) run.push(word);
    else runs.push([word]);
  }
  return flatMap(runs, (words) => {
    const run = runOf(words);
    return run === undefined ? [] : [run];
  });
}

export function runOf(words: readonly LatinWord[]): LatinRun | undefined {
  const [first, last] = [words[0], words.at(-1)];
  return first && last && { start: first.start, end: last.end, words };
}

function isJoined(text: string, end: number, start: number): boolean {
  if (start - end === BLANK.length) return text.startsWith(BLANK, end);
  return start - end === AND.length && text.startsWith(AND, end);
}

function isInsideWord(text: string, start: number): boolean {
  return isLatinOrDigit(text.charCodeAt(start - 1)) || text.charAt(start - 1) === '_';
}

/** Without a possessive or a participle at the end. */
function wordOf(match: string, start: number, { compound }: NamePatterns): LatinWord {
  const own = match.endsWith("'s") ? match.slice(0, -2) : match;
  const text = own.includes('-') ? own.replace(compound, '') : own;
  return { text, start, end: start + text.length };
}
