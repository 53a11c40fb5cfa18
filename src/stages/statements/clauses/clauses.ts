import { isHan } from '../../../core/scripts.js';
import type { Span } from '../../../core/span.js';
import type { FigureItem } from '../frames/figure-item.js';
import type { Word } from '../frames/vocabulary.js';
import type { Phrases } from '../words/phrases.js';
import { isMetric } from './metric-words.js';
import type { Clause } from './reading.js';
import { isTitle } from './title.js';

/** Longer clauses are cut: it bounds the work on hostile text. */
const LONGEST_CLAUSE = 400;
const SEPARATORS = new Set([...'，,；;：:。！？!?—–…\n\r|'].map((mark) => mark.charCodeAt(0)));
/** A hyphen or colon between letters or digits belongs to a word or a number. */
const DIGIT = /\d/;

/** What stands in a sentence. */
interface Inside {
  readonly words: readonly Word[];
  /** The end of the name or figure that covers a position. */
  readonly skip: (position: number) => number | undefined;
  /** Enumerations. */
  readonly joined: readonly Span[];
  readonly phrases: Phrases;
}

/**
 * Cuts a sentence at its commas and at words that begin a clause. A separator inside a name or a
 * figure (`skip`), inside an enumeration (`joined`) or between digits is none.
 */
export function splitClauses(
  text: string,
  sentence: Span & { readonly isHeading: boolean },
  { words, skip, joined, phrases }: Inside,
): Span[] {
  const cuts = separatorCuts(text, sentence, skip).filter(
    (cut) =>
      !isBound(text, cut - 1, words, phrases) &&
      !isAfterLength(text, cut - 1, phrases) &&
      !isAmongTitles(text, cut - 1, words, phrases),
  );
  if (sentence.isHeading) cuts.push(...headingCuts(text, sentence));
  for (const { senses, start } of words) if (senses.boundary) cuts.push(start);
  cuts.sort((a, b) => a - b);
  const kept = outside(cuts, joined);
  kept.push(sentence.end);
  const clauses: Span[] = [];
  let start = sentence.start;
  for (const cut of kept) {
    for (; cut - start > LONGEST_CLAUSE; start += LONGEST_CLAUSE) {
      clauses.push({ start, end: start + LONGEST_CLAUSE });
    }
    // Between a comma and the word that begins a clause is none.
    const isBlank = cut < sentence.end && text.slice(start, cut).trim() === '';
    if (isBlank || cut <= start) continue;
    clauses.push({ start, end: cut });
    start = cut;
  }
  return clauses;
}

/** The clause of a sentence that a position stands in. */
export function clauseAt(clauses: readonly Clause[], position: number): Clause | undefined {
  return clauses.findLast(({ start }) => start <= position);
}

/** A comma alone between two figures of one kind: 1亿元，2亿元，3亿元. */
const LIST_COMMA = /^\s?[，,]\s?$/;

/** Runs of figures of one kind with nothing but commas between them, which part no clause. */
export function figureLists(text: string, figures: readonly FigureItem[]): Span[] {
  const lists: Span[] = [];
  figures.forEach((item, i) => {
    const before = figures[i - 1];
    if (before?.figure.kind !== item.figure.kind || item.figure.kind === 'time') return;
    if (!LIST_COMMA.test(text.slice(before.end, item.start))) return;
    lists.push({ start: before.start, end: item.end });
  });
  return lists;
}

function separatorCuts(
  text: string,
  sentence: Span,
  skip: (position: number) => number | undefined,
): number[] {
  const cuts: number[] = [];
  for (let position = sentence.start; position < sentence.end; position++) {
    const skipped = skip(position);
    if (skipped !== undefined) {
      position = skipped - 1;
      continue;
    }
    if (!isSeparator(text, position) || isSeparator(text, position + 1)) continue;
    const isInNumber =
      DIGIT.test(text.charAt(position - 1)) && DIGIT.test(text.charAt(position + 1));
    if (!isInNumber) cuts.push(position + 1);
  }
  return cuts;
}

function isSeparator(text: string, position: number): boolean {
  const unit = text.charCodeAt(position);
  return !isHan(unit) && SEPARATORS.has(unit);
}

/** "Revenue: $3 billion", "2023: $2 billion" and "(2023: $2 billion)" tell one thing: the colon parts nothing. */
function isBound(
  text: string,
  colon: number,
  words: readonly Word[],
  { figures: { amountAhead } }: Phrases,
): boolean {
  if (!COLONS.has(text.charAt(colon))) return false;
  if (!amountAhead.test(text.slice(colon + 1, colon + 1 + AMOUNT_REACH))) return false;
  const before = text.slice(Math.max(0, colon - BRACKET_REACH), colon);
  return (
    IN_BRACKETS.test(before) ||
    YEAR.test(before) ||
    words.some((word) => word.end === colon && isMetric(word))
  );
}

/** "a five-year, $2 billion contract": one noun with two adjectives. */
function isAfterLength(
  text: string,
  comma: number,
  { figures: { amountAhead, length } }: Phrases,
): boolean {
  if (text.charAt(comma) !== ',') return false;
  return (
    length.test(text.slice(Math.max(0, comma - LENGTH_REACH), comma)) &&
    amountAhead.test(text.slice(comma + 1, comma + 1 + AMOUNT_REACH))
  );
}

/** "Chairman, President and CEO X": the comma parts two positions that one person holds. */
function isAmongTitles(
  text: string,
  comma: number,
  words: readonly Word[],
  { titles: { joined } }: Phrases,
): boolean {
  if (!text.startsWith(', ', comma)) return false;
  if (!words.some((word) => word.end === comma && isTitle(word))) return false;
  return words.some(
    (word) =>
      word.start > comma &&
      word.start - comma <= TITLE_REACH &&
      isTitle(word) &&
      joined.test(text.slice(comma, word.start)),
  );
}

const TITLE_REACH = 8;
const LENGTH_REACH = 8;

const COLONS = new Set(':：');
const AMOUNT_REACH = 28;
const IN_BRACKETS = /[(（][^()（）]{1,16}$/;
const BRACKET_REACH = 17;
/** "2024: $50 billion 2025: $80 billion" */
const YEAR = /(?<!\d)\d{4}年?$/;

/** 携手乙推GB10 法人看好: where Latin words stand right behind Chinese ones, a space behind them parts too. */
const HEADING_GAP =
  /(?<=[\p{Script=Han}%)）]|\p{Script=Han}[A-Za-z0-9.+-]{1,16}) +(?=\p{Script=Han})/gu;

/** In Chinese headings a space parts what is told, as a comma does elsewhere. */
function headingCuts(text: string, { start, end }: Span): number[] {
  return [...text.slice(start, end).matchAll(HEADING_GAP)].map((gap) => start + gap.index);
}

/** The cuts that lie in none of the spans; both are in order. */
function outside(cuts: readonly number[], spans: readonly Span[]): number[] {
  let next = 0;
  return cuts.filter((cut) => {
    while (next < spans.length && (spans[next]?.end ?? 0) <= cut) next++;
    const span = spans[next];
    return span === undefined || cut <= span.start;
  });
}

/** Whether a semicolon parts a clause from the next: what is told behind it is another item. */
export function endsItem({ lowered }: Clause): boolean {
  return ITEM_END.test(lowered);
}

const ITEM_END = /[;；]\s*$/;
