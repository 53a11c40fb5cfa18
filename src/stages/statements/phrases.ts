import { slugOf } from '../../core/slug.js';
import type { Clause, ReadText } from './reading.js';
import type { Word } from './vocabulary.js';

const JOINED_TITLE = /^[\s、,&]*(?:and|兼|暨|及|和|与)?\s*$/;
const BEFORE_TITLE = /(?:前|原|former |ex-|vice |deputy |副)$/;

/** A title as it stands, with titles joined to it and a 前 or "former" before it: [start, end). */
export function titleSpan(trigger: Word, clause: Clause, { text, lowered }: ReadText) {
  const titles = clause.words.filter(({ senses }) =>
    senses.patterns.some(({ titles: isTitle }) => isTitle),
  );
  let { start, end } = trigger;
  for (const word of titles.toReversed()) {
    if (word.end <= start && JOINED_TITLE.test(text.slice(word.end, start))) start = word.start;
  }
  for (const word of titles) {
    if (word.start >= end && JOINED_TITLE.test(text.slice(end, word.start))) end = word.end;
  }
  const prefix = BEFORE_TITLE.exec(lowered.slice(Math.max(clause.start, start - 8), start));
  return { start: start - (prefix?.[0].length ?? 0), end };
}

const LONGEST_MARKET = 24;
const HAN_PHRASE = /[\p{Script=Han}A-Za-z0-9 -]+$/u;
const ENGLISH_PHRASE = /(?:[\w-]+ ){1,3}$/;
/** What stands before the name of a market and is no part of it. */
const NOT_MARKET = /^.*(?:全球|整个|国内|中国|预计|预期|年|月|的|在|于|到|达|其|为|令|让|使)/u;
const NOT_ENGLISH_MARKET = /^(?:.* )?(?:the|global|a|worldwide|of|in|for|its|world) /;

/** The slug of a market by the words before 市场 or "market": 生成式AI市场 -> 生成式ai-market. */
export function marketBefore(
  trigger: Word,
  clause: Clause,
  { lowered }: ReadText,
): string | undefined {
  const from = Math.max(
    clause.start,
    trigger.start - LONGEST_MARKET,
    endOfFigures(clause, trigger),
  );
  const before = lowered.slice(from, trigger.start);
  const isEnglish = /[a-z]/.test(trigger.text);
  const phrase = (isEnglish ? ENGLISH_PHRASE : HAN_PHRASE).exec(before)?.[0] ?? '';
  const name = phrase.replace(isEnglish ? NOT_ENGLISH_MARKET : NOT_MARKET, '');
  const slug = slugOf(name);
  return slug === '' ? undefined : `${slug}-market`;
}

function endOfFigures(clause: Clause, trigger: Word): number {
  const ends = [...clause.figures, ...clause.times].map(({ end }) => end);
  return Math.max(clause.start, ...ends.filter((end) => end <= trigger.start));
}
