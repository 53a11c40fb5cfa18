import type { Span } from '../../../core/span.js';
import { isAllHan } from '../text/characters.js';
import type { Draft, Drafts } from '../text/drafts.js';
import { type NameText, startsToken, tokenHolding } from '../text/name-text.js';
import type { NameTables } from '../words/tables.js';

const [SHORTEST, LONGEST] = [2, 6];
/** What closes a name of a list, and what opens one in front. */
const CLOSING = /[,，。;；(（、!?！？\n等]/;
const OPENING = /[,，。;；:：(（、!?！？\n]/;
/** Tags of words that are told of a company, right behind its name. */
const TOLD = /^(?:v|vn|d|ad|p)$/;
/** Tags of words of two characters or more that names are made of. */
const NAME_WORD = /^(?:x|nr|nz|nt|nw)/;
/** Tags of single characters that relate words, or count. */
const RELATION = /^(?:[pcudrmqtwyf]|ul|uj|v$)/;
const LONGEST_NOUN = 4;

/**
 * Finds companies by those beside them in a list: 安井食品、|恒都牛业|和|逮虾记|. Such a name must not read as
 * ordinary words, and a mark or a word that is told of companies must end it.
 */
export function findListedChinese(text: NameText, tables: NameTables, drafts: Drafts): void {
  for (const company of drafts.all()) {
    if (company.type !== 'organization' || text.closed[company.start] === 1) continue;
    for (let last: Draft | undefined = company; last !== undefined; ) {
      last = addBehind(text, tables, drafts, last);
    }
    for (let first: Draft | undefined = company; first !== undefined; ) {
      first = addBefore(text, tables, drafts, first);
    }
  }
}

/** The name behind a list mark that stands right behind a company. */
function addBehind(
  text: NameText,
  tables: NameTables,
  drafts: Drafts,
  { end: at }: Span,
): Draft | undefined {
  const start = tables.zh.listMarks.matchesAt(text.text, at)[0]?.end;
  if (start === undefined) return undefined;
  for (let end = start + SHORTEST; end - start <= LONGEST; end++) {
    if (!drafts.isFree({ start: end - 1, end })) return undefined;
    if (endsName(text, tables, end)) return addName(text, tables, drafts, { start, end });
  }
  return undefined;
}

/** The name in front of a list mark that stands right before a company. */
function addBefore(
  text: NameText,
  tables: NameTables,
  drafts: Drafts,
  { start: at }: Span,
): Draft | undefined {
  const end = at - 1;
  if (tables.zh.listMarks.matchesAt(text.text, end)[0]?.end !== at) return undefined;
  for (let start = end - SHORTEST; end - start <= LONGEST && start > 0; start--) {
    if (!opensName(text.text, tables, start)) continue;
    return addName(text, tables, drafts, { start, end });
  }
  return undefined;
}

function endsName(text: NameText, { zh }: NameTables, end: number): boolean {
  if (end >= text.text.length || CLOSING.test(text.text.charAt(end))) return true;
  if (zh.listMarks.matchesAt(text.text, end).length > 0) return true;
  const next = startsToken(text, end) ? tokenHolding(text, end) : undefined;
  return next !== undefined && TOLD.test(next.tag) && next.end - next.start > 1;
}

function opensName(text: string, { zh }: NameTables, start: number): boolean {
  if (OPENING.test(text.charAt(start - 1))) return true;
  return zh.listCues.some((cue) => text.endsWith(cue, start));
}

function addName(
  text: NameText,
  tables: NameTables,
  drafts: Drafts,
  span: Span,
): Draft | undefined {
  const name = text.text.slice(span.start, span.end);
  const isOrdinary = tables.zh.generic.has(name) || tables.zh.notNames.has(name);
  if (!isAllHan(name) || isOrdinary || endsInNoun(text.text, tables, span)) return undefined;
  if (!drafts.isFree(span) || !isUnusual(text, tables, span)) return undefined;
  const entity = drafts.newEntity(name, 'organization');
  const draft: Draft = { ...span, type: 'organization', entity, rule: 'listed', score: 0.6 };
  return drafts.add(draft) ? draft : undefined;
}

/** 云|服务商, 手机|品牌: what it ends in says what sort of company it is. */
function endsInNoun(text: string, { zh }: NameTables, { start, end }: Span): boolean {
  for (let i = Math.max(start, end - LONGEST_NOUN); i < end; i++) {
    const nouns = [...zh.nounsBefore.matchesAt(text, i), ...zh.introducers.matchesAt(text, i)];
    if (nouns.some((noun) => noun.end === end) || zh.generic.has(text.slice(i, end))) return true;
  }
  return false;
}

/** Its words are not all ordinary: one is unknown or a name, or a character alone that relates nothing. */
function isUnusual(text: NameText, tables: NameTables, { start, end }: Span): boolean {
  let isUnknown = false;
  for (let i = start; i < end; ) {
    const token = tokenHolding(text, i);
    if (token === undefined) return true;
    const isSingle = Math.min(token.end, end) - i === 1;
    if (isSingle && !isUnknown && RELATION.test(token.tag)) return false;
    if (isSingle && tables.zh.neverIn.has(text.text.charAt(i)) && !isUnknown) return false;
    isUnknown ||= isSingle || NAME_WORD.test(token.tag);
    i = Math.max(i + 1, token.end);
  }
  return isUnknown;
}
