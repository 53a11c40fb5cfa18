import type { Span } from '../../../core/span.js';
import { isVerb } from '../clauses/parties.js';
import type { Clause, Member, Party } from '../clauses/reading.js';
import type { Word } from '../frames/vocabulary.js';
import type { Phrases } from '../words/phrases.js';

/** "For X, the order…", 对旗下有75个品牌的甲来说，…: what a sentence begins with speaks of it. */
export function frontedIn({ index, start, lowered, parties, phrases }: Clause): Party | undefined {
  const party = parties.at(-1);
  if (index > 0 || party === undefined) return undefined;
  const behind = lowered.slice(party.end - start);
  if (phrases.subjects.frontedEnd.test(behind)) {
    return phrases.subjects.frontedChinese.test(lowered) ? party : undefined;
  }
  if (parties.length > 1 || !phrases.subjects.fronted.test(lowered)) return undefined;
  return behind.trimEnd().length <= 1 ? party : undefined;
}

/** 组装服务大厂乙收88元: a noun right before a name tells what the named one is. */
export function isApposed({ start }: Party, clause: Clause): boolean {
  return (
    clause.start < start &&
    clause.phrases.subjects.apposed.test(clause.lowered.slice(0, start - clause.start))
  );
}

/** 另一家药企|乙同日公布: names that begin a clause behind nouns which only tell what they are. */
export function apposedLeads(
  lowered: string,
  sentence: Span,
  names: readonly Member[],
  words: readonly Word[],
  { subjects }: Phrases,
): Member[] {
  return names.filter(({ start }, index) => {
    const mark = LAST_MARK.exec(lowered.slice(sentence.start, start));
    const from = sentence.start + (mark === null ? 0 : mark.index + 1);
    if ((names[index - 1]?.start ?? -1) >= from) return false;
    if (!subjects.apposed.test(lowered.slice(from, start))) return false;
    return !words.some((w) => w.start >= from && w.end <= start - LONGEST_NOUN && isVerb(w, start));
  });
}

const LAST_MARK = /[，,。；;：:\n][^，,。；;：:\n]*$/;
/** Of the nouns, which may hold what is a verb elsewhere: 代工厂. */
const LONGEST_NOUN = 3;

/** 第四名为乙: what follows is of the one that has the place. */
export function rankedIn({ parties, lowered, start, phrases }: Clause): Party | undefined {
  const [party] = parties;
  if (party === undefined || parties.length > 1) return undefined;
  return phrases.subjects.ranked.test(lowered.slice(0, party.start - start)) ? party : undefined;
}

/** The one name that a clause ends in. */
export function closingOf({ end, parties }: Clause): Member | undefined {
  const last = parties.at(-1);
  const [only, ...others] = last?.members ?? [];
  return last !== undefined && end - last.end <= CLOSING && others.length === 0 ? only : undefined;
}

/** A mark and a space. */
const CLOSING = 2;
