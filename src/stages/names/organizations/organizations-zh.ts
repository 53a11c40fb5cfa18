import type { Span } from '../../../core/span.js';
import { isHan } from '../text/characters.js';
import { type Draft, type Drafts, isKnown } from '../text/drafts.js';
import { isPlainKind } from '../text/kinds.js';
import { type NameText, type NameToken, startsToken, tokenHolding } from '../text/name-text.js';
import { standsBeforeNoun } from '../text/nouns.js';
import type { NameTables } from '../words/tables.js';
import { isTelling, organizationWords } from './organization-words.js';

/**
 * Finds organizations in Chinese text by the kind of organization their name ends in: 某某有限公司,
 * 某某银行, 某某大学. The words in front are taken up to one that can be in no name; something in
 * them must be more than an ordinary word.
 */
export function findChineseOrganizations(text: NameText, tables: NameTables, drafts: Drafts): void {
  let position = 0;
  while (position < text.text.length) {
    const kind = tables.zh.kinds.matchesAt(text.text, position)[0];
    if (kind === undefined || !startsToken(text, kind.end)) {
      position++;
      continue;
    }
    const found = organizationAround(text, tables, drafts, { start: position, ...kind });
    if (found !== undefined) drafts.put(found);
    position = kind.end;
  }
}

/** How many characters may stand between an institute's owner and its kind. */
const INSTITUTE_DISTANCE = 16;

interface Kind extends Span {
  readonly value: 'legal' | 'kind' | 'loose';
}

function organizationAround(
  text: NameText,
  tables: NameTables,
  drafts: Drafts,
  kind: Kind,
): Draft | undefined {
  if (tables.zh.kinds.matchesAt(text.text, kind.end).length > 0) return undefined;
  if (isEndOfWord(text, kind) || isTrade(text, tables, kind)) return undefined;
  const head = { ...kind, start: bracketStart(text.text, kind) ?? kind.start };
  const words = organizationWords(text, tables, drafts, head);
  const start = instituteStart(text, drafts, kind) ?? ownStart(text, drafts, words);
  if (start === undefined || text.closed[start] === 1) return undefined;
  const span = { start, end: isPlainKind(text.text, kind) ? kind.start : kind.end };
  const isSure = instituteStart(text, drafts, kind) !== undefined;
  const score = isSure ? 0.85 : scoreOf(text, tables, drafts, words, kind);
  if (score === 0 || isWithinKnown(drafts, span)) return undefined;
  const name = text.text.slice(start, span.end);
  const type = tables.zh.press.some((word) => name.endsWith(word)) ? 'other' : 'organization';
  return { ...span, type, entity: drafts.newEntity(name, type), rule: 'suffix', score };
}

/** 某某科技|(上海)|有限公司: where a place or 集团 in brackets opens in front of a legal form. */
function bracketStart(text: string, { start, value }: Kind): number | undefined {
  const from = Math.max(0, start - LONGEST_BRACKET);
  const bracket = value === 'legal' ? IN_BRACKETS.exec(text.slice(from, start)) : null;
  return bracket === null ? undefined : from + bracket.index;
}

const LONGEST_BRACKET = 8;
const IN_BRACKETS = /[(（][\u4e00-\u9fff]{2,6}[)）]$/;

/** 美国|费城某某厂, 美国|Kelso公司: the first place says where the second, or a Latin name, lies. */
function ownStart(
  { text }: NameText,
  drafts: Drafts,
  [first, second]: readonly NameToken[],
): number | undefined {
  const isLatin = second !== undefined && /[A-Z]/.test(text.charAt(second.start));
  if (isLatin && drafts.at(first?.start ?? 0)?.type === 'place') return second.start;
  const isPair =
    first !== undefined &&
    second !== undefined &&
    [first, second].every(({ start }) => drafts.at(start)?.type === 'place') &&
    drafts.at(first.start) !== drafts.at(second.start);
  return isPair ? second.start : first?.start;
}

/** 某某企业|版, 制药|商: the edition of a product, a trade. */
function isTrade(text: NameText, { zh }: NameTables, { end }: Kind): boolean {
  if (!zh.behindKinds.has(text.text.charAt(end))) return false;
  return tokenHolding(text, end)?.end === end + 1;
}

/** 推|动力, 上市|公司: the kind is only the second half of an ordinary word. */
function isEndOfWord(text: NameText, kind: Kind): boolean {
  const token = tokenHolding(text, kind.start);
  return token !== undefined && token.start < kind.start && /^(?:[vadbl]|n$|vn)/.test(token.tag);
}

/**
 * 某某大学人本人工智能研究中心(HAI): an abbreviation behind leaves no doubt that a name ends there,
 * and a known name a few words in front begins it.
 */
function instituteStart({ text }: NameText, drafts: Drafts, kind: Kind): number | undefined {
  if (kind.value !== 'kind' || !/^ ?\([A-Z]{2}/.test(text.slice(kind.end, kind.end + 4)))
    return undefined;
  for (let i = kind.start - 1; i >= 0 && kind.start - i < INSTITUTE_DISTANCE; i--) {
    if (!isHan(text.charCodeAt(i))) return undefined;
    const draft = drafts.at(i);
    if (draft !== undefined) return draft.type === 'organization' ? draft.start : undefined;
  }
  return undefined;
}

/** 0 for no name, else how sure the words in front of a kind make one. */
function scoreOf(
  text: NameText,
  tables: NameTables,
  drafts: Drafts,
  words: readonly NameToken[],
  kind: Kind,
): number {
  if (kind.value === 'legal') return 0.95;
  if (endsInParticle(text, tables, words)) return 0;
  const telling = words.filter((word) => isTelling(text, tables, drafts, word));
  const last = words.at(-1);
  if (last !== undefined && isSubject(text, tables, kind, last)) return 0.65;
  if (telling.length === 0 || last === undefined) return 0;
  // 微软推动技术: a company that is known, with other words behind it, is no part of a name.
  const isInstitute = kind.value === 'kind' && !isKnown(drafts.at(last.start));
  const others = isInstitute ? words.slice(1, -1) : words.slice(0, -1);
  if (others.some((word) => drafts.at(word.start)?.type === 'organization')) return 0;
  const endsTelling = telling.includes(last);
  if (kind.value === 'kind') return endsTelling ? 0.75 : 0.6;
  const before = drafts.at(last.start);
  if (!endsTelling || before?.type === 'place' || isKnown(before)) return 0;
  return standsBeforeNoun(text, tables, kind.end) ? 0 : 0.7;
}

/** 晨光电子执行长…, 晨光电子宣布…: with a title or a verb of speech behind, ordinary words name too. */
function isSubject(text: NameText, tables: NameTables, kind: Kind, last: NameToken): boolean {
  const isFollowed =
    tables.zh.titlesBefore.matchesAt(text.text, kind.end).length > 0 ||
    tables.zh.speech.matchesAt(text.text, kind.end).length > 0;
  const letters = text.text.slice(last.start, last.end);
  return isFollowed && letters.length > 1 && last.tag === 'n' && !tables.zh.generic.has(letters);
}

/** 某某全|集团, 本轮后|公司: a character in front of the kind that belongs to no name. */
function endsInParticle(
  { text }: NameText,
  tables: NameTables,
  words: readonly NameToken[],
): boolean {
  const last = words.at(-1);
  if (last === undefined || (last.end - last.start > 1 && last.tag !== 'x')) return false;
  return tables.zh.neverLast.has(text.charAt(last.end - 1));
}

/** A name of the lexicon that reaches beyond the span, or that fills it, is better. */
function isWithinKnown(drafts: Drafts, { start, end }: Span): boolean {
  const last = drafts.at(end - 1);
  const first = drafts.at(start);
  return isKnown(last) || (first !== undefined && first.start < start);
}
