import type { ScanContext } from '../numbers/scan-context.js';
import { HAN, isKind, KANA, skipSpaces } from '../words/characters.js';

/** How far in front of the number its noun is looked for, in characters. */
const FAR = 30;

interface Counted {
  readonly start: number;
  /** Behind the classifier. */
  readonly end: number;
}

/**
 * What a classifier at the end of its clause counts, where the sentence tells it in front:
 * 門市達1,200家, 員工約7.3萬人, 買超1.2萬張.
 */
export function unitBefore(
  context: ScanContext,
  counted: Counted,
  fits: ReadonlySet<string>,
): string | undefined {
  if (!isClauseEnd(context, counted.end)) return undefined;
  const { text, tables } = context;
  const { nouns, topics } = tables.units;
  for (let at = counted.start - 1; at >= 0 && counted.start - at <= FAR; at--) {
    if ('。！？；!?\n'.includes(text[at] ?? '\n')) return undefined;
    const found = topics.longest(text, at) ?? nouns.longest(text, at);
    if (found !== undefined && found.end <= counted.start && fits.has(found.value)) {
      return found.value;
    }
  }
  return undefined;
}

/** No noun follows: the clause ends, or only a bound does. */
function isClauseEnd({ text, tables }: ScanContext, end: number): boolean {
  const at = skipSpaces(text, end, 1);
  return !isKind(text, at, HAN | KANA) || tables.cuesAfter.longest(text, at) !== undefined;
}
