import type { Figure } from '../../../core/figure.js';
import type { Span } from '../../../core/span.js';
import { Matcher } from '../../../lexicon/matcher.js';
import { DescriptionWords } from '../words/description-words.js';
import { formsOf } from '../words/inflect.js';
import { type Phrases, phrasesOf } from '../words/phrases.js';
import type { Tables } from '../words/tables.js';
import { WordEnds } from '../words/word-ends.js';
import { type CompiledPattern, compilePatterns } from './compiled-pattern.js';
import type { FigureItem } from './figure-item.js';
import type { Frame } from './frame.js';
import { type Flag, Senses } from './senses.js';

/** A word of the tables where it stands in the normalized text. */
export interface Word extends Span {
  readonly text: string;
  readonly senses: Senses;
}

interface WordLists {
  readonly zh: readonly string[];
  readonly en: readonly string[];
}

const SHORTEST_SURE_HAN = 2;

/** All words of frames and tables in one trie, so that a sentence is read in one pass. */
export class Vocabulary {
  readonly #matcher = new Matcher<Senses>();
  readonly #byWord = new Map<string, Senses>();
  readonly #adverbs: ReadonlySet<string>;
  readonly #byUnit = new Map<string, Senses>();
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
    const { sources, brokers, bodies, listed } = tables.attribution;
    this.sources = new Set(sources);
    this.bodies = new Set(bodies);
    this.listed = new Set(listed);
    this.observers = new Set([...sources, ...brokers]);
    this.#addTables(tables);
    this.#adverbs = new Set(tables.markers.adverbs.zh);
    for (const frame of frames) {
      for (const pattern of compilePatterns(frame, tables.metrics))
        this.#addPattern(pattern, tables);
    }
    this.#addEndings(tables.markers.agents.en);
    this.#addBehindAdverbs();
    this.#addBeforeAspects(tables.markers.aspects.zh);
    for (const [word, senses] of this.#byWord) this.#matcher.add(word, senses);
    const { zh, en } = tables.markers.modifiers;
    const { compared, notCompared, comparedBefore, comparedFigure } = tables.times;
    const { changes } = this.phrases;
    this.isCompared = (time, before, behind) =>
      (compared.en.some((word) => time.includes(word)) &&
        !notCompared.en.some((word) => time.endsWith(word))) ||
      comparedBefore.en.some((word) => before.endsWith(` ${word}`)) ||
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
      const word = this.#wordAt(lowered, position, end, skip, isToken);
      if (word !== undefined) words.push(word);
      position = word?.end ?? position + 1;
    }
    return words;
  }

  /** The figure as a trigger, where a frame has patterns for its unit. */
  figureTrigger({ start, end, figure }: FigureItem): Word | undefined {
    const senses = this.#byUnit.get(unitOf(figure));
    return senses && { start, end, text: '', senses };
  }

  #wordAt(
    text: string,
    start: number,
    limit: number,
    skip: (position: number) => number | undefined,
    isToken: (start: number, end: number) => boolean,
  ): Word | undefined {
    for (const { end, value } of this.#matcher.matchesAt(text, start)) {
      if (end > limit || skip(end - 1) !== undefined) continue;
      const isLatin = isLatinLetter(text.charCodeAt(start));
      if (isLatin && !standsAlone(text, start, end)) continue;
      if (!isLatin && end - start < SHORTEST_SURE_HAN) {
        const afterAdverb = this.#adverbs.has(text.charAt(start - 1)) && isToken(start - 1, end);
        // 由前雇员
        const beforeAdverb = this.#adverbs.has(text.charAt(end)) && isToken(start, end + 1);
        // Right before a name the segmenter, which may not know the name, has no say.
        if (!isToken(start, end) && !(afterAdverb || beforeAdverb) && skip(end) === undefined)
          continue;
      }
      return { start, end, text: text.slice(start, end), senses: value };
    }
    return undefined;
  }

  #senses(word: string): Senses {
    const known = this.#byWord.get(word);
    if (known !== undefined) return known;
    const senses = new Senses();
    this.#byWord.set(word, senses);
    return senses;
  }

  #each({ zh, en }: WordLists, set: (senses: Senses) => void): void {
    for (const word of zh) set(this.#senses(lowerAscii(word)));
    for (const entry of en)
      for (const form of formsOf(entry.toLowerCase())) set(this.#senses(form));
  }

  #addTables(tables: Tables): void {
    const { markers, cues, metrics, anaphora, times } = tables;
    this.#each(markers.shields, () => {});
    for (const [flag, words] of flagged(tables)) {
      this.#each(words, (senses) => {
        senses[flag] = true;
      });
    }
    for (const marker of ['far', 'near'] as const) {
      this.#each(markers[marker], (senses) => {
        senses.marker = marker;
      });
    }
    for (const cue of cues) this.#each(cue, (senses) => senses.cues.push(cue));
    for (const metric of metrics) this.#each(metric, (senses) => senses.metrics.push(metric));
    for (const anaphor of anaphora.anaphora) {
      this.#each(anaphor, (senses) => senses.anaphors.push(anaphor));
    }
    this.#each(times.sinceBefore, (senses) => {
      senses.since = 'before';
    });
    this.#each(times.sinceAfter, (senses) => {
      senses.since = 'after';
    });
  }

  #addEndings(agents: readonly string[]): void {
    for (const [word, senses] of this.#byWord) {
      const ending = agents.find((agent) => word.endsWith(` ${agent}`));
      if (ending !== undefined && senses.patterns.length > 0) senses.ending = ending;
    }
  }

  /** 则持有 says all that 持有 says: the longer word would hide the shorter one. */
  #addBehindAdverbs(): void {
    for (const [word, { patterns }] of this.#byWord) {
      const bare = this.#adverbs.has(word.charAt(0)) ? this.#byWord.get(word.slice(1)) : undefined;
      if (patterns.length === 0 || bare === undefined) continue;
      patterns.push(...bare.patterns.filter((pattern) => !patterns.includes(pattern)));
    }
  }

  /** Likewise 引进了 says all that 引进 says. */
  #addBeforeAspects(aspects: readonly string[]): void {
    for (const [word, { patterns }] of this.#byWord) {
      if (patterns.length === 0 || !aspects.includes(word.slice(-1))) continue;
      const bare = this.#byWord.get(word.slice(0, -1))?.patterns ?? [];
      patterns.push(...bare.filter((pattern) => !patterns.includes(pattern)));
    }
  }

  #addPattern(pattern: CompiledPattern, { metrics, titles }: Tables): void {
    const add = (senses: Senses): void => {
      if (!senses.patterns.includes(pattern)) senses.patterns.push(pattern);
      if (pattern.titles) senses.title = true;
      else if (!pattern.noun) senses.claims = true;
    };
    if (pattern.words !== undefined) this.#each(pattern.words, add);
    if (pattern.titles) this.#each(titles, add);
    for (const unit of pattern.units ?? []) {
      const senses = this.#byUnit.get(unit) ?? new Senses();
      this.#byUnit.set(unit, senses);
      add(senses);
    }
    for (const metric of metrics) {
      const isTrigger = !metric.implied && pattern.metrics?.includes(metric.metric);
      if (isTrigger) this.#each(metric, add);
    }
  }
}

/** What a word is or is not, with the words that are. */
function flagged({ markers, anaphora, attribution, times }: Tables): [Flag, WordLists][] {
  return [
    ['kind', markers.kinds],
    ['link', markers.links],
    ['possessive', markers.possessives],
    ['verb', markers.verbs],
    ['alias', markers.aliases],
    ['opener', markers.openers],
    ['closer', markers.closers],
    ['together', markers.together],
    ['boundary', markers.boundaries],
    ['leadIn', anaphora.leadIns],
    ['until', times.until],
    ['comparedWith', times.comparedWith],
    ['asOf', times.asOf],
    ['done', { ...times.done, en: [] }],
    ['effective', times.effective],
    ['results', times.results],
    ['wholeYear', times.wholeYear],
    ['bystander', anaphora.bystanders],
    ['rival', anaphora.rivals],
    ['unnamed', anaphora.unnamed],
    ['counted', anaphora.counted],
    ['unnamedUnder', anaphora.unnamedUnder],
    ['complement', anaphora.complements],
    ['stranger', anaphora.strangers],
    ['saying', attribution.saying],
    ['reports', attribution.reporting],
    ['accordingTo', attribution.accordingTo],
  ];
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

/** Lower case for ASCII only: the text keeps its length. */
export function lowerAscii(text: string): string {
  return text.replace(/[A-Z]+/g, (capitals) => capitals.toLowerCase());
}
