import type { ScanContext } from '../numbers/scan-context.js';
import {
  folded,
  HAN,
  isKind,
  isLetter,
  LETTER,
  skipSpaces,
  skipSpacesBack,
} from '../words/characters.js';
import type { Draft } from './draft.js';

/** 萬 and above: smaller bare numbers are never money by context alone. */
const LEAST_POWER = 4;
/** How far in front of the amount 每股 may stand, in characters. */
const FAR = 8;
/** How many words may stand between the noun and its amount. */
const MOST_WORDS = 3;

/** A bare large number beside a word of money: 2500亿订单, 百亿补贴, 年销售额过千万. */
export function moneyByContext(context: ScanContext, draft: Draft): Draft | undefined {
  const { text, tables } = context;
  if (draft.kind !== 'number' || draft.power < LEAST_POWER) return undefined;
  if (!isKind(text, draft.end - 1, HAN) && folded(text, draft.end - 1) !== 'w') return undefined;
  const behind = tables.moneyAfter.longest(text, skipLink(context, draft.end));
  if (behind === undefined && isUnit(context, draft)) return undefined;
  const start =
    draft.cue !== undefined && draft.cue.end <= draft.start ? draft.cue.start : draft.start;
  const before =
    behind ?? tables.moneyBefore.longest(text, skipVerb(context, start)) ?? counter(context, draft);
  if (before === undefined) return undefined;
  const word = text.slice(before.start, before.end);
  return { ...draft, kind: 'money', rule: 'money.context', trace: [...draft.trace, word] };
}

/** 千萬年 and the like: another unit follows. */
function isUnit(context: ScanContext, draft: Draft): boolean {
  const { text, tables } = context;
  // 營收1334億 年增9%: a unit stands right behind such a number.
  const at = draft.end;
  if (tables.moneyLevels.has(text.charAt(at))) return false;
  return tables.units.notUnits.longest(text, at) !== undefined;
}

/** 亏了三个亿: with the counter a bare amount is money, unless a noun is counted. */
function counter({ text, tables }: ScanContext, draft: Draft) {
  const at = draft.end - 2;
  if (!tables.moneyCounters.has(text.charAt(at))) return undefined;
  if (!tables.moneyCounted.has(text.charAt(at + 1))) return undefined;
  const isCounted = text[draft.end] === '的' || tables.units.units.longest(text, draft.end);
  return isCounted ? undefined : { start: at, end: draft.end };
}

function skipLink({ text, tables }: ScanContext, at: number): number {
  const next = skipSpaces(text, at, 1);
  return tables.moneyLinks.has(text.charAt(next)) ? next + 1 : next;
}

/** Behind the noun and in front of 達, 為, 到 and adverbs: 市值達3000億, 缺口恐逾千億. */
function skipVerb(context: ScanContext, at: number): number {
  const { text, tables } = context;
  // 估值 1,830 億, 年化營收已達 10 億: some pages set numbers apart.
  let start = skipSpacesBack(text, at, 1);
  for (let words = 0; words < MOST_WORDS; words++) {
    const cue = tables.cuesBefore.longest(text, start);
    const next = cue?.value === 'exact' ? cue : tables.moneyAdverbs.longest(text, start);
    if (next === undefined) break;
    start = skipSpacesBack(text, next.start, 1);
  }
  return start;
}

/** 每股, at once or some words before the amount: 每股盈餘2.5元. */
function perBefore(context: ScanContext, at: number): string | undefined {
  const { text, tables } = context;
  for (let end = at; end > at - FAR && end > context.consumed; end--) {
    const found = tables.perBefore.longest(text, end);
    if (found !== undefined) {
      return isKind(text, found.start, LETTER) ? undefined : found.value;
    }
    if (!isKind(text, end - 1, HAN)) return undefined;
  }
  return undefined;
}

function isPer(
  context: ScanContext,
  draft: Draft,
  words: { readonly start: number; readonly end: number },
): boolean {
  const { text, tables } = context;
  if (isLetter(text, words.start) && words.start === draft.end) return false;
  return tables.notPer.longest(text, skipSpaces(text, words.end, 2)) === undefined;
}

/** Adds what the amount is for each of: per share, 每年, a month. */
export function withPer(context: ScanContext, draft: Draft): Draft {
  const { text, tables } = context;
  if (draft.kind !== 'money') return draft;
  const behind = tables.perAfter.longest(text, skipSpaces(text, draft.end, 1));
  if (behind !== undefined && isPer(context, draft, behind)) {
    return { ...draft, per: behind.value };
  }
  const start =
    draft.cue !== undefined && draft.cue.end <= draft.start ? draft.cue.start : draft.start;
  const per = perBefore(context, skipSpacesBack(text, start, 1));
  return per === undefined ? draft : { ...draft, per };
}
