import { folded, skipSpaces, skipSpacesBack } from './characters.js';
import type { Draft } from './draft.js';
import type { Numeral } from './numeral.js';

const MAGNITUDES = /^[十百千萬万億亿兆仟佰]{1,4}$/;
const UNIT = /[單单]位(?:為|为|[:：])?$/;

/** 單位：億元, (百萬元): the head of a table tells the unit of its numbers and no amount. */
export function isUnitLabel(text: string, numeral: Numeral, money: Draft): boolean {
  if (!MAGNITUDES.test(text.slice(numeral.start, numeral.end))) return false;
  const before = skipSpacesBack(text, money.start, 1);
  if (UNIT.test(text.slice(Math.max(0, before - 4), before))) return true;
  return folded(text, before - 1) === '(' && folded(text, skipSpaces(text, money.end, 1)) === ')';
}
