const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const ZERO_WIDTH = /[\p{M}\u200b-\u200f\u2060\ufeff]/u;
const CONTROL = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu;
/** A wide character alone, or a word with the white space after it. */
const PIECE = new RegExp(`${WIDE.source}|(?:(?!${WIDE.source})\\S)+\\s*|\\s+`, 'gu');

/** Text that is safe on one line of a terminal: line breaks and control characters become spaces. */
export function oneLine(text: string): string {
  return text.replace(CONTROL, ' ').trim();
}

/** The columns a text takes in a terminal, where East Asian characters take two. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) {
    if (WIDE.test(character)) columns += 2;
    else if (!ZERO_WIDTH.test(character)) columns += 1;
  }
  return columns;
}

/** Breaks a text into lines of at most `width` columns; a single longer word is cut. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let columns = 0;
  for (const [word] of text.matchAll(PIECE)) {
    for (const piece of cut(word, width)) {
      const own = columnsOf(piece.trimEnd());
      if (columns + own > width) {
        lines.push(line.trimEnd());
        line = '';
        columns = 0;
      }
      line += piece;
      columns += columnsOf(piece);
    }
  }
  lines.push(line.trimEnd());
  return lines;
}

function cut(word: string, width: number): string[] {
  if (columnsOf(word) <= width) return [word];
  const pieces: string[] = [];
  const characters = Array.from(word);
  for (let i = 0; i < characters.length; i += width >> 1) {
    pieces.push(characters.slice(i, i + (width >> 1)).join(''));
  }
  return pieces;
}
