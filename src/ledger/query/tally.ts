import { byCodeUnits } from '../../core/order.js';
import type { FactRecord } from '../../core/records/fact.js';
import type { Condition } from './fact-query.js';

/** Counts, while facts go by, what would be found without each of the conditions. */
export class Tally {
  readonly #conditions: readonly Condition[];
  /** Facts that fail this condition alone. */
  readonly #failAlone = new Map<string, number>();
  readonly predicates = new Set<string>();

  constructor(conditions: readonly Condition[]) {
    this.#conditions = conditions;
  }

  fits(fact: FactRecord): boolean {
    this.predicates.add(fact.predicate);
    const failed = this.#conditions.filter(({ fits }) => !fits(fact));
    const [only, another] = failed;
    if (only !== undefined && another === undefined) {
      this.#failAlone.set(only.name, (this.#failAlone.get(only.name) ?? 0) + 1);
    }
    return only === undefined;
  }

  /** The conditions without which something would be found, with how much. */
  without(): readonly (readonly [condition: string, count: number])[] {
    return [...this.#failAlone].sort(([a], [b]) => byCodeUnits(a, b));
  }
}
