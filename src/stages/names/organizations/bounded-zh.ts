import type { Span } from '../../../core/span.js';
import { isAllHan } from '../text/characters.js';
import { type Draft, type Drafts, isKnown } from '../text/drafts.js';
import { type NameText, startsToken, tokenHolding } from '../text/name-text.js';
import { isUnfamiliar } from '../text/unfamiliar.js';
import type { NameTables } from '../words/tables.js';
import { endsLead, opensClause } from './subjects-zh.js';

/** How long the words in front of the line of business are. */
const LENGTHS = [2, 3];
/** Words between a name and what is told of it: times and adverbs. */
const MOST_BETWEEN = 5;
const BETWEEN = /^(?:[tmd]|mq|nt$|ad)/;
const MARK = /^(?:$|[,。;:!?、()（）\n”"」』])/;
/** Tags of the words that stand behind a name, none of which makes it the first half of a longer one. */
const BEHIND = /^(?:[vdptmcfri]|u[jl]?$|ad|zg$)/;
/** Tags of names and of words for which the dictionary has no better. */
const NAME_TAG = /^(?:nr|nz|ns|nt)/;
const FUNCTION = /^(?:[pcudrmqtwyf]|ul|uj)/;

/** How little a stretch reads as ordinary words: not at all, as a name, as a word of no dictionary. */
type Strangeness = 'ordinary' | 'name' | 'strange';
/** What stands in front of a name: a clause begins, a noun that leads it, a preposition or verb, something else. */
type Front = 'clause' | 'lead' | 'relation' | 'weak';
/** What stands behind a name: what is told of companies, or a word that can be behind any noun. */
type Back = 'told' | 'plain';

/**
 * Finds companies by the line of business that ends their name where both sides of it show a name:
 * 由|瑞泓光学|供应, 竞争对手|天澄移动|的, |远炬锂业|股价. The stranger the words in front of the line of
 * business are, the less must be shown.
 */
export function findBoundedCompanies(text: NameText, tables: NameTables, drafts: Drafts): void {
  const { endings } = tables.zh;
  for (let i = 2; i < text.text.length; i++) {
    const ending = endings.matchesAt(text.text, i)[0];
    if (ending === undefined || ending.value === 'legal' || text.closed[i] === 1) continue;
    const end = wholeEnd(text.text, tables, ending.end);
    if (end === undefined) continue;
    const name = boundedName(text, tables, { start: i, end }, ending.value === 'acting');
    if (name !== undefined) addName(text, tables, drafts, name);
  }
}

/** 汽车|电子: the end of the last of several; none where a legal form follows. */
function wholeEnd(text: string, { zh }: NameTables, end: number): number | undefined {
  const next = zh.endings.matchesAt(text, end)[0];
  if (next === undefined || next.value === 'acting') return end;
  if (next.value === 'noun') return zh.shows.matchesAt(text, end).length > 0 ? end : next.end;
  return zh.shows.matchesAt(text, end).length > 0 ? end : undefined;
}

function boundedName(
  text: NameText,
  tables: NameTables,
  line: Span,
  isActing: boolean,
): Span | undefined {
  const back = backOf(text, tables, line.end);
  if (back === undefined) return undefined;
  for (const length of LENGTHS) {
    const own = { start: line.start - length, end: line.start };
    const front = own.start < 0 ? undefined : frontOf(text, tables, own.start);
    if (front === undefined) continue;
    const strangeness = strangenessOf(text, tables, own);
    if (strangeness === undefined || (isActing && strangeness !== 'strange')) continue;
    if (isShown(strangeness, front, back)) return { start: own.start, end: line.end };
  }
  return undefined;
}

function isShown(strangeness: Strangeness, front: Front, back: Back): boolean {
  if (strangeness === 'strange') return true;
  if (back === 'told') return front !== 'weak';
  if (back === 'plain' && strangeness === 'name') return front !== 'weak';
  return front === 'lead';
}

function strangenessOf(text: NameText, tables: NameTables, own: Span): Strangeness | undefined {
  const letters = text.text.slice(own.start, own.end);
  const { generic, notNames, neverIn, neverFirst } = tables.zh;
  if (!isAllHan(letters) || generic.has(letters) || notNames.has(letters)) return undefined;
  if (tables.zh.plainBefore.has(letters) || tables.zh.endings.get(letters) !== undefined) {
    return undefined;
  }
  const token = tokenHolding(text, own.start);
  const isOne = token?.start === own.start && token.end === own.end;
  const isOwnWord = isOne && (NAME_TAG.test(token.tag) || token.tag === 'x');
  const [first, last] = [letters.charAt(0), letters.slice(-1)];
  if (neverFirst.has(first) || (neverIn.has(first) && !(isOwnWord && first === '中'))) {
    return undefined;
  }
  const isWord = isOne && token.tag !== 'x' && !FUNCTION.test(token.tag);
  if (neverIn.has(last) && !isWord && !(isOwnWord && last === '和')) return undefined;
  if (isStrange(text, tables, own)) return 'strange';
  if (!isOne || FUNCTION.test(token.tag)) return undefined;
  return NAME_TAG.test(token.tag) ? 'name' : 'ordinary';
}

function isStrange(text: NameText, tables: NameTables, own: Span): boolean {
  if (!isUnfamiliar(text, tables, own)) return false;
  for (let i = own.start; i < own.end; ) {
    const token = tokenHolding(text, i);
    if (token === undefined || FUNCTION.test(token.tag)) return false;
    i = Math.max(i + 1, token.end);
  }
  return true;
}

export function frontOf(text: NameText, tables: NameTables, start: number): Front | undefined {
  if (opensClause(text.text, start) || text.text.charAt(start - 1) === '”') return 'clause';
  if (!beginsWord(text, tables, start)) return undefined;
  if (endsLead(text, tables, start) || endsTrade(text, start)) return 'lead';
  const before = tokenHolding(text, start - 1);
  const letters = before === undefined ? '' : text.text.slice(before.start, start);
  const isRelation =
    tables.zh.relating.has(text.text.charAt(start - 1)) ||
    tables.zh.dealVerbs.has(letters) ||
    (letters.length > 1 && /^(?:v$|vn)/.test(before?.tag ?? ''));
  if (isRelation) return 'relation';
  const isDate = /[日月年季]/.test(text.text.charAt(start - 1));
  return isDate || /^(?:t|uj|ul|tg|p)/.test(before?.tag ?? '') ? 'weak' : undefined;
}

/** 设备|商, 面板|厂, 赌|企: what a trade of companies ends in. */
export function endsTrade({ text }: NameText, end: number): boolean {
  return TRADE.test(text.slice(Math.max(0, end - 3), end));
}

const TRADE = /[\u4e00-\u9fff]{2}[商厂企]$/;

/** Whether a word begins, or one that no dictionary knows took in only what stands beside names: 由|瑞泓. */
function beginsWord(text: NameText, tables: NameTables, start: number): boolean {
  const token = tokenHolding(text, start);
  if (token === undefined || token.start === start) return true;
  if (token.tag !== 'x') return false;
  if (endsLead(text, tables, start) || endsTrade(text, start)) return true;
  const taken = text.text.slice(token.start, start);
  return [...taken].every((letter) => tables.zh.besideNames.has(letter));
}

export function backOf(text: NameText, tables: NameTables, end: number): Back | undefined {
  if (isTold(text, tables, end)) return 'told';
  if (MARK.test(text.text.charAt(end))) return 'plain';
  const next = startsToken(text, end) ? tokenHolding(text, end) : undefined;
  if (next === undefined) return undefined;
  const isGlued = next.tag === 'x' && tables.zh.besideNames.has(text.text.charAt(end));
  return isGlued || BEHIND.test(next.tag) ? 'plain' : undefined;
}

/** 某某锂业|股价, 某某智能|4月16日发布: with times and adverbs between. */
function isTold(text: NameText, { zh }: NameTables, end: number): boolean {
  return standsNear(
    text,
    end,
    (at) =>
      zh.shows.matchesAt(text.text, at).length > 0 ||
      zh.titlesBefore.matchesAt(text.text, at).length > 0,
  );
}

/** Whether something stands here, or behind some times and adverbs. */
export function standsNear(
  text: NameText,
  end: number,
  isShown: (position: number) => boolean,
): boolean {
  if (isShown(end)) return true;
  let at = end;
  for (let words = 0; words < MOST_BETWEEN && startsToken(text, at); words++) {
    const token = tokenHolding(text, at);
    const isDate = /^[()0-9]$/.test(text.text.charAt(at));
    if (token === undefined || !(isDate || BETWEEN.test(token.tag))) return false;
    at = token.end;
    if (isShown(at)) return true;
  }
  return false;
}

/** 向弘某: a person's name that is none, since its first character relates what stands behind. */
function isTakenIn(text: NameText, tables: NameTables, draft: Draft, { start }: Span): boolean {
  const taken = text.text.slice(draft.start, start);
  return draft.type === 'person' && [...taken].every((letter) => tables.zh.relating.has(letter));
}

/** Adds a name in the place of guesses within it. */
function addName(text: NameText, tables: NameTables, drafts: Drafts, span: Span): void {
  for (let i = span.start; i < span.end; i++) {
    const draft = drafts.at(i);
    if (draft === undefined) continue;
    if (isKnown(draft) || draft.end > span.end) return;
    if (draft.start < span.start && !isTakenIn(text, tables, draft, span)) return;
    if (draft.start === span.start && draft.end === span.end && draft.type === 'organization') {
      return;
    }
  }
  const name = text.text.slice(span.start, span.end);
  const type = tables.zh.press.some((word) => name.endsWith(word)) ? 'other' : 'organization';
  drafts.put({ ...span, type, entity: drafts.newEntity(name, type), rule: 'bounded', score: 0.65 });
}
