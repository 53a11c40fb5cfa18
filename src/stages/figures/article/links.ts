import { compare, plain, shift } from '../../../core/decimal.js';
import type { Draft } from '../amounts/draft.js';
import type { LinkWords } from '../words/link-words.js';
import type { CurrencyContext, CurrencyReading } from './currency-context.js';

/** How far apart in a sentence an amount and a bare one may stand, in characters. */
const MOST_BETWEEN = 24;
/** " in the first quarter, down from " */
const MOST_TO_FORMER = 40;

export interface LinkedDraft {
  readonly draft: Draft;
  readonly currency?: CurrencyReading;
  /** The amount of which this one tells the same in another currency. */
  readonly equivalentOf?: Draft;
}

/** What only the rest of the text can tell: elided currencies and magnitudes, equivalents. */
export function linked(
  text: string,
  drafts: readonly Draft[],
  context: CurrencyContext,
  words: LinkWords,
): LinkedDraft[] {
  const source: Source = { text, words };
  const carried = joinBounds(source, carryMagnitudes(source, drafts));
  return withCurrencies(source, carried, context);
}

/** A text, and the words that tie amounts in it to each other. */
interface Source {
  readonly text: string;
  readonly words: LinkWords;
}

/** "above 10 and below 20": two bounds of one number are a range. */
function joinBounds(source: Source, drafts: readonly Draft[]): Draft[] {
  const out: Draft[] = [];
  for (const draft of drafts) {
    const before = out[out.length - 1];
    const joined = before && bothBounds(source, before, draft);
    if (joined === undefined) out.push(draft);
    else out[out.length - 1] = joined;
  }
  return out;
}

function bothBounds({ text, words }: Source, a: Draft, b: Draft): Draft | undefined {
  if (a.kind !== 'number' || b.kind !== 'number' || a.high !== undefined || b.high !== undefined) {
    return undefined;
  }
  const cue = b.cue;
  if (a.cue === undefined || cue === undefined || cue.start < a.end || cue.start - a.end > 8)
    return undefined;
  const [low, high] = a.bound === 'atLeast' ? [a, b] : [b, a];
  if (low.bound !== 'atLeast' || high.bound !== 'atMost' || compare(low.low, high.low) >= 0)
    return undefined;
  const between = text.slice(a.end, cue.start).trim();
  if (between !== '' && !words.bounds.has(between)) return undefined;
  return {
    ...a,
    start: a.start,
    end: b.end,
    low: low.low,
    high: high.low,
    bound: 'exact',
    rule: 'number.range',
    trace: [...a.trace, ...b.trace],
  };
}

/** "$1.2, $1.5 and $2.0 billion": the magnitude of the last one holds for all. */
function carryMagnitudes(source: Source, drafts: readonly Draft[]): Draft[] {
  const out = [...drafts];
  for (let i = out.length - 2; i >= 0; i--) {
    const draft = out[i];
    const next = out[i + 1];
    if (draft === undefined || next === undefined || !isListed(source, draft, next)) continue;
    if (draft.power !== 0 || next.power === 0 || draft.high !== undefined) continue;
    if (draft.low.coefficient > 10n ** 6n) continue;
    out[i] = { ...draft, low: shift(draft.low, next.power), power: next.power };
  }
  return out;
}

function isListed({ text, words }: Source, draft: Draft, next: Draft): boolean {
  if (draft.kind !== 'money' || next.kind !== 'money') return false;
  if (draft.rule !== 'money.prefix' || next.rule !== 'money.prefix') return false;
  return words.signed.has(text.slice(draft.end, Math.min(next.start, draft.end + 8)));
}

function withCurrencies(
  source: Source,
  drafts: readonly Draft[],
  context: CurrencyContext,
): LinkedDraft[] {
  const known = knownAmounts(drafts);
  const only = onlyCurrency(drafts);
  const told = toldCurrencies(drafts);
  const out: LinkedDraft[] = [];
  /** For each amount that is money the one that tells its currency: itself or one before it. */
  const lenders: (Draft | undefined)[] = [];
  /** The currency told last in the paragraph, and the end of the amount up to which that was looked at. */
  let said: Said | undefined;
  drafts.forEach((draft, i) => {
    const money = asMoney(source, { drafts, lenders }, i, known);
    lenders.push(money && (money.like ?? money.draft));
    if (money === undefined) {
      out.push({ draft });
      return;
    }
    if (said !== undefined && hasBreak(source, said.end, draft.start)) {
      if (!goesOn(source, said, draft, context)) said = undefined;
    }
    const currency = currencyOf(source, money, context, {
      said: said && holds(source, said, draft, context) ? said.currency : undefined,
      only,
      told,
    });
    if (money.draft.currency?.candidates.length === 1 && currency.currency !== null) {
      said = { currency: currency.currency, from: draft.end, end: draft.end };
    } else if (said !== undefined) said.end = draft.end;
    out.push({
      draft: money.draft,
      currency,
      ...equivalent(source, out[out.length - 1], money.draft, currency),
    });
  });
  return out;
}

/** The one currency that a text tells all its amounts in, but for those that name none; told twice at least. */
function onlyCurrency(drafts: readonly Draft[]): string | undefined {
  const words = drafts.flatMap(({ currency }) => (currency === undefined ? [] : [currency]));
  const [first] = words;
  const only = first?.candidates.length === 1 ? first.candidates[0] : undefined;
  const isOnly = words.every(({ candidates }) => candidates.length === 1 && candidates[0] === only);
  return isOnly && words.length > 1 ? only : undefined;
}

interface MoneyDraft {
  readonly draft: Draft;
  /** The amount that lends its currency. */
  readonly like?: Draft;
}

const DIGIT = /\p{Nd}/u;

/** The currencies that words of the text tell for sure. */
function toldCurrencies(drafts: readonly Draft[]): ReadonlySet<string> {
  return new Set(
    drafts.flatMap(({ currency }) =>
      currency?.candidates.length === 1 ? [...currency.candidates] : [],
    ),
  );
}

/** "6.3 billion Danish crowns", later "38.8 billion crowns": of the currencies that a word may mean the one that the text tells, by name or place. */
function ofTold(
  reading: CurrencyReading,
  told: ReadonlySet<string>,
  context: CurrencyContext,
): CurrencyReading {
  const { candidates } = reading;
  if (reading.currency !== null || candidates === undefined) return reading;
  const [meant, ...others] = candidates.filter((candidate) => told.has(candidate));
  const isTold = meant !== undefined && others.length === 0;
  const currency = isTold ? meant : context.ofPlacesTold(candidates);
  return currency === undefined ? reading : { ...reading, currency, basis: 'inferred' };
}

interface Told {
  readonly said: string | undefined;
  readonly only: string | undefined;
  readonly told: ReadonlySet<string>;
}

/** `said` is the currency told last in the paragraph, `only` that of all amounts of the text. */
function currencyOf(
  { text }: Source,
  { draft, like }: MoneyDraft,
  context: CurrencyContext,
  { said, only, told: known }: Told,
): CurrencyReading {
  const word = draft.currency ?? like?.currency;
  if (word === undefined) {
    const home = context.home(draft.start);
    // 百亿补贴: an amount without digits is a way of speaking.
    const isSpoken = !DIGIT.test(text.slice(draft.start, draft.end));
    const told = isSpoken || home.basis === 'explicit' ? undefined : (said ?? only);
    return { currency: told ?? home.currency, basis: 'inferred' };
  }
  const reading = ofTold(context.read(word, draft.start, said), known, context);
  return draft.currency === undefined ? { ...reading, basis: 'inferred' } : reading;
}

/** The amounts of a text, and for those before the one that is read who tells their currency. */
interface Amounts {
  readonly drafts: readonly Draft[];
  readonly lenders: readonly (Draft | undefined)[];
}

function asMoney(
  source: Source,
  { drafts, lenders }: Amounts,
  i: number,
  known: ReadonlyMap<string, Draft>,
): MoneyDraft | undefined {
  const draft = drafts[i];
  if (draft === undefined) return undefined;
  if (draft.kind === 'money') {
    if (draft.currency !== undefined) return { draft };
    const same = known.get(keyOf(draft)) ?? listedWith(source, drafts, i);
    return { draft, ...(same === undefined ? {} : { like: same }) };
  }
  if (draft.kind !== 'number' || draft.power < 4) return undefined;
  const like =
    listedWith(source, drafts, i) ??
    parallel(source, draft, drafts, i) ??
    followed(source, draft, { drafts, lenders }, i) ??
    former(source, draft, drafts, i) ??
    measuredIn(source, draft, { drafts, lenders });
  if (like === undefined) return undefined;
  return { draft: { ...draft, kind: 'money', rule: 'money.elided' }, like };
}

/** "to 424 million euros ($447 million) from 658 million": what it was before. */
function former(
  { text, words }: Source,
  draft: Draft,
  drafts: readonly Draft[],
  i: number,
): Draft | undefined {
  const last = drafts[i - 1];
  if (last === undefined) return undefined;
  const isInBrackets = text.charAt(last.end) === ')';
  const before = isInBrackets ? drafts[i - 2] : last;
  if (before?.kind !== 'money' || before.currency === undefined) return undefined;
  const end = isInBrackets ? last.end + 1 : last.end;
  const start = draft.cue === undefined ? draft.start : Math.min(draft.start, draft.cue.start);
  if (start - end > MOST_TO_FORMER) return undefined;
  return words.former.test(text.slice(end, start)) ? before : undefined;
}

function knownAmounts(drafts: readonly Draft[]): Map<string, Draft> {
  const known = new Map<string, Draft>();
  for (const draft of drafts) {
    if (draft.kind === 'money' && draft.currency !== undefined && !known.has(keyOf(draft))) {
      known.set(keyOf(draft), draft);
    }
  }
  return known;
}

function keyOf(draft: Draft): string {
  return `${plain(draft.low)}/${draft.high === undefined ? '' : plain(draft.high)}`;
}

/** Amounts that one list may have before the one that tells the currency. */
const LONGEST_LIST = 8;

/** 500億與2兆美元, 1億、2億及3億元 */
function listedWith(
  { text, words }: Source,
  drafts: readonly Draft[],
  i: number,
): Draft | undefined {
  for (let at = i; at < i + LONGEST_LIST; at++) {
    const [draft, next] = [drafts[at], drafts[at + 1]];
    if (draft === undefined || next === undefined) return undefined;
    const between = text.slice(draft.end, Math.min(next.start, draft.end + 12)).trim();
    if (!words.lists.has(between)) return undefined;
    if (next.kind === 'money' && next.currency !== undefined) return next;
    if (next.kind !== 'number' || next.power < 4) return undefined;
  }
  return undefined;
}

/** 從2023年的10億成長到2025年的130億美元: the same thing at two times. */
function parallel(
  { text, words }: Source,
  draft: Draft,
  drafts: readonly Draft[],
  i: number,
): Draft | undefined {
  const next = drafts[i + 1];
  if (next?.kind !== 'money' || next.currency === undefined || next.power < 4) return undefined;
  const between = text.slice(draft.end, Math.min(next.start, draft.end + MOST_BETWEEN));
  if (next.start - draft.end > MOST_BETWEEN || /[。；;!?！？\n]/.test(between)) return undefined;
  return words.changes.test(between) ? next : undefined;
}

/** 負債近千億元，其中一年內到期約210億: a bare 億 at the end of a clause, behind money in its sentence. */
function followed(
  source: Source,
  draft: Draft,
  { drafts, lenders }: Amounts,
  i: number,
): Draft | undefined {
  const { text, words } = source;
  if (!words.bare.has(text[draft.end - 1] ?? '') || !endsClause(text, draft)) return undefined;
  if (isMeasured(source, draft)) return lenders.findLast((lender) => lender !== undefined);
  // 淨利62億元，年減51%，前一年為126億: a percentage between them counts nothing.
  const at = drafts.slice(0, i).findLastIndex(({ kind }) => kind !== 'percent');
  const [before, lender] = [drafts[at], lenders[at]];
  if (before === undefined || lender === undefined) return undefined;
  const between = text.slice(before.end, draft.start);
  if (between.length > MOST_TO_FORMER || SENTENCE_END.test(between)) return undefined;
  if (words.counted.test(between)) return undefined;
  const isNear = between.length <= MOST_BETWEEN && at === i - 1;
  return (isNear && draft.power >= OF_BARE) || words.earlier.test(between) ? lender : undefined;
}

/** "revenue of 1.24 billion euros and a net profit of |187 million|": in the currency of the sentence so far. */
function measuredIn(
  { text, words }: Source,
  { start, end, cue }: Draft,
  { lenders }: Amounts,
): Draft | undefined {
  const from = Math.min(start, cue?.start ?? start);
  const behind = text.slice(Math.max(end, cue?.end ?? end));
  if (!words.closed.test(behind.slice(0, MOST_BETWEEN))) return undefined;
  if (!words.measuredAhead.test(text.slice(Math.max(0, from - MOST_TO_FORMER), from)))
    return undefined;
  const lender = lenders.findLast((amount) => amount !== undefined);
  if (lender === undefined || from - lender.end > LONGEST_SENTENCE) return undefined;
  return ENGLISH_END.test(text.slice(lender.end, from)) ? undefined : lender;
}

const LONGEST_SENTENCE = 240;
const ENGLISH_END = /[.!?]["”’)]?\s|\n/;

/** 億. */
const OF_BARE = 8;
const SENTENCE_END = /[。；;!?！？\n]/;
const CLAUSE_END = /^(?:[，,。；、;)）—]|\s*$)/;

/** Whether nothing is counted by an amount: its clause ends behind it. */
function endsClause(text: string, { end: own, cue }: Draft): boolean {
  const end = cue === undefined ? own : Math.max(own, cue.end);
  return CLAUSE_END.test(text.slice(end, end + 1));
}

/** 雲端營收則已經衝到 82 億: the clause of a bare amount says that money is measured. */
function isMeasured({ text, words }: Source, { start, cue }: Draft): boolean {
  const end = Math.min(start, cue?.start ?? start);
  return words.measured.test(text.slice(Math.max(0, end - MOST_BETWEEN), end));
}

function hasBreak({ text }: Source, from: number, to: number): boolean {
  return text.slice(from, to).includes('\n');
}

/** The currency told last, the end of the amount that told it and of the last one since then. */
interface Said {
  readonly currency: string;
  readonly from: number;
  end: number;
}

/** 收报114港元。…净利润460亿元: in a mainland text a bare 元 is of the share in Hong Kong within a sentence only. */
function holds(
  { text }: Source,
  { currency, from }: Said,
  { start }: Draft,
  context: CurrencyContext,
): boolean {
  if (currency !== 'HKD' || context.home(start).currency !== 'CNY') return true;
  return !SENTENCE_END.test(text.slice(from, start));
}

/** In Hong Kong, results told in renminbi once are told in it on to the end of their section. */
function goesOn(
  source: Source,
  { currency, end }: Said,
  draft: Draft,
  context: CurrencyContext,
): boolean {
  if (currency !== 'CNY' || context.home(draft.start).currency !== 'HKD') return false;
  return !SECTION.test(source.text.slice(end, draft.start)) && isMeasured(source, draft);
}

const SECTION = /\n\s*(?:#|-{3}|\*{3}|[■◆●▍【])/;

/** 100億美元（約新台幣3,200億元） */
function equivalent(
  { text, words }: Source,
  before: LinkedDraft | undefined,
  draft: Draft,
  currency: CurrencyReading,
): { equivalentOf?: Draft } {
  if (before?.currency === undefined || before.currency.currency === currency.currency) return {};
  const gap = text.slice(before.draft.end, Math.min(draft.start, before.draft.end + 16));
  if (draft.start - before.draft.end > 16) return {};
  if (!words.same.test(gap)) return {};
  return words.tellsSame.test(gap) ? { equivalentOf: before.draft } : {};
}
