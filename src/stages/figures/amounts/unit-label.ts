import type { Numeral } from '../numbers/numeral.js';
import type { ScanContext } from '../numbers/scan-context.js';
import { folded, skipSpaces, skipSpacesBack } from '../words/characters.js';
import type { Draft } from './draft.js';

/** The longest magnitude of a unit, in characters. */
const LONGEST = 4;

/** 單位：億元, (百萬元): the head of a table tells the unit of its numbers and no amount. */
export function isUnitLabel(context: ScanContext, numeral: Numeral, money: Draft): boolean {
  const { text, tables } = context;
  const { labels, labelMagnitudes } = tables.units;
  if (numeral.end - numeral.start > LONGEST) return false;
  for (let at = numeral.start; at < numeral.end; at++) {
    if (!labelMagnitudes.has(text.charAt(at))) return false;
  }
  const before = skipSpacesBack(text, money.start, 1);
  if (labels.longest(text, before) !== undefined) return true;
  return folded(text, before - 1) === '(' && folded(text, skipSpaces(text, money.end, 1)) === ')';
}
