import type { Span } from '../../../core/span.js';
import type { NameTables } from '../words/tables.js';

/** An amount, or whom it is given to in Latin letters. */
const GIVEN = /[\dA-Z]/;
/** 获甲、: a list of givers behind a word that says that something is got. */
const LIST = /[获由][^,，。；;:：!?！？\n]{1,30}[、和与及]$/;
const LONGEST_LIST = 34;

/**
 * The length of what a company does at the end of what looks like its name: 腾讯|投资 before 了 or an
 * amount, in a list of those who give (获鸿海、红杉|投资). Undefined where it is the name's own.
 */
export function deedLength(
  text: string,
  { start, end }: Span,
  { zh }: NameTables,
): number | undefined {
  const deed = zh.gifts.find((word) => text.endsWith(word, end));
  if (deed === undefined) return undefined;
  const isOfList = LIST.test(text.slice(Math.max(0, start - LONGEST_LIST), start));
  const behind = text.charAt(end) === ' ' ? end + 1 : end;
  const isGiven =
    isOfList ||
    GIVEN.test(text.charAt(behind)) ||
    zh.given.some((word) => text.startsWith(word, behind));
  return isGiven ? deed.length : undefined;
}
