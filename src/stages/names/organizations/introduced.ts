import type { Span } from '../../../core/span.js';
import { isAllHan } from '../text/characters.js';
import type { Drafts } from '../text/drafts.js';
import { endsInKind } from '../text/kinds.js';
import { type NameText, type NameToken, startsToken, tokenHolding } from '../text/name-text.js';
import { isUnfamiliar } from '../text/unfamiliar.js';
import type { NameTables } from '../words/tables.js';
import { backOf, endsTrade, standsNear } from './bounded-zh.js';
import { endsLead, opensClause } from './subjects-zh.js';

const LONGEST = 5;

/** Most characters of a name that the segmenter takes apart. */
const LONGEST_IN_PARTS = 6;
/** What closes such a name where a noun begins it. */
const CLOSING = /[,，。;；(（、]/;
/** Tags of the words that a name in parts is made of. */
const IN_PARTS = /^(?:n|v$|vn|x|j|g|b$)/;

/**
 * Finds Chinese company names that nothing shows but the noun in front: 子公司岚石积极…. The next
 * word must be one that the dictionary does not know as ordinary, with a verb or a mark behind it.
 */
export function findIntroduced(text: NameText, tables: NameTables, drafts: Drafts): void {
  for (let i = 0; i < text.text.length; i++) {
    const noun = tables.zh.introducers.matchesAt(text.text, i)[0];
    const name =
      (noun && nameInParts(text, tables, noun.end, true)) ??
      (noun && introducedWord(text, tables, noun.end)) ??
      (startsToken(text, i) && endsLead(text, tables, i)
        ? nameInParts(text, tables, i, false)
        : undefined) ??
      strangeWord(text, tables, i);
    if (name === undefined || holdsKnown(drafts, name)) continue;
    const entity = drafts.newEntity(text.text.slice(name.start, name.end), 'organization');
    drafts.put({ ...name, type: 'organization', entity, rule: 'introduced', score: 0.6 });
  }
}

/** A guess within the name gives way to it, any other name does not. */
function holdsKnown(drafts: Drafts, { start, end }: Span): boolean {
  for (let i = start; i < end; i++) {
    const draft = drafts.at(i);
    if (draft === undefined) continue;
    if (draft.rule !== 'tagger' || draft.start < start || draft.end > end) return true;
    if (draft.start === start && draft.end === end) return true;
  }
  return false;
}

function introducedWord(text: NameText, tables: NameTables, start: number): Span | undefined {
  const word = startsToken(text, start) ? tokenHolding(text, start) : undefined;
  if (word === undefined || !isUnknown(text, tables, word) || !endsName(text, word.end)) {
    return undefined;
  }
  return { start: word.start, end: word.end };
}

/**
 * A word of no dictionary behind a noun for companies, which the segmenter may have put before it (网通厂|禾准
 * 举行), or at the start of a clause with what only companies have behind it: 禾准光|股价.
 */
function strangeWord(text: NameText, tables: NameTables, start: number): Span | undefined {
  if (text.closed[start] === 1) return undefined;
  const word = tokenHolding(text, start);
  if (word?.tag !== 'x') return undefined;
  const end = lineEnd(text, word.end);
  const name = text.text.slice(start, end);
  if (name.length < 2 || name.length > LONGEST_STRANGE || !isAllHan(name)) return undefined;
  const { zh } = tables;
  if (zh.notNames.has(name) || zh.generic.has(name) || zh.plainBefore.has(name)) return undefined;
  const isPart = (letter: string): boolean =>
    zh.besideNames.has(letter) || zh.neverAlone.has(letter);
  if ([...name].some(isPart)) return undefined;
  const span = { start, end };
  if (endsInKind(text.text, span, zh)) return undefined;
  const isCue = (at: number): boolean => isTold(text.text, tables, at);
  if (endsLead(text, tables, start) || endsTrade(text, start)) {
    const back = backOf(text, tables, end);
    const isPlain = zh.plainNouns.some((noun) => text.text.endsWith(noun, start));
    const isShown = isPlain ? back === 'told' || standsNear(text, end, isCue) : back !== undefined;
    return isShown ? span : undefined;
  }
  const isOpening = word.start === start && opensClause(text.text, start);
  const isOwner = (at: number): boolean => zh.owned.matchesAt(text.text, at).length > 0;
  return isOpening && standsNear(text, end, isOwner) ? span : undefined;
}

const LONGEST_STRANGE = 4;

/** 极诚|电, 安禾|科: a character for a line of business, which the segmenter leaves alone. */
function lineEnd(text: NameText, end: number): number {
  const next = startsToken(text, end) ? tokenHolding(text, end) : undefined;
  const isOne = next?.start === end && next.end === end + 1;
  return isOne && LINES.test(text.text.charAt(end)) ? end + 1 : end;
}

const LINES = /[光电科网通材]/;

/**
 * 合资公司黛|禾香研, and 服务商远帆出海的CEO: some words behind a noun for companies, none of them one
 * that relates others, up to a mark where one of them is unfamiliar, or up to 的 and a title.
 */
function nameInParts(
  text: NameText,
  tables: NameTables,
  start: number,
  isIntroduced: boolean,
): Span | undefined {
  if (!startsToken(text, start)) return undefined;
  let end = start;
  let words = 0;
  for (;;) {
    const token = tokenHolding(text, end);
    if (token === undefined || token.start !== end || !isPart(text, tables, token)) break;
    if (words > 0 && isTold(text.text, tables, end)) break;
    if (token.end - start > LONGEST_IN_PARTS) return undefined;
    end = token.end;
    words++;
  }
  const span = { start, end };
  const isShort = end - start < 3 && !(isIntroduced && isTold(text.text, tables, end));
  if (words < 2 || isShort || endsInKind(text.text, span, tables.zh)) {
    // 公司营运资金: what ends in a kind of company is left to the rule for these.
    return undefined;
  }
  if (isHeaded(text, tables, end)) return span;
  const isClosed =
    isIntroduced && (CLOSING.test(text.text.charAt(end)) || isTold(text.text, tables, end));
  return isClosed && holdsUnfamiliar(text, tables, span) ? span : undefined;
}

/** 锐凡|完成收购: what is told of a company is no part of its name. */
function isTold(text: string, { zh }: NameTables, position: number): boolean {
  return zh.subjectCues.matchesAt(text, position).length > 0;
}

function isPart({ text }: NameText, tables: NameTables, { start, end, tag }: NameToken): boolean {
  const letters = text.slice(start, end);
  const isPartTag = IN_PARTS.test(tag) || (tag === 'a' && letters.length === 1);
  if (!isAllHan(letters) || !isPartTag || tables.zh.neverIn.has(letters)) return false;
  return !tables.zh.generic.has(letters) && tables.zh.titlesBefore.get(letters) === undefined;
}

/** 的CEO某某: the head of a company, and so a company in front. */
function isHeaded({ text }: NameText, tables: NameTables, end: number): boolean {
  return text.charAt(end) === '的' && tables.zh.titlesBefore.matchesAt(text, end + 1).length > 0;
}

/** Two characters side by side that are in no word of the dictionary, or one that it does not know. */
function holdsUnfamiliar(text: NameText, tables: NameTables, { start, end }: Span): boolean {
  for (let i = start; i + 2 <= end; i++) {
    if (startsToken(text, i) && isUnfamiliar(text, tables, { start: i, end: i + 2 })) return true;
  }
  return false;
}

function isUnknown(
  { text }: NameText,
  tables: NameTables,
  { start, end, tag }: NameToken,
): boolean {
  const letters = text.slice(start, end);
  if (tables.zh.notNames.has(letters) || tables.zh.generic.has(letters)) return false;
  const isShort = letters.length >= 2 && letters.length <= LONGEST;
  return isShort && /^(?:x|nr|nz|nt)/.test(tag) && isAllHan(letters);
}

function endsName(text: NameText, end: number): boolean {
  const next = tokenHolding(text, end);
  return next === undefined || /^(?:[vdpcuwm]|ad|t|f)/.test(next.tag);
}
