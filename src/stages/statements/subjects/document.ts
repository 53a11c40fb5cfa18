import { Alignment } from '../../../core/alignment.js';
import { flatMap } from '../../../core/flat-map.js';
import type { Layers } from '../../../core/layers.js';
import { lowerAscii } from '../../../core/lower-ascii.js';
import type { Span } from '../../../core/span.js';
import { appositions } from '../clauses/appositions.js';
import { figureLists, splitClauses } from '../clauses/clauses.js';
import { datelinesOf } from '../clauses/datelines.js';
import { groupMembers } from '../clauses/enumeration.js';
import { governGroups } from '../clauses/parties.js';
import type {
  Clause,
  Member,
  Party,
  ReadText,
  SentenceReading,
  TimeItem,
} from '../clauses/reading.js';
import { type Stretch, stretchesOf } from '../clauses/stretches.js';
import type { Appearance } from '../clauses/topics.js';
import { isOfVoice } from '../clauses/voices.js';
import { bitsOf, type FigureItem, figureItem } from '../frames/figure-item.js';
import type { Vocabulary, Word } from '../frames/vocabulary.js';
import { resolveAnaphors } from './anaphora.js';
import { Descriptions, type Homes } from './descriptions.js';
import { digestItems } from './digest-items.js';
import { Discourse } from './discourse.js';
import { type Tellers, tellersOf } from './tellers.js';

export type StatementsInput = Pick<
  Layers,
  'article' | 'normalized' | 'segments' | 'figures' | 'names'
>;

/** How far behind a time the word ends that tells a comparison: 去年同期, 去年的水平. */
const COMPARED_REACH = 2;
/** 以来同期新高. */
const RECORD_REACH = 8;
/** What stands before a time that tells so: "the corresponding quarter of", "from $3 million, or 12 cents a share,". */
const COMPARED_BEFORE = 72;
/** How far behind an institute or a broker the word stands that tells that it speaks. */
const VOICE_REACH = 5;
/** From "according to" to the institute: "the research firm". */
const SOURCE_REACH = 24;

/** In brackets, with a comma. */
const REMARK = /[（(][^（()）\n]{1,30}[，,；;][^（()）\n]{1,30}[)）]/g;

/** （NYSE: ABC；09999.HK）: the codes of a share, with their exchange or all in digits. */
const TICKERS =
  /[（(](?:(?:[\p{Script=Han}A-Za-z]{1,10}\s?[:：]\s?[A-Z\d][A-Z\d.]{0,9}|\d{4,6}(?:\.[A-Z]{1,3})?)(?:\s?[,，;；、/]\s?|(?=[)）])))+[)）]/gu;

/** Stands for each character of a name. */
const BLOT = '_';

/** One article in normalized coordinates, sentence by sentence. */
export class DocumentReader {
  readonly text: ReadText;
  readonly alignment: Alignment;
  readonly discourse: Discourse;
  readonly #descriptions: Descriptions;
  readonly stretches: readonly Stretch[];
  readonly #vocabulary: Vocabulary;
  readonly #members: readonly Member[];
  readonly #tellers: Tellers;
  readonly #figures: readonly FigureItem[];
  readonly #covered: Int32Array;
  readonly #tokenEnds: Int32Array | undefined;
  #nextMember = 0;
  #nextFigure = 0;

  constructor(input: StatementsInput, vocabulary: Vocabulary, homes: Homes) {
    const { text } = input.normalized;
    this.text = { text, lowered: lowerAscii(text) };
    this.alignment = new Alignment(input.normalized.edits);
    this.#vocabulary = vocabulary;
    this.#figures = input.figures.map((figure) => figureItem(figure, this.#normalized(figure)));
    this.#members = this.#membersOf(input);
    this.#tellers = tellersOf(this.#members, this.text.lowered, vocabulary);
    this.#descriptions = new Descriptions(this.text, this.#members, vocabulary.descriptions, homes);
    const items = digestItems(text, this.#members);
    const figures = inOrder(this.#figures);
    this.stretches = stretchesOf(input, { items, figures }, (span) => this.#normalized(span));
    this.discourse = new Discourse(this.#appearances(), this.#tellers);
    this.#covered = new Int32Array(text.length + 1);
    for (const { start, end } of [...this.#members, ...this.#figures]) {
      this.#covered.fill(end, start, end);
    }
    for (const { start, end } of this.#remarks()) this.#covered.fill(end, start, end);
    this.#tokenEnds = this.#tokenEndsOf(input);
  }

  /**
   * 丙（老股东，超额认购）跟投: brackets that tell of no name and no figure part no clause, nor do those that
   * tell where a share is traded.
   */
  #remarks(): Span[] {
    const { text } = this.text;
    const isBare = ({ start, end }: Span): boolean =>
      !this.#covered.subarray(start, end).some((to) => to > 0);
    return [...spansOf(TICKERS, text), ...spansOf(REMARK, text).filter(isBare)];
  }

  /** Reads a stretch; call for all stretches in order. The discourse must stand right before it. */
  read(stretch: Stretch): SentenceReading {
    const skip = (position: number): number | undefined => this.#covered[position] || undefined;
    const words = this.#vocabulary.scan(this.text.lowered, stretch, skip, this.#isToken);
    const names = this.#take(this.#members, stretch, '#nextMember');
    const figures = this.#take(this.#figures, stretch, '#nextFigure');
    const times = flatMap(figures, (item) => this.#timeOf(item));
    const { phrases } = this.#vocabulary;
    const anaphors = resolveAnaphors(
      this.text,
      stretch,
      {
        words,
        names,
        times,
        phrases,
        descriptions: this.#descriptions,
        observers: this.#tellers.observers,
      },
      this.discourse,
    );
    const members =
      anaphors.length === 0 ? names : [...names, ...anaphors].sort((a, b) => a.start - b.start);
    const groups = groupMembers(this.text.text, members, words, phrases);
    const told = [...names.filter(({ type }) => type !== 'place'), ...figures];
    const joined = [
      ...groups,
      ...figureLists(this.text.text, figures),
      ...appositions(this.text.lowered, stretch, names, told, phrases),
    ];
    joined.sort((a, b) => a.start - b.start);
    const spans = splitClauses(this.text.text, stretch, { words, skip, joined, phrases });
    const inside = {
      words: inOrder(words),
      figures: inOrder(figures),
      times: inOrder(times),
      groups: inOrder(groups),
      companies: inOrder(names.filter(({ type }) => type === 'organization')),
    };
    const clauses = spans.map((span, index): Clause => {
      const own = { words: inside.words(span), figures: inside.figures(span) };
      return {
        start: span.start,
        end: span.end,
        index,
        lowered: this.text.lowered.slice(span.start, span.end),
        nameless: this.#nameless(span, inside.companies(span)),
        phrases,
        words: own.words,
        figures: own.figures.filter(({ figure }) => figure.kind !== 'time'),
        figureKinds: bitsOf(own.figures.map(({ figure }) => figure.kind)),
        times: inside.times(span),
        parties: governGroups(
          { text: this.text.text, words: own.words, phrases },
          span,
          inside.groups(span),
          own.figures,
        ).map((party) => (this.#isVoice(party, own.words) ? { ...party, isVoice: true } : party)),
      };
    });
    const { start, end, paragraph, section, isHeading } = stretch;
    return { start, end, paragraph, section, isHeading, clauses };
  }

  #nameless({ start, end }: Span, companies: readonly Span[]): string {
    let text = '';
    let from = start;
    for (const name of companies) {
      if (name.start < from) continue;
      text += this.text.lowered.slice(from, name.start) + BLOT.repeat(name.end - name.start);
      from = name.end;
    }
    return text + this.text.lowered.slice(from, Math.max(from, end));
  }

  /** An institute or a broker right before a word of saying or expecting, unless the text is about it. */
  #isVoice({ members, start, end }: Party, words: readonly Word[]): boolean {
    const [only, ...others] = members;
    if (only === undefined || others.length > 0) return false;
    if (!this.#tellers.observers.has(only.entity) || this.discourse.isTopic(only.entity)) {
      return false;
    }
    return words.some(
      (word) =>
        (word.start >= end &&
          word.start - end <= VOICE_REACH &&
          (isOfVoice(word) || isTarget(word))) ||
        (word.senses.accordingTo && word.end <= start && start - word.end <= SOURCE_REACH),
    );
  }

  #timeOf({ start, end, figure }: FigureItem): TimeItem[] {
    if (figure.kind !== 'time') return [];
    const { lowered } = this.text;
    const before = lowered.slice(Math.max(0, start - COMPARED_BEFORE), start).trimEnd();
    const behind = lowered.slice(end, end + COMPARED_REACH);
    if (this.#vocabulary.phrases.times.ofRecord.test(lowered.slice(end, end + RECORD_REACH))) {
      return [];
    }
    const isCompared = this.#vocabulary.isCompared(lowered.slice(start, end), before, behind);
    return [{ start, end, figure, isCompared }];
  }

  /** The figure with an index of the figures layer. */
  readonly figureAt = (index: number): FigureItem | undefined => this.#figures[index];

  #membersOf({ names }: StatementsInput): Member[] {
    const datelines = datelinesOf(this.text.text);
    let [next, at] = [0, 0];
    // "Rs" of "Rs 295 crore" is part of the figure, whatever it was taken for.
    const isOfFigure = ({ start, end }: Span): boolean => {
      while ((this.#figures[at]?.end ?? Infinity) <= start) at++;
      const figure = this.#figures[at];
      return figure?.figure.kind === 'money' && figure.start <= start && end <= figure.end;
    };
    return names
      .filter(({ entity }) => !this.#vocabulary.noNames.has(entity))
      .map(({ start, end, entity, type }) => ({
        start: this.alignment.toNormalized(start),
        end: this.alignment.toNormalized(end, true),
        entity,
        type,
        isAnaphor: false,
        isBystander: false,
        represents: undefined,
      }))
      .filter(({ start, end }) => {
        if (isOfFigure({ start, end })) return false;
        while ((datelines[next]?.end ?? Infinity) <= start) next++;
        return start < (datelines[next]?.start ?? Infinity);
      });
  }

  readonly #isToken = (start: number, end: number): boolean =>
    this.#tokenEnds === undefined || this.#tokenEnds[start] === end;

  #normalized({ start, end }: Span): Span {
    return {
      start: this.alignment.toNormalized(start),
      end: this.alignment.toNormalized(end, true),
    };
  }

  #tokenEndsOf({ segments: { tokens } }: StatementsInput): Int32Array | undefined {
    if (tokens.starts.length === 0) return undefined;
    const ends = new Int32Array(this.text.text.length + 1);
    tokens.starts.forEach((start, i) => {
      const token = this.#normalized({ start, end: tokens.ends[i] ?? start });
      ends[token.start] = token.end;
    });
    return ends;
  }

  /** The items that start inside a stretch. The stretches come in order, so each item is seen once. */
  #take<T extends Span>(
    items: readonly T[],
    stretch: Span,
    cursor: '#nextMember' | '#nextFigure',
  ): T[] {
    let next = cursor === '#nextMember' ? this.#nextMember : this.#nextFigure;
    const taken: T[] = [];
    for (
      let item = items[next];
      item !== undefined && item.start < stretch.end;
      item = items[next]
    ) {
      if (item.start >= stretch.start && item.end <= stretch.end) taken.push(item);
      next++;
    }
    if (cursor === '#nextMember') this.#nextMember = next;
    else this.#nextFigure = next;
    return taken;
  }

  #appearances(): Appearance[] {
    const appearances: Appearance[] = [];
    const { backer } = this.#vocabulary.phrases.subjects;
    let next = 0;
    let leader: Stretch | undefined;
    for (const { entity, type, start, end } of this.#members) {
      while (this.stretches[next] !== undefined && (this.stretches[next]?.end ?? 0) <= start)
        next++;
      const stretch = this.stretches[next];
      if (stretch === undefined || stretch.start > start) continue;
      const { section } = stretch;
      // A fund told behind another company, or over a later part, is not what a text is about.
      const isBacker =
        (leader === stretch || section > 0) && backer.test(this.text.lowered.slice(start, end));
      if (type === 'organization') leader = stretch;
      // "AFP, TOKYO" over an article tells whose it is, not what it is about.
      const isLead = stretch.isProminent && start < stretch.leadEnd;
      const isProminent = isLead && !isBacker && !this.#tellers.sources.has(entity);
      appearances.push({ entity, type, section, isProminent });
    }
    return appearances;
  }
}

function spansOf(pattern: RegExp, text: string): Span[] {
  return [...text.matchAll(pattern)].map(({ 0: { length }, index }) => ({
    start: index,
    end: index + length,
  }));
}

/** 花旗将|目标价由56元削至48元: what a broker sets for another. */
function isTarget({ senses }: Word): boolean {
  return senses.metrics.some(({ metric }) => metric === 'target-price');
}

/** Hands out the items that start in each of a run of spans; items and spans are in order. */
function inOrder<T extends Span>(items: readonly T[]): (span: Span) => T[] {
  let next = 0;
  return ({ start, end }) => {
    while ((items[next]?.start ?? Infinity) < start) next++;
    const from = next;
    while ((items[next]?.start ?? Infinity) < end) next++;
    return from === next ? [] : items.slice(from, next);
  };
}
