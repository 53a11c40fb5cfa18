import { lowerAscii } from '../../../core/lower-ascii.js';
import type { Span } from '../../../core/span.js';
import type { Lexicon } from '../../../lexicon/lexicon.js';
import type { Match } from '../../../lexicon/matcher.js';
import type { KnownName } from '../../../lexicon/names.js';
import { standsAlone } from '../text/boundaries.js';
import { isHan, isLower, isUpper } from '../text/characters.js';
import { whyItCounts } from '../text/conditions.js';
import type { Drafts } from '../text/drafts.js';
import type { NameText } from '../text/name-text.js';
import type { NameTables } from '../words/tables.js';
import { deedLength } from './deeds.js';
import { isOtherWord } from './other-words.js';

/** What the search for known names goes by in one article. */
interface Search {
  readonly text: NameText;
  /** Its text in small letters. */
  readonly lowered: string;
  readonly lexicon: Lexicon;
  readonly tables: NameTables;
  /** Whether words are in the article, as far as it was asked. */
  readonly mentioned: Map<string, boolean>;
}

/** Finds the names of the lexicon: the longest at each place that may stand there. */
export function findKnown(
  text: NameText,
  lexicon: Lexicon,
  tables: NameTables,
  drafts: Drafts,
): void {
  const search: Search = {
    text,
    lowered: lowerAscii(text.text),
    lexicon,
    tables,
    mentioned: new Map(),
  };
  let next = 0;
  for (const start of text.openings) {
    const found = start < next ? undefined : bestAt(search, start);
    if (found === undefined) continue;
    const { end, value } = found;
    const { id, type } = value.entity;
    const told = traceOf(search, { start, end }, value);
    const trace = told.length > 0 ? told : undefined;
    drafts.add({ start, end, type, entity: id, rule: 'lexicon', trace });
    next = end;
  }
}

function bestAt(search: Search, position: number): Match<KnownName> | undefined {
  const { text, lowered, lexicon } = search;
  const exact = firstAccepted(search, position, lexicon.matcher.matchesAt(text.text, position));
  // Small letters are unusual beside Han characters only.
  if (!text.hasHan && isLower(text.text.charCodeAt(position))) return exact;
  const unusual = lexicon.anyCase.matchesAt(lowered, position);
  if (unusual.length === 0) return exact;
  const folded = firstAccepted(
    search,
    position,
    unusual.filter(({ end }) => isUnusualCase(text, position, end)),
  );
  return folded !== undefined && folded.end > (exact?.end ?? 0) ? folded : exact;
}

function firstAccepted(
  search: Search,
  position: number,
  matches: readonly Match<KnownName>[],
): Match<KnownName> | undefined {
  let cut: number | undefined;
  for (const match of matches) {
    const isCut = match.end === cut;
    cut = endOfDoer(search, { start: position, end: match.end });
    if (cut === undefined && accepts(search, position, match, isCut)) return match;
  }
  return undefined;
}

/** 腾讯|投资|了: where a company ends that is told with what it does. */
function endOfDoer({ text: { text }, lexicon, tables }: Search, span: Span): number | undefined {
  const length = deedLength(text, span, tables);
  if (length === undefined) return undefined;
  const end = span.end - length;
  const type = lexicon.matcher.get(text.slice(span.start, end))?.entity.type;
  return type === 'organization' ? end : undefined;
}

function accepts(
  { text, tables, mentioned }: Search,
  start: number,
  { end, value }: Match<KnownName>,
  isCut: boolean,
): boolean {
  if (end - start === 1 && isHan(text.text.charCodeAt(start))) return false;
  const span = { start, end };
  return (
    (isCut || text.closed[end - 1] === 0) &&
    standsAlone(text, span) &&
    (isCut || !isOtherWord(text, tables, span, value.entity.type)) &&
    !isMoney(text.text, end, value, tables) &&
    !endsInNumber(text.text, end) &&
    !isModel(text.text, start, tables) &&
    (whyItCounts(text.text, span, value, mentioned) !== undefined ||
      isToldCompany(text.text, end, value, tables))
  );
}

/**
 * GoTo|集团: the word behind it makes a company of a Latin word that may be another. 小米|第三季营收: likewise
 * what only companies have, of Han characters.
 */
function isToldCompany(
  text: string,
  end: number,
  { entity }: KnownName,
  { zh, patterns }: NameTables,
): boolean {
  if (entity.type !== 'organization') return false;
  if (!isHan(text.charCodeAt(end - 1))) return zh.same.matchesAt(text, end).length > 0;
  return patterns.ownedAhead.test(text.slice(end, end + LONGEST_OWNED));
}

const LONGEST_OWNED = 20;

/** The spelling of the lexicon where the text has another, and what lets an ambiguous name count. */
function traceOf({ text: { text }, mentioned }: Search, span: Span, known: KnownName): string[] {
  const why = whyItCounts(text, span, known, mentioned);
  return [
    ...(text.slice(span.start, span.end) === known.text ? [] : [`spelled ${known.text}`]),
    ...(why === undefined || why === 'unconditional' ? [] : [`ambiguous, but ${why}`]),
  ];
}

/** 小米14%: the number that a product's name would end in is a figure. */
function endsInNumber(text: string, end: number): boolean {
  return ENDS_IN_NUMBER.test(text.slice(Math.max(0, end - 1), end + 3));
}

const ENDS_IN_NUMBER = /^\d(?:\.\d|\s?[%％]|[万萬亿億])/;

/**
 * Letters in another case than the name's own: all capitals, as headings and tables have them, or
 * small ones within Chinese, where a Latin word is a name more often than not.
 */
function isUnusualCase(text: NameText, start: number, end: number): boolean {
  let upper = 0;
  let lower = 0;
  for (let i = start; i < end; i++) {
    const unit = text.text.charCodeAt(i);
    if (isUpper(unit)) upper++;
    else if (isLower(unit)) lower++;
  }
  if (lower === 0) return upper > 0;
  return upper === 0 && touchesHan(text.text, start, end);
}

function touchesHan(text: string, start: number, end: number): boolean {
  const isNear = (position: number, step: number): boolean =>
    isHan(text.charCodeAt(position)) ||
    (/[\s:"'“”「」(),、。]/.test(text.charAt(position)) && isHan(text.charCodeAt(position + step)));
  return isNear(start - 1, -1) || isNear(end, 1);
}

/** KZ-Arm: letters and a hyphen in front make a model's name of what is another name by itself. */
function isModel(text: string, start: number, tables: NameTables): boolean {
  if (text.charAt(start - 1) !== '-' || !isUpper(text.charCodeAt(start))) return false;
  const letters = /(?<![A-Za-z0-9-])[A-Z]{2,3}-$/.exec(
    text.slice(Math.max(0, start - 5), start),
  )?.[0];
  return letters !== undefined && !tables.latin.generic.has(letters.slice(0, -1));
}

/** Hong Kong dollars, 加拿大元: the place is part of the name of a currency. */
function isMoney(text: string, end: number, { entity }: KnownName, tables: NameTables): boolean {
  return entity.type === 'place' && tables.latin.currencies.matchesAt(text, end).length > 0;
}
