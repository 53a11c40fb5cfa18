import type { Span } from '../../core/span.js';
import type { Word } from './vocabulary.js';

/** Longer clauses are cut: it bounds the work on hostile text. */
const LONGEST_CLAUSE = 400;
const SEPARATORS = new Set('，,；;：:。！？!?—–…\n\r|');
/** A hyphen or colon between letters or digits belongs to a word or a number. */
const DIGIT = /\d/;

/**
 * Cuts a sentence at its commas and at words that begin a clause. A separator inside a name or a
 * figure (`skip`), inside an enumeration (`joined`) or between digits is none.
 */
export function splitClauses(
  text: string,
  sentence: Span,
  words: readonly Word[],
  skip: (position: number) => number | undefined,
  joined: readonly Span[],
  isHeading: boolean,
): Span[] {
  const cuts = [
    ...separatorCuts(text, sentence, skip),
    ...(isHeading ? headingCuts(text, sentence) : []),
    ...words.filter((word) => word.senses.boundary).map((word) => word.start),
  ].sort((a, b) => a - b);
  const kept = outside(cuts, joined);
  const clauses: Span[] = [];
  let start = sentence.start;
  for (const cut of [...kept, sentence.end]) {
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
    if (!SEPARATORS.has(text.charAt(position))) continue;
    if (SEPARATORS.has(text.charAt(position + 1))) continue;
    const isInNumber =
      DIGIT.test(text.charAt(position - 1)) && DIGIT.test(text.charAt(position + 1));
    if (!isInNumber) cuts.push(position + 1);
  }
  return cuts;
}

const HEADING_GAP = /(?<=[\p{Script=Han}%)）]) +(?=\p{Script=Han})/gu;

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
