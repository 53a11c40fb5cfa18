import { withBound } from './bounds.js';
import { HAN, isKind, isLetter } from './characters.js';
import { type Draft, numeralDraft } from './draft.js';
import { readArticleMoney, readMoney } from './money.js';
import { moneyByContext, withPer } from './money-context.js';
import type { Numeral } from './numeral.js';
import { readFraction, readPercent } from './percent.js';
import { quantityByContext, readQuantity } from './quantity.js';
import { withRange } from './ranges.js';
import { negated, readNumber, signStart, withFraction } from './read-number.js';
import type { ScanContext } from './scan-context.js';

/** Reads the figure whose number begins at a position: its value, what it counts, its bound. */
export function readFigure(context: ScanContext, at: number): Draft | undefined {
  const first = readOne(context, at);
  if (first === undefined) return undefined;
  const whole = withRange(context, first, (next, consumed) =>
    readOne({ ...context, consumed }, next),
  );
  if (whole.kind === 'number' && whole.weak) return undefined;
  const bounded = withBound(context, whole);
  if (bounded.kind !== 'number') return withPer(context, bounded);
  return moneyByContext(context, bounded) ?? quantityByContext(context, bounded) ?? bounded;
}

function readOne(context: ScanContext, at: number): Draft | undefined {
  const fraction = readFraction(context, at);
  if (fraction !== undefined) return fraction;
  const numeral = readNumber(context.text, at, context.tables);
  if (numeral === undefined) return readArticleMoney(context, at);
  return (
    readMoney(context, numeral) ??
    readPercent(context, numeral) ??
    readQuantity(context, numeral) ??
    readPlain(context, numeral)
  );
}

function readPlain(context: ScanContext, numeral: Numeral): Draft | undefined {
  const { text, tables } = context;
  const whole = withFraction(text, numeral, tables);
  if (isCode(text, whole) || isInWord(context, whole)) return undefined;
  const start = signStart(context, whole.start);
  const value = start < whole.start ? negated(whole) : whole;
  const weak = value.weak && start === whole.start;
  return { ...numeralDraft(value, 'number', 'number.plain'), start, weak };
}

/** 一場, 第一: the character is no count, or an ordinal. */
function isInWord(context: ScanContext, numeral: Numeral): boolean {
  const { text } = context;
  if (text[numeral.start - 1] === '第') return true;
  const isOne = text[numeral.start] === '一' && numeral.end - numeral.start === 1;
  return isOne && isKind(text, numeral.end, HAN) && !isRangeJoin(context, numeral.end);
}

/** 一到五: another numeral follows the word between. */
function isRangeJoin({ text, tables }: ScanContext, at: number): boolean {
  const join = tables.joins.longest(text, at);
  const next = join?.value === 'join' ? tables.han.atom(text.charCodeAt(join.end)) : undefined;
  return next?.is === 'digit' && text[join?.end ?? at] !== '一';
}

/** 777x, 3nm, 5G: letters go on right behind the digits. */
function isCode(text: string, numeral: Numeral): boolean {
  const generation = numeral.without !== undefined && isKind(text, numeral.end, HAN);
  if (generation && /[gmbt]/i.test(text[numeral.end - 1] ?? '')) return true;
  return numeral.form === 'digits' && isLetter(text, numeral.end);
}
