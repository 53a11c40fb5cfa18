import { byCodeUnits } from '../../core/order.js';

/** How many minimum hashes make a signature, and how many of them make a band. */
const SIGNATURE_LENGTH = 96;
const BAND_LENGTH = 3;
/** Articles that share this part of their shingles are copies of one text. */
const SAME_TEXT = 0.5;
/** Letters and digits in a shingle: long enough that two reports of one event share few. */
const SHINGLE_LENGTH = 9;

export type Signature = Uint32Array;

/**
 * Minhash signature of a text's letters and digits (Broder 1997): the share of equal positions in
 * two signatures estimates the share of the shingles that two texts have in common.
 */
export function signatureOf(text: string): Signature {
  const letters = text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  const signature = new Uint32Array(SIGNATURE_LENGTH).fill(0xffffffff);
  for (let start = 0; start + SHINGLE_LENGTH <= Math.max(letters.length, SHINGLE_LENGTH); start++) {
    const shingle = hashOfShingle(letters, start);
    for (let i = 0; i < SIGNATURE_LENGTH; i++) {
      const hash = mix(shingle ^ Math.imul(i + 1, 0x9e3779b9));
      if (hash < (signature[i] ?? 0)) signature[i] = hash;
    }
  }
  return signature;
}

export interface CopyCandidate {
  readonly id: string;
  readonly signature: Signature;
  /** Publication date and uri: the earliest article of a group stands for it. */
  readonly order: string;
}

/**
 * Groups articles that are copies of one text. Returns for every article the id of the one that
 * stands for its group; the outcome does not depend on the order of the articles.
 */
export function groupNearCopies(articles: readonly CopyCandidate[]): Map<string, string> {
  const sorted = [...articles].sort(
    (a, b) => byCodeUnits(a.order, b.order) || byCodeUnits(a.id, b.id),
  );
  const groups = new DisjointGroups(sorted.length);
  for (const members of bandsOf(sorted).values()) {
    // Each is compared with the first of every group only: a text that was copied ten thousand
    // times would else be compared with every copy.
    const firsts: number[] = [];
    for (const member of members) {
      const like = firsts.find(
        (first) => groups.joined(first, member) || similarity(sorted, first, member) >= SAME_TEXT,
      );
      if (like === undefined) firsts.push(member);
      else groups.join(like, member);
    }
  }
  return new Map(
    sorted.map((article, i) => [article.id, sorted[groups.first(i)]?.id ?? article.id]),
  );
}

/** Articles by each band of their signature: only those that share a band are compared. */
function bandsOf(articles: readonly CopyCandidate[]): Map<string, number[]> {
  const bands = new Map<string, number[]>();
  for (const [i, { signature }] of articles.entries()) {
    for (let start = 0; start < SIGNATURE_LENGTH; start += BAND_LENGTH) {
      const key = `${start}:${signature.subarray(start, start + BAND_LENGTH).join()}`;
      const members = bands.get(key);
      if (members === undefined) bands.set(key, [i]);
      else members.push(i);
    }
  }
  return bands;
}

function similarity(articles: readonly CopyCandidate[], a: number, b: number): number {
  const left = articles[a]?.signature;
  const right = articles[b]?.signature;
  if (left === undefined || right === undefined) return 0;
  return left.reduce((same, hash, i) => same + (hash === right[i] ? 1 : 0), 0) / SIGNATURE_LENGTH;
}

/** Union-find in which the smallest index stands for its group. */
class DisjointGroups {
  readonly #parents: number[];

  constructor(size: number) {
    this.#parents = Array.from({ length: size }, (_, i) => i);
  }

  first(index: number): number {
    let root = index;
    while (this.#parents[root] !== root) root = this.#parents[root] ?? root;
    this.#parents[index] = root;
    return root;
  }

  joined(a: number, b: number): boolean {
    return this.first(a) === this.first(b);
  }

  join(a: number, b: number): void {
    const [low, high] = [this.first(a), this.first(b)].sort((x, y) => x - y);
    if (low !== undefined && high !== undefined) this.#parents[high] = low;
  }
}

/** FNV-1a over the code units of one shingle. */
function hashOfShingle(text: string, start: number): number {
  let hash = 0x811c9dc5;
  const end = Math.min(text.length, start + SHINGLE_LENGTH);
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** The finalizer of MurmurHash3, which spreads every bit over the word. */
function mix(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
