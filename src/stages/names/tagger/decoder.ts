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
const UNREACHED = -2e9;
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
  /** The steps from label to label that may be, by the label they lead to. */
  readonly #steps: Steps;
  readonly #transitions: Int32Array;
  readonly #factors: Float64Array;
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
    this.#steps = stepsOf(labels, transitions, this.#factors);
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
    return found.map((span) => ({ probability: this.#probabilityOf(span), ...span }));
  }

  #bestPath(scores: Int32Array, count: number, around: Surroundings): Uint8Array {
    const labels = this.#labels;
    const { best, back, path } = this.#room;
    for (let l = 0; l < labels; l++) {
      const step = around.before ? (this.#transitions[OUTSIDE * labels + l] as number) : 0;
      best[l] = (scores[l] as number) + (this.#mayStart[l] ? step : IMPOSSIBLE);
    }
    for (let at = labels; at < count * labels; at += labels) this.#bestSteps(scores, at);
    let last = this.#bestEnd((count - 1) * labels, around);
    for (let i = count - 1; i >= 0; i--) {
      path[i] = last;
      last = back[i * labels + last] as number;
    }
    return path;
  }

  /** The best step to each label of the unit whose labels begin at `unit`. */
  #bestSteps(scores: Int32Array, unit: number): void {
    const labels = this.#labels;
    const { best, back } = this.#room;
    const { first, from, scores: stepScores } = this.#steps;
    const before = unit - labels;
    let k = 0;
    for (let to = 0; to < labels; to++) {
      let top = UNREACHED;
      let topStep = k;
      for (const end = first[to + 1] as number; k < end; k++) {
        const score = (best[before + (from[k] as number)] as number) + (stepScores[k] as number);
        if (score <= top) continue;
        top = score;
        topStep = k;
      }
      best[unit + to] = top + (scores[unit + to] as number);
      back[unit + to] = from[topStep] as number;
    }
  }

  /** The best label of the last unit, whose labels begin at `unit`. */
  #bestEnd(unit: number, { behind }: Surroundings): number {
    const labels = this.#labels;
    const { best } = this.#room;
    let top = UNREACHED;
    let last = OUTSIDE;
    for (let l = 0; l < labels; l++) {
      if (!this.#mayEnd[l]) continue;
      const step = behind ? (this.#transitions[l * labels + OUTSIDE] as number) : 0;
      const score = (best[unit + l] as number) + step;
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
      const unit = i * labels;
      if (i > 0) this.#stepForward(unit);
      else for (let l = 0; l < labels; l++) forward[l] = this.#atStart(l, around);
      let norm = 0;
      for (let at = unit; at < unit + labels; at++) {
        const sum = (forward[at] as number) * (emissions[at] as number);
        forward[at] = sum;
        norm += sum;
      }
      if (norm <= 0) norm = 1;
      norms[i] = norm;
      for (let at = unit; at < unit + labels; at++) forward[at] = (forward[at] as number) / norm;
    }
  }

  /** Sums up what leads to each label of the unit whose labels begin at `unit`. */
  #stepForward(unit: number): void {
    const labels = this.#labels;
    const { forward } = this.#room;
    const { first, from, factors } = this.#steps;
    const before = unit - labels;
    let k = 0;
    for (let to = 0; to < labels; to++) {
      let sum = 0;
      for (const end = first[to + 1] as number; k < end; k++) {
        sum += (forward[before + (from[k] as number)] as number) * (factors[k] as number);
      }
      forward[unit + to] = sum;
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
    const { forward, backward } = this.#room;
    backward.fill(0, 0, count * labels);
    const last = (count - 1) * labels;
    let ended = 0;
    for (let l = 0; l < labels; l++)
      ended += (forward[last + l] as number) * this.#atEnd(l, around);
    for (let l = 0; l < labels; l++) {
      backward[last + l] = ended > 0 ? this.#atEnd(l, around) / ended : 0;
    }
    for (let i = count - 1; i > 0; i--) this.#stepBackward(i);
  }

  /** Adds up what each label in front of a unit leads to. */
  #stepBackward(index: number): void {
    const labels = this.#labels;
    const { emissions, backward, norms } = this.#room;
    const { first, from, factors } = this.#steps;
    const [unit, before, norm] = [index * labels, (index - 1) * labels, norms[index] as number];
    let k = 0;
    for (let to = 0; to < labels; to++) {
      const behind = ((emissions[unit + to] as number) * (backward[unit + to] as number)) / norm;
      for (const end = first[to + 1] as number; k < end; k++) {
        const at = before + (from[k] as number);
        backward[at] = (backward[at] as number) + (factors[k] as number) * behind;
      }
    }
  }
}

/** The steps to a label `to` are from[k], with score and factor k, k from first[to] to first[to + 1]. */
interface Steps {
  readonly first: Uint16Array;
  readonly from: Uint8Array;
  readonly scores: Int32Array;
  readonly factors: Float64Array;
}

function stepsOf(labels: number, transitions: Int32Array, factors: Float64Array): Steps {
  const all = Array.from({ length: labels }, (_, label) => label);
  const steps = all.flatMap((to) =>
    all.filter((from) => mayFollow(from, to)).map((from) => ({ from, to, at: from * labels + to })),
  );
  return {
    first: Uint16Array.from(
      [...all, labels],
      (label) => steps.filter(({ to }) => to < label).length,
    ),
    from: Uint8Array.from(steps, ({ from }) => from),
    scores: Int32Array.from(steps, ({ at }) => transitions[at] as number),
    factors: Float64Array.from(steps, ({ at }) => factors[at] as number),
  };
}

/** Arrays for a run of `count` units. */
function roomFor(count: number, labels: number) {
  const sums = () => new Float64Array(count * labels);
  return {
    best: new Int32Array(count * labels),
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
