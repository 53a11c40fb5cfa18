import { Alignment } from '../../../core/alignment.js';
import type { Margin } from '../../../core/article.js';
import type { Layers } from '../../../core/layers.js';
import type { Span } from '../../../core/span.js';
import type { NameTables } from '../words/tables.js';
import { hasHan, isHan, isLatin } from './characters.js';
import { notProse } from './not-prose.js';

const BLANK = 0x20;

export interface NameToken extends Span {
  readonly tag: string;
}

export interface NameSentence extends Span {
  /** Whether Chinese is the language of its words, whatever names it holds. */
  readonly isChinese: boolean;
}

/** The words of an article. */
interface Words {
  readonly tokens: readonly NameToken[];
  /** For every position the index of the token that holds it, -1 between tokens. */
  readonly tokenAt: Int32Array;
}

/** The article as the name rules read it: everything in positions of the normalized text. */
export interface NameText {
  readonly text: string;
  readonly hasHan: boolean;
  readonly alignment: Alignment;
  /** The words, found when they are first asked for: rules for Han characters go by them. */
  readonly words: () => Words;
  readonly sentences: readonly NameSentence[];
  /** 1 where no name is read: links, addresses, tickers, fields that are no prose. */
  readonly closed: Uint8Array;
  /** Where a name may begin: at no blank, nowhere closed, not within a Latin word. In text order. */
  readonly openings: Int32Array;
  /** What stands between two blanks somewhere in the text; made when it is first asked for. */
  readonly betweenBlanks: () => ReadonlySet<string>;
}

type NameInput = Pick<Layers, 'article' | 'normalized' | 'segments'>;

export function nameTextOf(
  { article, normalized, segments }: NameInput,
  tables: NameTables,
): NameText {
  const alignment = new Alignment(normalized.edits);
  const { text } = normalized;
  const toNormalized = ({ start, end }: Span): Span => ({
    start: alignment.toNormalized(start),
    end: alignment.toNormalized(end, true),
  });
  const closed = closedPositions(
    text,
    article.margins.map((m) => ({ ...m, ...toNormalized(m) })),
    tables,
  );
  return {
    text,
    hasHan: hasHan(text),
    alignment,
    words: once(() => wordsOf(segments.tokens, alignment, text.length)),
    sentences: segments.sentences.map((sentence) => {
      const span = toNormalized(sentence);
      return { ...span, isChinese: isMostlyChinese(text, span) };
    }),
    closed,
    openings: openingsOf(text, closed),
    betweenBlanks: once(() => new Set(text.split(' ').slice(1, -1))),
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function wordsOf(
  { starts, ends, tags }: Layers['segments']['tokens'],
  alignment: Alignment,
  length: number,
): Words {
  const tokens: NameToken[] = [];
  for (let i = 0; i < starts.length; i++) {
    const start = starts[i] as number;
    tokens.push({
      start: alignment.toNormalized(start),
      end: alignment.toNormalized(ends[i] ?? start, true),
      tag: tags[i] ?? '',
    });
  }
  return { tokens, tokenAt: indexByPosition(tokens, length) };
}

function indexByPosition(tokens: readonly NameToken[], length: number): Int32Array {
  const tokenAt = new Int32Array(length + 1).fill(-1);
  for (let index = 0; index < tokens.length; index++) {
    const { start, end } = tokens[index] as NameToken;
    for (let i = start; i < end; i++) tokenAt[i] = index;
  }
  return tokenAt;
}

/** Counts a Han character against a Latin word: one of each carries about as much. */
function isMostlyChinese(text: string, { start, end }: Span): boolean {
  let han = 0;
  let words = 0;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (isHan(unit)) han++;
    else if (isLatin(unit) && !(i > start && isLatin(text.charCodeAt(i - 1)))) words++;
  }
  return han > 0 && han >= words;
}

function closedPositions(text: string, margins: readonly Margin[], tables: NameTables): Uint8Array {
  const closed = new Uint8Array(text.length + 1);
  for (const { start, end, kind } of margins) if (kind !== 'imprint') closed.fill(1, start, end);
  for (const { start, end } of notProse(text, tables)) closed.fill(1, start, end);
  return closed;
}

function openingsOf(text: string, closed: Uint8Array): Int32Array {
  const openings = new Int32Array(text.length);
  let count = 0;
  for (let i = 0, wasLatin = false; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const isWithin = isLatin(unit) && wasLatin;
    wasLatin = isLatin(unit);
    if (unit !== BLANK && !isWithin && closed[i] === 0) openings[count++] = i;
  }
  return openings.subarray(0, count);
}

/** Whether a token begins here, or no token holds the position. */
export function startsToken(text: NameText, position: number): boolean {
  const token = tokenHolding(text, position);
  return token === undefined || token.start === position;
}

/** The token that begins at or holds a position. */
export function tokenHolding({ words }: NameText, position: number): NameToken | undefined {
  const { tokens, tokenAt } = words();
  return tokens[tokenAt[position] ?? -1];
}
