import { compare, shift } from '../../../core/decimal.js';
import type { Draft } from '../amounts/draft.js';
import type { LinkWords } from '../words/link-words.js';
import type { CurrencyContext, CurrencyReading } from './currency-context.js';
import {
  asMoney,
  isMeasured,
  knownAmounts,
  type MoneyDraft,
  SENTENCE_END,
  type Source,
} from './elided.js';

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
