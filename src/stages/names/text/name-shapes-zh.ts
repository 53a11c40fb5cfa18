import type { NameTables } from '../words/tables.js';
import { wordEndsAt } from './boundaries.js';
import { isHan } from './characters.js';
import { type NameText, startsToken, tokenHolding } from './name-text.js';

const LONGEST_FOREIGN_PART = 7;
const LONGEST_TITLE = 6;
/** A longer row of middle dots is no name. */
const MOST_PARTS = 6;
const MIDDLE_DOT = /[·・•‧]/;

/** What a name shape is asked for besides its start. */
interface Wanted {
  /** Only a name that ends here will do. */
  readonly end?: number;
  /** The place leaves no doubt that a name stands there, so that it may be an ordinary word too. */
  readonly isSure?: boolean;
  /** The place leaves no doubt that the name ends at `end`, whatever the segmenter sees. */
  readonly isWhole?: boolean;
}

/** The end of a person's name that begins at a position, in either shape. */
export function personEnd(text: NameText, tables: NameTables, start: number): number | undefined {
  const foreign = foreignNameEnd(text, tables, start);
  const chinese = chineseNameEnd(text, tables, start, { isSure: true });
  if (foreign === undefined) return chinese;
  if (chinese === undefined) return foreign;
  const isClearlyForeign = foreign - start >= 4 || MIDDLE_DOT.test(text.text.slice(start, foreign));
  return isClearlyForeign ? foreign : chinese;
}

/**
 * The end of a Chinese name that begins at a position: surname and one or two characters, ending
 * where a word ends.
 */
export function chineseNameEnd(
  text: NameText,
  tables: NameTables,
  start: number,
  { end, isSure = false, isWhole = false }: Wanted = {},
): number | undefined {
  const surname = surnameLength(text.text, tables, start);
  if (surname === 0) return undefined;
  for (const candidate of [start + surname + 2, start + surname + 1]) {
    if (end !== undefined && candidate !== end) continue;
    const isWord = isWhole || isNameWord(text, tables, start, candidate, isSure);
    if (isWord && hasShape(text, tables, start, candidate)) return candidate;
  }
  return undefined;
}

function surnameLength(text: string, tables: NameTables, start: number): number {
  if (tables.zh.compoundSurnames.has(text.slice(start, start + 2))) return 2;
  return tables.zh.surnames.has(text.charAt(start)) ? 1 : 0;
}

function hasShape(text: NameText, tables: NameTables, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (!isHan(text.text.charCodeAt(i))) return false;
  const name = text.text.slice(start, end);
  return (
    !tables.zh.notNames.has(name) &&
    !tables.zh.notNames.has(name.slice(0, 2)) &&
    tables.zh.titlesBefore.get(name) === undefined
  );
}

/** Whether a name ends where a word does, and is no ordinary word itself. */
function isNameWord(
  text: NameText,
  tables: NameTables,
  start: number,
  end: number,
  isSure: boolean,
): boolean {
  return (
    endsWord(text, tables, start, end) &&
    !tables.zh.behindNames.has(text.text.charAt(end - 1)) &&
    !isOrdinary(text, start, end, isSure)
  );
}

function endsWord(text: NameText, tables: NameTables, start: number, end: number): boolean {
  return (
    startsToken(text, end) || isBeforeSpeech(text, tables, start, end) || isGlued(text, tables, end)
  );
}

/** 林某|某指: an unknown word of two characters that took the last of a name to what follows it. */
function isGlued(text: NameText, tables: NameTables, end: number): boolean {
  const token = tokenHolding(text, end);
  return (
    token?.tag === 'x' &&
    token.start === end - 1 &&
    token.end === end + 1 &&
    tables.zh.behindNames.has(text.text.charAt(end))
  );
}

/** 齐某|说: the segmenter may take a verb of speech into a name that it does not know. */
function isBeforeSpeech(text: NameText, tables: NameTables, start: number, end: number): boolean {
  const token = tokenHolding(text, start);
  const isUnknown = token?.start === start && (token.tag === 'x' || token.tag === 'nr');
  if (!isUnknown || token === undefined || token.end <= end) return false;
  return tables.zh.speech.matchesAt(text.text, end).some((verb) => verb.end === token.end);
}

/** Whether the words that fill the span are words of the dictionary that no name is made of. */
function isOrdinary(text: NameText, start: number, end: number, isSure: boolean): boolean {
  const first = tokenHolding(text, start);
  if (first === undefined || first.start !== start) return false;
  if (first.end === end) return !(isSure ? /^(?:n|x|a|v$|$)/ : /^(?:nr|x|nz|$)/).test(first.tag);
  const given = tokenHolding(text, first.end);
  return given !== undefined && given.end - given.start > 1 && /^[vdpcumqtr]/.test(given.tag);
}

/**
 * The end of a foreign name that begins at a position: parts of two or more characters of the table
 * (a Latin initial will do inside), joined by middle dots.
 */
function foreignNameEnd(text: NameText, tables: NameTables, start: number): number | undefined {
  const first = foreignPartEnd(text, tables, start, 2);
  return first === undefined ? undefined : dottedEnd(text, tables, first);
}

/** The end of the parts that middle dots join to a name which ends at a position so far. */
export function dottedEnd(text: NameText, tables: NameTables, firstEnd: number): number {
  let end = firstEnd;
  for (let parts = 1; parts < MOST_PARTS && MIDDLE_DOT.test(text.text.charAt(end)); parts++) {
    const next = foreignPartEnd(text, tables, end + 1, 1) ?? initialEnd(text.text, end + 1);
    if (next === undefined) break;
    end = next;
  }
  return end;
}

/** The start of the first part of a foreign name, which ends at a position. */
export function foreignPartStart(text: NameText, tables: NameTables, end: number): number {
  let start = end;
  while (end - start < LONGEST_FOREIGN_PART && isForeign(text, tables, start - 1)) start--;
  // 财务|官马特·某某: the segmenter may take the end of a title into the name.
  for (let i = start; i < end; i++) if (endsTitle(text, tables, i)) return i;
  const token = tokenHolding(text, start);
  if (token === undefined || token.start >= start || token.end > end) return start;
  const isBeside = tables.zh.besideNames.has(text.text.charAt(start - 1));
  return isBeside ? start : token.start;
}

function endsTitle({ text }: NameText, { zh }: NameTables, position: number): boolean {
  return (
    zh.titleEnds.has(text.charAt(position - 1)) &&
    wordEndsAt(text, position, LONGEST_TITLE, (word) => zh.titlesBefore.get(word) === true)
  );
}

function foreignPartEnd(
  text: NameText,
  tables: NameTables,
  start: number,
  shortest: number,
): number | undefined {
  let end = start;
  while (end - start < LONGEST_FOREIGN_PART && isForeign(text, tables, end)) end++;
  while (end > start && !startsToken(text, end)) end--;
  return end - start >= shortest ? end : undefined;
}

function isForeign({ text }: NameText, tables: NameTables, position: number): boolean {
  return tables.zh.transliteration.has(text.charAt(position));
}

function initialEnd(text: string, start: number): number | undefined {
  return /^[A-Z]\.?(?=[·・•‧])/.test(text.slice(start, start + 3)) ? start + 1 : undefined;
}
