import type { ScanContext } from '../numbers/scan-context.js';
import { HAN, isKind } from '../words/characters.js';
import type { UnitTable } from '../words/unit-table.js';
import type { Draft } from './draft.js';

/** How far back the time of a number and the noun before it may begin, in characters. */
const FAR = 36;
/** From one number to the next. */
const BETWEEN = 24;
/** Round numbers that are told without a measure word. */
const LARGE = 4;

/**
 * A bare large number of what was counted before: 用户从6月的300万增长至500万, 增至8亿，高于7月份的7亿.
 */
export function withElidedCount(
  { text, tables }: ScanContext,
  draft: Draft,
  before: Draft | undefined,
): Draft {
  if (draft.kind !== 'number' || draft.power < LARGE || draft.weak) return draft;
  if (!isKind(text, draft.end - 1, HAN)) return draft;
  const unit =
    unitTied(text, draft, before, tables.units) ?? nounBeforeTime(text, draft, tables.units);
  return unit === undefined ? draft : { ...draft, kind: 'quantity', rule: 'quantity.elided', unit };
}

/** 用户数量从6月的300万: the noun right before the time of the number. */
function nounBeforeTime(
  text: string,
  { start }: Draft,
  { topics, nouns, elidedCounts }: UnitTable,
): string | undefined {
  const near = text.slice(Math.max(0, start - FAR), start).trimEnd();
  const time = elidedCounts?.ofTime.exec(near);
  if (!time || time[0].length < 2) return undefined;
  const noun = near.slice(0, time.index);
  for (let at = Math.max(0, noun.length - LONGEST_NOUN); at < noun.length - 1; at++) {
    const found = topics.longestWhere(noun, at, isOfUsers) ?? nouns.longest(noun, at);
    if (found !== undefined && elidedCounts?.number.test(noun.slice(found.end))) return found.value;
  }
  return undefined;
}

const LONGEST_NOUN = 8;

function isOfUsers(unit: string): boolean {
  return unit === 'users';
}

function unitTied(
  text: string,
  draft: Draft,
  before: Draft | undefined,
  { elidedCounts }: UnitTable,
): string | undefined {
  if (before?.kind !== 'quantity' || draft.start - before.end > BETWEEN) return undefined;
  const between = text.slice(before.end, draft.start).replaceAll(' ', '');
  return elidedCounts?.tied.test(between) ? before.unit : undefined;
}
