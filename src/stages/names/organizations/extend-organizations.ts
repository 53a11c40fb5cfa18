import { isHan } from '../text/characters.js';
import type { Draft, Drafts } from '../text/drafts.js';
import { isPlainKind } from '../text/kinds.js';
import { legalEnd } from '../text/legal-forms.js';
import { type NameText, startsToken, tokenHolding } from '../text/name-text.js';
import { standsBeforeNoun } from '../text/nouns.js';
import type { NameTables, Tail } from '../words/tables.js';

/**
 * Lets organizations take in what belongs to their name: 宏碁集团 and Acer Inc. are Acer still,
 * 亚马逊中国 is a part of Amazon, 百度地图 a service of Baidu; 美国政府 is an organization of a state.
 */
export function extendOrganizations(text: NameText, tables: NameTables, drafts: Drafts): void {
  for (const draft of drafts.all()) {
    if (draft.type !== 'organization' && draft.type !== 'place') continue;
    const place = withPlaceKind(text, tables, draft);
    const extended =
      withTail(text, tables, place ?? draft) ?? withSameKind(text, tables, draft) ?? place;
    if (extended !== undefined && holdsPlacesOnly(drafts, draft.end, extended.end)) {
      drafts.put(extended);
    }
  }
}

/** 统一中国, where 统一 alone is a company only because the article told of 统一企业. */
export function extendShortOrganizations(text: NameText, tables: NameTables, drafts: Drafts): void {
  for (const draft of drafts.all()) {
    if (draft.type !== 'organization' || draft.rule !== 'short') continue;
    const extended = withTail(text, tables, draft);
    if (extended !== undefined && holdsPlacesOnly(drafts, draft.end, extended.end)) {
      drafts.put(extended);
    }
  }
}

function withPlaceKind(text: NameText, tables: NameTables, draft: Draft): Draft | undefined {
  if (draft.type !== 'place' || !isHan(text.text.charCodeAt(draft.end - 1))) return undefined;
  const end = tables.zh.samePlace
    .matchesAt(text.text, draft.end)
    .find((match) => startsToken(text, match.end))?.end;
  return end === undefined ? undefined : { ...draft, end };
}

/** 亚马逊中国: the place behind a company may be swallowed, another name may not. */
function holdsPlacesOnly(drafts: Drafts, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const other = drafts.at(i);
    if (other !== undefined && (other.type !== 'place' || other.end > end)) return false;
  }
  return true;
}

function withSameKind(text: NameText, tables: NameTables, draft: Draft): Draft | undefined {
  if (draft.type !== 'organization') return undefined;
  const isChinese = isHan(text.text.charCodeAt(draft.end));
  const end = isChinese
    ? kindEnd(text.text, tables, draft.end)
    : legalEnd(text.text, draft.end, tables);
  if (end === draft.end) return undefined;
  if (isChinese && (!startsToken(text, end) || isOwner(text, tables, draft.end, end))) {
    return undefined;
  }
  return { ...draft, end, rule: 'sameKind' };
}

/** 宏碁|公司, GoTo|集团 */
function kindEnd(text: string, { zh }: NameTables, at: number): number {
  const end = zh.same.matchesAt(text, at)[0]?.end ?? at;
  return isPlainKind(text, { start: at, end }) ? at : end;
}

/** 某某|控股股东: the kind is the first half of a noun for another company. */
function isOwner({ text }: NameText, tables: NameTables, start: number, end: number): boolean {
  return tables.zh.nounsBefore.matchesAt(text, start).some((noun) => noun.end > end);
}

/** Only a fund has phases. */
const FUND = '基金';

const AMOUNT = /^[约逾超近了]?过? ?[\d$€£¥]/;
const TOWARDS = new Set('向给');

/** 向亚马逊支付, 亚马逊支付约380亿: behind whom something is done to, and before an amount, the word is a verb. */
function isVerb(text: string, start: number, end: number): boolean {
  return TOWARDS.has(text.charAt(start - 1)) || AMOUNT.test(text.slice(end, end + 4));
}

function withTail(text: NameText, tables: NameTables, draft: Draft): Draft | undefined {
  const match = tables.zh.tails
    .matchesAt(text.text, draft.end)
    .find(({ end, value }) => isTailOf(text, draft, value) && isWhole(text, draft, end));
  if (match === undefined) return undefined;
  const { end, value } = match;
  if (value.kind === 'service' && isVerb(text.text, draft.start, end)) return undefined;
  if (text.text.charAt(draft.end) === ' ' && !actsAhead(text.text, tables, end)) return undefined;
  // 特斯拉中国市场 is Tesla's market in China, 特斯拉中国宣布 is an organization that announces.
  if (value.kind === 'part' && standsBeforeNoun(text, tables, end)) return undefined;
  return {
    ...draft,
    end,
    type: value.kind === 'service' ? 'product' : 'organization',
    entity: `${draft.entity}-${value.slug}`,
    rule: 'tail',
    score: 0.7,
    trace: [`made from ${draft.entity}`],
  };
}

/** Nestle China said, Nestle China's chief: "Nestle China sales" may be what Nestle sells in China. */
function actsAhead(text: string, tables: NameTables, end: number): boolean {
  const ahead = text.slice(end, end + LONGEST_AHEAD);
  if (PART_END.test(ahead) || tables.patterns.company.behind.test(ahead)) return true;
  const word = /^ ([A-Za-z-]+)/.exec(ahead)?.[1] ?? '';
  return tables.en.speech.has(word) || tables.en.titles.has(word);
}

const PART_END = /^(?:$|[,.;)\n]|'s )/;
const LONGEST_AHEAD = 24;

/**
 * Short tails must be words of their own, or end the word that the name begins (美国政府); longer ones are
 * told apart by their letters.
 */
function isWhole(text: NameText, draft: Draft, end: number): boolean {
  if (end - draft.end > 2) return true;
  if (!startsToken(text, end)) return false;
  return startsToken(text, draft.end) || tokenHolding(text, draft.end)?.start === draft.start;
}

function isTailOf({ text }: NameText, draft: Draft, tail: Tail): boolean {
  if (tail.kind === 'phase') return text.endsWith(FUND, draft.end);
  return (tail.kind === 'stateBody') === (draft.type === 'place');
}
