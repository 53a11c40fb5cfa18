import type { Span } from './span.js';

/** The lines of a text without their line breaks (LF, CRLF or CR); an empty text has one empty line. */
export function linesOf(text: string): Span[] {
  const lines: Span[] = [];
  const breaks = /\r\n|\n|\r/g;
  let start = 0;
  for (const match of text.matchAll(breaks)) {
    lines.push({ start, end: match.index });
    start = match.index + match[0].length;
  }
  lines.push({ start, end: text.length });
  return lines;
}

/** The span without the white space at its two ends; empty (start === end) where nothing is left. */
export function trimSpan(text: string, { start, end }: Span): Span {
  let from = start;
  let to = end;
  while (from < to && isSpace(text.charCodeAt(from))) from++;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
  return { start: from, end: to };
}

/** White space of Unicode, and the zero-width characters that web pages leave between words. */
export function isSpace(unit: number): boolean {
  if (unit <= 0x20) return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d);
  if (unit < 0x1680) return unit === 0xa0 || unit === 0x85;
  return (
    (unit >= 0x2000 && unit <= 0x200d) ||
    unit === 0x3000 ||
    unit === 0xfeff ||
    unit === 0x2028 ||
    unit === 0x2029 ||
    unit === 0x202f ||
    unit === 0x205f ||
    unit === 0x2060 ||
    unit === 0x1680
  );
}
