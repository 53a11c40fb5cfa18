import { Alignment, type Normalized } from '../../core/alignment.js';
import { type Languages, languageAt } from '../../core/language.js';
import type { Sentence, Tokens } from '../../core/segments.js';
import { tagEnglish } from './compromise.js';
import { tagHan } from './nodejieba.js';
import { type Piece, scan } from './scan.js';

/** Longest run that the word segmenter is given at once, in UTF-16 units. */
const LONGEST_RUN = 4000;
/** How much English of one article is tagged: compromise reads about 100 kB a second. */
const MOST_ENGLISH = 100_000;

export interface Tokenized {
  readonly tokens: Tokens;
  /** English text that was left without parts of speech, in UTF-16 units. */
  readonly untagged: number;
}

/** The tokens of the sentences: cut in the normalized text, told in the original. */
export function tokenize(
  sentences: readonly Sentence[],
  normalized: Normalized,
  languages: Languages,
): Tokenized {
  const alignment = new Alignment(normalized.edits);
  const columns = { starts: [] as number[], ends: [] as number[], tags: [] as string[] };
  let english = 0;
  let untagged = 0;
  const push = (start: number, end: number, tag: string) => {
    columns.starts.push(alignment.toOriginal(start));
    columns.ends.push(alignment.toOriginal(end, true));
    columns.tags.push(tag);
  };
  for (const sentence of sentences) {
    const language = languageAt(languages.sentences, sentence.start) ?? languages.document;
    const start = alignment.toNormalized(sentence.start);
    const end = alignment.toNormalized(sentence.end, true);
    const pieces = scan(normalized.text, { start, end });
    if (language !== 'en') {
      for (const piece of pieces) pushPiece(normalized.text, piece, language, push);
      continue;
    }
    const withinLimit = english + (end - start) <= MOST_ENGLISH;
    english += end - start;
    if (!withinLimit) untagged += end - start;
    const terms = withinLimit ? englishTags(normalized.text.slice(start, end), start) : undefined;
    for (const piece of pieces) {
      if (piece.kind === 'han') pushPiece(normalized.text, piece, language, push);
      else push(piece.start, piece.end, terms?.get(piece.start) ?? plainTag(piece.kind));
    }
  }
  return { tokens: columns, untagged };
}

function englishTags(sentence: string, offset: number): Map<number, string> {
  return new Map(tagEnglish(sentence).map(({ start, tag }) => [offset + start, tag]));
}

function pushPiece(
  text: string,
  piece: Piece,
  language: string,
  push: (start: number, end: number, tag: string) => void,
): void {
  if (piece.kind !== 'han' || language === 'ja') {
    push(piece.start, piece.end, piece.kind === 'han' ? '' : plainTag(piece.kind));
    return;
  }
  const unit = calendarUnit(text, piece);
  if (unit > 0) push(piece.start, piece.start + unit, 'm');
  for (const run of runsOf(text, { ...piece, start: piece.start + unit })) {
    let start = run.start;
    for (const { word, tag } of tagHan(text.slice(run.start, run.end))) {
      push(start, start + word.length, tag);
      start += word.length;
    }
  }
}

/**
 * The length of a 年, 月, 日 or 号 that opens a run directly behind digits, which the segmenter does
 * not see and would join to what follows; 0 for the start of 日元 and 日本.
 */
function calendarUnit(text: string, { start, end }: Piece): number {
  if (!/\d/.test(text[start - 1] ?? '')) return 0;
  return /^(?:[年月号]|日(?![元圆円本]))/.test(text.slice(start, Math.min(end, start + 2))) ? 1 : 0;
}

/** The run in pieces that the segmenter cuts in linear time, never inside a surrogate pair. */
function runsOf(text: string, { start, end }: Piece): { start: number; end: number }[] {
  const runs: { start: number; end: number }[] = [];
  for (let from = start; from < end; ) {
    let to = Math.min(end, from + LONGEST_RUN);
    const unit = text.charCodeAt(to);
    if (to < end && unit >= 0xdc00 && unit <= 0xdfff) to--;
    runs.push({ start: from, end: to });
    from = to;
  }
  return runs;
}

/** ictclas tags for what is not Han: eng a Latin word, m a number, x a mark or an address. */
function plainTag(kind: Piece['kind']): string {
  if (kind === 'word') return 'eng';
  return kind === 'number' ? 'm' : 'x';
}
