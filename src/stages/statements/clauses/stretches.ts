import type { Layers } from '../../../core/layers.js';
import type { Span } from '../../../core/span.js';

type Input = Pick<Layers, 'article' | 'normalized' | 'segments'>;
type Role = Layers['segments']['sentences'][number]['role'];

/** A sentence in normalized coordinates, or a piece of a long one. */
export interface Stretch extends Span {
  readonly paragraph: number;
  readonly section: number;
  readonly isProminent: boolean;
  readonly isHeading: boolean;
  /** Up to where what it leads with stands: the company of an item of a digest. */
  readonly leadEnd: number;
}

/** Longer sentences are read in pieces: it bounds the work on hostile text. */
const LONGEST_SENTENCE = 1600;

/** In so many characters an item of a digest, with its mark, begins to tell of its company. */
const DIGEST_LEAD = 24;

const BLANK_LINE = /\n[ \t\u3000\u200c]*\r?\n/;

/** What of the text the stretches are made with, in normalized coordinates. */
interface Known {
  /** Where the items of a digest begin. */
  readonly items: readonly number[];
  /** The figures inside a span; the spans come in order. */
  readonly figures: (span: Span) => readonly Span[];
}

/**
 * The sentences outside the margins, capped, with the paragraph and section each stands in; an item of a
 * digest is a section.
 */
export function stretchesOf(
  input: Input,
  { items, figures }: Known,
  toNormalized: (span: Span) => Span,
): Stretch[] {
  const { text } = input.normalized;
  const stretches: Stretch[] = [];
  const beginsItem = inTurn(items);
  let [paragraph, section] = [0, 0];
  let previous: { end: number; isHeading: boolean } | undefined;
  for (const span of withCharts(sentencesOf(input, toNormalized), text, figures)) {
    const { role } = span;
    const isHeading = role === 'heading';
    const gap = text.slice(previous?.end ?? span.start, span.start);
    const isDigestItem = beginsItem(span.end);
    const isUnderHeading = previous !== undefined && isHeading && !previous.isHeading;
    const isNewSection = isUnderHeading || (isDigestItem && previous !== undefined);
    const isNewItem = role !== 'body' && gap.includes('\n');
    const isNewParagraph = BLANK_LINE.test(gap) || isHeading || isNewItem;
    if (isNewSection) section++;
    if (previous !== undefined && (isNewParagraph || previous.isHeading)) paragraph++;
    const isProminent = isHeading || previous === undefined || isNewSection;
    for (let { start } = span; start < span.end; start += LONGEST_SENTENCE) {
      const end = Math.min(span.end, start + LONGEST_SENTENCE);
      const leadEnd = isDigestItem ? start + DIGEST_LEAD : end;
      stretches.push({ start, end, paragraph, section, isProminent, isHeading, leadEnd });
    }
    previous = { end: span.end, isHeading };
  }
  return stretches;
}

/** Whether one of the positions stands before an end, each told once; the ends come in order. */
function inTurn(positions: readonly number[]): (end: number) => boolean {
  let next = 0;
  return (end) => {
    const from = next;
    while ((positions[next] ?? Infinity) < end) next++;
    return next > from;
  };
}

interface Sentence extends Span {
  readonly role: Role;
}

function sentencesOf({ segments, article }: Input, toNormalized: (span: Span) => Span): Sentence[] {
  let margin = 0;
  const outside = segments.sentences.filter(({ start, end }) => {
    while ((article.margins[margin]?.end ?? Infinity) <= start) margin++;
    const covering = article.margins[margin];
    return covering === undefined || covering.start > start || end > covering.end;
  });
  return outside.map((sentence) => {
    const { start, end } = toNormalized(sentence);
    return { start, end, role: sentence.role };
  });
}

/** Joins the figures of a chart, a sentence of their own, to the sentence before, which tells what they are. */
function withCharts(
  sentences: readonly Sentence[],
  text: string,
  figures: (span: Span) => readonly Span[],
): Sentence[] {
  const joined: Sentence[] = [];
  for (const sentence of sentences) {
    const isChart = isPairs(text, sentence, figures(sentence));
    const last = joined.at(-1);
    if (isChart && last !== undefined && sentence.end - last.start <= LONGEST_SENTENCE) {
      joined.splice(-1, 1, { ...last, end: sentence.end });
    } else joined.push(sentence);
  }
  return joined;
}

/** "2024: $0.5T 2025: $0.8T": nothing but times and amounts. */
function isPairs(text: string, { start, end }: Span, figures: readonly Span[]): boolean {
  if (figures.length < FEWEST_PAIRED) return false;
  let from = start;
  for (const figure of figures) {
    if (!MARKS.test(text.slice(from, figure.start))) return false;
    from = figure.end;
  }
  return MARKS.test(text.slice(from, end));
}

/** Two times with an amount each. */
const FEWEST_PAIRED = 4;
const MARKS = /^[\s:：,，;；、|()（）年.。-]*$/;
