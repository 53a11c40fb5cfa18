import { DIGIT, folded, isDigit, isKind, isLetter, LETTER, skipSpaces } from './characters.js';
import type { ScanContext } from './scan-context.js';

const MOST_WORDS = 7;

interface Head {
  readonly unit: string;
  readonly end: number;
}

/**
 * The noun that a number counts, some words behind it: "30 Boeing 787 jets", "60 of the 737 Max".
 * Only names, model numbers and a few small words may stand between.
 */
export function phraseHead(context: ScanContext, from: number): Head | undefined {
  const { text, tables } = context;
  let at = from;
  let partitive = false;
  for (let words = 0; words < MOST_WORDS; words++) {
    const next = skipSpaces(text, at, 2);
    if (next === at) return undefined;
    const noun = tables.units.units.longest(text, next);
    if (noun !== undefined && isLetter(text, next) && noun.end - next > 1) {
      const fits = partitive || words === 0 || isPlural(text, next, noun.end);
      if (fits && words > 0) return { unit: noun.value.unit, end: noun.end };
      return undefined;
    }
    const link = tables.units.links.longest(text, next);
    if (link !== undefined) partitive ||= folded(text, next) === 'o';
    const end = link?.end ?? nameEnd(text, next);
    if (end === undefined) return undefined;
    at = end;
  }
  return undefined;
}

function isPlural(text: string, start: number, end: number): boolean {
  return (
    folded(text, end - 1) === 's' ||
    /^(?:people|aircraft|staff|men|women|children|freight)$/i.test(text.slice(start, end))
  );
}

/** The end of a capitalized word or a model number: Boeing, 787-9, A350-900, Airbus', Boeing 's. */
function nameEnd(text: string, at: number): number | undefined {
  if (!isKind(text, at, LETTER | DIGIT) && text[at] !== "'" && text[at] !== '’') return undefined;
  if (isLetter(text, at) && folded(text, at) === text[at]) return undefined;
  let end = at;
  while (end < text.length && end - at < 30) {
    const part = isKind(text, end, LETTER | DIGIT);
    const joint =
      /['’-]/.test(text[end] ?? '') && (isKind(text, end + 1, LETTER | DIGIT) || end > at);
    if (!part && !joint && !(end === at && /['’]/.test(text[end] ?? ''))) break;
    end++;
  }
  return end > at && !isDigit(text, end) ? end : undefined;
}
