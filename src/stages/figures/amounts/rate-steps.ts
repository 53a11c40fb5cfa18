import { decimalOf, times } from '../../../core/decimal.js';
import type { Numeral } from '../numbers/numeral.js';
import type { ScanContext } from '../numbers/scan-context.js';
import { HAN, isKind } from '../words/characters.js';
import type { Draft } from './draft.js';

/** A quarter of a percent point. */
const STEP = decimalOf(25, -2);
const HALF = decimalOf(5, -1);
/** How far in front of the number the word of a rate may end, in characters. */
const FAR = 6;

/** 升息兩碼, 降息半碼: the steps in which Taiwan's news counts the rates of central banks. */
export function readRateStep(
  context: ScanContext,
  at: number,
  numeral: Numeral | undefined,
): Draft | undefined {
  const { text, tables } = context;
  const isHalf = tables.han.atom(text.charCodeAt(at))?.is === 'half';
  const steps = isHalf ? HALF : numeral?.low;
  if (steps === undefined || (!isHalf && numeral?.high !== undefined)) return undefined;
  const word = tables.quarters.longest(text, isHalf ? at + 1 : (numeral?.end ?? at));
  if (word === undefined || !isOfRate(context, at)) return undefined;
  return {
    kind: 'percent',
    start: at,
    end: word.end,
    low: times(steps, STEP),
    bound: 'exact',
    rule: 'percent.steps',
    trace: [`${text.slice(at, word.end)} × 0.25`],
    power: 0,
    weak: false,
    points: true,
  };
}

function isOfRate({ text, tables }: ScanContext, at: number): boolean {
  for (let end = at; end > at - FAR; end--) {
    if (tables.quarterCues.longest(text, end) !== undefined) return true;
    if (!isKind(text, end - 1, HAN)) return false;
  }
  return false;
}
