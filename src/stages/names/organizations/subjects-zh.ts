import type { Span } from '../../../core/span.js';
import { wordEndsAt } from '../text/boundaries.js';
import { isAllHan } from '../text/characters.js';
import { type Drafts, isKnown } from '../text/drafts.js';
import { type NameText, startsToken, tokenHolding } from '../text/name-text.js';
import { isUnfamiliar } from '../text/unfamiliar.js';
import type { NameTables } from '../words/tables.js';

const SHORTEST = 2;
const LONGEST = 3;
/** Of words that only what is told of them shows; four characters need two that are no word: 创新|奇智. */
const SUBJECT_LENGTHS = [SHORTEST, LONGEST, 4];
/** Units of a noun such as 公司 in front of a name. */
const LONGEST_LEAD = 4;
/** How often a word stands in the article that is taken for a company by what is told of it. */
const OFTEN = 3;
const BRACKET_AHEAD = /^ ?\((?:[A-Z][A-Za-z]|\d{4,6}[),.])/;

/**
 * Finds companies whose names no kind of company ends, by the line of business: 平台禾橙|生鲜,
 * 青芒|智能(Qingmang AI). A noun such as 公司 in front, a Latin name or a ticker in brackets behind
 * it, or a subject's verb after the start of a clause must show that a name is meant.
 */
export function findSectorNames(text: NameText, tables: NameTables, drafts: Drafts): void {
  for (let i = SHORTEST; i < text.text.length; i++) {
    const sector = tables.zh.sectors.matchesAt(text.text, i)[0];
    if (sector === undefined || text.closed[i] === 1) continue;
    const start = sectorNameStart(text, tables, { start: i, end: sector.end });
    if (start !== undefined) addCompany(text, drafts, { start, end: sector.end }, 'sector');
  }
}

function sectorNameStart(text: NameText, tables: NameTables, sector: Span): number | undefined {
  const behind = text.text.slice(sector.end, sector.end + 8).replace(/^\*\*/, '');
  const isBracketed = BRACKET_AHEAD.test(behind);
  if (!isBracketed && !startsToken(text, sector.end)) return undefined;
  return [SHORTEST, LONGEST]
    .map((length) => sector.start - length)
    .find((start) => isSectorName(text, tables, start, sector, isBracketed));
}

function isSectorName(
  text: NameText,
  tables: NameTables,
  start: number,
  sector: Span,
  isBracketed: boolean,
): boolean {
  const own = text.text.slice(Math.max(0, start), sector.start);
  if (start < 0 || !isAllHan(own) || tables.zh.generic.has(own)) return false;
  if (tables.zh.neverIn.has(own.charAt(0)) || tables.zh.neverIn.has(own.slice(-1))) return false;
  const isLed = endsLead(text, tables, start);
  const isShown = isBracketed || isSubject(text, tables, sector.end);
  if (!isLed && !(isShown && opensClause(text.text, start))) return false;
  return (isBracketed && isLed) || isUnfamiliar(text, tables, { start, end: sector.start });
}

/**
 * Finds companies that nothing shows but what is told of them: an unfamiliar word that opens
 * clauses with a word such as 营收 or 股价 behind it, and that stands in the article often.
 */
export function findSubjects(text: NameText, tables: NameTables, drafts: Drafts): void {
  const counted = new Map<string, boolean>();
  for (let cue = SHORTEST; cue < text.text.length; cue++) {
    if (tables.zh.subjectCues.matchesAt(text.text, cue).length === 0) continue;
    for (const length of SUBJECT_LENGTHS) {
      const span = { start: cue - length, end: cue };
      if (!isName(text, tables, span) || !drafts.isFree(span)) continue;
      const name = text.text.slice(span.start, cue);
      const isOften = counted.get(name) ?? standsOften(text.text, name);
      counted.set(name, isOften);
      if (isOften) addCompany(text, drafts, span, 'subject');
    }
  }
}

function isName(text: NameText, tables: NameTables, span: Span): boolean {
  if (span.start < 0) return false;
  const name = text.text.slice(span.start, span.end);
  return (
    isAllHan(name) &&
    (opensClause(text.text, span.start) || endsLead(text, tables, span.start)) &&
    startsToken(text, span.start) &&
    !tables.zh.generic.has(name) &&
    !tables.zh.notNames.has(name) &&
    !tables.zh.neverFirst.has(name.charAt(0)) &&
    !tables.zh.neverIn.has(name.slice(-1)) &&
    (isUnfamiliar(text, tables, span) || isHalfUnfamiliar(text, tables, span))
  );
}

/** 创新|奇智: of two words of two characters one is in no dictionary. */
function isHalfUnfamiliar(text: NameText, tables: NameTables, { start, end }: Span): boolean {
  const middle = start + 2;
  if (end - middle !== 2 || !startsToken(text, middle)) return false;
  return [
    { start, end: middle },
    { start: middle, end },
  ].some((half) => isUnfamiliar(text, tables, half));
}

function standsOften(text: string, name: string): boolean {
  let times = 0;
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    times++;
    if (times >= OFTEN) return true;
  }
  return false;
}

/** Adds a company in the place of guesses within it, not of names of the lexicon. */
function addCompany(text: NameText, drafts: Drafts, span: Span, rule: string): void {
  for (let i = span.start; i < span.end; i++) {
    const draft = drafts.at(i);
    if (draft === undefined) continue;
    if (isKnown(draft) || draft.start < span.start || draft.end > span.end) return;
  }
  const entity = drafts.newEntity(text.text.slice(span.start, span.end), 'organization');
  drafts.put({ ...span, type: 'organization', entity, rule, score: 0.7 });
}

/** The start of a line, or a mark in front, or where a report begins; a mark of emphasis is passed over. */
export function opensClause(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 1), start);
  if (before === '' || /[\n,。;:!?|"“「『【】(>*、 ]/.test(before)) return true;
  return (
    /[)）]/.test(before) && DATELINE.test(text.slice(Math.max(0, start - LONGEST_DATELINE), start))
  );
}

/** 本报讯(记者 某某), (某某社台北3日电): from where and whom a report comes. */
const DATELINE =
  /(?:[讯电][(（][^()（）\n]{1,24}|[(（][^()（）\n]{1,30}(?:[电讯]|报导|报道))[)）]$/;
const LONGEST_DATELINE = 36;

/** Whether a word such as 公司, 平台 or 日商 ends here, behind which a name begins. */
export function endsLead(text: NameText, tables: NameTables, position: number): boolean {
  const end = text.text.endsWith('**', position) ? position - 2 : position;
  if (!tables.zh.nounsBeforeEnds.has(text.text.charAt(end - 1))) return false;
  return wordEndsAt(
    text.text,
    end,
    LONGEST_LEAD,
    (word) => tables.zh.nounsBefore.get(word) === true,
  );
}

/** Whether a verb, an adverb, a time or a preposition follows, as behind a subject. */
function isSubject(text: NameText, tables: NameTables, end: number): boolean {
  if (tables.zh.subjectCues.matchesAt(text.text, end).length > 0) return true;
  return /^(?:[vdpt]|mq|nt$|ad)/.test(tokenHolding(text, end)?.tag ?? '');
}
