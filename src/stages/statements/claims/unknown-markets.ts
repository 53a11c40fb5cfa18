import { slugOf } from '../../../core/slug.js';
import type { Span } from '../../../core/span.js';
import type { Clause, ReadText } from '../clauses/reading.js';
import type { MarketPhrases } from '../words/market-phrases.js';

/** How many characters beside the word for a market can name it. */
const REACH = 48;
const LONGEST_UNKNOWN = 24;
const HAN_PHRASE = /[\p{Script=Han}A-Za-z0-9 -]+$/u;
const ENGLISH_PHRASE = /(?:[\w-]+ ){1,3}$/;
/** A word for a market without more of a noun: 市场. */
const BARE_LENGTH = 2;

/** The id of a market that no table has, by the words before or behind the word for it. */
export function unknownMarket(
  word: Span,
  clause: Clause,
  { lowered }: ReadText,
  phrases: MarketPhrases,
): string | undefined {
  const slug =
    slugOf(nameBefore(word, clause, lowered, phrases)) ||
    slugOf(nameBehind(word, clause, lowered, phrases));
  return slug === '' ? undefined : `${slug}-market`;
}

/** The words that alone name a market in a clause: "a fifth of the |marine hull| market". */
export function unknownNameIn(
  { lowered }: Pick<Clause, 'lowered'>,
  { unknownName, generalMarket }: MarketPhrases,
): string | undefined {
  const name = unknownName.exec(lowered)?.[1]?.trim();
  return name === undefined || generalMarket.test(name) ? undefined : name;
}

/** The words before 市场 or "market": 露营 of 露营市场. */
function nameBefore(
  word: Span,
  clause: Clause,
  lowered: string,
  { between, notMarket, notEnglishMarket }: MarketPhrases,
): string {
  const told = textBefore(word, clause, lowered, LONGEST_UNKNOWN);
  // 最大的市场 names none, 露营用品的市场规模 does.
  const isBare = word.end - word.start <= BARE_LENGTH;
  const isEnglish = /[a-z]/.test(lowered.slice(word.start, word.end));
  const before = isBare || isEnglish ? told : told.replace(between, '');
  const phrase = (isEnglish ? ENGLISH_PHRASE : HAN_PHRASE).exec(before)?.[0] ?? '';
  return phrase.replace(isEnglish ? notEnglishMarket : notMarket, '');
}

/** The words of "the market for terminal software was …". */
function nameBehind(
  { end }: Span,
  { end: clauseEnd, parties }: Clause,
  lowered: string,
  { unknownBehind }: MarketPhrases,
): string {
  const told = unknownBehind.exec(lowered.slice(end, Math.min(clauseEnd, end + REACH)));
  if (told?.[1] === undefined) return '';
  const isNamed = parties.some((p) => p.start >= end && p.start < end + told[0].length);
  return isNamed ? '' : told[1];
}

/** The text of the clause before a word, from the last figure on. */
export function textBefore(word: Span, clause: Clause, lowered: string, reach: number): string {
  const ends = [...clause.figures, ...clause.times].map(({ end }) => end);
  const figureEnd = Math.max(clause.start, ...ends.filter((end) => end <= word.start));
  return lowered.slice(Math.max(figureEnd, word.start - reach), word.start);
}
