import { toSimplified } from '../lexicon/simplify.js';

const HAN = /\p{Script=Han}/u;
/** The converter's recursion cannot take long runs of ideographic description characters. */
const DESCRIPTION_RUN = /[\u2ff0-\u2fff]{50}/;

/** A text as it is compared in searches: Simplified, NFKC, lower case, one space for any white space. */
export function foldText(text: string): string {
  const isConverted = HAN.test(text) && !DESCRIPTION_RUN.test(text);
  const plain = isConverted ? toSimplified(text, 'tw') : text.normalize('NFKC');
  return plain.toLowerCase().replace(/\s+/g, ' ').trim();
}
