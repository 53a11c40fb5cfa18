import {
  type ModelHeader,
  type Section,
  writeModel,
} from '../src/stages/names/tagger/model-file.js';
import { layOutWeights, type WeightRow } from '../src/stages/names/tagger/weight-table.js';
import type { Weights } from './crf.js';

const LARGEST = 127;

export interface PackOptions {
  /** Weights below this count nothing. */
  readonly prune: number;
  /** Whole numbers a weight of 1 becomes. */
  readonly scale: number;
}

/** The bytes of a model: weights in whole numbers of 8 bits, without those that are next to 0. */
export function packModel(
  header: Omit<ModelHeader, 'scale'>,
  words: Readonly<Record<string, Section>>,
  features: Int32Array,
  weights: Weights,
  { prune, scale }: PackOptions,
): { readonly bytes: Uint8Array; readonly rows: number; readonly cells: number } {
  const rows: WeightRow[] = [];
  for (const [f, feature] of features.entries()) {
    const cells = cellsOf(weights, f, prune, scale);
    if (cells.length > 0) rows.push({ feature, cells });
  }
  const arrays = layOutWeights(rows);
  const transitions = Int32Array.from(weights.transitions, (w) => Math.round(w * scale));
  const bytes = writeModel({ ...header, scale }, { ...words, transitions, ...arrays });
  return { bytes, rows: rows.length, cells: rows.reduce((sum, row) => sum + row.cells.length, 0) };
}

function cellsOf(
  { features, labels }: Weights,
  f: number,
  prune: number,
  scale: number,
): [number, number][] {
  const cells: [number, number][] = [];
  for (let l = 0; l < labels; l++) {
    const weight = features[f * labels + l] as number;
    if (Math.abs(weight) < prune) continue;
    const whole = Math.max(-LARGEST, Math.min(LARGEST, Math.round(weight * scale)));
    if (whole !== 0) cells.push([l, whole]);
  }
  return cells;
}
