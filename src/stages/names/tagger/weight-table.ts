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

/** Labels are added up in pairs, two to a number: there are at most 14. */
const PAIRS = 7;
/** A row in memory: the print of its hash and the weights of all pairs. */
const STRIDE = 1 + PAIRS;
const HIGH = 0x10000;

/**
 * Weights of features by their hash. In memory each row has the weights of all labels, those of the
 * odd ones 16 bits higher than those of the even ones: sums of up to 256 weights stay apart, and one
 * addition serves two labels.
 */
export class WeightTable {
  readonly #sums = new Int32Array(PAIRS);
  /** For every bucket where its rows begin in #rows. */
  readonly #buckets: Int32Array;
  readonly #rows: Int32Array;
  readonly #mask: number;

  /** @throws Error where there are more labels than it can hold. */
  constructor({ buckets, rows }: WeightArrays) {
    this.#mask = buckets.length - 2;
    this.#buckets = new Int32Array(buckets.length);
    this.#rows = new Int32Array(countRows(rows) * STRIDE);
    let to = 0;
    for (let bucket = 0; bucket < buckets.length - 1; bucket++) {
      this.#buckets[bucket] = to;
      const end = buckets[bucket + 1] as number;
      for (let row = buckets[bucket] as number; row < end; to += STRIDE) {
        row = spread(rows, row, this.#rows, to);
      }
    }
    this.#buckets[buckets.length - 1] = to;
  }

  /** Writes the sums of the weights of the first `count` features for each of the labels. */
  sum(features: Int32Array, count: number, scores: Int32Array, at: number, labels: number): void {
    const [rows, buckets] = [this.#rows, this.#buckets];
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    let e = 0;
    let f = 0;
    let g = 0;
    for (let k = 0; k < count; k++) {
      const feature = features[k] as number;
      if (feature === 0) continue;
      const bucket = feature & this.#mask;
      const print = feature >>> 16;
      const end = buckets[bucket + 1] as number;
      let row = buckets[bucket] as number;
      while (row < end && rows[row] !== print) row += STRIDE;
      if (row >= end) continue;
      a += rows[row + 1] as number;
      b += rows[row + 2] as number;
      c += rows[row + 3] as number;
      d += rows[row + 4] as number;
      e += rows[row + 5] as number;
      f += rows[row + 6] as number;
      g += rows[row + 7] as number;
    }
    const sums = this.#sums;
    sums[0] = a;
    sums[1] = b;
    sums[2] = c;
    sums[3] = d;
    sums[4] = e;
    sums[5] = f;
    sums[6] = g;
    for (let label = 0; label < labels; label++) {
      const pair = sums[label >> 1] as number;
      const low = (pair << 16) >> 16;
      scores[at + label] = label % 2 === 0 ? low : (pair - low) >> 16;
    }
  }
}

function countRows(rows: Uint8Array): number {
  let count = 0;
  for (let row = 0; row < rows.length; row += ROW + CELL * (rows[row + 2] as number)) count++;
  return count;
}

/** Spreads the row that begins at `from` over the pairs of labels; gives where the next begins. */
function spread(rows: Uint8Array, from: number, to: Int32Array, at: number): number {
  const next = from + ROW + CELL * (rows[from + 2] as number);
  to[at] = (rows[from] as number) + 256 * (rows[from + 1] as number);
  for (let cell = from + ROW; cell < next; cell += CELL) {
    const label = rows[cell] as number;
    if (label >= 2 * PAIRS) throw new Error('has more labels than a weight table can hold');
    const weight = ((rows[cell + 1] as number) << 24) >> 24;
    const pair = at + 1 + (label >> 1);
    to[pair] = (to[pair] as number) + weight * (label % 2 === 0 ? 1 : HIGH);
  }
  return next;
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
