import { flatMap } from '../../../core/flat-map.js';
import type { EntityType } from '../../../core/name.js';
import type { Span } from '../../../core/span.js';
import { Decoder, labelCount } from './decoder.js';
import { enReader } from './en-features.js';
import type { ModelFile } from './model-file.js';
import { pieces } from './pieces.js';
import { Prefixes } from './prefixes.js';
import { Scout } from './scout.js';
import type { UnitReader, Units } from './units.js';
import { WeightTable } from './weight-table.js';
import { WordTable } from './word-table.js';
import { zhReader } from './zh-features.js';

/** A name that the tagger reads in a text. */
export interface TaggedName extends Span {
  readonly type: EntityType;
  /** How likely it is that just this stretch is a name of just this type, 0 to 1. */
  readonly score: number;
}

/** Reads names off running text, sentence by sentence. */
export class Tagger {
  readonly #read: UnitReader;
  readonly #weights: WeightTable;
  readonly #decoder: Decoder;
  readonly #types: readonly EntityType[];
  readonly #scout: Scout;
  #scores = new Int32Array(0);
  #features = new Int32Array(0);

  /** @throws Error where the file lacks a section. */
  constructor(model: ModelFile) {
    const { types, scale, leastHints } = model.header;
    this.#types = types as readonly EntityType[];
    this.#read = readerOf(model);
    this.#weights = new WeightTable({
      buckets: model.section('buckets', 'u32'),
      rows: model.section('rows', 'u8'),
    });
    this.#scout = new Scout(model.section('hints', 'i8'), leastHints);
    this.#decoder = new Decoder(types.length, model.section('transitions', 'i32'), scale);
  }

  /**
   * Finds the names of one sentence, text[start, end), in order. `known` holds a code for every
   * position of the text where a name is known already, else 0. Never throws.
   */
  tag(text: string, { start, end }: Span, known: Uint8Array): TaggedName[] {
    return flatMap(pieces(text, start, end), (piece) => this.#tagPiece(text, piece, known));
  }

  /**
   * Does the same, and writes for every position of a word how likely it is that the word is in no
   * name at all.
   */
  tagAll(
    text: string,
    { start, end }: Span,
    known: Uint8Array,
    outside: Float32Array,
  ): TaggedName[] {
    return flatMap(pieces(text, start, end), (piece) =>
      this.#tagPiece(text, piece, known, outside),
    );
  }

  #tagPiece(text: string, piece: Span, known: Uint8Array, outside?: Float32Array): TaggedName[] {
    const units = this.#read(text, piece.start, piece.end, known);
    const { count, starts, ends } = units;
    const candidates = this.#scout.candidates(units);
    const names: TaggedName[] = [];
    for (let first = 0, end = 0; first < count; first = end) {
      end = first + 1;
      while (end < count && candidates[end] === candidates[first]) end++;
      if (candidates[first] === 1) this.#tagRun(units, first, end, names, outside);
      else outside?.fill(1, starts[first], ends[end - 1]);
    }
    return names;
  }

  /** Reads the names of a run of units, around which no other may be of a name. */
  #tagRun(
    units: Units,
    first: number,
    end: number,
    names: TaggedName[],
    outside: Float32Array | undefined,
  ): void {
    const count = end - first;
    const chances = outside === undefined ? undefined : new Float64Array(count);
    const around = { before: first > 0, behind: end < units.count };
    const spans = this.#decoder.spans(this.#score(units, first, end), count, around, chances);
    for (let i = 0; chances !== undefined && i < count; i++) {
      outside?.fill(chances[i] as number, units.starts[first + i], units.ends[first + i]);
    }
    for (const span of spans) {
      names.push({
        start: units.starts[first + span.first] as number,
        end: units.ends[first + span.end - 1] as number,
        type: this.#types[span.type] as EntityType,
        score: span.probability,
      });
    }
  }

  /** The scores of a run, in an array that the next run writes over. */
  #score(units: Units, first: number, end: number): Int32Array {
    const labels = labelCount(this.#types.length);
    const size = (end - first) * labels;
    if (this.#scores.length < size) this.#scores = new Int32Array(size);
    if (this.#features.length < units.width) this.#features = new Int32Array(units.width);
    const [scores, features] = [this.#scores, this.#features];
    for (let i = first; i < end; i++) {
      units.features(i, features, 0);
      this.#weights.sum(features, units.width, scores, (i - first) * labels, labels);
    }
    return scores;
  }
}

/** The reader that a model was trained with, over the word lists that it brings. */
export function readerOf(model: ModelFile): UnitReader {
  const words = new WordTable(
    model.section('wordPrints', 'u16'),
    model.section('wordClasses', 'u8'),
  );
  if (model.header.name === 'en') return enReader(words);
  const prefixes = new Prefixes(model.section('prefixes', 'u8'));
  return zhReader({ table: words, prefixes }, model.section('roles', 'u16'));
}
