import { isHan } from '../text/characters.js';
import type { Drafts } from '../text/drafts.js';
import { type NameText, tokenHolding } from '../text/name-text.js';
import type { NameTables } from '../words/tables.js';

const MOST_LETTERS = 8;
/** Letters of a name. */
const SHORTEST = 2;

/** 嶺光 (9999-TW): what a ticker stands behind is a company, known or not. */
export function findTickered(text: NameText, tables: NameTables, drafts: Drafts): void {
  for (const match of text.text.matchAll(tables.patterns.ticker)) {
    const end = text.text.charAt(match.index - 1) === ' ' ? match.index - 1 : match.index;
    if (drafts.endingAt(end) !== undefined) continue;
    const start = behindTrade(text, tables, nameStart(text, tables, drafts, end), end);
    if (end - start < 2) continue;
    const entity = drafts.newEntity(text.text.slice(start, end), 'organization');
    drafts.put({ start, end, type: 'organization', entity, rule: 'ticker', score: 0.85 });
  }
}

/** 医疗器材厂|某某, 生技公司|某某: behind the words that say what sort of company it is. */
function behindTrade({ text }: NameText, { zh }: NameTables, start: number, end: number): number {
  const letters = text.slice(start, end - SHORTEST);
  const told = zh.trades.filter((trade) => letters.includes(trade));
  return start + Math.max(0, ...told.map((trade) => letters.lastIndexOf(trade) + trade.length));
}

/** Goes back over the words that may be a name, to a company that is known or to a word that is none. */
function nameStart(text: NameText, tables: NameTables, drafts: Drafts, end: number): number {
  let start = end;
  while (end - start < MOST_LETTERS && isHan(text.text.charCodeAt(start - 1))) {
    const draft = drafts.at(start - 1);
    if (draft !== undefined) return draft.type === 'organization' ? draft.start : start;
    const token = tokenHolding(text, start - 1);
    if (token === undefined || end - token.start > MOST_LETTERS) return start;
    const letters = text.text.slice(token.start, start);
    if (/^[pcudrmqw]/.test(token.tag) || tables.zh.neverIn.has(letters)) return start;
    if (tables.zh.leads.get(letters) !== undefined) return start;
    start = token.start;
  }
  return start;
}
