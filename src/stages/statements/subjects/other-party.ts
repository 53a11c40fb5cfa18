import type { Span } from '../../../core/span.js';
import type { Member } from '../clauses/reading.js';
import type { Word } from '../frames/vocabulary.js';
import type { Phrases } from '../words/phrases.js';
import type { Discourse } from './discourse.js';

type Named = Pick<Member, 'entity' | 'type'>;

/** What is told up to a word that stands for a company told elsewhere. */
interface Told {
  /** The names before it, and those words among them that name one of two (后者). */
  readonly all: readonly Span[];
  /** The names that it may stand for, and those of them that begin a clause. */
  readonly names: readonly Member[];
  readonly leading: readonly Member[];
}

/** 为其供应, 向其采购: a pronoun between the word that governs it and the verb, no 其 of 为其子公司. */
export function governsPronoun(
  word: Word,
  previous: Word | undefined,
  next: Word | undefined,
  { anaphora: { pronouns } }: Phrases,
): boolean {
  return (
    pronouns.has(word.text) &&
    previous?.end === word.start &&
    previous.senses.marker !== undefined &&
    next !== undefined &&
    next.start - word.end <= ADVERB_REACH &&
    next.senses.patterns.length > 0 &&
    !next.senses.possessive
  );
}

const ADVERB_REACH = 2;

/**
 * What 其 stands for in one sentence behind a word that sets it apart from the subject of its clause:
 * 甲是其供应商; …，将为其供应.
 */
export class OtherParties {
  readonly #lowered: string;
  readonly #sentence: Span;
  readonly #discourse: Discourse;
  readonly #phrases: Phrases['anaphora'];
  /** What the last one of a clause with a subject stands for. */
  #last: readonly Named[] | undefined;

  constructor(lowered: string, sentence: Span, discourse: Discourse, phrases: Phrases) {
    this.#lowered = lowered;
    this.#sentence = sentence;
    this.#discourse = discourse;
    this.#phrases = phrases.anaphora;
  }

  /** `before`: the word that sets it apart; `usual`: what it would stand for, given the names that begin a clause. */
  resolve(
    before: Word,
    told: Told,
    usual: (leading: readonly Member[]) => readonly Named[],
  ): readonly Named[] {
    const leading = this.#afterSemicolon(before, told.leading);
    if (this.#leavesOutSubject(before, told.all))
      return this.#otherThanSubject(told.names, leading);
    // 甲是其供应商，乙也是其对手: both are of the same.
    this.#last ??= usual(leading);
    return this.#last;
  }

  /** …，更是其供应商; …，将为其供应: nobody is told in the clause before it. */
  #leavesOutSubject({ start }: Word, told: readonly Span[]): boolean {
    const ends = told.flatMap(({ end }) => (end <= start ? [end] : []));
    const before = this.#lowered.slice(Math.max(this.#sentence.start, ...ends), start);
    const at = Math.max(...SEPARATORS.map((mark) => before.lastIndexOf(mark)));
    const isApart = ends.length === 0 || this.#phrases.parted.test(before);
    return isApart && this.#phrases.bareStart.test(before.slice(at + 1));
  }

  /** The company told last that is not the running subject. */
  #otherThanSubject(names: readonly Member[], leading: readonly Member[]): readonly Named[] {
    const isCompany = ({ type }: Named): boolean => type === 'organization';
    const subject = leading.find(isCompany) ?? this.#discourse.subject(['organization']);
    const than = subject === undefined ? [] : [subject.entity];
    const found =
      names.findLast((name) => isCompany(name) && !than.includes(name.entity)) ??
      this.#discourse.other(than, ['organization']);
    return found === undefined ? [] : [found];
  }

  /** In 甲完成融资；乙获丙投资，后者成为其股东 the names of the last part, where it has some. */
  #afterSemicolon({ start }: Word, leading: readonly Member[]): readonly Member[] {
    const from = this.#sentence.start;
    const before = this.#lowered.slice(from, start);
    const at = from + Math.max(before.lastIndexOf('；'), before.lastIndexOf(';'));
    const last = leading.filter((name) => name.start > at);
    return last.length > 0 ? last : leading;
  }
}

const SEPARATORS = [',', ';', ':', '，', '；', '：'];
