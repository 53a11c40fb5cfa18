import { lowerAscii } from '../../../core/lower-ascii.js';
import { formsOf } from '../words/inflect.js';
import type { Tables } from '../words/tables.js';
import { type CompiledPattern, compilePatterns } from './compiled-pattern.js';
import type { Frame } from './frame.js';
import { type Flag, Senses } from './senses.js';

interface WordLists {
  readonly zh: readonly string[];
  readonly en: readonly string[];
}

/** What each word of frames and tables may be, and which patterns begin with a counted thing. */
export class Dictionary {
  readonly byWord = new Map<string, Senses>();
  /** By the unit of a quantity, % or money/share. */
  readonly byUnit = new Map<string, Senses>();

  constructor(frames: readonly Frame[], tables: Tables) {
    this.#addTables(tables);
    for (const frame of frames) {
      for (const pattern of compilePatterns(frame, tables.metrics))
        this.#addPattern(pattern, tables);
    }
    const { agents, adverbs, aspects } = tables.markers;
    this.#addEndings(agents.en);
    // 则持有 says all that 持有 says, and 引进了 what 引进 says.
    this.#addShorter((word) => (adverbs.zh.includes(word.charAt(0)) ? word.slice(1) : undefined));
    this.#addShorter((word) =>
      aspects.zh.includes(word.slice(-1)) ? word.slice(0, -1) : undefined,
    );
    this.#share();
  }

  /** Words that are the same things share one object: six in seven are told by a list of their like. */
  #share(): void {
    const numbers = new Map<object, number>();
    const numberOf = (thing: object): number => {
      const number = numbers.get(thing) ?? numbers.size;
      numbers.set(thing, number);
      return number;
    };
    const shared = new Map<string, Senses>();
    for (const [word, senses] of this.byWord) {
      const key = Object.values(senses)
        .map((sense) => (Array.isArray(sense) ? sense.map(numberOf).join(' ') : `${sense}`))
        .join(',');
      const same = shared.get(key) ?? senses;
      shared.set(key, same);
      this.byWord.set(word, same);
    }
  }

  #senses(word: string): Senses {
    const known = this.byWord.get(word);
    if (known !== undefined) return known;
    const senses = new Senses();
    this.byWord.set(word, senses);
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
    for (const [word, senses] of this.byWord) {
      const ending = agents.find((agent) => word.endsWith(` ${agent}`));
      if (ending !== undefined && senses.patterns.length > 0) senses.ending = ending;
    }
  }

  /** A longer word hides the shorter one in it: it says all that the shorter one says. */
  #addShorter(shorterOf: (word: string) => string | undefined): void {
    for (const [word, { patterns }] of this.byWord) {
      const shorter = patterns.length === 0 ? undefined : shorterOf(word);
      const bare = (shorter !== undefined && this.byWord.get(shorter)?.patterns) || [];
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
      const senses = this.byUnit.get(unit) ?? new Senses();
      this.byUnit.set(unit, senses);
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
    ['concluded', { ...times.concluded, en: [] }],
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
