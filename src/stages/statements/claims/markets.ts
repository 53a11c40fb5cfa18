import { flatMap } from '../../../core/flat-map.js';
import { slugOf } from '../../../core/slug.js';
import type { Span } from '../../../core/span.js';
import { Matcher } from '../../../lexicon/matcher.js';
import { clauseAt } from '../clauses/clauses.js';
import type { Draft } from '../clauses/draft.js';
import type { Clause, ReadText, SentenceReading } from '../clauses/reading.js';
import { type MarketPhrases, marketPhrases } from '../words/market-phrases.js';
import type { Tables } from '../words/tables.js';
import { WordEnds } from '../words/word-ends.js';
import { textBefore, unknownMarket, unknownNameIn } from './unknown-markets.js';

const LATIN_START = /^[a-z0-9]/;
const LATIN_END = /[a-z0-9]$/;
const NO_WORD_END = /[^\p{L}\p{N}]$/u;
const NO_WORD_START = /^[^\p{L}\p{N}-]/u;
const GAPS = /[\s-]+/g;
const GAP = /[\s-]/;
const PLURAL = /(?<=[a-z])s$/;
const PLURAL_START = /^s(?![a-z])/;
const WORD = /[a-z0-9][\w'/-]*/g;

/** Characters of a name that are looked at first. */
const ENDING = 2;

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

/** A market, and the region whose it is. */
interface Market {
  readonly slug: string;
  readonly region: string | undefined;
}

/** No place is told beside a name. */
const NOWHERE: Surroundings = { lowered: '', parties: [], start: 0 };

/** Names markets by the words beside 市场, 市占率 or "market". */
export class Markets {
  readonly #slugs = new Map<string, string>();
  /** What names end in: most texts end in none of it, and need not be looked through. */
  readonly #endings = new Set<string>();
  /** The first characters of names. */
  readonly #beginnings = new Set<number>();
  readonly #regions = new Map<string, string>();
  readonly #regionEnds: WordEnds;
  /** What narrows a market: 高端, "enterprise". */
  readonly #modifiers = new Map<string, string>();
  readonly #modifierEnds: WordEnds;
  /** Names long enough to tell a market without a word for one: 晶圆代工. */
  readonly #telling = new Matcher<string>();
  readonly #before: WordEnds;
  readonly #after: ReadonlySet<string>;
  readonly #phrases: MarketPhrases;

  /** The market that a text tells most, once it was looked for. */
  readonly #ofText = new WeakMap<ReadText, { readonly named: Market | undefined }>();

  constructor({ markets, modifiers, regions, before, after, around }: Tables['markets']) {
    for (const [slug, names] of Object.entries(markets)) {
      for (const name of [...names.zh, ...names.en]) {
        this.#slugs.set(keyOf(name), slug);
        this.#endings.add(keyOf(name).slice(-ENDING));
        this.#beginnings.add(keyOf(name).charCodeAt(0));
      }
      for (const name of names.zh) if (name.length >= TELLING) this.#telling.add(name, slug);
      for (const name of names.en) if (GAP.test(name)) this.#telling.add(name, slug);
    }
    for (const [slug, names] of Object.entries(modifiers)) {
      for (const name of [...names.zh, ...names.en]) this.#modifiers.set(name, slug);
    }
    for (const [slug, names] of Object.entries(regions)) {
      for (const name of [...names.zh, ...names.en]) this.#regions.set(name, slug);
    }
    this.#regionEnds = new WordEnds(this.#regions.keys());
    this.#modifierEnds = new WordEnds(this.#modifiers.keys());
    this.#before = new WordEnds([...before.zh, ...before.en]);
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
    if (known !== undefined) return idOf(known);
    const last = (): Market | undefined => {
      const earlier = before.flatMap((sentenceBefore) => sentenceBefore.clauses);
      const told = [...earlier, ...clauses.slice(0, home.index + 1)].slice(-CLAUSES_BACK);
      return this.#lastNamed(told, text);
    };
    if (pattern.market === 'subject') {
      const named = unknownMarket(trigger, home, text, this.#phrases);
      return named ?? (isBare(trigger, home, this.#phrases) ? idOf(last()) : undefined);
    }
    return (
      idOf(this.#knownIn(home, text)) ??
      idOf(this.#unknownIn(home)) ??
      idOf(this.#inRegionOf(trigger, home, text, last() ?? this.#mostTold(text)))
    );
  }

  /** A market in no table: "of the European onshore market". */
  #unknownIn(home: Clause): Market | undefined {
    const name = unknownNameIn(home, this.#phrases);
    if (name === undefined) return undefined;
    const region = this.#regionFrom(name);
    const own = region === undefined ? name : name.replace(/^\S+\s*/, '');
    const slug = slugOf(own);
    return slug === '' ? undefined : { slug: `${slug}-market`, region };
  }

  /** A market told before, in the region told beside the share: 中国市场份额, "of the Chinese market". */
  #inRegionOf(
    trigger: Span,
    home: Clause,
    text: ReadText,
    named: Market | undefined,
  ): Market | undefined {
    if (named === undefined) return undefined;
    for (const word of [trigger, ...this.#wordsIn(home)]) {
      const before = this.#nameBefore(word, home, text);
      const region = this.#regionBeside(word, before, home, text);
      if (region !== undefined) return { ...named, region };
      if (this.#phrases.wide.test(before)) return { ...named, region: undefined };
    }
    return named;
  }

  #regionBeside(
    { end }: Span,
    before: string,
    home: Clause,
    { lowered }: ReadText,
  ): string | undefined {
    const region = this.#regionAt(before) ?? placeBefore(before, before.length, home);
    if (region !== undefined) return region;
    const behind = lowered.slice(end, Math.min(home.end, end + REACH));
    const lead = this.#phrases.behind.exec(behind)?.[0].length;
    return lead === undefined ? undefined : this.#regionFrom(behind.slice(lead));
  }

  /** The market whose whole name begins at a position: 晶圆代工 of 全球晶圆代工龙头. */
  #toldAt(text: string, at: number): string | undefined {
    for (const { end, value } of this.#telling.matchesAt(text, at)) {
      const right = text.slice(end, end + 2);
      if (!this.#phrases.end.test(right.replace(PLURAL_START, ''))) return undefined;
      const left = text.slice(Math.max(0, at - TELLING), at);
      return this.#isNoPartOfName(left) ? value : undefined;
    }
    return undefined;
  }

  #mostTold(text: ReadText): Market | undefined {
    const known = this.#ofText.get(text);
    if (known !== undefined) return known.named;
    const told: string[] = [];
    for (let at = 0; at < text.lowered.length; at++) {
      const slug = this.#toldAt(text.lowered, at);
      if (slug !== undefined) told.push(slug);
    }
    const slug = mostOften(told) ?? this.#mostCalledMarket(text.lowered);
    const named = slug === undefined ? undefined : { slug, region: undefined };
    this.#ofText.set(text, { named });
    return named;
  }

  /** The market that words such as "market" are told of most, where one is told often. */
  #mostCalledMarket(lowered: string): string | undefined {
    const told: string[] = [];
    for (const { index } of lowered.matchAll(this.#phrases.word)) {
      const before = lowered.slice(Math.max(0, index - REACH), index);
      const named = this.#endOf(before.replace(this.#phrases.between, ''), NOWHERE);
      if (named !== undefined) told.push(named.slug);
    }
    return mostOften(told);
  }

  /** The market whose size is told. */
  #ofSize(word: Span, clauses: readonly Clause[], text: ReadText): string | undefined {
    const home = clauseAt(clauses, word.start);
    return home && idOf(this.#knownBeside(word, home, text));
  }

  #lastNamed(clauses: readonly Clause[], text: ReadText): Market | undefined {
    for (const clause of clauses.toReversed()) {
      const known = this.#knownIn(clause, text);
      if (known !== undefined) return known;
    }
    return undefined;
  }

  #knownBeside(word: Span, clause: Clause, text: ReadText): Market | undefined {
    const before = this.#endOf(this.#nameBefore(word, clause, text), clause);
    if (before !== undefined) return before;
    return this.#startOf(text.lowered.slice(word.end, Math.min(clause.end, word.end + REACH)));
  }

  /** The text before a word for a market that can end with its name. */
  #nameBefore(word: Span, clause: Clause, { lowered }: ReadText): string {
    return textBefore(word, clause, lowered, REACH).replace(this.#phrases.between, '').trimEnd();
  }

  /** The words for markets in a clause. */
  #wordsIn({ lowered, start: from }: Clause): Span[] {
    return [...lowered.matchAll(this.#phrases.word)]
      .slice(0, MOST_WORDS)
      .map(({ index, 0: word }) => ({ start: from + index, end: from + index + word.length }));
  }

  #knownIn(clause: Clause, text: ReadText): Market | undefined {
    for (const word of this.#wordsIn(clause)) {
      const known = this.#knownBeside(word, clause, text);
      if (known !== undefined) return known;
    }
    return undefined;
  }

  /** The market whose name ends a text, the longest of them. */
  #endOf(textBefore: string, clause: Surroundings): Market | undefined {
    const text = textBefore.trimEnd();
    if (!this.#endings.has(keyOf(text).slice(-ENDING))) return undefined;
    for (let start = 0; start < text.length; start++) {
      if (!this.#beginnings.has(text.charCodeAt(start))) continue;
      const name = text.slice(start);
      const known = this.#slugs.get(keyOf(name));
      if (known === undefined || (LATIN_START.test(name) && LATIN_END.test(text.slice(0, start))))
        continue;
      return this.#narrowed(known, text, start, clause);
    }
    return undefined;
  }

  /** A market with what narrows it, if it is its whole name that begins at `start`. */
  #narrowed(known: string, text: string, start: number, clause: Surroundings): Market | undefined {
    let slug = known;
    let left = text.slice(0, start).trimEnd();
    for (let word = this.#modifierAt(left); word !== undefined; word = this.#modifierAt(left)) {
      slug = `${word.slug}-${slug}`;
      left = left.slice(0, -word.name.length).trimEnd();
    }
    const region = this.#regionAt(left) ?? placeBefore(text, left.length, clause);
    if (region !== undefined) return { slug, region };
    const isWhole = this.#isNoPartOfName(left) || maker(text, left.length, clause) !== undefined;
    return isWhole ? { slug, region } : undefined;
  }

  #modifierAt(left: string): { name: string; slug: string } | undefined {
    const name = this.#modifierEnds.endOf(left);
    const slug = name && this.#modifiers.get(name);
    return name === undefined || slug === undefined ? undefined : { name, slug };
  }

  #regionAt(left: string): string | undefined {
    const name = this.#regionEnds.endOf(left);
    return name === undefined ? undefined : this.#regions.get(name);
  }

  #regionFrom(right: string): string | undefined {
    for (const [name, slug] of this.#regions) {
      if (right.startsWith(name) && !LATIN_START.test(right.slice(name.length))) return slug;
    }
    return undefined;
  }

  #isNoPartOfName(left: string): boolean {
    if (left === '' || NO_WORD_END.test(left)) return true;
    return this.#before.endOf(left) !== undefined;
  }

  /** The market that a text after "market" names: " for AI chips was worth". */
  #startOf(text: string): Market | undefined {
    const lead = this.#phrases.behind.exec(text)?.[0].length;
    if (lead === undefined) return undefined;
    const rest = text.slice(lead);
    const ends = [...rest.matchAll(WORD)].map(({ index, 0: word }) => index + word.length);
    for (const end of ends.reverse()) {
      const slug = this.#slugs.get(keyOf(rest.slice(0, end)));
      if (slug === undefined) continue;
      return this.#goesOnWithout(rest.slice(end)) ? { slug, region: undefined } : undefined;
    }
    return undefined;
  }

  #goesOnWithout(right: string): boolean {
    const next = right.trimStart();
    if (next === '' || NO_WORD_START.test(next)) return true;
    return this.#after.has(/^[a-z]+/.exec(next)?.[0] ?? '');
  }
}

function idOf(named: Market | undefined): string | undefined {
  if (named?.region === undefined) return named?.slug;
  return `${named.region}-${named.slug}`;
}

/** What is told most, if it is told often. */
function mostOften(told: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const slug of told) counts.set(slug, (counts.get(slug) ?? 0) + 1);
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most !== undefined && most[1] >= OFTEN ? most[0] : undefined;
}

function keyOf(name: string): string {
  return name.toLowerCase().replace(GAPS, '').replace(PLURAL, '');
}

/** The id of a place whose name stands right before the name of a market: 巴西电商市场. */
function placeBefore(text: string, start: number, clause: Surroundings): string | undefined {
  return namedBefore(text, start, clause, 'place');
}

/** The id of a company right before it: 比亚迪动力电池装车量. */
function maker(text: string, start: number, clause: Surroundings): string | undefined {
  return namedBefore(text, start, clause, 'organization');
}

function namedBefore(
  text: string,
  start: number,
  { lowered, parties, start: from }: Surroundings,
  wanted: 'place' | 'organization',
): string | undefined {
  const at = from + lowered.lastIndexOf(text) + start;
  const names = flatMap(parties, ({ members }) => members).filter(({ type }) => type === wanted);
  return names.find(({ end }) => end <= at && at - end <= 1)?.entity;
}

/** "puts the market at $3 billion": the one spoken of before. */
function isBare(
  { start }: Span,
  { lowered, start: from }: Clause,
  { bare }: MarketPhrases,
): boolean {
  return bare.test(lowered.slice(0, start - from));
}
