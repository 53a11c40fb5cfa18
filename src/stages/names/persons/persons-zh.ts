import type { Span } from '../../../core/span.js';
import { wordEndsAt } from '../text/boundaries.js';
import { isHan } from '../text/characters.js';
import { type Drafts, isKnown } from '../text/drafts.js';
import { chineseNameEnd, dottedEnd, foreignPartStart, personEnd } from '../text/name-shapes-zh.js';
import { type NameText, startsToken, tokenHolding } from '../text/name-text.js';
import type { NameTables } from '../words/tables.js';

const LONGEST_TITLE = 6;

/**
 * Finds persons in Chinese text by their shape (a surname with one or two characters behind it, or a
 * foreign name in the characters that Chinese writes such names with) where a second sign stands by:
 * a title or role, the label of a byline, a verb of speech, a list with another person, a middle dot.
 */
export function findChinesePersons(text: NameText, tables: NameTables, drafts: Drafts): void {
  const add = (start: number, end: number, rule: string, score: number): boolean => {
    if (end <= start || text.closed[start] === 1) return false;
    const entity = drafts.newEntity(text.text.slice(start, end), 'person');
    return drafts.add({ start, end, type: 'person', entity, rule, score });
  };
  findDotted(text, tables, drafts);
  findSignatures(text, tables, add);
  findCredits(text, tables, add);
  for (let i = 0; i < text.text.length; i++) {
    behindTitle(text, tables, drafts, i, add);
    beforeTitle(text, tables, i, add);
    beforeSpeech(text, tables, i, add);
  }
  for (const draft of drafts.all()) {
    if (draft.type === 'person') findListed(text, tables, draft, add);
  }
}

type Add = (start: number, end: number, rule: string, score: number) => boolean;

/** 执行长齐某某, 记者 陆某: a title, at most a space or colon, then a name. */
function behindTitle(
  text: NameText,
  tables: NameTables,
  drafts: Drafts,
  position: number,
  add: Add,
): void {
  const title = tables.zh.titlesBefore.matchesAt(text.text, position)[0];
  if (title === undefined) return;
  if (title.end - position < 3 && !startsToken(text, title.end)) return;
  const word = text.text.slice(position, title.end);
  const gap = /^(?:[:/] ?| |)/.exec(text.text.slice(title.end, title.end + 2))?.[0] ?? '';
  const start = title.end + gap.length;
  const isByline = tables.zh.bylines.has(word);
  if (gap.length > 0 && !isByline) return;
  const copula = gap.length > 0 ? undefined : endBehindCopula(text, tables, start);
  if (copula !== undefined) add(start + 1, copula, 'titleBefore', 0.7);
  const end =
    (isByline ? endBeforePlace(text, tables, drafts, start) : undefined) ??
    personEnd(text, tables, start) ??
    endBeforeSpeech(text, tables, start);
  if (end !== undefined) add(start, end, gap.length > 0 ? 'byline' : 'titleBefore', 0.85);
}

/** 财务长顾大某|表示: between a title and a verb of speech a name may be made of ordinary words. */
function endBeforeSpeech(text: NameText, tables: NameTables, start: number): number | undefined {
  const first = tokenHolding(text, start);
  const isWord = first !== undefined && first.end - start > 1 && !/^(?:nr|x|$)/.test(first.tag);
  if (isWord || tables.zh.behindNames.has(text.text.charAt(start))) return undefined;
  return [start + 3, start + 2].find(
    (end) =>
      tables.zh.speech.matchesAt(text.text, end).length > 0 &&
      !tables.zh.neverLastOfPerson.has(text.text.charAt(end - 1)) &&
      chineseNameEnd(text, tables, start, { end, isSure: true, isWhole: true }) === end,
  );
}

/** 记者 张某某|新竹10日电: in a dateline the place ends the name, whatever words the segmenter sees. */
function endBeforePlace(
  text: NameText,
  tables: NameTables,
  drafts: Drafts,
  start: number,
): number | undefined {
  return [start + 2, start + 3, start + 4].find(
    (end) =>
      drafts.startingAt(end)?.type === 'place' &&
      chineseNameEnd(text, tables, start, { end, isSure: true, isWhole: true }) === end,
  );
}

/** 实际控制人|为某某某: a name behind the verb of being, up to a mark. */
function endBehindCopula(text: NameText, tables: NameTables, start: number): number | undefined {
  if (!tables.zh.copulas.has(text.text.charAt(start))) return undefined;
  const end = chineseNameEnd(text, tables, start + 1);
  return end !== undefined && /[,。;、)\n]/.test(text.text.charAt(end)) ? end : undefined;
}

/** 王某某先生, 林某董事长: a name that fills the words right before a title. */
function beforeTitle(text: NameText, tables: NameTables, position: number, add: Add): void {
  if (tables.zh.titlesAfter.matchesAt(text.text, position).length === 0) return;
  if (!startsToken(text, position)) return;
  const start = chineseNameBefore(text, tables, position);
  if (start !== undefined) add(start, position, 'titleAfter', 0.75);
}

/** 黄某某表示: a name that begins its clause or follows a noun, right before a verb of speech. */
function beforeSpeech(text: NameText, tables: NameTables, position: number, add: Add): void {
  if (tables.zh.speech.matchesAt(text.text, position).length === 0) return;
  if (!startsToken(text, position)) return;
  const start = chineseNameBefore(text, tables, position);
  if (start === undefined) return;
  const isPerson =
    tokenHolding(text, start)?.tag === 'nr' || !isHan(text.text.charCodeAt(start - 1));
  if (isPerson) add(start, position, 'speech', 0.7);
}

function chineseNameBefore(text: NameText, tables: NameTables, end: number): number | undefined {
  for (const length of [4, 3, 2]) {
    const start = end - length;
    if (start < 0 || !(startsToken(text, start) || endsTitle(text, tables, start))) continue;
    if (chineseNameEnd(text, tables, start, { end }) === end) return start;
  }
  return undefined;
}

/** 兼董秘|方某某女士: with a title on either side the name need not begin a word of the segmenter. */
function endsTitle({ text }: NameText, tables: NameTables, position: number): boolean {
  return wordEndsAt(
    text,
    position,
    LONGEST_TITLE,
    (word) => tables.zh.titlesBefore.get(word) === true,
  );
}

/**
 * 蒂姆·库克: names of several parts with middle dots; the first dot of a name finds all of it. What a
 * tagger took for less of it gives way.
 */
function findDotted(text: NameText, tables: NameTables, drafts: Drafts): void {
  let covered = 0;
  for (const match of text.text.matchAll(/(?<=[\u4e00-\u9fff])[·・•‧](?=[\u4e00-\u9fffA-Z])/g)) {
    if (match.index < covered) continue;
    const end = dottedEnd(text, tables, match.index);
    const span = { start: foreignPartStart(text, tables, match.index), end };
    if (span.start >= match.index || end <= match.index || text.closed[span.start] === 1) continue;
    if (takesFirstName(drafts, span)) continue;
    if (!givesWay(drafts, span)) continue;
    const entity = drafts.newEntity(text.text.slice(span.start, end), 'person');
    drafts.put({ ...span, type: 'person', entity, rule: 'middleDot', score: 0.95 });
    covered = end;
  }
}

/** 卢卡·|德梅奥: the lexicon knows only the last part, and what stands before it belongs to the name. */
function takesFirstName(drafts: Drafts, { start, end }: Span): boolean {
  const known = drafts.endingAt(end);
  if (known === undefined || !isKnown(known) || known.type !== 'person') return false;
  if (known.start <= start || !givesWay(drafts, { start, end: known.start })) return false;
  drafts.put({ ...known, start });
  return true;
}

function givesWay(drafts: Drafts, { start, end }: Span): boolean {
  for (let i = start; i < end; i++) {
    const draft = drafts.at(i);
    if (draft === undefined) continue;
    if (draft.rule !== 'tagger' || draft.start < start || draft.end > end) return false;
  }
  return true;
}

/** 图/某某某摄, 文:某某某: the label of a picture or a text, then a name up to a mark or 摄. */
function findCredits(text: NameText, tables: NameTables, add: Add): void {
  for (const credit of text.text.matchAll(tables.patterns.chineseCredit)) {
    const end = credit.index + credit[0].length;
    const start = end - (credit[1] ?? '').length;
    if (chineseNameEnd(text, tables, start, { end, isSure: true }) === end) {
      add(start, end, 'byline', 0.8);
    }
  }
}

/** A line that holds nothing but two or more names, as a letter is signed. */
function findSignatures(text: NameText, tables: NameTables, add: Add): void {
  for (const line of text.text.matchAll(
    /^[\u4e00-\u9fff]{2,4}(?:[、, ]{1,2}[\u4e00-\u9fff]{2,4}){1,9}$/gm,
  )) {
    const names = [...line[0].matchAll(/[\u4e00-\u9fff]+/g)].map((name) => {
      const start = line.index + name.index;
      return { start, end: start + name[0].length };
    });
    const isSigned = names.every(
      ({ start, end }) => chineseNameEnd(text, tables, start, { end, isSure: true }) === end,
    );
    if (isSigned) for (const { start, end } of names) add(start, end, 'signature', 0.7);
  }
}

/** 刘某、黄某某和崔某: names in a list with a person that was found. */
function findListed(text: NameText, tables: NameTables, person: Span, add: Add): void {
  let end = person.end;
  for (;;) {
    const mark = tables.zh.listMarks.matchesAt(text.text, end)[0];
    const start = mark?.end ?? (/[ ,]/.test(text.text.charAt(end)) ? end + 1 : undefined);
    if (start === undefined || !startsToken(text, start)) return;
    const next = chineseNameEnd(text, tables, start);
    if (next === undefined || !isListEnd(text, tables, next)) return;
    if (!add(start, next, 'list', 0.7)) return;
    end = next;
  }
}

function isListEnd(text: NameText, tables: NameTables, position: number): boolean {
  return (
    !isHan(text.text.charCodeAt(position)) ||
    tables.zh.listMarks.matchesAt(text.text, position).length > 0 ||
    /^[vdpu]/.test(tokenHolding(text, position)?.tag ?? '')
  );
}
