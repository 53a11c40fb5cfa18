/** The arrays of a weight table as they lie in a model file. */
export interface WeightArrays {
  /** For every bucket of hashes where its rows begin, and where those of the last end. */
  readonly buckets: Uint32Array;
  /**
   * The rows of all buckets: 16 bits of the feature's hash, the number of its cells, and for each of
   * those a label and a weight, 8 bits each.
   */
  readonly rows: Uint8Array;
}

const ROW = 3;
const CELL = 2;

/**
 * In memory a row is 16 bytes, so that a look-up touches one line of the cache: the weight of label 0,
 * how many rows behind its bucket's place it stands, two bytes of the hash, the weights of labels 1 to 12.
 */
const NUMBERS = 4;
const MOST_LABELS = 13;
const FARTHEST = 255;
/** The place of a bucket has so many rows; what is too much for it takes the next free ones. */
const ROOM = 4;
const PLACE = ROOM * NUMBERS;
/** A weight is 128 higher there, so that no byte borrows from the next; a row that is all 0 is none. */
const RAISED = 128;
const NO_WEIGHTS = 0x80808080 | 0;
/** Every other byte of a number: room for sums of 257 bytes. */
const EVERY_OTHER = 0x00ff00ff;
const MOST_FEATURES = 256;

/** Weights of features by their hash. One addition serves two labels. */
export class WeightTable {
  readonly #rows: Int32Array;
  readonly #mask: number;
  /** The first number at the place of each feature. */
  readonly #heads = new Int32Array(MOST_FEATURES);
  /** Where the rows of the features begin that are added up. */
  readonly #found = new Int32Array(MOST_FEATURES);
  /** Sums of the bytes 4n and 4n + 2 of the rows, then of 4n + 1 and 4n + 3. */
  readonly #sums = new Int32Array(2 * NUMBERS);

  /** @throws Error where there are more labels, or more features that hash alike, than it can hold. */
  constructor({ buckets, rows }: WeightArrays) {
    this.#mask = buckets.length - 2;
    this.#rows = new Int32Array((buckets.length * ROOM + FARTHEST) * NUMBERS);
    let free = 0;
    for (let bucket = 0, at = 0; bucket < buckets.length - 1; bucket++) {
      free = Math.max(free, bucket * ROOM);
      for (; at < (buckets[bucket + 1] as number); at += lengthOf(rows, at)) {
        const behind = free - bucket * ROOM;
        if (behind > FARTHEST)
          throw new Error('has more alike features than a weight table can hold');
        spread(rows, at, behind, this.#rows, free * NUMBERS);
        free++;
      }
    }
  }

  /** Writes the sums of the weights of the first `count` features, at most 256, for each of the labels. */
  sum(features: Int32Array, count: number, scores: Int32Array, at: number, labels: number): void {
    const rows = this.#find(features, count);
    this.#addUp(rows);
    for (let label = 0; label < labels; label++) {
      const byte = byteOf(label);
      const pair = this.#sums[2 * (byte >> 2) + (byte & 1)] as number;
      const sum = (byte & 2) === 0 ? pair & 0xffff : pair >>> 16;
      scores[at + label] = sum - rows * RAISED;
    }
  }

  /** Finds the rows of the features that have one, and tells how many there are. */
  #find(features: Int32Array, count: number): number {
    const rows = this.#rows;
    const found = this.#found;
    const heads = this.#heads;
    const mask = this.#mask;
    // Reads from memory that no branch waits for overlap, so that all places are read before any is judged.
    for (let k = 0; k < count; k++) {
      heads[k] = rows[((features[k] as number) & mask) * PLACE] as number;
    }
    let size = 0;
    for (let k = 0; k < count; k++) {
      const feature = features[k] as number;
      if (feature === 0) continue;
      let at = (feature & mask) * PLACE;
      let wanted = headOf(feature >>> 16, 0);
      let head = heads[k] as number;
      while (head !== 0 && head >>> 8 !== wanted) {
        at += NUMBERS;
        wanted++;
        head = rows[at] as number;
      }
      found[size] = at;
      if (head !== 0) size++;
    }
    return size;
  }

  #addUp(size: number): void {
    const rows = this.#rows;
    const found = this.#found;
    for (let n = 0; n < NUMBERS; n++) {
      let even = 0;
      let odd = 0;
      for (let k = 0; k < size; k++) {
        const four = rows[(found[k] as number) + n] as number;
        even = (even + (four & EVERY_OTHER)) | 0;
        odd = (odd + ((four >>> 8) & EVERY_OTHER)) | 0;
      }
      this.#sums[2 * n] = even;
      this.#sums[2 * n + 1] = odd;
    }
  }
}

/** What tells a row from the others: all but the first byte of its first number. */
function headOf(print: number, behind: number): number {
  return print * 256 + behind;
}

/** Which byte of a row holds the weight of a label. */
function byteOf(label: number): number {
  return label === 0 ? 0 : label + 3;
}

function lengthOf(rows: Uint8Array, at: number): number {
  return ROW + CELL * (rows[at + 2] as number);
}

/** Writes the row of the file that begins at `from`, with its cells in the bytes of their labels. */
function spread(rows: Uint8Array, from: number, behind: number, to: Int32Array, at: number): void {
  const print = (rows[from] as number) + 256 * (rows[from + 1] as number);
  to.fill(NO_WEIGHTS, at, at + NUMBERS);
  to[at] = headOf(print, behind) * 256 + RAISED;
  const end = from + lengthOf(rows, from);
  for (let cell = from + ROW; cell < end; cell += CELL) {
    const label = rows[cell] as number;
    if (label >= MOST_LABELS) throw new Error('has more labels than a weight table can hold');
    const weight = ((rows[cell + 1] as number) << 24) >> 24;
    const byte = byteOf(label);
    const number = at + (byte >> 2);
    to[number] = (to[number] as number) + weight * 2 ** (8 * (byte & 3));
  }
}

/** The weights of one feature: its hash, and those that are not zero with their labels. */
export interface WeightRow {
  readonly feature: number;
  readonly cells: readonly (readonly [label: number, weight: number])[];
}

/** Lays rows out for a WeightTable. Of two that share bucket and print the first stays. */
export function layOutWeights(rows: readonly WeightRow[]): WeightArrays {
  const count = 2 ** Math.max(4, Math.ceil(Math.log2(rows.length / 2 + 1)));
  const keyOf = ({ feature }: WeightRow) => (feature & (count - 1)) * 0x10000 + (feature >>> 16);
  const sorted = rows.map((row) => ({ ...row, key: keyOf(row) })).sort((a, b) => a.key - b.key);
  const kept = sorted.filter((row, i) => row.key !== sorted[i - 1]?.key);
  const buckets = new Uint32Array(count + 1);
  const bytes = new Uint8Array(kept.reduce((sum, { cells }) => sum + ROW + CELL * cells.length, 0));
  let at = 0;
  for (const { feature, key, cells } of kept) {
    bytes.set([(feature >>> 16) & 0xff, feature >>> 24, cells.length], at);
    bytes.set(cells.flat(), at + ROW);
    at += ROW + CELL * cells.length;
    buckets[Math.floor(key / 0x10000) + 1] = at;
  }
  for (let i = 1; i <= count; i++) buckets[i] = Math.max(buckets[i] ?? 0, buckets[i - 1] ?? 0);
  return { buckets, rows: bytes };
}
