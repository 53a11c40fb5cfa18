import { compare, decimalOf, negate, shift } from '../../../core/decimal.js';
import type { Numeral } from '../numbers/numeral.js';
import { negated, signStart } from '../numbers/read-number.js';
import type { ScanContext } from '../numbers/scan-context.js';
import {
  folded,
  HAN,
  HANGUL,
  isDigit,
  isKind,
  isLetter,
  KANA,
  LETTER,
  SPACE,
  skipSpaces,
  skipSpacesBack,
} from '../words/characters.js';
import type { CurrencyWord } from '../words/currency-table.js';
import type { Match } from '../words/phrase-trie.js';
import { type Draft, numeralDraft } from './draft.js';
import { minorOnly, minorPart, withMinor } from './minor-money.js';
import { isUnitLabel } from './unit-label.js';

const CJK = HAN | HANGUL | KANA;

/** Reads a number that a currency stands before or behind: 新台幣3億元, $1.3tn, 50 cents, 三块五. */
export function readMoney(context: ScanContext, numeral: Numeral): Draft | undefined {
  const found = attempt(context, numeral) ?? parenthesized(context, numeral);
  if (found !== undefined && isUnitLabel(context, numeral, found)) return undefined;
  if (found !== undefined || numeral.without === undefined) return found;
  return attempt(context, numeral.without);
}

function attempt(context: ScanContext, numeral: Numeral): Draft | undefined {
  const { text } = context;
  const inner = signStart(context, numeral.start);
  const prefix = prefixBefore(context, inner, numeral);
  const outer = prefix === undefined ? inner : signStart(context, prefix.start);
  const isNegative = inner < numeral.start || (prefix !== undefined && outer < prefix.start);
  const amount = isNegative ? negated(numeral) : numeral;
  const suffix = suffixBehind(context, amount);
  if (suffix !== undefined) {
    const draft = withSuffix(context, amount, prefix, suffix, outer);
    return prefix === undefined ? withNameBefore(context, draft) : draft;
  }
  const coded = prefix === undefined ? codeWithLetter(context, amount, outer) : undefined;
  if (coded !== undefined) return coded;
  if (prefix === undefined) return minorOnly(context, amount, outer);
  if (isLetter(text, numeral.end)) return undefined;
  const draft: Draft = {
    ...numeralDraft(amount, 'money', 'money.prefix'),
    start: outer,
    currency: prefix.value,
    trace: [...amount.trace, said(text, prefix)],
  };
  return isBracketed(context, draft) ? inBrackets(draft) : draft;
}

/** "Net income was ($3.2 million)": brackets behind a verb stand for a minus. */
function isBracketed(context: ScanContext, draft: Draft): boolean {
  const { text, tables } = context;
  if (folded(text, draft.start - 1) !== '(' || folded(text, draft.end) !== ')') return false;
  const verb = tables.accounting.longest(text, skipSpacesBack(text, draft.start - 1, 2));
  return verb !== undefined && !isLetter(text, verb.start - 1);
}

function inBrackets(draft: Draft): Draft {
  return {
    ...draft,
    start: draft.start - 1,
    end: draft.end + 1,
    low: negate(draft.low),
    rule: 'money.negative',
  };
}

function said(text: string, match: Match<CurrencyWord>): string {
  return `${text.slice(match.start, match.end)} → ${match.value.candidates.join(' or ')}`;
}

function prefixBefore(
  context: ScanContext,
  at: number,
  numeral: Numeral,
): Match<CurrencyWord> | undefined {
  const { text, tables } = context;
  const from = skipSpacesBack(text, at, 2);
  const found = tables.currencies.before(text, from);
  if (found === undefined || found.start < context.consumed) return undefined;
  const { form } = found.value;
  if (form === 'shared' && isKind(text, found.end - 1, HAN)) return undefined;
  const isWord = form !== 'sign' && form !== 'code' && isLetter(text, found.start);
  if (isWord && !tables.currencies.mayLead(text, found)) return undefined;
  if (numeral.form === 'words' && form !== 'sign') return undefined;
  return form === 'shared' ? (codeBefore(context, found) ?? found) : found;
}

/** 新台幣約960億元: the name stands in front of the bound, outside the span. */
function withNameBefore(context: ScanContext, draft: Draft | undefined): Draft | undefined {
  const { text, tables } = context;
  if (draft?.currency?.form !== 'shared' || !isKind(text, draft.end - 1, HAN)) return draft;
  const cue = tables.cuesBefore.longest(text, skipSpacesBack(text, draft.start, 1));
  if (cue === undefined || cue.start < context.consumed) return draft;
  const name = tables.currencies.before(text, cue.start);
  if (name?.value.form !== 'name' || name.start < context.consumed) return draft;
  if (!draft.currency.candidates.includes(name.value.candidates[0] ?? '')) return draft;
  return { ...draft, currency: name.value, trace: [...draft.trace, said(text, name)] };
}

/** "NZD $100": the code in front tells which dollar. */
function codeBefore(
  context: ScanContext,
  sign: Match<CurrencyWord>,
): Match<CurrencyWord> | undefined {
  const { text, tables } = context;
  const code = tables.currencies.before(text, skipSpacesBack(text, sign.start, 1));
  if (code?.value.form !== 'code' || code.start < context.consumed) return undefined;
  return { start: code.start, end: sign.end, value: code.value };
}

interface Suffix {
  readonly match: Match<CurrencyWord>;
  readonly more: boolean;
}

function suffixBehind(context: ScanContext, numeral: Numeral): Suffix | undefined {
  const { text, tables } = context;
  const more = tables.han.atom(text.charCodeAt(numeral.end))?.is === 'more';
  let at = more ? numeral.end + 1 : numeral.end;
  at = skipSpaces(text, skipHyphen(text, at), 3);
  const direct = tables.currencies.behind(text, at);
  const match = direct ?? behindGlue(context, at, numeral);
  if (match === undefined || isOtherWord(context, numeral, match)) return undefined;
  return { match, more };
}

/** "ten-billion-dollar", and the ",-" of full prices. */
function skipHyphen(text: string, at: number): number {
  if (folded(text, at) === '-') return at + 1;
  return /^[.,][-–]/.test(text.slice(at, at + 2)) ? at + 2 : at;
}

/** "millions de dollars", "billions of yuan" */
function behindGlue(
  context: ScanContext,
  at: number,
  numeral: Numeral,
): Match<CurrencyWord> | undefined {
  const { text, tables } = context;
  if (numeral.power < 3) return undefined;
  const glue = tables.glue.longest(text, at);
  if (glue === undefined) return undefined;
  return tables.currencies.behind(text, skipSpaces(text, glue.end, 2));
}

/** 二元 of algebra, 三块 of cake, "one won". */
function isOtherWord(context: ScanContext, numeral: Numeral, match: Match<CurrencyWord>): boolean {
  const { text, tables } = context;
  if (tables.currencies.isCut(text, match)) return true;
  if (!isKind(text, match.start, LETTER | CJK)) return followsNumber(context, match);
  const piece = text.charCodeAt(match.end - 1);
  if (piece !== 0x5757 && piece !== 0x584a) return false;
  const next = tables.han.atom(text.charCodeAt(match.end));
  if (next !== undefined || tables.cuesAfter.longest(text, match.end) !== undefined) return false;
  const isOne = compare(numeral.low, decimalOf(1)) === 0;
  return isKind(text, match.end, HAN | LETTER) || isOne;
}

/** In "10 $20" the sign belongs to the number behind it. */
function followsNumber(context: ScanContext, match: Match<CurrencyWord>): boolean {
  const { text } = context;
  const spaced = isKind(text, match.start - 1, SPACE);
  if (spaced && isDigit(text, skipSpaces(text, match.end, 2))) return true;
  return isDigit(text, match.end) && !isDigit(text, match.start - 1);
}

function withSuffix(
  context: ScanContext,
  numeral: Numeral,
  prefix: Match<CurrencyWord> | undefined,
  suffix: Suffix,
  outer: number,
): Draft | undefined {
  const { text } = context;
  const tail = certainBehind(context, suffix.match);
  const behind = tail ?? suffix.match;
  const magnitude = numeral.power === 0 ? magnitudeBehind(context, suffix.match) : undefined;
  const currency = decide(prefix?.value, behind.value);
  if (currency === undefined) return undefined;
  const power = suffix.match.value.power + (magnitude?.value.power ?? 0);
  const { low, high, bound, weak, trace } = numeralDraft(numeral, 'money', 'money.suffix');
  // Written out field by field: every Chinese amount comes by here, and copying takes its time.
  const single: Draft = {
    kind: 'money',
    start: prefix === undefined ? outer : Math.min(outer, prefix.start),
    end: magnitude?.end ?? behind.end,
    low: shift(low, power),
    bound: suffix.more ? 'atLeast' : bound,
    rule: prefix === undefined ? 'money.suffix' : 'money.both',
    trace: trace.concat(prefix ? [said(text, prefix)] : [], said(text, behind)),
    power: numeral.power + power,
    weak,
    currency,
  };
  const draft = high === undefined ? single : { ...single, high: shift(high, power) };
  return withMinor(context, draft, suffix.match);
}

/** "75 USD million": the magnitude behind the code. */
function magnitudeBehind(context: ScanContext, match: Match<CurrencyWord>) {
  const { text, tables } = context;
  if (match.value.form !== 'code') return undefined;
  const found = tables.words.magnitudes.longest(text, skipSpaces(text, match.end, 1));
  return found !== undefined && found.start > match.end && !found.value.loose ? found : undefined;
}

/** 元 may be followed by the currency's own name: 3億元人民幣, 三万元欧元. */
function certainBehind(
  context: ScanContext,
  match: Match<CurrencyWord>,
): Match<CurrencyWord> | undefined {
  if (match.value.form !== 'shared' || !match.value.local) return undefined;
  const { text, tables } = context;
  const next = tables.currencies.behind(text, match.end);
  return next !== undefined && next.value.form === 'name' ? next : undefined;
}

/** The certain one of two; undefined where both are certain and differ. */
function decide(before: CurrencyWord | undefined, behind: CurrencyWord): CurrencyWord | undefined {
  if (before === undefined) return behind;
  if (before.candidates.length === 1 && behind.form === 'shared') return before;
  if (behind.candidates.length === 1 && before.form === 'shared') return behind;
  if (before.candidates.length > 1) return behind;
  return before.candidates[0] === behind.candidates[0] ? before : undefined;
}

/** 30 MUSD, 5 kEUR: the magnitude is written to the code. */
function codeWithLetter(context: ScanContext, numeral: Numeral, start: number): Draft | undefined {
  const { text, tables } = context;
  const at = skipSpaces(text, numeral.end, 1);
  const power = tables.currencies.letters.get(folded(text, at));
  if (power === undefined || numeral.power > 0) return undefined;
  const code = tables.currencies.behind(text, at + 1);
  if (code === undefined || (code.value.form !== 'code' && code.value.form !== 'sign'))
    return undefined;
  const base = numeralDraft(numeral, 'money', 'money.suffix');
  return {
    ...base,
    start,
    end: code.end,
    low: shift(base.low, power),
    power,
    currency: code.value,
    trace: [...numeral.trace, `× 10^${power}`, said(text, code)],
  };
}

/** "a grand", "a dollar and 42 cents": the article stands for one. */
export function readArticleMoney(context: ScanContext, at: number): Draft | undefined {
  const { text, tables } = context;
  const article = tables.words.words.longest(text, at);
  if (article?.value.is !== 'article') return undefined;
  const currency = tables.currencies.behind(text, skipSpaces(text, article.end, 1));
  if (currency === undefined || currency.start === article.end) return undefined;
  const draft: Draft = {
    kind: 'money',
    start: at,
    end: currency.end,
    low: decimalOf(1, currency.value.power),
    bound: 'exact',
    rule: 'money.article',
    trace: [said(text, currency)],
    power: currency.value.power,
    weak: false,
    currency: currency.value,
  };
  return currency.value.power > 0 ? draft : minorPart(context, draft);
}

/** $(3.2) million: negative in the way of accountants. */
function parenthesized(context: ScanContext, numeral: Numeral): Draft | undefined {
  const { text, tables } = context;
  if (folded(text, numeral.start - 1) !== '(' || folded(text, numeral.end) !== ')')
    return undefined;
  const sign = tables.currencies.before(text, numeral.start - 1);
  if (sign?.value.form !== 'sign' && sign?.value.form !== 'shared') return undefined;
  if (isLetter(text, sign.end - 1)) return undefined;
  const magnitude = tables.words.magnitudes.longest(text, skipSpaces(text, numeral.end + 1, 1));
  const power = magnitude?.value.power ?? 0;
  return {
    ...numeralDraft(numeral, 'money', 'money.negative'),
    start: sign.start,
    end: magnitude?.end ?? numeral.end + 1,
    low: negate(shift(numeral.low, power)),
    power,
    currency: sign.value,
  };
}
