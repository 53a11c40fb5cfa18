import { slugOf } from '../../core/slug.js';
import type { Span } from '../../core/span.js';
import type { Draft } from './draft.js';
import type { Clause, ReadText, SentenceReading } from './reading.js';
import type { Tables } from './tables.js';

const LATIN_START = /^[a-z0-9]/;
const LATIN_END = /[a-z0-9]$/;
const NO_WORD_END = /[^\p{L}\p{N}]$/u;
const NO_WORD_START = /^[^\p{L}\p{N}-]/u;
const GAP_START = /^[\s-]/;
const GAPS = /[\s-]+/g;
const PLURAL = /(?<=[a-z])s$/;
const WORD = /[a-z0-9][\w'/-]*/g;

/** How many characters beside the word for a market can name it. */
const REACH = 48;
/** 生成式AI的市场规模, 晶圆代工领域的市占率. */
const BEFORE_WORD = /(?:产业|行业|领域)?的?\s*$/;
/** "market for AI chips", "a share in the foundry business". */
const AFTER_WORD = /^\s?(?:for|in|of)\s(?:the\s)?(?:(?:global|worldwide)\s)?/;
const MARKET_WORD = /市场|出货|\bmarket\b/g;
/** Words for a market that a share may be told of, looked at in one clause. */
const MOST_WORDS = 3;
/** Clauses, with the claim's own, in which the market of a share is looked for. */
const CLAUSES_BACK = 16;

/** Names markets by the words beside 市场, 市占率 or "market". */
export class Markets {
  readonly #slugs = new Map<string, string>();
  readonly #regions = new Map<string, string>();
  readonly #before: readonly string[];
  readonly #after: ReadonlySet<string>;

  constructor({ markets, regions, before, after }: Tables['markets']) {
    for (const [slug, names] of Object.entries(markets)) {
      for (const name of [...names.zh, ...names.en]) this.#slugs.set(keyOf(name), slug);
    }
    for (const [slug, names] of Object.entries(regions)) {
      for (const name of [...names.zh, ...names.en]) this.#regions.set(name, slug);
    }
    this.#before = [...before.zh, ...before.en];
    this.#after = new Set(after.en);
  }

  /**
   * The market in the role that the pattern has for one; undefined where none is named. A share is one
   * of the market last named in the sentence or in those `before` it.
   */
  of(
    { pattern, trigger, clause }: Draft,
    sentence: SentenceReading,
    before: readonly SentenceReading[],
    text: ReadText,
  ): string | undefined {
    if (pattern.market === undefined) return undefined;
    const { clauses } = sentence;
    const home = clauses.findLast(({ start }) => start <= trigger.start) ?? clause;
    const known = this.#knownBeside(trigger, home, text);
    if (pattern.market === 'subject') {
      return known ?? marketBefore(trigger, home, text) ?? marketAfter(trigger, home, text);
    }
    const earlier = before.flatMap((sentenceBefore) => sentenceBefore.clauses);
    const told = [...earlier, ...clauses.slice(0, home.index + 1)].slice(-CLAUSES_BACK);
    return known ?? this.#lastNamed(told, text);
  }

  #lastNamed(clauses: readonly Clause[], text: ReadText): string | undefined {
    for (const clause of clauses.toReversed()) {
      const known = this.#knownIn(clause, text);
      if (known !== undefined) return known;
    }
    return undefined;
  }

  #knownBeside(word: Span, clause: Clause, { lowered }: ReadText): string | undefined {
    const before = this.#endOf(
      textBefore(word, clause, lowered, REACH).replace(BEFORE_WORD, ''),
      clause,
    );
    return before ?? this.#startOf(lowered.slice(word.end, Math.min(clause.end, word.end + REACH)));
  }

  #knownIn(clause: Clause, text: ReadText): string | undefined {
    for (const { index, 0: word } of [...clause.lowered.matchAll(MARKET_WORD)].slice(
      0,
      MOST_WORDS,
    )) {
      const start = clause.start + index;
      const known = this.#knownBeside({ start, end: start + word.length }, clause, text);
      if (known !== undefined) return known;
    }
    return undefined;
  }

  /** The market whose name ends a text, the longest of them. */
  #endOf(textBefore: string, clause: Clause): string | undefined {
    const text = textBefore.trimEnd();
    for (let start = 0; start < text.length; start++) {
      const name = text.slice(start);
      if (GAP_START.test(name)) continue;
      const slug = this.#slugs.get(keyOf(name));
      const left = text.slice(0, start);
      if (slug === undefined || (LATIN_START.test(name) && LATIN_END.test(left))) continue;
      const region = this.#regionAt(left.trimEnd()) ?? placeBefore(text, start, clause);
      if (region !== undefined) return `${region}-${slug}`;
      return this.#isNoPartOfName(left.trimEnd()) ? slug : undefined;
    }
    return undefined;
  }

  #regionAt(left: string): string | undefined {
    for (const [name, slug] of this.#regions) if (endsWithWord(left, name)) return slug;
    return undefined;
  }

  #isNoPartOfName(left: string): boolean {
    if (left === '' || NO_WORD_END.test(left)) return true;
    return this.#before.some((word) => endsWithWord(left, word));
  }

  /** The market that a text after "market" names: " for AI chips was worth". */
  #startOf(text: string): string | undefined {
    const lead = AFTER_WORD.exec(text)?.[0].length;
    if (lead === undefined) return undefined;
    const rest = text.slice(lead);
    const ends = [...rest.matchAll(WORD)].map(({ index, 0: word }) => index + word.length);
    for (const end of ends.reverse()) {
      const slug = this.#slugs.get(keyOf(rest.slice(0, end)));
      if (slug !== undefined) return this.#goesOnWithout(rest.slice(end)) ? slug : undefined;
    }
    return undefined;
  }

  #goesOnWithout(right: string): boolean {
    const next = right.trimStart();
    if (next === '' || NO_WORD_START.test(next)) return true;
    return this.#after.has(/^[a-z]+/.exec(next)?.[0] ?? '');
  }
}

function keyOf(name: string): string {
  return name.toLowerCase().replace(GAPS, '').replace(PLURAL, '');
}

function endsWithWord(text: string, word: string): boolean {
  if (!text.endsWith(word)) return false;
  return !LATIN_START.test(word) || !LATIN_END.test(text.slice(0, -word.length));
}

/** The id of a place whose name stands right before the name of a market: 巴西电商市场. */
function placeBefore(text: string, start: number, { lowered, parties, start: from }: Clause) {
  const at = from + lowered.lastIndexOf(text) + start;
  const places = parties.flatMap(({ members }) => members).filter(({ type }) => type === 'place');
  return places.find(({ end }) => end <= at && at - end <= 1)?.entity;
}

const LONGEST_UNKNOWN = 24;
const HAN_PHRASE = /[\p{Script=Han}A-Za-z0-9 -]+$/u;
const ENGLISH_PHRASE = /(?:[\w-]+ ){1,3}$/;
/** What stands before the name of a market that no table has, and is no part of it. */
const NOT_MARKET = /^.*(?:全球|整个|国内|中国|预计|预期|年|月|的|在|于|到|达|其|为|令|让|使)/u;
const NOT_ENGLISH_MARKET = /^(?:.* )?(?:the|global|a|worldwide|of|in|for|its|world) /;

const MARKET_LENGTH = '市场'.length;

/** The slug of the words before 市场 or "market": 露营市场 -> 露营-market. */
function marketBefore(word: Span, clause: Clause, { lowered }: ReadText): string | undefined {
  const told = textBefore(word, clause, lowered, LONGEST_UNKNOWN);
  // 最大的市场 names none, 露营用品的市场规模 does.
  const isBare = word.end - word.start <= MARKET_LENGTH;
  const isEnglish = /[a-z]/.test(lowered.slice(word.start, word.end));
  const before = isBare || isEnglish ? told : told.replace(BEFORE_WORD, '');
  const phrase = (isEnglish ? ENGLISH_PHRASE : HAN_PHRASE).exec(before)?.[0] ?? '';
  const name = phrase.replace(isEnglish ? NOT_ENGLISH_MARKET : NOT_MARKET, '');
  const slug = slugOf(name);
  return slug === '' ? undefined : `${slug}-market`;
}

const FOR_PHRASE =
  /^ (?:for|in) (?:the )?((?:[a-z][\w-]* ){1,4})(?=(?:is|was|will|could|would|may|might|has|had|to|reached|hit|grew|stood|totaled|totalled|should)\b)/;

/** The slug of the words of "the market for terminal software was …". */
function marketAfter(word: Span, clause: Clause, { lowered }: ReadText): string | undefined {
  const after = lowered.slice(word.end, Math.min(clause.end, word.end + REACH));
  const slug = slugOf(FOR_PHRASE.exec(after)?.[1] ?? '');
  return slug === '' ? undefined : `${slug}-market`;
}

/** The text of the clause before a word, from the last figure on. */
function textBefore(word: Span, clause: Clause, lowered: string, reach: number): string {
  const ends = [...clause.figures, ...clause.times].map(({ end }) => end);
  const figureEnd = Math.max(clause.start, ...ends.filter((end) => end <= word.start));
  return lowered.slice(Math.max(figureEnd, word.start - reach), word.start);
}
