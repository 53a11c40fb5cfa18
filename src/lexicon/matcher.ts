/** A name found at a known position: where it ends, and what it stands for. */
export interface Match<T> {
  readonly end: number;
  readonly value: T;
}

const ROOT = 0;
const NONE = 0;
const UNITS = 0x10000;
const NO_MATCHES: readonly never[] = [];

/**
 * A trie over UTF-16 units. The first unit is looked up directly, the rest through sibling chains,
 * which are short: names part ways early. Reading all matches at one position costs at most the
 * length of the longest name times its branching, so that a scan of a text is linear in the text.
 */
export class Matcher<T> {
  readonly #roots = new Int32Array(UNITS);
  readonly #units: number[] = [0];
  readonly #firstChild: number[] = [NONE];
  readonly #nextSibling: number[] = [NONE];
  readonly #values = new Map<number, T>();

  /** Adds a name; one that is there already is replaced. Both sides are folded alike. */
  add(name: string, value: T): void {
    let node = ROOT;
    for (let i = 0; i < name.length; i++)
      node = this.#childOrNew(node, foldUnit(name.charCodeAt(i)));
    if (node !== ROOT) this.#values.set(node, value);
  }

  get(name: string): T | undefined {
    return this.matchesAt(name, 0).find((match) => match.end === name.length)?.value;
  }

  /** All names that start at a position, the longest first. */
  matchesAt(text: string, position: number): readonly Match<T>[] {
    let node = this.#roots[foldUnit(text.charCodeAt(position))] ?? NONE;
    if (node === NONE) return NO_MATCHES;
    const matches: Match<T>[] = [];
    const first = this.#values.get(node);
    if (first !== undefined) matches.push({ end: position + 1, value: first });
    for (let i = position + 1; i < text.length; i++) {
      node = this.#child(node, foldUnit(text.charCodeAt(i)));
      if (node === NONE) break;
      const value = this.#values.get(node);
      if (value !== undefined) matches.push({ end: i + 1, value });
    }
    return matches.reverse();
  }

  #child(node: number, unit: number): number {
    if (node === ROOT) return this.#roots[unit] ?? NONE;
    let child = this.#firstChild[node] ?? NONE;
    while (child !== NONE && this.#units[child] !== unit) child = this.#nextSibling[child] ?? NONE;
    return child;
  }

  #childOrNew(node: number, unit: number): number {
    const known = this.#child(node, unit);
    if (known !== NONE) return known;
    const added = this.#units.length;
    this.#units.push(unit);
    this.#firstChild.push(NONE);
    if (node === ROOT) {
      this.#nextSibling.push(NONE);
      this.#roots[unit] = added;
    } else {
      this.#nextSibling.push(this.#firstChild[node] ?? NONE);
      this.#firstChild[node] = added;
    }
    return added;
  }
}

/** The middle dots of foreign names, curly apostrophes and hard spaces are written in many ways. */
const FOLDED = new Map([
  [0x2019, 0x27],
  [0x2018, 0x27],
  [0x2bc, 0x27],
  [0x2022, 0xb7],
  [0x2027, 0xb7],
  [0x2219, 0xb7],
  [0x22c5, 0xb7],
  [0x30fb, 0xb7],
  [0xff65, 0xb7],
  [0xa0, 0x20],
  [0x3000, 0x20],
  [0x2010, 0x2d],
  [0x2011, 0x2d],
]);

function foldUnit(unit: number): number {
  return unit < 0xa0 ? unit : (FOLDED.get(unit) ?? unit);
}
