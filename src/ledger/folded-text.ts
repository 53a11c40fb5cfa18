import { toSimplified } from '../lexicon/simplify.js';

const HAN = /\p{Script=Han}/u;
/** The converter's recursion cannot take long runs of ideographic description characters. */
const DESCRIPTION_RUN = /[\u2ff0-\u2fff]{50}/;

/** A comma between groups of three digits, and the space that some write beside Chinese. */
const GROUPING = /(?<=\d),(?=\d{3}(?!\d))/g;
const SPACED = /(?<=\p{Script=Han}) | (?=\p{Script=Han})/gu;

/**
 * A text as it is compared in searches: Simplified, NFKC, lower case, one space for any white space
 * and none beside Chinese, numbers without commas ("5,000 億" is 5000亿).
 */
export function foldText(text: string): string {
  const isConverted = HAN.test(text) && !DESCRIPTION_RUN.test(text);
  const plain = isConverted ? toSimplified(text, 'tw') : text.normalize('NFKC');
  const spaced = plain.toLowerCase().replace(/\s+/g, ' ').trim();
  return spaced.replace(GROUPING, '').replace(SPACED, '');
}
