import type { Span } from '../../../core/span.js';
import { Matcher } from '../../../lexicon/matcher.js';
import { clauseAt } from '../clauses/clauses.js';
import type { Draft } from '../clauses/draft.js';
import type { Clause, ReadText, SentenceReading } from '../clauses/reading.js';
import { type MarketPhrases, marketPhrases } from '../words/phrases.js';
import type { Tables } from '../words/tables.js';
import { textBefore, unknownMarket } from './unknown-markets.js';

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
/** Words for a market that a share may be told of, looked at in one clause. */
const MOST_WORDS = 3;
/** Clauses, with the claim's own, in which the market of a share is looked for. */
const CLAUSES_BACK = 16;

/** Characters of a name that tells a market by itself, and how often a text must have it. */
const TELLING = 3;
const OFTEN = 2;

type Surroundings = Pick<Clause, 'lowered' | 'parties' | 'start'>;

/** No place is told beside a name. */
const NOWHERE: Surroundings = { lowered: '', parties: [], start: 0 };

/** Names markets by the words beside 市场, 市占率 or "market". */
export class Markets {
  readonly #slugs = new Map<string, string>();
  readonly #regions = new Map<string, string>();
  /** Names long enough to tell a market without a word for one: 晶圆代工. */
  readonly #telling = new Matcher<string>();
  readonly #before: readonly string[];
  readonly #after: ReadonlySet<string>;
  readonly #phrases: MarketPhrases;

  /** The market that a text tells most, once it was looked for. */
  readonly #ofText = new WeakMap<ReadText, { readonly slug: string | undefined }>();

  constructor({ markets, regions, before, after, around }: Tables['markets']) {
    for (const [slug, names] of Object.entries(markets)) {
      for (const name of [...names.zh, ...names.en]) this.#slugs.set(keyOf(name), slug);
      for (const name of names.zh) if (name.length >= TELLING) this.#telling.add(name, slug);
    }
    for (const [slug, names] of Object.entries(regions)) {
      for (const name of [...names.zh, ...names.en]) this.#regions.set(name, slug);
    }
    this.#before = [...before.zh, ...before.en];
    this.#after = new Set(after.en);
    this.#phrases = marketPhrases(around);
  }

  /**
   * The market in the role that the pattern has for one; undefined where none is named. A share is one
   * of the market last named in the sentence or in those `before` it, else of the one that the text
   * tells most.
   */
  of(
    { pattern, trigger, clause, ofMarket }: Draft,
    sentence: SentenceReading,
    before: readonly SentenceReading[],
    text: ReadText,
  ): string | undefined {
    const { clauses } = sentence;
    if (ofMarket !== undefined) return this.#ofSize(ofMarket, clauses, text);
    if (pattern.market === undefined) return undefined;
    const home = clauseAt(clauses, trigger.start) ?? clause;
    const known = this.#knownBeside(trigger, home, text);
    const last = (): string | undefined => {
      const earlier = before.flatMap((sentenceBefore) => sentenceBefore.clauses);
      const told = [...earlier, ...clauses.slice(0, home.index + 1)].slice(-CLAUSES_BACK);
      return this.#lastNamed(told, text);
    };
    if (pattern.market === 'subject') {
      const named = known ?? unknownMarket(trigger, home, text, this.#phrases);
      return named ?? (isBare(trigger, home, this.#phrases) ? last() : undefined);
    }
    return known ?? last() ?? this.#mostTold(text);
  }

  /** The market whose whole name begins at a position: 晶圆代工 of 全球晶圆代工龙头. */
  #toldAt(text: string, at: number): string | undefined {
    for (const { end, value } of this.#telling.matchesAt(text, at)) {
      if (!this.#phrases.end.test(text.slice(end, end + 2))) return undefined;
      const left = text.slice(Math.max(0, at - TELLING), at);
      return this.#isNoPartOfName(left) ? value : undefined;
    }
    return undefined;
  }

  #mostTold(text: ReadText): string | undefined {
    const known = this.#ofText.get(text);
    if (known !== undefined) return known.slug;
    const counts = new Map<string, number>();
    for (let at = 0; at < text.lowered.length; at++) {
      const slug = this.#toldAt(text.lowered, at);
      if (slug !== undefined) counts.set(slug, (counts.get(slug) ?? 0) + 1);
    }
    const [most] = [...counts].sort(([, a], [, b]) => b - a);
    const slug =
      most !== undefined && most[1] >= OFTEN ? most[0] : this.#mostCalledMarket(text.lowered);
    this.#ofText.set(text, { slug });
    return slug;
  }

  /** The market that words such as "market" are told of most, where one is told often. */
  #mostCalledMarket(lowered: string): string | undefined {
    const counts = new Map<string, number>();
    for (const { index } of lowered.matchAll(this.#phrases.word)) {
      const before = lowered.slice(Math.max(0, index - REACH), index);
      const slug = this.#endOf(before.replace(this.#phrases.between, ''), NOWHERE);
      if (slug !== undefined) counts.set(slug, (counts.get(slug) ?? 0) + 1);
    }
    const [most] = [...counts].sort(([, a], [, b]) => b - a);
    return most !== undefined && most[1] >= OFTEN ? most[0] : undefined;
  }

  /** The market whose size is told. */
  #ofSize(word: Span, clauses: readonly Clause[], text: ReadText): string | undefined {
    const home = clauseAt(clauses, word.start);
    return home && this.#knownBeside(word, home, text);
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
      textBefore(word, clause, lowered, REACH).replace(this.#phrases.between, ''),
      clause,
    );
    return before ?? this.#startOf(lowered.slice(word.end, Math.min(clause.end, word.end + REACH)));
  }

  #knownIn(clause: Clause, text: ReadText): string | undefined {
    for (const { index, 0: word } of [...clause.lowered.matchAll(this.#phrases.word)].slice(
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
  #endOf(textBefore: string, clause: Surroundings): string | undefined {
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
    const lead = this.#phrases.behind.exec(text)?.[0].length;
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
function placeBefore(text: string, start: number, { lowered, parties, start: from }: Surroundings) {
  const at = from + lowered.lastIndexOf(text) + start;
  const places = parties.flatMap(({ members }) => members).filter(({ type }) => type === 'place');
  return places.find(({ end }) => end <= at && at - end <= 1)?.entity;
}

/** "puts the market at $3 billion": the one spoken of before. */
function isBare(
  { start }: Span,
  { lowered, start: from }: Clause,
  { bare }: MarketPhrases,
): boolean {
  return bare.test(lowered.slice(0, start - from));
}
