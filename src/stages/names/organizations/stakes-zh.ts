import type { Span } from '../../../core/span.js';
import { isHan } from '../text/characters.js';
import { type Drafts, isKnown } from '../text/drafts.js';
import { type NameText, startsToken } from '../text/name-text.js';
import type { NameTables } from '../words/tables.js';

/** A share of a company: 60%股权, 51.2%的股份. */
const SHARE = /(?<!\d)\d{1,3}(?:\.\d{1,4})?%(?:的)?(?:股权|股份|权益)/g;
const LONGEST = 8;
const SHORTEST = 2;

/**
 * Finds companies of whose shares the text tells: 转让所持|苏州曜芯|60%股权. The name reaches from the
 * verb of a deal to the percentage.
 */
export function findStakes(text: NameText, tables: NameTables, drafts: Drafts): void {
  for (const share of text.text.matchAll(SHARE)) {
    const found = companyBefore(text, tables, share.index);
    const span = found && withoutPlace(drafts, found);
    if (span === undefined || holdsOther(drafts, span)) continue;
    const entity = drafts.newEntity(text.text.slice(span.start, span.end), 'organization');
    drafts.put({ ...span, type: 'organization', entity, rule: 'stake', score: 0.7 });
  }
}

function companyBefore(text: NameText, tables: NameTables, end: number): Span | undefined {
  for (let start = end - 1; end - start <= LONGEST; start--) {
    const letter = text.text.charAt(start);
    if (!isHan(text.text.charCodeAt(start)) || tables.zh.neverIn.has(letter)) return undefined;
    if (end - start < SHORTEST || !startsToken(text, start)) continue;
    if (!isBehindDeal(text.text, tables, start)) continue;
    const isPlain = tables.zh.kinds.matchesAt(text.text, start).some((kind) => kind.end === end);
    const name = text.text.slice(start, end);
    return isPlain || isOrdinary(name, tables) ? undefined : { start, end };
  }
  return undefined;
}

/** 取得|德国|世创5.6%股权: the place in front only says where the company is. */
function withoutPlace(drafts: Drafts, { start, end }: Span): Span {
  const place = drafts.startingAt(start);
  const isAhead = place?.type === 'place' && isKnown(place) && end - place.end >= SHORTEST;
  return { start: isAhead && place !== undefined ? place.end : start, end };
}

function isBehindDeal(text: string, tables: NameTables, start: number): boolean {
  return [2, 3].some((length) => tables.zh.dealVerbs.has(text.slice(start - length, start)));
}

/** 标的公司, 目标资产: ordinary words all through. */
function isOrdinary(name: string, tables: NameTables): boolean {
  const isGeneric = (word: string): boolean => tables.zh.generic.has(word);
  if (isGeneric(name) || tables.zh.notNames.has(name)) return true;
  for (let i = 1; i < name.length; i++) {
    const [first, rest] = [name.slice(0, i), name.slice(i)];
    if (isGeneric(first) && (isGeneric(rest) || tables.zh.kinds.get(rest) !== undefined)) {
      return true;
    }
  }
  return false;
}

/** Only places and what taggers guessed give way to the name. */
function holdsOther(drafts: Drafts, { start, end }: Span): boolean {
  for (let i = start; i < end; i++) {
    const draft = drafts.at(i);
    if (draft === undefined) continue;
    const givesWay = draft.type === 'place' || (!isKnown(draft) && draft.rule === 'tagger');
    if (!givesWay || draft.start < start || draft.end > end) return true;
    if (draft.start === start && draft.end === end) return true;
  }
  return false;
}
