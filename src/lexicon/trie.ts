/** The arrays of a trie, as a file can hold them. */
export interface TrieArrays {
  /** Of each node, from 1 on: the node in front of it (0 is the root) and the unit that leads to it. */
  readonly parents: Int32Array;
  readonly units: Uint16Array;
  /** Of each node: one more than the value of the name that ends there, 0 for none. */
  readonly values: Int32Array;
  /** The nodes, from 1 on, by the hash of parent and unit; 0 for none. Its length is a power of two. */
  readonly places: Int32Array;
}

const ROOT = 0;
/** What the steps below give where no name goes on. */
export const NO_NODE = 0;
export const NO_VALUE = -1;
const FIRST_NODES = 32;
/** A table this much larger than the number of nodes keeps what hashes alike apart. */
const ROOM = 2;
/** Bits for the pairs of units that names begin with. */
const PAIRS = 1 << 17;

/**
 * A trie over UTF-16 units with a number for each name. A step is one look into a hash table, however
 * many names part ways there; two units that begin no name are told by a bit or two.
 */
export class Trie {
  #parents: Int32Array;
  #units: Uint16Array;
  #values: Int32Array;
  #places: Int32Array;
  #nodes: number;
  /** One bit for each unit that begins a name. */
  readonly #firsts = new Uint8Array(0x10000 / 8);
  /** One for each that is a name by itself. */
  readonly #singles = new Uint8Array(0x10000 / 8);
  /** One for each hash of the two units that a longer name begins with. */
  readonly #pairs = new Uint8Array(PAIRS / 8);

  /** Empty, or over the arrays of another; those are only read until a name is added. */
  constructor(arrays: TrieArrays = NO_ARRAYS) {
    this.#parents = arrays.parents;
    this.#units = arrays.units;
    this.#values = arrays.values;
    this.#places = arrays.places;
    this.#nodes = arrays.parents.length;
    for (let node = 1; node < this.#nodes; node++) {
      this.#markStart(node);
      if (arrays.parents[node] === ROOT && arrays.values[node] !== 0) {
        mark(this.#singles, arrays.units[node] as number);
      }
    }
  }

  /** Sets the value of a name, from 0 on. */
  add(name: string, value: number): void {
    let node = ROOT;
    for (let i = 0; i < name.length; i++) {
      const unit = foldUnit(name.charCodeAt(i));
      const child = this.#find(node, unit);
      node = child === NO_NODE ? this.#grown(node, unit) : child;
    }
    if (node !== ROOT) this.#values[node] = value + 1;
    if (name.length === 1) mark(this.#singles, foldUnit(name.charCodeAt(0)));
  }

  /** The value of a name. */
  get(name: string): number {
    let node = this.first(name.charCodeAt(0));
    for (let i = 1; i < name.length && node !== NO_NODE; i++) {
      node = this.next(node, name.charCodeAt(i));
    }
    return node === NO_NODE ? NO_VALUE : this.value(node);
  }

  /** Whether a name begins with a unit. */
  starts(unit: number): boolean {
    return this.#begins(foldUnit(unit));
  }

  /** Whether a name may begin with a unit and the one behind it: false is sure. */
  mayStart(unit: number, second: number): boolean {
    const folded = foldUnit(unit);
    if (!this.#begins(folded)) return false;
    return (
      isMarked(this.#singles, folded) || isMarked(this.#pairs, pairOf(folded, foldUnit(second)))
    );
  }

  #begins(folded: number): boolean {
    return isMarked(this.#firsts, folded);
  }

  /** The node of a name's first unit. */
  first(unit: number): number {
    const folded = foldUnit(unit);
    return this.#begins(folded) ? this.#find(ROOT, folded) : NO_NODE;
  }

  /** The node that a further unit leads to. */
  next(node: number, unit: number): number {
    return this.#find(node, foldUnit(unit));
  }

  /** The value of the name that ends at a node. */
  value(node: number): number {
    return (this.#values[node] as number) - 1;
  }

  /** As they can be kept; the trie must not be changed after this. */
  arrays(): TrieArrays {
    return {
      parents: this.#parents.subarray(0, this.#nodes),
      units: this.#units.subarray(0, this.#nodes),
      values: this.#values.subarray(0, this.#nodes),
      places: this.#places,
    };
  }

  #find(parent: number, unit: number): number {
    const places = this.#places;
    const last = places.length - 1;
    let place = hashOf(parent, unit) & last;
    for (;;) {
      const node = places[place] as number;
      if (node === NO_NODE) return NO_NODE;
      if (this.#units[node] === unit && this.#parents[node] === parent) return node;
      place = (place + 1) & last;
    }
  }

  #grown(parent: number, unit: number): number {
    const node = this.#nodes++;
    if (node >= this.#parents.length) this.#makeRoom(Math.max(FIRST_NODES, powerAbove(node)));
    this.#parents[node] = parent;
    this.#units[node] = unit;
    this.#markStart(node);
    this.#put(node);
    return node;
  }

  #makeRoom(nodes: number): void {
    const [parents, units, values] = [this.#parents, this.#units, this.#values];
    this.#parents = new Int32Array(nodes);
    this.#units = new Uint16Array(nodes);
    this.#values = new Int32Array(nodes);
    this.#parents.set(parents);
    this.#units.set(units);
    this.#values.set(values);
    this.#places = new Int32Array(nodes * ROOM);
    for (let node = 1; node < parents.length; node++) this.#put(node);
  }

  #put(node: number): void {
    const places = this.#places;
    const last = places.length - 1;
    let place = hashOf(this.#parents[node] as number, this.#units[node] as number) & last;
    while (places[place] !== NO_NODE) place = (place + 1) & last;
    places[place] = node;
  }

  #markStart(node: number): void {
    const [parent, unit] = [this.#parents[node] as number, this.#units[node] as number];
    if (parent === ROOT) mark(this.#firsts, unit);
    else if (this.#parents[parent] === ROOT) {
      mark(this.#pairs, pairOf(this.#units[parent] as number, unit));
    }
  }
}

function mark(bits: Uint8Array, at: number): void {
  bits[at >> 3] = (bits[at >> 3] as number) | (1 << (at & 7));
}

function isMarked(bits: Uint8Array, at: number): boolean {
  return ((bits[at >> 3] as number) & (1 << (at & 7))) !== 0;
}

function pairOf(first: number, second: number): number {
  return hashOf(first, second) & (PAIRS - 1);
}

/** The root alone. */
const NO_ARRAYS: TrieArrays = {
  parents: new Int32Array(1),
  units: new Uint16Array(1),
  values: new Int32Array(1),
  places: new Int32Array(1),
};

function powerAbove(number: number): number {
  return 1 << (32 - Math.clz32(number));
}

function hashOf(parent: number, unit: number): number {
  const mixed = Math.imul(parent, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
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
const BEFORE_FOLDED = 0xa0;
const AFTER_CJK_FOLDED = 0x30fc;
const LAST_FOLDED = 0xff65;

function foldUnit(unit: number): number {
  const isPlain = unit < BEFORE_FOLDED || (unit >= AFTER_CJK_FOLDED && unit < LAST_FOLDED);
  return isPlain ? unit : (FOLDED.get(unit) ?? unit);
}
