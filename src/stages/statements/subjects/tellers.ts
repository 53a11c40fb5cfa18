import { isMetric } from '../clauses/metric-words.js';
import type { Clause, Member, Party } from '../clauses/reading.js';
import { saysBehind } from '../clauses/voices.js';
import type { WordEnds } from '../words/word-ends.js';
import { behindBracket } from './clause-subjects.js';

/** Entities that give news and figures of others, and those of them that are no company. */
export interface Tellers {
  readonly sources: ReadonlySet<string>;
  /** Those of whom it is told by what they say: sources, and brokers. */
  readonly observers: ReadonlySet<string>;
  readonly bodies: ReadonlySet<string>;
  readonly listed: ReadonlySet<string>;
}

/** Up to the name from what is said of it: "the market research firm |Kelso", 研调机构|甲. */
const INSTITUTE_REACH = 28;

/** Those that a text calls institutes tell of others as the known ones do. */
export function tellersOf(
  names: readonly Member[],
  lowered: string,
  known: Tellers & { readonly institutes: WordEnds },
): Tellers {
  const called = names
    .filter(({ type, start }) => {
      const before = lowered.slice(Math.max(0, start - INSTITUTE_REACH), start);
      return type === 'organization' && known.institutes.withoutEach(before).length > 1;
    })
    .map(({ entity }) => entity);
  if (called.length === 0) return known;
  const { bodies, listed } = known;
  const [sources, observers] = [known.sources, known.observers];
  return {
    bodies,
    listed,
    sources: new Set([...sources, ...called]),
    observers: new Set([...observers, ...called]),
  };
}

/** Characters before the name that a clause begins with, and behind it where the clause only says who tells. */
const OPENING = 2;
const SHORT = 12;

/** 港交所去年盈利130亿元: an exchange that is a company tells its own figures. */
export function tellsOwnResult({ start, end, marker }: Party, clause: Clause): boolean {
  if (marker !== undefined || start - clause.start > OPENING) return false;
  const told = behindBracket(end, clause);
  const isSpeaker = clause.end - told <= SHORT && saysBehind(told, clause.words);
  return isSpeaker || clause.words.some((word) => isMetric(word) && word.start >= told);
}
