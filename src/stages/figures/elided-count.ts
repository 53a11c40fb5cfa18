import { HAN, isKind } from './characters.js';
import type { Draft } from './draft.js';
import type { ScanContext } from './scan-context.js';
import type { UnitTable } from './unit-table.js';

/** How far back the time of a number and the noun before it may begin, in characters. */
const FAR = 36;
/** From one number to the next. */
const BETWEEN = 24;
const DATE =
  '(?:\\d{4}年)?(?:\\d{1,2}月份?)?(?:[上下]半年|[一二三四]季度?|第[一二三四]季)?(?:年?[底末初]|同期)?';
/** 从6月的, 在2024年增长至接近: what may stand between a noun and its number. */
const FROM_TIME = new RegExp(
  `(?:[从從由自在於于]|截至)${DATE}的?[增增加升降跌成长長减減到至为為达達约約接近超过過逾]{0,6}$`,
);
/** 增长至, ，高于7月份的, 和3月份的: another number of the same. */
const TIED = new RegExp(
  `^[，,、]?(?:(?:[增降升跌减減扩擴成长長加少落飙飆暴激提高上下调調回缩縮攀跃躍]{1,4})?(?:至|到|为|為)|高[于於]|低[于於]|[和与與及])(?:了)?${DATE}(?:早些时候|早些時候)?的?[约約近逾超过過接]{0,2}$`,
);
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
  const unit = unitTied(text, draft, before) ?? nounBeforeTime(text, draft, tables.units);
  return unit === undefined ? draft : { ...draft, kind: 'quantity', rule: 'quantity.elided', unit };
}

/** 用户数量从6月的300万: the noun right before the time of the number. */
function nounBeforeTime(text: string, { start }: Draft, units: UnitTable): string | undefined {
  const near = text.slice(Math.max(0, start - FAR), start).trimEnd();
  const time = FROM_TIME.exec(near);
  if (time === null || time[0].length < 2) return undefined;
  const noun = near.slice(0, time.index);
  for (let at = Math.max(0, noun.length - LONGEST_NOUN); at < noun.length - 1; at++) {
    const { topics, nouns } = units;
    const found = topics.longestWhere(noun, at, isOfUsers) ?? nouns.longest(noun, at);
    if (found !== undefined && COUNT_OF.test(noun.slice(found.end))) return found.value;
  }
  return undefined;
}

/** 量 of 用户数量. */
const COUNT_OF = /^(?:人?[数數]量?|规模|規模)?$/;
const LONGEST_NOUN = 8;

function isOfUsers(unit: string): boolean {
  return unit === 'users';
}

function unitTied(text: string, draft: Draft, before: Draft | undefined): string | undefined {
  if (before?.kind !== 'quantity' || draft.start - before.end > BETWEEN) return undefined;
  const between = text.slice(before.end, draft.start).replaceAll(' ', '');
  return TIED.test(between) ? before.unit : undefined;
}
