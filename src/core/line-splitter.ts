const LINE_FEED = 0x0a;

/**
 * Cuts a stream of UTF-8 bytes into lines at line feeds only: the other line breaks of Unicode may
 * stand inside a JSON string.
 */
export class LineSplitter {
  #open: Buffer[] = [];

  /** The lines that this chunk completes, without their line feeds. */
  push(chunk: Buffer): string[] {
    const lines: string[] = [];
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, start)) {
      this.#open.push(chunk.subarray(start, end));
      lines.push(this.#take());
      start = end + 1;
    }
    if (start < chunk.length) this.#open.push(chunk.subarray(start));
    return lines;
  }

  /** What stands behind the last line feed; undefined where nothing does. */
  rest(): string | undefined {
    return this.#open.length === 0 ? undefined : this.#take();
  }

  #take(): string {
    const [first] = this.#open;
    const bytes =
      this.#open.length === 1 && first !== undefined ? first : Buffer.concat(this.#open);
    this.#open = [];
    return bytes.toString('utf8');
  }
}
