import { mayFollow } from '../src/stages/names/tagger/decoder.js';
import type { DataSet, Sequence } from './data-set.js';
import { Lattice } from './lattice.js';
import { Random } from './random.js';

export interface TrainingOptions {
  readonly epochs: number;
  readonly rate: number;
  /** Strength of the pull of every weight towards 0, for the sum over all sentences. */
  readonly l1: number;
  /** Share of the features left out at each unit. */
  readonly dropout: number;
  readonly seed: number;
}

export interface Weights {
  /** `labels` weights for every feature. */
  readonly features: Float32Array;
  readonly transitions: Float64Array;
  readonly labels: number;
}

const SMALLEST_GRADIENT = 1e-3;
const START = 1;

/**
 * Trains a linear-chain conditional random field: stochastic gradients with AdaGrad rates and an L1
 * penalty that is caught up with when a feature turns up. The same data and options give the same
 * weights.
 */
export function trainCrf(
  data: DataSet,
  options: TrainingOptions,
  onEpoch: (epoch: number, loss: number) => void = () => undefined,
): Weights {
  const trainer = new Trainer(data, options);
  for (let epoch = 1; epoch <= options.epochs; epoch++) onEpoch(epoch, trainer.epoch());
  return trainer.weights();
}

class Trainer {
  readonly #data: DataSet;
  readonly #options: TrainingOptions;
  readonly #random: Random;
  readonly #order: Int32Array;
  readonly #labels: number;
  readonly #weights: Float32Array;
  readonly #squares: Float32Array;
  readonly #seen: Int32Array;
  readonly #transitions: Float64Array;
  readonly #transitionSquares: Float64Array;
  readonly #factors: Float64Array;
  readonly #possible: Uint8Array;
  readonly #penalty: number;
  #step = 0;

  constructor(data: DataSet, options: TrainingOptions) {
    const { labels, features, sequences } = data;
    this.#data = data;
    this.#options = options;
    this.#random = new Random(options.seed);
    this.#order = Int32Array.from(sequences, (_, i) => i);
    this.#labels = labels;
    this.#weights = new Float32Array(features.length * labels);
    this.#squares = new Float32Array(features.length * labels);
    this.#seen = new Int32Array(features.length);
    this.#transitions = new Float64Array(labels * labels);
    this.#transitionSquares = new Float64Array(labels * labels);
    this.#factors = new Float64Array(labels * labels);
    this.#possible = Uint8Array.from({ length: labels * labels }, (_, i) =>
      mayFollow(Math.floor(i / labels), i % labels) ? 1 : 0,
    );
    this.#penalty = (options.l1 / sequences.length) * options.rate;
  }

  /** One pass over all sentences; gives the mean loss of a sentence. */
  epoch(): number {
    this.#random.shuffle(this.#order);
    let loss = 0;
    for (const index of this.#order) loss += this.#learn(this.#data.sequences[index] as Sequence);
    return loss / this.#order.length;
  }

  weights(): Weights {
    this.#step++;
    for (let f = 0; f < this.#seen.length; f++) this.#catchUp(f);
    return { features: this.#weights, transitions: this.#transitions, labels: this.#labels };
  }

  #learn(sequence: Sequence): number {
    this.#step++;
    const used = this.#dropped(sequence);
    const scores = this.#score(sequence, used);
    this.#refreshFactors();
    const lattice = new Lattice(this.#labels, this.#factors, scores, sequence.count);
    const free = lattice.expect();
    const right = lattice.expect(sequence.allowed);
    this.#updateFeatures(sequence, used, free.units, right.units);
    this.#updateTransitions(sequence.weight, free.transitions, right.transitions);
    return free.logSum - right.logSum;
  }

  #refreshFactors(): void {
    for (let i = 0; i < this.#factors.length; i++) {
      this.#factors[i] = this.#possible[i] === 1 ? Math.exp(this.#transitions[i] as number) : 0;
    }
  }

  /** The features of a sentence without those that are left out this time. */
  #dropped({ features }: Sequence): Int32Array {
    const share = this.#options.dropout;
    return features.map((id) => (id < 0 || this.#random.happens(share) ? -1 : id));
  }

  #score({ count, width }: Sequence, used: Int32Array): Float64Array {
    const labels = this.#labels;
    const scores = new Float64Array(count * labels);
    const keep = 1 / (1 - this.#options.dropout);
    for (let i = 0; i < count; i++) {
      for (let k = i * width; k < (i + 1) * width; k++) {
        const f = used[k] as number;
        if (f < 0) continue;
        this.#catchUp(f);
        for (let l = 0; l < labels; l++) {
          scores[i * labels + l] =
            (scores[i * labels + l] as number) + keep * (this.#weights[f * labels + l] as number);
        }
      }
    }
    return scores;
  }

  /** Pulls the weights of a feature towards 0 for all the steps since it was last seen. */
  #catchUp(f: number): void {
    const steps = this.#step - (this.#seen[f] as number);
    if (steps === 0) return;
    this.#seen[f] = this.#step;
    const end = (f + 1) * this.#labels;
    for (let i = f * this.#labels; i < end; i++) {
      const weight = this.#weights[i] as number;
      if (weight === 0) continue;
      const pull = (steps * this.#penalty) / Math.sqrt(START + (this.#squares[i] as number));
      const size = Math.abs(weight) - pull;
      this.#weights[i] = size <= 0 ? 0 : weight > 0 ? size : -size;
    }
  }

  #updateFeatures(
    { count, width, weight }: Sequence,
    used: Int32Array,
    free: Float64Array,
    right: Float64Array,
  ): void {
    const labels = this.#labels;
    const active = new Int32Array(labels);
    for (let i = 0; i < count; i++) {
      let size = 0;
      for (let l = 0; l < labels; l++) {
        const gradient = (free[i * labels + l] as number) - (right[i * labels + l] as number);
        if (Math.abs(gradient) > SMALLEST_GRADIENT) active[size++] = l;
      }
      if (size === 0) continue;
      for (let k = i * width; k < (i + 1) * width; k++) {
        const f = used[k] as number;
        if (f < 0) continue;
        for (let a = 0; a < size; a++) {
          const l = active[a] as number;
          const gradient = (free[i * labels + l] as number) - (right[i * labels + l] as number);
          this.#move(f * labels + l, weight * gradient);
        }
      }
    }
  }

  #move(i: number, gradient: number): void {
    const square = (this.#squares[i] as number) + gradient * gradient;
    this.#squares[i] = square;
    this.#weights[i] =
      (this.#weights[i] as number) - (this.#options.rate * gradient) / Math.sqrt(START + square);
  }

  #updateTransitions(weight: number, free: Float64Array, right: Float64Array): void {
    for (let i = 0; i < free.length; i++) {
      if (this.#possible[i] === 0) continue;
      const gradient = weight * ((free[i] as number) - (right[i] as number));
      const square = (this.#transitionSquares[i] as number) + gradient * gradient;
      this.#transitionSquares[i] = square;
      this.#transitions[i] =
        (this.#transitions[i] as number) -
        (this.#options.rate * gradient) / Math.sqrt(START + square);
    }
  }
}
