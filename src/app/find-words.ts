import { Alignment } from '../core/alignment.js';
import type { Layers } from '../core/layers.js';
import { isSpace } from '../core/lines.js';
import type { Span } from '../core/span.js';
import type { WhyNot } from '../ledger/why-not/why-not.js';
import { toSimplified } from '../lexicon/simplify.js';

type Read = Pick<Layers, 'article' | 'normalized' | 'segments'>;

interface FoundWords {
  readonly stands: WhyNot['stands'];
  /** Into the original text, in order. */
  readonly spans: readonly Span[];
}

/** Where words stand in an article: as given, else whatever the script, width, case and white space. */
export function findWords(asked: string, { article, normalized }: Read): FoundWords {
  const given = occurrences(article.text, asked.trim());
  if (given.length > 0) return { stands: 'asGiven', spans: given };
  const text = dense(normalized.text);
  const alignment = new Alignment(normalized.edits);
  const spans = occurrences(text.characters, dense(toSimplified(asked, 'tw')).characters).map(
    ({ start, end }) => ({
      start: alignment.toOriginal(text.positions[start] ?? 0),
      end: alignment.toOriginal((text.positions[end - 1] ?? 0) + 1, true),
    }),
  );
  return { stands: spans.length > 0 ? 'otherwise' : 'nowhere', spans };
}

/** The sentence that shares most neighbouring characters with the words; nothing where none does. */
export function nearestSentence(
  asked: string,
  { article, normalized, segments }: Read,
): Pick<WhyNot, 'nearest'> {
  const alignment = new Alignment(normalized.edits);
  const wanted = new Set(pairs(dense(toSimplified(asked, 'tw')).characters));
  let most = 0;
  let nearest: string | undefined;
  for (const { start, end } of segments.sentences) {
    const [from, to] = [alignment.toNormalized(start), alignment.toNormalized(end, true)];
    const own = new Set(pairs(dense(normalized.text.slice(from, to)).characters));
    const shared = [...own].filter((pair) => wanted.has(pair)).length;
    if (shared <= most) continue;
    most = shared;
    nearest = article.text.slice(start, end);
  }
  return nearest === undefined ? {} : { nearest };
}

function occurrences(text: string, words: string): Span[] {
  const spans: Span[] = [];
  if (words === '') return spans;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
    spans.push({ start: at, end: at + words.length });
  }
  return spans;
}

/** A text in lower case without white space, with the place of each character. */
function dense(text: string): { readonly characters: string; readonly positions: number[] } {
  const positions: number[] = [];
  let characters = '';
  for (let at = 0; at < text.length; at++) {
    if (isSpace(text.charCodeAt(at))) continue;
    const lower = text.charAt(at).toLowerCase();
    characters += lower.length === 1 ? lower : text.charAt(at);
    positions.push(at);
  }
  return { characters, positions };
}

function pairs(text: string): string[] {
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2));
}
