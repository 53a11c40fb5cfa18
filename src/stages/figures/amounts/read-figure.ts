import { compare, decimalOf } from '../../../core/decimal.js';
import type { Numeral } from '../numbers/numeral.js';
import { negated, readNumber, signStart, withFraction } from '../numbers/read-number.js';
import type { ScanContext } from '../numbers/scan-context.js';
import {
  BREAK,
  folded,
  HAN,
  isKind,
  isLetter,
  skipSpaces,
  skipSpacesBack,
} from '../words/characters.js';
import { withBound } from './bounds.js';
import { type Draft, numeralDraft } from './draft.js';
import { readArticleMoney, readMoney } from './money.js';
import { moneyByContext, withPer } from './money-context.js';
import { readFraction, readPercent } from './percent.js';
import { quantityByContext, readQuantity } from './quantity.js';
import { withRange } from './ranges.js';
import { readRateStep } from './rate-steps.js';

/** Reads the figure whose number begins at a position: its value, what it counts, its bound. */
export function readFigure(context: ScanContext, at: number): Draft | undefined {
  const first = readOne(context, at);
  if (first === undefined) return undefined;
  const whole = withRange(context, first, (next, consumed) =>
    readOne({ ...context, consumed }, next),
  );
  const bounded = withBound(context, whole);
  if (whole.kind === 'number' && whole.weak) return isBoundPower(bounded) ? bounded : undefined;
  if (bounded.kind !== 'number') return withPer(context, bounded);
  return moneyByContext(context, bounded) ?? quantityByContext(context, bounded) ?? bounded;
}

/** 逾千, 上百: a bare power of ten is a number behind such a word. */
function isBoundPower({ low, bound, rule }: Draft): boolean {
  return rule === 'number.plain' && bound !== 'exact' && compare(low, decimalOf(100)) >= 0;
}

function readOne(context: ScanContext, at: number): Draft | undefined {
  const fraction = readFraction(context, at);
  if (fraction !== undefined) return fraction;
  const numeral = readNumber(context.text, at, context.tables);
  const step = readRateStep(context, at, numeral);
  if (step !== undefined) return step;
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
  const start = Math.min(signStart(context, whole.start), spacedSign(context, whole));
  const value = start < whole.start ? negated(whole) : whole;
  const weak = value.weak && start === whole.start;
  return { ...numeralDraft(value, 'number', 'number.plain'), start, weak };
}

/** "- 1,200,000" alone in its line, as in a table; before other words it is a bullet. */
function spacedSign({ text, consumed }: ScanContext, numeral: Numeral): number {
  const { start, end } = numeral;
  const sign = skipSpacesBack(text, start, 2) - 1;
  if (folded(text, sign) !== '-' || sign < consumed || start - sign < 2) return start;
  const isAlone =
    isLineEnd(text, skipSpacesBack(text, sign) - 1) && isLineEnd(text, skipSpaces(text, end));
  return isAlone ? sign : start;
}

function isLineEnd(text: string, at: number): boolean {
  return at < 0 || at >= text.length || isKind(text, at, BREAK);
}

/** 一場, 第一: the character is no count, or an ordinal. */
function isInWord(context: ScanContext, numeral: Numeral): boolean {
  const { text } = context;
  if (text[numeral.start - 1] === '第') return true;
  const isOne = /[一壹]/.test(text[numeral.start] ?? '') && numeral.end - numeral.start === 1;
  if (!isOne || !isKind(text, numeral.end, HAN)) return false;
  return !isRangeJoin(context, numeral.end) && !isBounded(context, numeral.end);
}

/** 一以上: the word behind sets a bound. */
function isBounded({ text, tables }: ScanContext, at: number): boolean {
  const cue = tables.cuesAfter.longest(text, at);
  return cue !== undefined && cue.end - cue.start > 1;
}

/** 一到五: another numeral follows the word between. */
function isRangeJoin({ text, tables }: ScanContext, at: number): boolean {
  const join = tables.joins.longest(text, at);
  const next = join?.value === 'join' ? tables.han.atom(text.charCodeAt(join.end)) : undefined;
  return next?.is === 'digit' && text[join?.end ?? at] !== '一';
}

/** Generations of mobile networks. */
const MOBILE = /^[2-6]g$/i;

/** 777x, 3nm, 5G: letters go on right behind the digits; 192億EPS is an amount and another word. */
function isCode(text: string, numeral: Numeral): boolean {
  const generation = numeral.without !== undefined && isKind(text, numeral.end, HAN);
  if (generation && /[gmbt]/i.test(text[numeral.end - 1] ?? '')) return true;
  if (MOBILE.test(text.slice(numeral.start, numeral.end))) return true;
  return (
    numeral.form === 'digits' && isLetter(text, numeral.end) && !isKind(text, numeral.end - 1, HAN)
  );
}
