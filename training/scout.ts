import { hintPlace } from '../src/stages/names/tagger/scout.js';
import { HINTS, type UnitReader } from '../src/stages/names/tagger/units.js';
import type { Example } from './prepare.js';
import { Random } from './random.js';

export interface ScoutOptions {
  /** Weights of the table, a power of two. */
  readonly size: number;
  readonly epochs: number;
  readonly rate: number;
  /** Share of the hints left out at each unit. */
  readonly dropout: number;
  readonly seed: number;
  /** Whole numbers a weight of 1 becomes. */
  readonly scale: number;
  /** The sum of hints that a unit needs to be read in full (see ModelHeader). */
  readonly least: number;
}

/** The hints of a sentence as places in the table, and which of its units are in names. */
interface Hinted {
  readonly places: Int32Array;
  readonly inside: Uint8Array;
}

const LARGEST = 127;
const START = 1;

/** Trains the weights of a Scout: a logistic regression of whether a unit is in a name of any type. */
export function trainScout(
  examples: readonly Example[],
  read: UnitReader,
  options: ScoutOptions,
): Int8Array {
  const random = new Random(options.seed);
  const sentences = examples.map((example) => hintedOf(example, read, options.size));
  const order = Int32Array.from(sentences, (_, i) => i);
  const weights = new Float32Array(options.size);
  const squares = new Float32Array(options.size);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    random.shuffle(order);
    for (const i of order) learn(sentences[i] as Hinted, weights, squares, options, random);
  }
  return Int8Array.from(weights, (w) =>
    Math.max(-LARGEST, Math.min(LARGEST, Math.round(w * options.scale))),
  );
}

function hintedOf({ text, names, known }: Example, read: UnitReader, size: number): Hinted {
  const units = read(text, 0, text.length, known);
  const places = new Int32Array(units.count * HINTS);
  for (let i = 0; i < units.count; i++) units.hints(i, places, i * HINTS);
  const isInside = (_: unknown, i: number) =>
    names.some(
      ({ start, end }) => (units.starts[i] as number) < end && (units.ends[i] as number) > start,
    );
  return {
    places: places.map((hint) => hintPlace(hint, size)),
    inside: Uint8Array.from({ length: units.count }, (_, i) => (isInside(_, i) ? 1 : 0)),
  };
}

function learn(
  { places, inside }: Hinted,
  weights: Float32Array,
  squares: Float32Array,
  { rate, dropout }: ScoutOptions,
  random: Random,
): void {
  const used = new Int32Array(HINTS);
  const keep = 1 / (1 - dropout);
  for (let i = 0; i < inside.length; i++) {
    let sum = 0;
    let size = 0;
    for (let k = i * HINTS; k < (i + 1) * HINTS; k++) {
      if (random.happens(dropout)) continue;
      used[size++] = places[k] as number;
      sum += keep * (weights[places[k] as number] as number);
    }
    const gradient = 1 / (1 + Math.exp(-sum)) - (inside[i] as number);
    for (let k = 0; k < size; k++) {
      const at = used[k] as number;
      squares[at] = (squares[at] as number) + gradient * gradient;
      const step = (rate * gradient) / Math.sqrt(START + (squares[at] as number));
      weights[at] = (weights[at] as number) - step;
    }
  }
}
