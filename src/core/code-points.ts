/** Maps UTF-16 positions of one text to code point positions. */
export class CodePointIndex {
  /** Positions of low surrogates, ascending: each makes the code point count one less. */
  readonly #lows: readonly number[];

  constructor(text: string) {
    const lows: number[] = [];
    for (let i = 1; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      if (unit >= 0xdc00 && unit <= 0xdfff && isHighSurrogate(text.charCodeAt(i - 1))) lows.push(i);
    }
    this.#lows = lows;
  }

  /** The number of code points before a UTF-16 position. */
  at(position: number): number {
    let low = 0;
    let high = this.#lows.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#lows[middle] ?? 0) < position) low = middle + 1;
      else high = middle;
    }
    return position - low;
  }
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}
