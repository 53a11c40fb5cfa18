import type { EntityType } from '../src/core/name.js';
import { labelCount, labelOf } from '../src/stages/names/tagger/decoder.js';
import type { UnitReader, Units } from '../src/stages/names/tagger/units.js';
import { FeatureIndex } from './feature-index.js';
import type { Example } from './prepare.js';

/** A sentence in numbers. */
export interface Sequence {
  readonly count: number;
  readonly width: number;
  /** For every unit `width` numbers of features, -1 where there is none. */
  readonly features: Int32Array;
  /** For every unit the labels that are right there, as bits. */
  readonly allowed: Uint32Array;
  /** How much it counts in learning. */
  readonly weight: number;
}

export interface DataSet {
  readonly sequences: readonly Sequence[];
  /** Hash of every feature. */
  readonly features: Int32Array;
  readonly labels: number;
}

export interface DataOptions {
  readonly types: readonly EntityType[];
  /** Features that are rarer count nothing. */
  readonly leastCount: number;
}

/** Reads the features of all sentences. */
export function dataSet(
  examples: readonly Example[],
  read: UnitReader,
  { types, leastCount }: DataOptions,
): DataSet {
  const index = new FeatureIndex();
  const all = examples.flatMap((example) => {
    const units = read(example.text, 0, example.text.length, example.known);
    if (units.count === 0) return [];
    const hashes = new Int32Array(units.count * units.width);
    for (let i = 0; i < units.count; i++) units.features(i, hashes, i * units.width);
    const features = hashes.map((hash) => (hash === 0 ? -1 : index.count(hash)));
    const allowed = allowedLabels(example, units, types);
    return [{ units, features, allowed, weight: example.weight }];
  });
  const { numbers, features } = index.frequent(leastCount);
  const sequences = all.map(({ units, features: raw, allowed, weight }) => ({
    count: units.count,
    width: units.width,
    features: raw.map((id) => (id < 0 ? -1 : (numbers[id] as number))),
    allowed,
    weight,
  }));
  return { sequences, features, labels: labelCount(types.length) };
}

/** The right labels of each unit: of types that a corpus does not mark, any may be. */
export function allowedLabels(
  { names, marks }: Example,
  units: Units,
  types: readonly EntityType[],
): Uint32Array {
  const open = types.flatMap((type, i) => (marks.includes(type) ? [] : [i]));
  const outside = open.reduce((bits, type) => bits | (0b1111 << labelOf(type, 0, 2)), 1);
  const allowed = new Uint32Array(units.count).fill(outside);
  for (const { start, end, type } of names) {
    const index = types.indexOf(type);
    const inside: number[] = [];
    for (let i = 0; i < units.count; i++) {
      const isIn = (units.starts[i] as number) < end && (units.ends[i] as number) > start;
      if (isIn) inside.push(i);
    }
    for (const [k, i] of inside.entries()) {
      allowed[i] = index < 0 ? outside : 1 << labelOf(index, k, inside.length);
    }
  }
  return allowed;
}
