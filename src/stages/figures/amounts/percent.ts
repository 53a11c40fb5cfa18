import { compare, decimalOf, plus, shift } from '../../../core/decimal.js';
import type { Numeral } from '../numbers/numeral.js';
import { negated, readNumber, signStart } from '../numbers/read-number.js';
import type { ScanContext } from '../numbers/scan-context.js';
import { DIGIT, folded, isDigit, isKind, LETTER, skipSpaces } from '../words/characters.js';
import { type Draft, numeralDraft } from './draft.js';

/** Reads a number with a percent word behind it: 27%, 三成半, 4.6个百分点, 25 bps, 九折. */
export function readPercent(context: ScanContext, numeral: Numeral): Draft | undefined {
  const { text, tables } = context;
  const plain = numeral.without ?? numeral;
  const from = folded(text, plain.end) === '-' ? plain.end + 1 : plain.end;
  const suffix = tables.percent.longest(text, skipSpaces(text, from, 4));
  if (suffix === undefined) return undefined;
  const start = signStart(context, plain.start);
  const signed = start < plain.start ? negated(plain) : plain;
  const draft: Draft = {
    ...numeralDraft(signed, 'percent', `percent.${suffix.value.kind}`),
    start,
    end: suffix.end,
  };
  switch (suffix.value.kind) {
    case 'sign':
      return isKind(text, suffix.start, LETTER) || !isDigit(text, suffix.end) ? draft : undefined;
    case 'points':
      return { ...draft, points: true };
    case 'basis':
      return scaled({ ...draft, points: true }, -2);
    case 'tenths':
      return tenths(context, draft);
    case 'discount':
      return discount(context, draft, numeral);
    case 'none':
      return undefined;
  }
}

/** Reads 百分之二十七 from its first character. */
export function readFraction(context: ScanContext, at: number): Draft | undefined {
  const { text, tables } = context;
  const lead = tables.fractions.longest(text, at);
  if (lead === undefined) return undefined;
  let from = skipSpaces(text, lead.end, 3);
  const minus = tables.minus.longest(text, from);
  if (minus !== undefined) from = minus.end;
  const numeral = readNumber(text, from, tables);
  if (numeral === undefined) return undefined;
  const plain = numeral.without ?? numeral;
  const signed = minus === undefined ? plain : negated(plain);
  const start = signStart(context, at);
  const value = start < at ? negated(signed) : signed;
  const draft = { ...numeralDraft(value, 'percent', 'percent.fraction'), start };
  return scaled(draft, lead.value + 2);
}

function tenths(context: ScanContext, draft: Draft): Draft | undefined {
  const { text, tables } = context;
  if (draft.weak && text[draft.start] !== '两' && text[draft.start] !== '兩') return undefined;
  const most = draft.high ?? draft.low;
  if (compare(most, decimalOf(10)) > 0 || compare(draft.low, decimalOf(0)) <= 0) return undefined;
  if (tables.notTenths.longest(text, draft.end) !== undefined) return undefined;
  const tens = scaled(draft, 1);
  const half = tables.han.atom(text.charCodeAt(draft.end))?.is === 'half';
  const ones = half ? 5 : onesBehind(context, draft.end);
  if (ones === undefined || draft.high !== undefined) return tens;
  return { ...tens, low: plus(tens.low, decimalOf(ones)), end: draft.end + 1 };
}

/** 三成五, 3成5: one digit that counts nothing else. */
function onesBehind({ text, tables }: ScanContext, at: number): number | undefined {
  const atom = tables.han.atom(text.charCodeAt(at));
  const ones = isDigit(text, at) ? Number(folded(text, at)) : atom?.is === 'digit' ? atom.value : 0;
  const next = at + 1;
  if (ones === 0 || isKind(text, next, DIGIT | LETTER)) return undefined;
  if ('.%'.includes(folded(text, next)) && next < text.length) return undefined;
  return tables.notOnes.longest(text, next) === undefined ? ones : undefined;
}

function discount(context: ScanContext, draft: Draft, numeral: Numeral): Draft | undefined {
  const { text, tables } = context;
  if (tables.notDiscount.longest(text, draft.end) !== undefined) return undefined;
  if (tables.notDiscountBehind.longest(text, draft.start) !== undefined) return undefined;
  if (draft.weak && numeral.form !== 'han') return undefined;
  const whole = compare(draft.low, decimalOf(10)) >= 0;
  const none = compare(draft.low, decimalOf(10)) === 0;
  if (none || compare(draft.low, decimalOf(100)) >= 0) return undefined;
  return whole ? draft : scaled(draft, 1);
}

function scaled(draft: Draft, power: number): Draft {
  const { low, high } = draft;
  return {
    ...draft,
    scale: power,
    low: shift(low, power),
    ...(high === undefined ? {} : { high: shift(high, power) }),
  };
}
