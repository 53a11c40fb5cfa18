import type { Span } from '../../../core/span.js';
import { wordEndsAt } from '../text/boundaries.js';
import { hasHan } from '../text/characters.js';
import type { Drafts } from '../text/drafts.js';
import type { NameText } from '../text/name-text.js';
import { quotedWords } from '../text/quoted-words.js';
import { isUnfamiliar } from '../text/unfamiliar.js';
import type { NameTables } from '../words/tables.js';

const QUOTED = /[“「『]([A-Za-z0-9\u4e00-\u9fff+. -]{2,24})[”」』]/g;
/** 星岚跨境 Starlan: the name in two scripts. */
const IN_TWO_SCRIPTS =
  /^(?:[\u4e00-\u9fff]{2,8} ?[A-Za-z][A-Za-z0-9.]{2,}|[A-Za-z][A-Za-z0-9.]{2,} [\u4e00-\u9fff]{2,8})$/;
const MOST_HAN = 8;
const LONGEST_NOUN = 5;
/** How far behind the quotation mark the word may stand that is told of companies: 「X」近日完成数亿元B轮融资. */
const CUE_DISTANCE = 16;

/**
 * Finds companies in quotation marks, as mainland media write new names: 机器人公司「远禾」,
 * 「青麦生物」完成A轮融资. A noun such as 公司 in front or what is told of companies behind must
 * show that a company is meant, and the words must be unfamiliar.
 */
export function findQuotedCompanies(text: NameText, tables: NameTables, drafts: Drafts): void {
  const isNoun = (word: string): boolean => tables.zh.nounsBefore.get(word) === true;
  for (const { name, quote, ...span } of quotedWords(text, QUOTED, MOST_HAN)) {
    const isBehindNoun = wordEndsAt(text.text, quote, LONGEST_NOUN, isNoun);
    const isShown = isBehindNoun || isSubject(text, tables, span);
    if (!isShown || !isNewName(text, tables, name, span) || !drafts.isFree(span)) continue;
    const entity = drafts.newEntity(name, 'organization');
    drafts.add({ ...span, type: 'organization', entity, rule: 'quotedCompany', score: 0.7 });
  }
}

/** Whether the name opens a clause that tells what companies do: funding, listing, results. */
function isSubject({ text }: NameText, tables: NameTables, { start, end }: Span): boolean {
  const before = text.charAt(start - 2);
  if (before !== '' && !/[\s,。;:!?|(丨|—#]/.test(before)) return false;
  for (let i = end + 1; i < end + CUE_DISTANCE; i++) {
    if (/[,。;\n]/.test(text.charAt(i))) return false;
    if (tables.zh.subjectCues.matchesAt(text, i).length > 0) return true;
  }
  return false;
}

/** An unfamiliar word, with or without a line of business behind it: 青麦, 青麦|生物. */
function isNewName(
  text: NameText,
  tables: NameTables,
  name: string,
  { start, end }: Span,
): boolean {
  if (tables.latin.generic.has(name) || tables.zh.generic.has(name)) return false;
  if (!hasHan(name)) return /^[A-Z]/.test(name);
  if (IN_TWO_SCRIPTS.test(name)) return true;
  for (let i = start + 2; i < end; i++) {
    if (tables.zh.sectors.matchesAt(text.text, i).some((sector) => sector.end === end)) {
      return isUnfamiliar(text, tables, { start, end: i });
    }
  }
  return isUnfamiliar(text, tables, { start, end });
}
