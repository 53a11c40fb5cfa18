import { contains, type Span } from '../../../core/span.js';
import { backOf, frontOf, standsNear } from '../organizations/bounded-zh.js';
import { isHan } from '../text/characters.js';
import { type Draft, type Drafts, isKnown } from '../text/drafts.js';
import { type NameText, startsToken, tokenHolding } from '../text/name-text.js';
import type { NameTables } from '../words/tables.js';

/** How much of an article tells what it is about: its heading and the sentence below. */
const HEAD = 150;
const LONGEST = 8;
/** What the mentions of a name must show together, and where none is sure or its words are ordinary. */
const ENOUGH = 6;
const MUCH = 8;
const OPENING_QUOTE = /[“"「『]/;
const CLOSING_QUOTE = /[”"」』]/;
const NAME_LETTER = /[A-Za-z0-9\u4e00-\u9fff]/;
/** A code of an exchange in brackets. */
const CODE = /^ ?\(\d{4,6}[).]/;
/** Words that no name ends in, and no name of ordinary words consists of. */
const PLAIN = /^(?:[pcudryt]|ul|uj)/;
/** 第三季, 去年: a time that companies' figures are told of. */
const TIME = /^(?:第[一二三四五1-9]|[今去明前本当上下][年季月周]|[0-9]+$)|[年季月日]$/;

/**
 * Finds the company that an article is about where no mention alone shows it: a word of its heading
 * or first sentence that stands there again, of which all mentions together tell enough, by the
 * noun or quotation mark in front and by what is told behind.
 */
export function findGathered(text: NameText, tables: NameTables, drafts: Drafts): void {
  const from = headOf(text.text);
  const until = Math.min(text.text.length, from + HEAD);
  for (let start = from; start < until; start++) {
    if (text.closed[start] === 1 || !NAME_LETTER.test(text.text.charAt(start))) continue;
    if (isSettled(drafts.at(start)) || isWithinLatin(text.text, start)) continue;
    const others = otherPlaces(text.text, start);
    if (others.length === 0 || !mayStart(text, tables, start)) continue;
    const name = bestName(text, tables, drafts, start, others);
    if (name !== undefined) addMentions(text, drafts, name);
  }
}

function headOf(text: string): number {
  if (text.startsWith('# ')) return 2;
  const heading = text.indexOf('\n# ');
  return heading < 0 ? 0 : heading + 3;
}

/** Where else the two characters here stand: mostly nowhere. */
function otherPlaces(text: string, start: number): number[] {
  const opening = text.slice(start, start + 2);
  const places: number[] = [];
  for (let at = text.indexOf(opening); at >= 0; at = text.indexOf(opening, at + 1)) {
    if (at !== start) places.push(at);
  }
  return places;
}

/** A name of the lexicon or a company found otherwise stays what it is. */
function isSettled(draft: Draft | undefined): boolean {
  if (draft === undefined) return false;
  return isKnown(draft) || (draft.type === 'organization' && draft.end - draft.start > 3);
}

function isWithinLatin(text: string, start: number): boolean {
  return start > 0 && /[A-Za-z0-9]/.test(text.charAt(start - 1));
}

function mayStart(text: NameText, tables: NameTables, start: number): boolean {
  const letter = text.text.charAt(start);
  if (tables.zh.neverFirst.has(letter) || tables.zh.neverAlone.has(letter)) return false;
  return frontOf(text, tables, start) !== undefined || isFounded(text, tables, start);
}

/** 成立于2017年的|知更. */
function isFounded({ text }: NameText, { patterns }: NameTables, start: number): boolean {
  const isTold = text.charAt(start - 1) === '的';
  return isTold && patterns.founded.test(text.slice(Math.max(0, start - 18), start));
}

/** The words from here that stand elsewhere as well and of which most is told, if that is enough. */
function bestName(
  text: NameText,
  tables: NameTables,
  drafts: Drafts,
  start: number,
  others: readonly number[],
): string | undefined {
  const lengths = new Set(others.map((other) => sharedLength(text.text, start, other)));
  let best: string | undefined;
  let most = 0;
  for (const length of lengths) {
    const span = { start, end: start + length };
    if (!isPossible(text, tables, span)) continue;
    const told = evidenceOf(text, tables, drafts, span);
    if (told === 0 || told < most || (told === most && (best?.length ?? 0) > length)) continue;
    [best, most] = [text.text.slice(start, span.end), told];
  }
  return best;
}

function sharedLength(text: string, one: number, other: number): number {
  let length = 0;
  while (
    length < LONGEST &&
    text.charAt(one + length) === text.charAt(other + length) &&
    NAME_LETTER.test(text.charAt(one + length))
  ) {
    length++;
  }
  return length;
}

function isPossible(text: NameText, tables: NameTables, span: Span): boolean {
  const { zh } = tables;
  const name = text.text.slice(span.start, span.end);
  if (name.length < 2 || !/[\u4e00-\u9fff]/.test(name) || TIME.test(name)) return false;
  if (zh.generic.has(name) || zh.notNames.has(name) || zh.plainBefore.has(name)) return false;
  if (zh.endings.get(name) !== undefined || zh.nounsBefore.get(name) !== undefined) return false;
  for (let i = span.start; i < span.end; i++) {
    const isTold = zh.subjectCues.matchesAt(text.text, i).some(({ end }) => end <= span.end);
    const isTitle = zh.titlesBefore.matchesAt(text.text, i).some(({ end }) => end <= span.end);
    if (isTold || isTitle) return false;
  }
  return true;
}

/**
 * Whether the segmenter reads words of the dictionary: none of them a name, or such as relate, count
 * or tell where a name ends.
 */
function isOrdinary(text: NameText, tables: NameTables, { start, end }: Span): boolean {
  let isStrange = false;
  for (let i = start; i < end; ) {
    const token = tokenHolding(text, i);
    if (token === undefined || !isHan(text.text.charCodeAt(i))) {
      i++;
      continue;
    }
    const isLast = token.end >= end;
    const isOne = token.end - token.start === 1;
    if (PLAIN.test(token.tag) && (isOne || isLast)) return true;
    if (isLast && token.tag !== 'x' && (/^v/.test(token.tag) || endsPlain(text, tables, end))) {
      return true;
    }
    if (isOne || token.end > end || /^(?:x|nr|nz|nt)/.test(token.tag)) isStrange = true;
    i = token.end;
  }
  return !isStrange;
}

function endsPlain({ text }: NameText, { zh }: NameTables, end: number): boolean {
  const last = text.charAt(end - 1);
  return zh.neverIn.has(last) || zh.neverLast.has(last);
}

/** What one mention shows: how much, and how surely only a company is told of like that. */
interface Shown {
  readonly value: number;
  readonly sure: number;
}

const NOTHING: Shown = { value: 0, sure: 0 };

/** Whether all mentions together show enough, and how much; 0 where one shows that it is none. */
function evidenceOf(
  text: NameText,
  tables: NameTables,
  drafts: Drafts,
  { start, end }: Span,
): number {
  const name = text.text.slice(start, end);
  const length = end - start;
  let [sum, good, all, sure] = [0, 0, 0, 0];
  for (let at = text.text.indexOf(name); at >= 0; at = text.text.indexOf(name, at + 1)) {
    const draft = drafts.at(at);
    if (isOther(draft, length) || isTitled(text, tables, at)) return 0;
    const isLonger =
      draft?.type === 'organization' && draft.start === at && draft.end > at + length;
    const shown = isLonger ? LONGER : shownAt(text, tables, at, at + length);
    all++;
    if (shown.value > 0) good++;
    sum += shown.value;
    sure += shown.sure;
  }
  if (good < 2 || good * 2 < all || sum < ENOUGH || sum < all * 1.25) return 0;
  const isMuch = sum >= MUCH && (sure > 0 || sum >= all * 2);
  const isNeeded = isOrdinary(text, tables, { start, end })
    ? isMuch && sure >= 2
    : isMuch || sure > 0;
  return isNeeded ? sum : 0;
}

/** Whether the words are known for what they are, or found by other rules. */
function isOther(draft: Draft | undefined, length: number): boolean {
  if (draft === undefined) return false;
  const isFound = draft.type === 'organization' && draft.end - draft.start === length;
  return isKnown(draft) || draft.type === 'place' || isFound;
}

/** 某某|有限公司: the longer name says what the shorter is. */
const LONGER: Shown = { value: 2, sure: 0 };

function shownAt(text: NameText, tables: NameTables, start: number, end: number): Shown {
  const isQuoted = OPENING_QUOTE.test(text.text.charAt(start - 1));
  const isClosed = isQuoted && CLOSING_QUOTE.test(text.text.charAt(end));
  const front = frontValue(text, tables, start, isQuoted);
  const back = backValue(text, tables, isClosed ? end + 1 : end, isClosed);
  if (front === 0 || back === 0) return NOTHING;
  const isSure = front >= 3 || (front >= 1 && back >= 3);
  const isCertain = front > 3 || back > 3 || (isClosed && front === 3);
  return { value: front + back, sure: isCertain ? 2 : isSure ? 1 : 0 };
}

/** 创始人|简牧: whom a title stands in front of is a person. */
function isTitled(text: NameText, { zh }: NameTables, start: number): boolean {
  for (let length = 2; length <= 5 && length <= start; length++) {
    const title = text.text.slice(start - length, start);
    if (zh.titlesBefore.get(title) === true && zh.nounsBefore.get(title) === undefined) return true;
  }
  return false;
}

function frontValue(text: NameText, tables: NameTables, start: number, isQuoted: boolean): number {
  if (isFounded(text, tables, start)) return 4;
  const front = frontOf(text, tables, isQuoted ? start - 1 : start);
  const isPlain = tables.zh.plainNouns.some((noun) => text.text.endsWith(noun, start));
  if (front === 'lead') return isPlain ? 2 : 3;
  if (isQuoted || front === 'clause' || front === 'relation') return 1;
  return front === 'weak' ? 0.5 : 0;
}

function backValue(text: NameText, tables: NameTables, end: number, isClosed: boolean): number {
  const { zh } = tables;
  const isCompany = (at: number): boolean => zh.owned.matchesAt(text.text, at).length > 0;
  const isHeaded = zh.titlesBefore.matchesAt(text.text, end).length > 0;
  if (CODE.test(text.text.slice(end, end + 8))) return 4;
  if (isHeaded || standsNear(text, end, isCompany)) return 3;
  const back = backOf(text, tables, end);
  if (back === 'told') return 2;
  if (isClosed || back === 'plain') return 1;
  return startsToken(text, end) ? 0.5 : 0;
}

function addMentions(text: NameText, drafts: Drafts, name: string): void {
  for (let at = text.text.indexOf(name); at >= 0; at = text.text.indexOf(name, at + 1)) {
    const span = { start: at, end: at + name.length };
    if (text.closed[at] === 1 || !isGuessed(text, drafts, span)) continue;
    const entity = drafts.newEntity(name, 'organization');
    drafts.put({ ...span, type: 'organization', entity, rule: 'gathered', score: 0.7 });
  }
}

/** Whether all that stands there are guesses within the name. */
function isGuessed(text: NameText, drafts: Drafts, span: Span): boolean {
  for (let i = span.start; i < span.end; i++) {
    const draft = drafts.at(i);
    if (draft === undefined) continue;
    if (!contains(span, draft) || (isKnown(draft) && !standsOnlyWithin(text.text, draft, span))) {
      return false;
    }
  }
  return true;
}

/** 沃|德纳: a known name that stands nowhere but behind the same character is none. */
function standsOnlyWithin(text: string, { start, end }: Span, name: Span): boolean {
  if (start === name.start) return false;
  const known = text.slice(start, end);
  const front = text.slice(name.start, start);
  return text.split(known).length === text.split(front + known).length;
}
