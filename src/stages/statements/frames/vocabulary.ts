import type { Figure } from '../../../core/figure.js';
import type { Span } from '../../../core/span.js';
import { type Match, Matcher } from '../../../lexicon/matcher.js';
import { DescriptionWords } from '../words/description-words.js';
import { type Phrases, phrasesOf } from '../words/phrases.js';
import type { Tables } from '../words/tables.js';
import { WordEnds } from '../words/word-ends.js';
import { Dictionary } from './dictionary.js';
import type { FigureItem } from './figure-item.js';
import type { Frame } from './frame.js';
import type { Senses } from './senses.js';

/** A word of the tables where it stands in the normalized text. */
export interface Word extends Span {
  readonly text: string;
  readonly senses: Senses;
  /**
   * The longest word that it begins with and that may tell something too: fell of "fell by". Han characters
   * that run on make another word: 收購價 is no 收購.
   */
  readonly shorter: Word | undefined;
}

const SHORTEST_SURE_HAN = 2;

/** All words of frames and tables in one trie, so that a sentence is read in one pass. */
export class Vocabulary {
  readonly #matcher = new Matcher<Senses>();
  readonly #adverbs: ReadonlySet<string>;
  readonly #byUnit: ReadonlyMap<string, Senses>;
  /** Words that may stand between a figure and its governing word. */
  readonly modifiers: WordEnds;
  /** The same with words that join a noun and its amount: 总价为. */
  readonly copulas: WordEnds;
  /** Whether texts in lower case, that of a time and what stands right around it, tell a comparison. */
  readonly isCompared: (time: string, before: string, behind: string) => boolean;

  /** Entities that give news and figures of others. */
  readonly sources: ReadonlySet<string>;
  /** Public bodies and the like: what is told without a name is never of them. */
  readonly bodies: ReadonlySet<string>;
  /** Those of them that are companies with results of their own. */
  readonly listed: ReadonlySet<string>;
  /** What those who count and forecast others are called right before their names. */
  readonly institutes: WordEnds;
  /** They and those that rate and forecast others. */
  readonly observers: ReadonlySet<string>;

  /** Entities that are only measures and standards. */
  readonly noNames: ReadonlySet<string>;
  readonly phrases: Phrases;
  readonly descriptions: DescriptionWords;

  constructor(frames: readonly Frame[], tables: Tables) {
    this.noNames = new Set(tables.anaphora.noNames);
    this.phrases = phrasesOf(tables.phrases);
    this.descriptions = new DescriptionWords(tables.descriptions);
    const { sources, brokers, bodies, listed, institutes } = tables.attribution;
    this.institutes = new WordEnds([...institutes.zh, ...institutes.en]);
    this.sources = new Set(sources);
    this.bodies = new Set(bodies);
    this.listed = new Set(listed);
    this.observers = new Set([...sources, ...brokers]);
    this.#adverbs = new Set(tables.markers.adverbs.zh);
    const { byWord, byUnit } = new Dictionary(frames, tables);
    for (const [word, senses] of byWord) this.#matcher.add(word, senses);
    this.#byUnit = byUnit;
    const { zh, en } = tables.markers.modifiers;
    const { compared, notCompared, comparedBefore, comparedFigure } = tables.times;
    const comparedWords = comparedBefore.en.map((word) => ` ${word}`);
    const { changes } = this.phrases;
    this.isCompared = (time, before, behind) =>
      (compared.en.some((word) => time.includes(word)) &&
        !notCompared.en.some((word) => time.endsWith(word))) ||
      comparedWords.some((word) => before.endsWith(word)) ||
      (comparedFigure.en.some((word) => time.startsWith(word)) &&
        changes.comparedFigure.test(before)) ||
      comparedBefore.zh.some((word) => before.endsWith(word)) ||
      compared.zh.some((word) => `${time}${behind}`.includes(word));
    this.modifiers = new WordEnds([...zh, ...en]);
    this.copulas = new WordEnds([...zh, ...tables.markers.copulas.zh, ...en]);
  }

  /**
   * The longest words of [start, end), left to right, without overlap. `skip` gives the end of what
   * covers a position (a name, a figure); `isTokenEdge` guards words of one Han character.
   */
  scan(
    lowered: string,
    { start, end }: Span,
    skip: (position: number) => number | undefined,
    isToken: (start: number, end: number) => boolean,
  ): Word[] {
    const words: Word[] = [];
    let position = start;
    while (position < end) {
      const skipped = skip(position);
      if (skipped !== undefined) {
        position = skipped;
        continue;
      }
      const matches = this.#matcher.matchesAt(lowered, position);
      if (matches.length === 0) {
        position++;
        continue;
      }
      const place = { text: lowered, start: position, limit: end, skip, isToken };
      const word = this.#longest(matches, 0, place);
      if (word !== undefined) words.push(word);
      position = word?.end ?? position + 1;
    }
    return words;
  }

  /** The figure as a trigger, where a frame has patterns for its unit. */
  figureTrigger({ start, end, figure }: FigureItem): Word | undefined {
    const senses = this.#byUnit.get(unitOf(figure));
    return senses && { start, end, text: '', senses, shorter: undefined };
  }

  /** The longest of the matches from one on that is a word there. */
  #longest(matches: readonly Match<Senses>[], from: number, place: WordPlace): Word | undefined {
    const { text, start } = place;
    for (let i = from; i < matches.length; i++) {
      const { end, value: senses } = matches[i] as Match<Senses>;
      const tells = senses.patterns.length > 0;
      if ((from > 0 && !tells) || !this.#isWord(end, place)) continue;
      const isLatin = isLatinLetter(text.charCodeAt(start));
      const shorter = tells && isLatin ? this.#longest(matches, i + 1, place) : undefined;
      return { start, end, text: text.slice(start, end), senses, shorter };
    }
    return undefined;
  }

  #isWord(end: number, { text, start, limit, skip, isToken }: WordPlace): boolean {
    if (end > limit || skip(end - 1) !== undefined) return false;
    if (isLatinLetter(text.charCodeAt(start))) return standsAlone(text, start, end);
    if (end - start >= SHORTEST_SURE_HAN || isToken(start, end)) return true;
    const afterAdverb = this.#adverbs.has(text.charAt(start - 1)) && isToken(start - 1, end);
    // 由前雇员
    const beforeAdverb = this.#adverbs.has(text.charAt(end)) && isToken(start, end + 1);
    // Right before a name the segmenter, which may not know the name, has no say.
    return afterAdverb || beforeAdverb || skip(end) !== undefined;
  }
}

/** Where a word of a text may begin, and what says where words end. */
interface WordPlace {
  readonly text: string;
  readonly start: number;
  readonly limit: number;
  readonly skip: (position: number) => number | undefined;
  readonly isToken: (start: number, end: number) => boolean;
}

/** The unit of a quantity; % of a percentage; money/share for an amount of money for each share. */
function unitOf(figure: Figure): string {
  if (figure.kind === 'quantity') return figure.quantity.unit;
  if (figure.kind === 'percent') return '%';
  return figure.kind === 'money' && figure.money.per !== undefined
    ? `money/${figure.money.per}`
    : '';
}

function isLatinLetter(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0xc0 && unit <= 0x24f);
}

/** Whether no Latin letter runs on before or after [start, end). */
export function standsAlone(text: string, start: number, end: number): boolean {
  return !isLatinLetter(text.charCodeAt(start - 1)) && !isLatinLetter(text.charCodeAt(end));
}
