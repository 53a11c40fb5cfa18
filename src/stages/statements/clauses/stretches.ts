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
}

/** Longer sentences are read in pieces: it bounds the work on hostile text. */
const LONGEST_SENTENCE = 1600;

const BLANK_LINE = /\n[ \t\u3000\u200c]*\r?\n/;

/** The sentences outside the margins, capped, with the paragraph and section each stands in. */
export function stretchesOf(
  input: Input,
  toNormalized: (span: Span) => Span,
  figures: (span: Span) => readonly Span[],
): Stretch[] {
  const { text } = input.normalized;
  const stretches: Stretch[] = [];
  let [paragraph, section] = [0, 0];
  let previous: { end: number; isHeading: boolean } | undefined;
  for (const { role, ...span } of withCharts(sentencesOf(input, toNormalized), text, figures)) {
    const isHeading = role === 'heading';
    const gap = text.slice(previous?.end ?? span.start, span.start);
    const isNewSection = previous !== undefined && isHeading && !previous.isHeading;
    const isNewItem = role !== 'body' && gap.includes('\n');
    const isNewParagraph = BLANK_LINE.test(gap) || isHeading || isNewItem;
    if (isNewSection) section++;
    if (previous !== undefined && (isNewParagraph || previous.isHeading)) paragraph++;
    const isProminent = isHeading || previous === undefined || isNewSection;
    for (let { start } = span; start < span.end; start += LONGEST_SENTENCE) {
      const end = Math.min(span.end, start + LONGEST_SENTENCE);
      stretches.push({ start, end, paragraph, section, isProminent, isHeading });
    }
    previous = { end: span.end, isHeading };
  }
  return stretches;
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
  return outside.map((sentence) => ({ ...toNormalized(sentence), role: sentence.role }));
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
