import { mayFollow } from '../src/stages/names/tagger/decoder.js';

export interface Expectations {
  /** Probability of every label at every unit. */
  readonly units: Float64Array;
  /** Expected number of every step from label to label. */
  readonly transitions: Float64Array;
  /** Logarithm of the sum over all ways through. */
  readonly logSum: number;
}

const ANY = 0xffffffff;

/** All ways through the labels of one sentence. */
export class Lattice {
  readonly #labels: number;
  readonly #factors: Float64Array;
  readonly #emissions: Float64Array;
  readonly #tops: number;
  readonly #count: number;
  readonly #starts: Uint8Array;
  readonly #ends: Uint8Array;

  /** `factors` are exponentials of the scores of steps, 0 for impossible ones. */
  constructor(labels: number, factors: Float64Array, scores: Float64Array, count: number) {
    this.#labels = labels;
    this.#factors = factors;
    this.#count = count;
    this.#emissions = new Float64Array(count * labels);
    const all = Array.from({ length: labels }, (_, label) => label);
    this.#starts = Uint8Array.from(all, (label) => (mayFollow(undefined, label) ? 1 : 0));
    this.#ends = Uint8Array.from(all, (label) => (mayFollow(label, undefined) ? 1 : 0));
    let tops = 0;
    for (let i = 0; i < count; i++) {
      let top = Number.NEGATIVE_INFINITY;
      for (let l = 0; l < labels; l++) top = Math.max(top, scores[i * labels + l] as number);
      for (let l = 0; l < labels; l++) {
        this.#emissions[i * labels + l] = Math.exp((scores[i * labels + l] as number) - top);
      }
      tops += top;
    }
    this.#tops = tops;
  }

  /** Sums over all ways, or over those whose labels are among the allowed bits of each unit. */
  expect(allowed?: Uint32Array): Expectations {
    const labels = this.#labels;
    const count = this.#count;
    const forward = new Float64Array(count * labels);
    const norms = new Float64Array(count);
    let logSum = this.#tops;
    for (let i = 0; i < count; i++) {
      const norm = this.#forwardStep(forward, i, allowed?.[i] ?? ANY);
      norms[i] = norm;
      logSum += Math.log(norm);
    }
    let ended = 0;
    const last = (count - 1) * labels;
    for (let l = 0; l < labels; l++) if (this.#ends[l] === 1) ended += forward[last + l] as number;
    logSum += Math.log(ended);
    const backward = new Float64Array(labels);
    for (let l = 0; l < labels; l++) backward[l] = this.#ends[l] === 1 ? 1 / ended : 0;
    return { ...this.#backward(forward, norms, backward, allowed), logSum };
  }

  #forwardStep(forward: Float64Array, i: number, bits: number): number {
    const labels = this.#labels;
    let norm = 0;
    for (let to = 0; to < labels; to++) {
      if (((bits >>> to) & 1) === 0) continue;
      let sum = i === 0 ? (this.#starts[to] as number) : 0;
      for (let l = 0; i > 0 && l < labels; l++) {
        const before = forward[(i - 1) * labels + l] as number;
        if (before !== 0) sum += before * (this.#factors[l * labels + to] as number);
      }
      sum *= this.#emissions[i * labels + to] as number;
      forward[i * labels + to] = sum;
      norm += sum;
    }
    // Labels that were all but ruled out: any of the allowed ones then, so that learning goes on.
    if (!(norm > 0)) norm = this.#restart(forward, i, bits);
    for (let l = i * labels; l < (i + 1) * labels; l++) forward[l] = (forward[l] as number) / norm;
    return norm;
  }

  #restart(forward: Float64Array, i: number, bits: number): number {
    let norm = 0;
    for (let l = 0; l < this.#labels; l++) {
      if (((bits >>> l) & 1) === 0) continue;
      forward[i * this.#labels + l] = 1e-300;
      norm += 1e-300;
    }
    return norm;
  }

  #backward(
    forward: Float64Array,
    norms: Float64Array,
    end: Float64Array,
    allowed: Uint32Array | undefined,
  ): Pick<Expectations, 'units' | 'transitions'> {
    const labels = this.#labels;
    const units = new Float64Array(this.#count * labels);
    const transitions = new Float64Array(labels * labels);
    let backward = end;
    let before: Float64Array = new Float64Array(labels);
    for (let i = this.#count - 1; i >= 0; i--) {
      for (let l = 0; l < labels; l++) {
        units[i * labels + l] = (forward[i * labels + l] as number) * (backward[l] as number);
      }
      if (i === 0) break;
      before.fill(0);
      const bits = allowed?.[i] ?? ANY;
      for (let to = 0; to < labels; to++) {
        if (((bits >>> to) & 1) === 0) continue;
        const behind =
          ((this.#emissions[i * labels + to] as number) * (backward[to] as number)) /
          (norms[i] as number);
        if (behind === 0) continue;
        for (let l = 0; l < labels; l++) {
          const step = (this.#factors[l * labels + to] as number) * behind;
          before[l] = (before[l] as number) + step;
          transitions[l * labels + to] =
            (transitions[l * labels + to] as number) +
            (forward[(i - 1) * labels + l] as number) * step;
        }
      }
      [backward, before] = [before, backward];
    }
    return { units, transitions };
  }
}
