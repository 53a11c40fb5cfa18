/** No word of the table. */
export const NO_WORD = 0;

/**
 * Words by their hash, each with a class of 1 to 255. A word is known by 16 bits of its hash besides
 * its place in the table, so that about one unknown word in ten thousand is taken for a known one.
 */
export class WordTable {
  readonly #prints: Uint16Array;
  readonly #classes: Uint8Array;
  readonly #size: number;

  constructor(prints: Uint16Array, classes: Uint8Array) {
    this.#prints = prints;
    this.#classes = classes;
    this.#size = classes.length;
  }

  classOf(hash: number): number {
    if (this.#size === 0) return NO_WORD;
    const print = printOf(hash);
    for (let slot = slotOf(hash, this.#size); ; slot = slot + 1 === this.#size ? 0 : slot + 1) {
      const found = this.#classes[slot] ?? NO_WORD;
      if (found === NO_WORD || this.#prints[slot] === print) return found;
    }
  }
}

/** Lays words out for a WordTable; the order of the words decides only which of two equals wins. */
export function layOutWords(words: ReadonlyMap<number, number>): {
  readonly prints: Uint16Array;
  readonly classes: Uint8Array;
} {
  const size = Math.ceil(words.size / 0.8) + 1;
  const prints = new Uint16Array(size);
  const classes = new Uint8Array(size);
  for (const [hash, value] of words) {
    let slot = slotOf(hash, size);
    while (classes[slot] !== 0 && prints[slot] !== printOf(hash)) slot = (slot + 1) % size;
    if (classes[slot] !== 0) continue;
    prints[slot] = printOf(hash);
    classes[slot] = value;
  }
  return { prints, classes };
}

function printOf(hash: number): number {
  return hash >>> 16;
}

/** Mixed anew, since the print is of the same hash; a multiplication is far cheaper than a remainder. */
function slotOf(hash: number, size: number): number {
  return Math.floor((Math.imul(hash, 0x2c1b3c6d) >>> 0) * (size / 0x1_0000_0000));
}
