import { oneLine, wrap } from '../columns.js';

/** Colours for a terminal; each returns its text as it is where there are none. */
export interface Paint {
  bold(text: string): string;
  dim(text: string): string;
  green(text: string): string;
  red(text: string): string;
}

const WIDTH = 100;
const LABEL_WIDTH = 10;
const QUOTE_INDENT = 3;

/** Builds a page of labelled rows, wrapped to the width of a terminal. */
export class Page {
  readonly #paint: Paint;
  readonly #lines: string[] = [];

  constructor(paint: Paint) {
    this.#paint = paint;
  }

  title(text: string): void {
    this.#lines.push(...wrap(oneLine(text), WIDTH).map((line) => this.#paint.bold(line)));
  }

  /** A label and what belongs to it; further rows of the same thing go under it without the label. */
  row(label: string, ...texts: readonly string[]): void {
    const rows = texts.flatMap((text) => wrap(oneLine(text), WIDTH - LABEL_WIDTH - 1));
    for (const [i, row] of rows.entries()) {
      const name = i === 0 ? label.padEnd(LABEL_WIDTH) : ' '.repeat(LABEL_WIDTH);
      this.#lines.push(` ${this.#paint.dim(name)}${this.#marks(row)}`);
    }
  }

  /** Words of an article, indented. */
  quote(text: string, note = ''): void {
    for (const line of wrap(oneLine(`${text}${note}`), WIDTH - QUOTE_INDENT)) {
      this.#lines.push(`${' '.repeat(QUOTE_INDENT)}${line}`);
    }
  }

  gap(): void {
    this.#lines.push('');
  }

  text(): string {
    return `${this.#lines.join('\n')}\n`;
  }

  #marks(row: string): string {
    return row
      .replace('✓', (mark) => this.#paint.green(mark))
      .replace('✗', (mark) => this.#paint.red(mark));
  }
}
