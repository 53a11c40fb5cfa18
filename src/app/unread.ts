import type { Layers } from '../core/layers.js';
import { overlaps, type Span } from '../core/span.js';
import type { WhyNotPlace } from '../ledger/why-not/why-not.js';

type Read = Pick<Layers, 'article' | 'figures' | 'names'>;
type Unread = WhyNotPlace['unread'][number];

const NUMBER = /\d[\d.,]*/g;
/** One or more words with capitals: what a Latin name looks like. */
const CAPITALS = /[A-Z][\w&'’.-]*(?: [A-Z][\w&'’.-]*)*/g;
const CODE_PART = /[\w/:@#?=%.+-]/;
/** Letters of a code around a number that are looked at. */
const CODE_REACH = 40;

/** Numbers of the words, and words with capitals of their sentence, that no stage made anything of. */
export function unreadIn(span: Span, sentence: Span, layers: Read): Unread[] {
  const { text } = layers.article;
  const numbers = spansOf(NUMBER, text, span).flatMap((number) => {
    const reason = whyNoFigure(number, layers);
    return reason === undefined ? [] : [{ exact: text.slice(number.start, number.end), reason }];
  });
  const known = [...layers.names, ...layers.figures].filter((one) => overlaps(one, sentence));
  const names = spansOf(CAPITALS, text, sentence)
    .filter((name) => !known.some((one) => overlaps(one, name)))
    .filter(({ start, end }) => start > sentence.start || text.slice(start, end).includes(' '))
    .map(({ start, end }) => ({
      exact: text.slice(start, end),
      reason: 'no name that is known or told by its words',
    }));
  return [...numbers, ...names];
}

function spansOf(pattern: RegExp, text: string, { start, end }: Span): Span[] {
  return [...text.slice(start, end).matchAll(pattern)].map(({ index, 0: match }) => ({
    start: start + index,
    end: start + index + match.length,
  }));
}

/** Undefined for a number that is part of a figure or a name. */
function whyNoFigure(
  number: Span,
  { article: { text }, figures, names }: Read,
): string | undefined {
  const figure = figures.find((one) => overlaps(one, number));
  if (figure !== undefined) {
    return figure.kind === 'number'
      ? `a bare number (rule ${figure.rule}): no currency, unit or percent sign beside it`
      : undefined;
  }
  const name = names.find((one) => overlaps(one, number));
  if (name !== undefined) return undefined;
  const code = codeAround(text, number);
  if (/[A-Za-z/@]/.test(code)) return `part of a code, an address or a word: ${code}`;
  return 'the scanner reads no figure here';
}

function codeAround(text: string, { start, end }: Span): string {
  let [from, to] = [start, end];
  while (start - from < CODE_REACH && CODE_PART.test(text.charAt(from - 1))) from--;
  while (to - end < CODE_REACH && CODE_PART.test(text.charAt(to))) to++;
  return text.slice(from, to);
}
