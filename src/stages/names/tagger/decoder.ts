/** A name among the units: first unit, the one behind the last, index of its type, probability. */
export interface LabelledSpan {
  readonly first: number;
  readonly end: number;
  readonly type: number;
  readonly probability: number;
}

/** Whether units in no name stand in front of a run of units, and behind it. */
export interface Surroundings {
  readonly before: boolean;
  readonly behind: boolean;
}

const ALONE: Surroundings = { before: false, behind: false };
const IMPOSSIBLE = -1e8;
/** Differences of scores beyond this many are as good as this many. */
const FARTHEST = 2048;
/** Label 0 is "outside"; then come begin, middle, end and single of each type. */
const OUTSIDE = 0;
const PARTS = 4;
const [BEGIN, MIDDLE, END, SINGLE] = [1, 2, 3, 4] as const;

export function labelCount(types: number): number {
  return 1 + PARTS * types;
}

/** The label of one part of a name. */
export function labelOf(type: number, index: number, length: number): number {
  const part = length === 1 ? SINGLE : index === 0 ? BEGIN : index === length - 1 ? END : MIDDLE;
  return type * PARTS + part;
}

/** Whether a label may stand behind another; `undefined` is the edge of the sentence. */
export function mayFollow(label: number | undefined, next: number | undefined): boolean {
  const isOpen = (l: number) => l !== OUTSIDE && ((l - 1) % PARTS) + 1 <= MIDDLE;
  const continues = (l: number) => {
    const part = ((l - 1) % PARTS) + 1;
    return l !== OUTSIDE && (part === MIDDLE || part === END);
  };
  if (label === undefined || !isOpen(label)) return next === undefined || !continues(next);
  const sameType = (l: number) => Math.floor((l - 1) / PARTS) === Math.floor((label - 1) / PARTS);
  return next !== undefined && continues(next) && sameType(next);
}

/** Finds the likeliest labels of a sentence, and how likely each name among them is. */
export class Decoder {
  readonly #labels: number;
  readonly #transitions: Int32Array;
  readonly #factors: Float64Array;
  /** For every label those that may stand before it: #before[k], k from #firstBefore[label]. */
  readonly #before: Uint8Array;
  readonly #firstBefore: Uint16Array;
  readonly #mayStart: readonly boolean[];
  readonly #mayEnd: readonly boolean[];
  /** What a score that lies so far behind the best is as a factor. */
  readonly #behindBest: Float64Array;
  /** Kept from run to run; each run writes all that it reads. */
  #room = roomFor(0, 0);

  /** `transitions[from * labels + to]`; `scale` units of score are 1 in natural logarithms. */
  constructor(types: number, transitions: Int32Array, scale: number) {
    const labels = labelCount(types);
    const all = Array.from({ length: labels }, (_, label) => label);
    this.#labels = labels;
    this.#transitions = transitions;
    this.#factors = Float64Array.from(transitions, (score) => Math.exp(score / scale));
    const before = all.map((label) => all.filter((other) => mayFollow(other, label)));
    this.#before = Uint8Array.from(before.flat());
    this.#firstBefore = Uint16Array.from(
      [0, ...all],
      (_, label) => before.slice(0, label).flat().length,
    );
    this.#mayStart = all.map((label) => mayFollow(undefined, label));
    this.#mayEnd = all.map((label) => mayFollow(label, undefined));
    this.#behindBest = Float64Array.from({ length: FARTHEST }, (_, i) => Math.exp(-i / scale));
  }

  /**
   * Reads the names off the scores of a run of `count` units, `labels` scores for each. `outside`, if
   * given, is filled with the probability of each unit to be in no name.
   */
  spans(
    scores: Int32Array,
    count: number,
    around: Surroundings = ALONE,
    outside?: Float64Array,
  ): LabelledSpan[] {
    if (this.#room.norms.length < count) this.#room = roomFor(count, this.#labels);
    const found = namesOf(this.#bestPath(scores, count, around), count);
    if (found.length === 0 && outside === undefined) return [];
    this.#readEmissions(scores, count);
    this.#forward(count, around);
    this.#backward(count, around);
    for (let i = 0; outside !== undefined && i < count; i++) {
      const at = i * this.#labels + OUTSIDE;
      outside[i] = (this.#room.forward[at] as number) * (this.#room.backward[at] as number);
    }
    return found.map((span) => ({ ...span, probability: this.#probabilityOf(span) }));
  }

  #bestPath(scores: Int32Array, count: number, around: Surroundings): Uint8Array {
    const labels = this.#labels;
    const { back, path } = this.#room;
    let best = new Float64Array(labels);
    let next = new Float64Array(labels);
    for (let l = 0; l < labels; l++) {
      const step = around.before ? (this.#transitions[OUTSIDE * labels + l] as number) : 0;
      best[l] = (scores[l] ?? 0) + (this.#mayStart[l] ? step : IMPOSSIBLE);
    }
    for (let i = 1; i < count; i++) {
      for (let to = 0; to < labels; to++) {
        let top = Number.NEGATIVE_INFINITY;
        let from = 0;
        const last = this.#firstBefore[to + 1] as number;
        for (let k = this.#firstBefore[to] as number; k < last; k++) {
          const l = this.#before[k] as number;
          const score = (best[l] as number) + (this.#transitions[l * labels + to] as number);
          if (score > top) {
            top = score;
            from = l;
          }
        }
        next[to] = top + (scores[i * labels + to] as number);
        back[i * labels + to] = from;
      }
      [best, next] = [next, best];
    }
    let last = this.#bestEnd(best, around);
    for (let i = count - 1; i >= 0; i--) {
      path[i] = last;
      last = back[i * labels + last] as number;
    }
    return path;
  }

  #bestEnd(best: Float64Array, { behind }: Surroundings): number {
    const labels = this.#labels;
    let top = Number.NEGATIVE_INFINITY;
    let last = OUTSIDE;
    for (let l = 0; l < labels; l++) {
      if (!this.#mayEnd[l]) continue;
      const step = behind ? (this.#transitions[l * labels + OUTSIDE] as number) : 0;
      const score = (best[l] as number) + step;
      if (score <= top) continue;
      top = score;
      last = l;
    }
    return last;
  }

  /** The probability of a whole name, from the forward and backward sums. */
  #probabilityOf({ first, end, type }: Omit<LabelledSpan, 'probability'>): number {
    const labels = this.#labels;
    const { emissions, forward, backward, norms } = this.#room;
    const length = end - first;
    let label = labelOf(type, 0, length);
    let value = forward[first * labels + label] as number;
    for (let i = first + 1; i < end; i++) {
      const next = labelOf(type, i - first, length);
      const step =
        (this.#factors[label * labels + next] as number) * (emissions[i * labels + next] as number);
      value = (value * step) / (norms[i] as number);
      label = next;
    }
    return Math.min(1, value * (backward[(end - 1) * labels + label] as number));
  }

  #readEmissions(scores: Int32Array, count: number): void {
    const labels = this.#labels;
    const { emissions } = this.#room;
    for (let i = 0; i < count * labels; i += labels) {
      let top = scores[i] as number;
      for (let l = i + 1; l < i + labels; l++) top = Math.max(top, scores[l] as number);
      for (let l = i; l < i + labels; l++) {
        const less = Math.min(top - (scores[l] as number), FARTHEST - 1);
        emissions[l] = this.#behindBest[less] as number;
      }
    }
  }

  /** Forward sums, each unit's scaled to 1 by its norm. */
  #forward(count: number, around: Surroundings): void {
    const labels = this.#labels;
    const { emissions, forward, norms } = this.#room;
    for (let i = 0; i < count; i++) {
      let norm = 0;
      for (let to = 0; to < labels; to++) {
        let sum = i === 0 ? this.#atStart(to, around) : 0;
        const last = this.#firstBefore[to + 1] as number;
        for (let k = this.#firstBefore[to] as number; i > 0 && k < last; k++) {
          const l = this.#before[k] as number;
          sum +=
            (forward[(i - 1) * labels + l] as number) * (this.#factors[l * labels + to] as number);
        }
        sum *= emissions[i * labels + to] as number;
        forward[i * labels + to] = sum;
        norm += sum;
      }
      norms[i] = norm > 0 ? norm : 1;
      for (let l = 0; l < labels; l++)
        forward[i * labels + l] = (forward[i * labels + l] as number) / (norms[i] as number);
    }
  }

  #atStart(label: number, { before }: Surroundings): number {
    if (!this.#mayStart[label]) return 0;
    return before ? (this.#factors[OUTSIDE * this.#labels + label] as number) : 1;
  }

  #atEnd(label: number, { behind }: Surroundings): number {
    if (!this.#mayEnd[label]) return 0;
    return behind ? (this.#factors[label * this.#labels + OUTSIDE] as number) : 1;
  }

  #backward(count: number, around: Surroundings): void {
    const labels = this.#labels;
    const { emissions, forward, backward, norms } = this.#room;
    backward.fill(0, 0, count * labels);
    const last = (count - 1) * labels;
    let ended = 0;
    for (let l = 0; l < labels; l++)
      ended += (forward[last + l] as number) * this.#atEnd(l, around);
    for (let l = 0; l < labels; l++) {
      backward[last + l] = ended > 0 ? this.#atEnd(l, around) / ended : 0;
    }
    for (let i = count - 2; i >= 0; i--) {
      for (let to = 0; to < labels; to++) {
        const behind =
          ((emissions[(i + 1) * labels + to] as number) *
            (backward[(i + 1) * labels + to] as number)) /
          (norms[i + 1] as number);
        const last = this.#firstBefore[to + 1] as number;
        for (let k = this.#firstBefore[to] as number; k < last; k++) {
          const at = i * labels + (this.#before[k] as number);
          const factor = this.#factors[(this.#before[k] as number) * labels + to] as number;
          backward[at] = (backward[at] as number) + factor * behind;
        }
      }
    }
  }
}

/** Arrays for a run of `count` units. */
function roomFor(count: number, labels: number) {
  const sums = () => new Float64Array(count * labels);
  return {
    back: new Uint8Array(count * labels),
    path: new Uint8Array(count),
    emissions: sums(),
    forward: sums(),
    backward: sums(),
    norms: new Float64Array(count),
  };
}

function namesOf(path: Uint8Array, count: number): Omit<LabelledSpan, 'probability'>[] {
  const found: Omit<LabelledSpan, 'probability'>[] = [];
  let first = 0;
  for (let i = 0; i < count; i++) {
    const label = path[i] as number;
    if (label === OUTSIDE) continue;
    const part = ((label - 1) % PARTS) + 1;
    if (part === BEGIN || part === SINGLE) first = i;
    if (part === END || part === SINGLE) {
      found.push({ first, end: i + 1, type: Math.floor((label - 1) / PARTS) });
    }
  }
  return found;
}
