import type { Span } from '../../../core/span.js';
import { isAllHan } from '../text/characters.js';
import { type Drafts, isKnown } from '../text/drafts.js';
import type { NameText } from '../text/name-text.js';
import { isUnfamiliar } from '../text/unfamiliar.js';
import type { NameTables } from '../words/tables.js';

/** How far in front of its verb a list of investors may begin. */
const LONGEST_LIST = 90;
const LONGEST_NAME = 8;
/** Of the words in front of a list. */
const LEAD_LENGTHS = [5, 4, 3, 2, 1];
const CLAUSE_MARK = /[,，。;；:：!?！？\n()（）]/;
const BETWEEN = /[、和与及]|以及|[“”「」"]/;
const LATIN_NAME = /^[A-Z][A-Za-z0-9&. -]{1,30}$/;

/**
 * Finds those who put money into a company: 由|华序天成|领投, |晨屿资本、启川|跟投, 获得|晨屿和启川|的投资. In
 * such a list a name needs no other sign.
 */
export function findInvestors(text: NameText, tables: NameTables, drafts: Drafts): void {
  let next = 0;
  for (let i = 0; i < text.text.length; i++) {
    const list =
      i < next ? undefined : (listBefore(text.text, tables, i) ?? listBehind(text.text, tables, i));
    if (list === undefined) continue;
    next = list.next;
    for (const item of itemsOf(text.text, list))
      addInvestor(text, tables, drafts, item, list.isLed);
  }
}

interface InvestorList extends Span {
  /** Where to look for the next list. */
  readonly next: number;
  /** Whether a word such as 由 stands in front. */
  readonly isLed: boolean;
}

/** 投资方为|华序天成和晨屿: up to the end of the clause. */
function listBehind(
  text: string,
  { told }: NameTables,
  position: number,
): InvestorList | undefined {
  const start = told.investors.are.matchesAt(text, position)[0]?.end;
  if (start === undefined) return undefined;
  let end = start;
  while (end - start < LONGEST_LIST && !CLAUSE_MARK.test(text.charAt(end) || '\n')) end++;
  return { start, end, next: end, isLed: true };
}

/** 由|华序天成|领投: behind the nearest word such as 由 or, where none is needed, from the start of the clause. */
function listBefore(text: string, { told }: NameTables, end: number): InvestorList | undefined {
  const { behind, before } = told.investors;
  const verb = behind.matchesAt(text, end)[0];
  if (verb === undefined) return undefined;
  const first = Math.max(0, end - LONGEST_LIST);
  for (let i = end - 1; i >= first; i--) {
    const isLed = LEAD_LENGTHS.some((length) =>
      before.has(text.slice(Math.max(0, i + 1 - length), i + 1)),
    );
    const isOpening = CLAUSE_MARK.test(text.charAt(i)) || (i === 0 && verb.value === 'sure');
    if (isLed || (isOpening && verb.value === 'sure')) {
      return { start: isLed || i > 0 ? i + 1 : 0, end, next: verb.end, isLed };
    }
    if (isOpening) return undefined;
  }
  return undefined;
}

function itemsOf(text: string, { start, end }: Span): Span[] {
  const items: Span[] = [];
  for (let i = start, from = start; i <= end; i++) {
    const mark = i === end ? '' : BETWEEN.exec(text.slice(i, i + 2));
    if (mark !== '' && mark?.index !== 0) continue;
    items.push({ start: from, end: i });
    from = i + (mark === '' ? 0 : mark[0].length);
  }
  return items;
}

function addInvestor(
  text: NameText,
  tables: NameTables,
  drafts: Drafts,
  item: Span,
  isLed: boolean,
): void {
  const span = trimmed(text.text, tables, item);
  const name = text.text.slice(span.start, span.end);
  if (!isName(name, tables) || !givesWay(drafts, span)) return;
  if (!isLed && isAllHan(name) && !isUnfamiliar(text, tables, span)) return;
  const entity = drafts.newEntity(name, 'organization');
  drafts.put({ ...span, type: 'organization', entity, rule: 'investor', score: 0.75 });
}

/** Without the spaces around a name and words such as 老股东 and 等机构. */
function trimmed(text: string, { told }: NameTables, item: Span): Span {
  let { start, end } = item;
  const { first, last } = told.investors;
  const lead = first.find((word) => text.startsWith(word, start));
  if (lead !== undefined) start += lead.length;
  const tail = last.find((word) => text.slice(start, end).endsWith(word));
  if (tail !== undefined) end -= tail.length;
  while (start < end && text.charAt(start) === ' ') start++;
  while (start < end && text.charAt(end - 1) === ' ') end--;
  return { start, end };
}

function isName(name: string, { told, zh, latin }: NameTables): boolean {
  if (LATIN_NAME.test(name)) return !latin.generic.has(name);
  if (name.length < 2 || name.length > LONGEST_NAME || !isAllHan(name)) return false;
  if (zh.generic.has(name) || zh.notNames.has(name)) return false;
  for (let i = 0; i < name.length; i++) {
    if (zh.neverIn.has(name.charAt(i))) return false;
    if (told.investors.never.matchesAt(name, i).length > 0) return false;
  }
  return true;
}

/** Only what taggers guessed gives way, and only to a name that is longer or of another type. */
function givesWay(drafts: Drafts, { start, end }: Span): boolean {
  for (let i = start; i < end; i++) {
    const draft = drafts.at(i);
    if (draft === undefined) continue;
    if (isKnown(draft) || draft.rule !== 'tagger') return false;
    if (draft.start < start || draft.end > end) return false;
    if (draft.end - draft.start === end - start && draft.type === 'organization') return false;
  }
  return true;
}
