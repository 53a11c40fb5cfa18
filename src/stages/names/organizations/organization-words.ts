import type { Span } from '../../../core/span.js';
import { isHan } from '../text/characters.js';
import type { Drafts } from '../text/drafts.js';
import { type NameText, type NameToken, tokenHolding } from '../text/name-text.js';
import type { NameTables } from '../words/tables.js';

const MOST_WORDS = 8;
const MOST_LETTERS = 24;
/** How far in front of the words of a legal name its place may stand. */
const PLACE_DISTANCE = 2;
/** Tags of words that are in no name of an organization, unless they are of one character. */
const OUTSIDE = /^(?:[pcudrfmqtwyeil]|v$|vd|ad)/;
const NEVER = /^(?:[pcurqtw]|ul|uj)/;
/** Tags of words that say of what an organization it is, and name none by themselves. */
const ORDINARY = /^(?:n$|vn|v|a|b|d|m|q|t|f|s|i|l|j)/;

/** The words in front of a kind of organization that may be its name, from left to right. */
export function organizationWords(
  text: NameText,
  tables: NameTables,
  drafts: Drafts,
  kind: Span & { readonly value: string },
): NameToken[] {
  const words: NameToken[] = [];
  const { tokens, tokenAt } = text.words();
  let index = tokenAt[kind.start - 1] ?? -1;
  let end = kind.start;
  while (index >= 0 && words.length < MOST_WORDS) {
    const token = tokens[index];
    if (token === undefined || Math.min(token.end, kind.start) !== end) break;
    if (kind.start - token.start > MOST_LETTERS) break;
    const word = { start: token.start, end, tag: token.tag };
    const isNext = kind.value === 'legal' && !tables.zh.dealVerbs.has(textOf(text, word));
    if (!isNameWord(text, tables, drafts, word, isNext)) break;
    const own = withoutPreposition(text, tables, drafts, word);
    words.unshift(own);
    if (own !== word) break;
    end = word.start;
    index--;
  }
  const lead = leadEnd(text, tables, end, kind.start);
  const own = withoutGeneric(text, tables, drafts, clip(words, lead));
  if (kind.value !== 'loose' && lead === undefined) {
    own.unshift(...placeInFront(text, tables, drafts, index));
  }
  return own;
}

/** 由|晨某, and 和|盈某 behind another organization: an unknown word that took in what relates it. */
function withoutPreposition(
  { text }: NameText,
  tables: NameTables,
  drafts: Drafts,
  word: NameToken,
): NameToken {
  if (word.tag !== 'x' || word.end - word.start < 3) return word;
  const first = text.charAt(word.start);
  const isJoined = drafts.endingAt(word.start)?.type === 'organization';
  const isRelation =
    tables.zh.neverFirst.has(first) || (isJoined && tables.zh.listMarks.get(first) === true);
  return isRelation ? { ...word, start: word.start + 1 } : word;
}

/** The end of the last word in a stretch behind which a name begins: 子公司|某某. */
function leadEnd(
  nameText: NameText,
  tables: NameTables,
  start: number,
  end: number,
): number | undefined {
  const { text } = nameText;
  let last: number | undefined;
  for (let i = start; i < end; i++) {
    const lead = tables.zh.leads.matchesAt(text, i)[0];
    if (lead === undefined || lead.end > end || lead.end - i === 1) continue;
    if (!splitsWord(nameText, lead.end)) last = lead.end;
  }
  return last;
}

/** 代表|性, 在|线: a position within a word that the dictionary knows. */
function splitsWord(text: NameText, position: number): boolean {
  const token = tokenHolding(text, position);
  return token !== undefined && token.start < position && ORDINARY.test(token.tag);
}

function clip(words: readonly NameToken[], start = 0): NameToken[] {
  return words
    .filter((word) => word.end > start)
    .map((word) => ({ ...word, start: Math.max(word.start, start) }));
}

/** Without the ordinary words in front of the name itself: 该|…, 一家|…, 亮相|秦岭…. */
function withoutGeneric(
  text: NameText,
  tables: NameTables,
  drafts: Drafts,
  words: readonly NameToken[],
): NameToken[] {
  const first = words.findIndex((word) => !tables.zh.generic.has(textOf(text, word)));
  const own = first === -1 ? [] : words.slice(first);
  const place = own.findIndex((word) => drafts.at(word.start)?.type === 'place');
  const isAllOrdinary = own.slice(0, place).every((word) => !isTelling(text, tables, drafts, word));
  return startClean(text, tables, place > 0 && isAllOrdinary ? own.slice(place) : own);
}

/** 向某某电子: the segmenter may take a preposition for the first character of an unknown name. */
function startClean(
  text: NameText,
  tables: NameTables,
  [first, ...rest]: readonly NameToken[],
): NameToken[] {
  if (first === undefined) return [];
  const isUnclean = tables.zh.neverFirst.has(text.text.charAt(first.start));
  if (!isUnclean) return [first, ...rest];
  if (splitsWord(text, first.start + 1)) return rest;
  return first.end - first.start > 1 ? [{ ...first, start: first.start + 1 }, ...rest] : rest;
}

/** 北京远望某某有限公司: a place begins a legal name, whatever verb stands behind it. */
function placeInFront(
  text: NameText,
  tables: NameTables,
  drafts: Drafts,
  lastIndex: number,
): NameToken[] {
  const { tokens } = text.words();
  const between: NameToken[] = [];
  for (let index = lastIndex; index > lastIndex - PLACE_DISTANCE && index >= 0; index--) {
    const token = tokens[index];
    const next = tokens[index + 1];
    if (token === undefined || next === undefined || token.end !== next.start) return [];
    const letters = textOf(text, token);
    if (drafts.at(token.start)?.type === 'place') return [token, ...between];
    if (
      NEVER.test(token.tag) ||
      tables.zh.dealVerbs.has(letters) ||
      !isHan(text.text.charCodeAt(token.start))
    ) {
      return [];
    }
    between.unshift(token);
  }
  return [];
}

function isNameWord(
  text: NameText,
  tables: NameTables,
  drafts: Drafts,
  word: NameToken,
  mayBeVerb: boolean,
): boolean {
  const draft = drafts.at(word.start);
  if (draft?.type === 'person' || draft?.type === 'product') return false;
  if (draft !== undefined) return true;
  const letters = textOf(text, word);
  const first = text.text.charCodeAt(word.start);
  if (mayBeVerb && /^v/.test(word.tag)) return !tables.zh.neverIn.has(letters);
  if (!isHan(first)) return /[A-Za-z]{2}/.test(letters) && !tables.latin.generic.has(letters);
  if (tables.zh.titlesBefore.get(letters) !== undefined) return false;
  if (letters.length === 1) return !tables.zh.neverIn.has(letters) && !NEVER.test(word.tag);
  if (tables.zh.neverIn.has(letters.slice(-1))) return false;
  return !OUTSIDE.test(word.tag) || /^第[一二三四五六七八九十]$/.test(letters);
}

/** A word that is a name, or that the dictionary does not know. */
export function isTelling(
  text: NameText,
  tables: NameTables,
  drafts: Drafts,
  word: Span & { readonly tag?: string },
): boolean {
  if (drafts.at(word.start) !== undefined) return true;
  const letters = textOf(text, word);
  if (tables.zh.generic.has(letters) || tables.latin.generic.has(letters)) return false;
  return letters.length === 1 || !ORDINARY.test(word.tag ?? '');
}

function textOf({ text }: NameText, { start, end }: Span): string {
  return text.slice(start, end);
}
