import type { Quote } from '../../core/records/span-record.js';
import type { Report } from './findings.js';

const SURROGATE = /[\ud800-\udfff]/;
const SHOWN = 40;

/**
 * Cuts spans out of articles once by code points and once by UTF-16 units. The code points of the
 * article at hand are kept, so asking article after article is fast.
 */
export class QuoteChecker {
  #text = '';
  #codePoints: readonly string[] | undefined;

  /** Reports where a quote is not what the text has at its place. */
  check(name: string, quote: Quote, text: string, report: Report): void {
    const { start, end, startUtf16, endUtf16, exact } = quote;
    if (start >= end) report('V-QUOTE', `${name} is empty: code points ${start} to ${end}`);
    this.#compare(
      `${name}, code points ${start}–${end}`,
      this.#cut(text, start, end),
      exact,
      report,
    );
    const units = text.slice(startUtf16, endUtf16);
    this.#compare(`${name}, UTF-16 units ${startUtf16}–${endUtf16}`, units, exact, report);
  }

  /** The length of a text in code points. */
  length(text: string): number {
    return this.#points(text)?.length ?? text.length;
  }

  #compare(place: string, found: string, exact: string, report: Report): void {
    if (found === exact) return;
    report('V-QUOTE', `${place}: the article has “${clip(found)}”, the record “${clip(exact)}”`);
  }

  #cut(text: string, start: number, end: number): string {
    return this.#points(text)?.slice(start, end).join('') ?? text.slice(start, end);
  }

  /** undefined where every code point is one unit. */
  #points(text: string): readonly string[] | undefined {
    if (text !== this.#text) {
      this.#text = text;
      this.#codePoints = SURROGATE.test(text) ? Array.from(text) : undefined;
    }
    return this.#codePoints;
  }
}

function clip(text: string): string {
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}
