/** How many of one layer were found, found wrongly, and missed, and the shares that gives. */
export interface LayerScore {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly truePositives: number;
  readonly falsePositives: number;
  readonly falseNegatives: number;
}

/** Over the facts that were found: how often one of their properties is right. */
export interface Accuracy {
  readonly accuracy: number;
  readonly compared: number;
}

interface Tally {
  truePositives: number;
  falsePositives: number;
  falseNegatives: number;
}

/** Adds up scores over articles, by layer in order of first use. */
export class Scores {
  readonly #tallies = new Map<string, Tally>();
  readonly #hits = new Map<string, { right: number; compared: number }>();

  add(layer: string, right: number, gold: number, found: number): void {
    const tally = this.#tallies.get(layer) ?? {
      truePositives: 0,
      falsePositives: 0,
      falseNegatives: 0,
    };
    tally.truePositives += right;
    tally.falsePositives += found - right;
    tally.falseNegatives += gold - right;
    this.#tallies.set(layer, tally);
  }

  compare(property: string, isRight: boolean): void {
    const hits = this.#hits.get(property) ?? { right: 0, compared: 0 };
    hits.compared += 1;
    if (isRight) hits.right += 1;
    this.#hits.set(property, hits);
  }

  layers(): Record<string, LayerScore> {
    return Object.fromEntries([...this.#tallies].map(([layer, tally]) => [layer, scoreOf(tally)]));
  }

  accuracies(): Record<string, Accuracy> {
    return Object.fromEntries(
      [...this.#hits].map(([property, { right, compared }]) => [
        property,
        { accuracy: right / compared, compared },
      ]),
    );
  }
}

function scoreOf(tally: Tally): LayerScore {
  const precision = share(tally.truePositives, tally.falsePositives);
  const recall = share(tally.truePositives, tally.falseNegatives);
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision, recall, f1, ...tally };
}

function share(right: number, wrong: number): number {
  return right + wrong === 0 ? 0 : right / (right + wrong);
}
