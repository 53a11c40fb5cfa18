import type { Span } from '../../../core/span.js';
import { acronymStart } from '../text/acronym.js';
import { hasHan, isAllHan, isHan } from '../text/characters.js';
import { type Draft, type Drafts, isKnown } from '../text/drafts.js';
import { type NameText, startsToken } from '../text/name-text.js';
import { looksLikePerson } from '../text/person-latin.js';
import { isUnfamiliar } from '../text/unfamiliar.js';
import type { NameTables } from '../words/tables.js';
import { endsLead } from './subjects-zh.js';

/** A name that only the noun in front begins is no longer than this. */
const MOST_LED = 6;

/** A short name in brackets is no longer than this. */
const MOST_SHORT = 8;

/** The inside of brackets. */
const BRACKET = /[(（［[]([^()（）［\][\n]{2,80})[)）］\]]/g;
const QUOTES = /^["'“”‘’「」『』《》]+|["'“”‘’「」『』《》]+$/g;

/**
 * Reads names that stand next to each other for one thing: 辉达(NVIDIA), the Securities and Exchange
 * Commission (SEC). The side that is known names the other; two unknown sides make a new entity.
 */
export function findAppositions(text: NameText, tables: NameTables, drafts: Drafts): void {
  for (const match of text.text.matchAll(BRACKET)) {
    const inside = insideOf(match[1] ?? '', match.index + 1, tables);
    if (inside === undefined || text.closed[inside.start] === 1) continue;
    const outsideEnd = endBefore(text.text, match.index);
    const outer = drafts.endingAt(outsideEnd);
    const inner = drafts.startingAt(inside.start);
    const isInner = inner?.end === inside.end;
    if (outer !== undefined && isInner && inner !== undefined)
      unite(text, tables, drafts, outer, inner);
    else if (outer !== undefined) nameInside(text, tables, drafts, outer, inside);
    else if (isInner && inner !== undefined) nameOutside(text, tables, drafts, outsideEnd, inner);
    else nameBoth(text, tables, drafts, outsideEnd, inside);
  }
}

/** (OTC:LKNCY): a market and what a share is called there. */
const TICKER = /^[A-Z]{2,8} ?[:：] ?[A-Z0-9.]{1,8}$/;

/** Up to a comma; a word such as 简称 before the name is passed over. */
function insideOf(content: string, start: number, { patterns }: NameTables): Span | undefined {
  if (TICKER.test(content)) return undefined;
  const lead = patterns.alsoCalled.exec(content)?.[0] ?? '';
  const name = /^[^,，、;；/:]+/.exec(content.slice(lead.length))?.[0] ?? '';
  const trimmed = name.replace(QUOTES, '').trim();
  if (trimmed.length < 2) return undefined;
  const from = start + lead.length + name.indexOf(trimmed);
  return { start: from, end: from + trimmed.length };
}

/** The end of what stands in front of a bracket: spaces and closing quotes are passed over. */
function endBefore(text: string, bracket: number): number {
  let end = bracket;
  while (end > 0 && bracket - end < 3 && /[\s"'”’」』》*]/.test(text.charAt(end - 1))) end--;
  return end;
}

function unite(
  text: NameText,
  tables: NameTables,
  drafts: Drafts,
  outer: Draft,
  inner: Draft,
): void {
  if (isKnown(outer) && isKnown(inner)) return;
  // Anna Reyes(红杉资本): a person and whom they work for.
  if (outer.rule === 'titleAfter' && inner.type === 'organization') return;
  const acronym = text.text.slice(inner.start, inner.end);
  const initials = isKnown(inner) ? undefined : acronymStart(text.text, tables, acronym, outer.end);
  if (initials !== undefined && !isKnown(outer)) {
    const whole = withStart(text, drafts, outer, initials);
    rename(drafts, inner, whole, whole);
    return;
  }
  const [named, naming] = isKnown(outer) ? [inner, outer] : [outer, inner];
  if (naming.type === 'place' && named.type !== 'place') return;
  if (!isKnown(naming) && naming.type !== named.type) return;
  rename(drafts, named, naming, naming);
}

/** Gives all mentions of an unknown name the entity and type of another; only once each. */
function rename(drafts: Drafts, unknown: Draft, as: Draft, evidence: Span): void {
  if (unknown.entity === as.entity || unknown.rule === 'apposition') return;
  const { start, end } = evidence;
  const { type, entity } = as;
  for (const draft of drafts.ofEntity(unknown.entity)) {
    if (isKnown(draft)) continue;
    drafts.put({ ...draft, type, entity, rule: 'apposition', evidence: { start, end } });
  }
}

/** 宏碁(Acer): the name in front is known, what is in the brackets is another name of it. */
function nameInside(
  text: NameText,
  tables: NameTables,
  drafts: Drafts,
  outer: Draft,
  inside: Span,
): void {
  const name = text.text.slice(inside.start, inside.end);
  if (isAbbreviation(text, tables, outer, inside)) {
    const { start, end, entity, type } = outer;
    const evidence = { start, end };
    drafts.add({ ...inside, entity, type, rule: 'apposition', score: 0.85, evidence });
    return;
  }
  if (outer.type === 'place' || !isLatinName(name) || tables.latin.generic.has(name)) return;
  const isForeign = hasHan(text.text.slice(outer.start, outer.end));
  const initials = isForeign ? outer.start : acronymStart(text.text, tables, name, outer.end);
  if (initials === undefined) return;
  const whole = withStart(text, drafts, outer, initials);
  const { start, end, ...rest } = whole;
  const added = { ...rest, ...inside, rule: 'apposition', score: 0.85, evidence: { start, end } };
  for (let i = inside.start; i < inside.end; i++) {
    const other = drafts.at(i);
    if (other !== undefined && isKnown(other)) return;
  }
  drafts.put(added);
  if (!isKnown(outer) && isForeign) {
    const entity = drafts.newEntity(name, outer.type);
    rename(drafts, outer, { ...outer, entity }, inside);
    drafts.put({ ...added, entity });
  }
}

/** 河州明溪测试股份有限公司(下称|明溪测试): characters of the long name, in their order, behind a word that says so. */
function isAbbreviation(
  { text }: NameText,
  { patterns, zh }: NameTables,
  outer: Draft,
  { start, end }: Span,
): boolean {
  const name = text.slice(start, end);
  if (outer.type !== 'organization' || !isAllHan(name) || name.length > MOST_SHORT) return false;
  if (zh.generic.has(name)) return false;
  const lead = text.slice(outer.end, start).replace(/^[\s"'”’」』》*]*[(（［[]/, '');
  if (!patterns.alsoCalled.test(lead)) return false;
  let next = outer.start - 1;
  return [...name].every((letter) => {
    next = text.indexOf(letter, next + 1);
    return next >= 0 && next < outer.end;
  });
}

/** Harbor and |Wharf Commission (HWC): the initials tell where an unknown name begins. */
function withStart(text: NameText, drafts: Drafts, outer: Draft, start: number): Draft {
  if (isKnown(outer) || start >= outer.start) return outer;
  const entity = drafts.newEntity(text.text.slice(start, outer.end), outer.type);
  const whole = { ...outer, start, entity };
  drafts.put(whole);
  return whole;
}

function isLatinName(name: string): boolean {
  return /^[A-Z][A-Za-z0-9\u00c0-\u024f&.' -]{1,59}$/.test(name) && !/^[A-Z]?\d+$/.test(name);
}

/** 某某(NVIDIA): what is in the brackets is known, and names the words in front. */
function nameOutside(
  text: NameText,
  tables: NameTables,
  drafts: Drafts,
  end: number,
  inner: Draft,
): void {
  if (inner.type === 'place' || !isHan(text.text.charCodeAt(end - 1))) return;
  const name = text.text.slice(inner.start, inner.end);
  if (hasHan(name)) return;
  const start =
    inner.type === 'person'
      ? foreignStart(text, tables, end)
      : (quotedStart(text, end) ??
        (inner.type === 'organization' ? ledStart(text, tables, end) : undefined));
  if (start === undefined || !drafts.isFree({ start, end })) return;
  const { entity, type } = inner;
  const evidence = { start: inner.start, end: inner.end };
  drafts.add({ start, end, entity, type, rule: 'apposition', score: 0.8, evidence });
}

/** 盖斯纳(Brad Gerstner), 「某某」(Some Labs), the Some Exchange Commission (SEC): both sides are new. */
function nameBoth(
  text: NameText,
  tables: NameTables,
  drafts: Drafts,
  end: number,
  inside: Span,
): void {
  const name = text.text.slice(inside.start, inside.end);
  if (!isLatinName(name) || tables.latin.generic.has(name)) return;
  const evidence = { start: inside.start, end: inside.end };
  if (isHan(text.text.charCodeAt(end - 1))) {
    const isPerson = looksLikePerson(name);
    const start = isPerson
      ? (foreignStart(text, tables, end) ?? eastAsianStart(text, end))
      : (quotedStart(text, end) ?? ledStart(text, tables, end));
    if (start === undefined || !drafts.isFree({ start, end })) return;
    const type = isPerson ? 'person' : 'organization';
    const entity = drafts.newEntity(name, type);
    if (drafts.add({ start, end, entity, type, rule: 'apposition', score: 0.75, evidence })) {
      drafts.put({
        ...inside,
        entity,
        type,
        rule: 'apposition',
        score: 0.75,
        evidence: { start, end },
      });
    }
    return;
  }
  const start = acronymStart(text.text, tables, name, end);
  if (start === undefined || !drafts.isFree({ start, end })) return;
  const entity = drafts.newEntity(text.text.slice(start, end), 'organization');
  const shared = { entity, type: 'organization', score: 0.85 } as const;
  drafts.add({ ...shared, start, end, rule: 'acronym', evidence });
  drafts.put({ ...shared, ...inside, rule: 'acronym', evidence: { start, end } });
}

/** The start of a foreign name, in the characters such names are written with, that ends here. */
function foreignStart(text: NameText, tables: NameTables, end: number): number | undefined {
  let start = end;
  while (end - start < 12 && isForeignLetter(text.text.charAt(start - 1), tables)) start--;
  const isBehindTitle = tables.zh.titleEnds.has(text.text.charAt(start - 1));
  while (start < end && !isBehindTitle && !startsToken(text, start)) start++;
  return end - start >= 2 ? start : undefined;
}

function isForeignLetter(letter: string, tables: NameTables): boolean {
  return letter !== '' && (tables.zh.transliteration.has(letter) || /[·・•‧]/.test(letter));
}

/** 的木村某(Some Kimura), 兼總經理 |木村某(…): two to four characters behind a particle or a mark. */
function eastAsianStart({ text }: NameText, end: number): number | undefined {
  for (let start = end - 2; end - start <= 4 && isHan(text.charCodeAt(start)); start--) {
    if (/[的,。;:、\n"“「]/.test(text.charAt(start - 1)))
      return end - start >= 3 ? start : undefined;
  }
  return undefined;
}

/** 平台某某某(Some Place): the start of an unfamiliar word behind a noun for companies. */
function ledStart(text: NameText, tables: NameTables, end: number): number | undefined {
  for (
    let start = end - 2;
    end - start <= MOST_LED && isHan(text.text.charCodeAt(start));
    start--
  ) {
    if (!endsLead(text, tables, start)) continue;
    return isUnfamiliar(text, tables, { start, end }) ? start : undefined;
  }
  return undefined;
}

/** The start of a name in quotation marks that ends here. */
function quotedStart({ text }: NameText, end: number): number | undefined {
  if (!/[”"」』]/.test(text.charAt(end))) return undefined;
  for (let start = end; end - start < 20 && start > 0; start--) {
    if (/[“"「『]/.test(text.charAt(start - 1))) return end - start >= 2 ? start : undefined;
  }
  return undefined;
}
